import { regulation } from '../regulation.ts';
import { calendar, secondDistribution } from './calendar.ts';
import { carryOver } from './carry-over.ts';
import { budgetChange } from './change.ts';
import { dates } from './dates.ts';
import { document } from './document.ts';
import balanceExamples from './examples/balance.json' with { type: 'json' };
import calendarExamples from './examples/calendar.json' with { type: 'json' };
import carryOverExamples from './examples/carry-over.json' with { type: 'json' };
import changeExamples from './examples/change.json' with { type: 'json' };
import datesExamples from './examples/dates.json' with { type: 'json' };
import directExecutionExamples from './examples/direct-execution.json' with { type: 'json' };
import extraFundsExamples from './examples/extra-funds.json' with { type: 'json' };
import interimSpendingExamples from './examples/interim-spending.json' with { type: 'json' };
import openReviewExamples from './examples/open-review.json' with { type: 'json' };
import projectEntryExamples from './examples/project-entry.json' with { type: 'json' };
import reserveExamples from './examples/reserve.json' with { type: 'json' };
import secondDistributionExamples from './examples/second-distribution.json' with { type: 'json' };
import surplusExamples from './examples/surplus.json' with { type: 'json' };
import { extraFunds, openReview } from './extra-funds.ts';
import { balance, reserve } from './reserve.ts';
import { directExecution, interimSpending, projectEntry } from './spending.ts';
import { surplus } from './surplus.ts';

export const budget = regulation({
  slug: 'budget',
  title: '区级预算管理',
  documents: [document],
  rules: [
    balance,
    reserve,
    projectEntry,
    dates,
    interimSpending,
    directExecution,
    extraFunds,
    openReview,
    secondDistribution,
    calendar,
    budgetChange,
    carryOver,
    surplus,
  ],
  examples: {
    [balance.id]: balanceExamples,
    [reserve.id]: reserveExamples,
    [projectEntry.id]: projectEntryExamples,
    [dates.id]: datesExamples,
    [interimSpending.id]: interimSpendingExamples,
    [directExecution.id]: directExecutionExamples,
    [extraFunds.id]: extraFundsExamples,
    [openReview.id]: openReviewExamples,
    [secondDistribution.id]: secondDistributionExamples,
    [calendar.id]: calendarExamples,
    [budgetChange.id]: changeExamples,
    [carryOver.id]: carryOverExamples,
    [surplus.id]: surplusExamples,
  },
});

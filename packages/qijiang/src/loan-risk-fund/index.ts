import { regulation } from '../regulation.ts';
import { bank } from './bank.ts';
import { compensation } from './compensation.ts';
import { document } from './document.ts';
import bankExamples from './examples/bank.json' with { type: 'json' };
import capacityExamples from './examples/capacity.json' with { type: 'json' };
import compensationExamples from './examples/compensation.json' with { type: 'json' };
import compensationMaterialsExamples from './examples/compensation-materials.json' with { type: 'json' };
import filingExamples from './examples/filing.json' with { type: 'json' };
import filingMaterialsExamples from './examples/filing-materials.json' with { type: 'json' };
import firmExamples from './examples/firm.json' with { type: 'json' };
import fundExamples from './examples/fund.json' with { type: 'json' };
import timeLimitsExamples from './examples/time-limits.json' with { type: 'json' };
import { filing } from './filing.ts';
import { firm } from './firm.ts';
import { capacity, fund } from './fund.ts';
import { compensationMaterials, filingMaterials } from './materials.ts';
import { timeLimits } from './time-limits.ts';

export const loanRiskFund = regulation({
  slug: 'loan-risk-fund',
  title: '工业企业流动性贷款风险补偿基金',
  documents: [document],
  rules: [
    firm,
    bank,
    filing,
    filingMaterials,
    capacity,
    fund,
    compensation,
    compensationMaterials,
    timeLimits,
  ],
  examples: {
    [firm.id]: firmExamples,
    [bank.id]: bankExamples,
    [filing.id]: filingExamples,
    [filingMaterials.id]: filingMaterialsExamples,
    [capacity.id]: capacityExamples,
    [fund.id]: fundExamples,
    [compensation.id]: compensationExamples,
    [compensationMaterials.id]: compensationMaterialsExamples,
    [timeLimits.id]: timeLimitsExamples,
  },
});

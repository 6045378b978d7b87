import { regulation } from '../regulation.ts';
import { bank } from './bank.ts';
import { compensation } from './compensation.ts';
import { document } from './document.ts';
import bankExamples from './examples/bank.json' with { type: 'json' };
import capacityExamples from './examples/capacity.json' with { type: 'json' };
import compensationExamples from './examples/compensation.json' with { type: 'json' };
import compensationMaterialsExamples from './examples/compensation-materials.json' with { type: 'json' };
import consequencesExamples from './examples/consequences.json' with { type: 'json' };
import filingExamples from './examples/filing.json' with { type: 'json' };
import filingMaterialsExamples from './examples/filing-materials.json' with { type: 'json' };
import firmExamples from './examples/firm.json' with { type: 'json' };
import fundExamples from './examples/fund.json' with { type: 'json' };
import fundUseExamples from './examples/fund-use.json' with { type: 'json' };
import scopeExamples from './examples/scope.json' with { type: 'json' };
import timeLimitsExamples from './examples/time-limits.json' with { type: 'json' };
import windingUpExamples from './examples/winding-up.json' with { type: 'json' };
import { filing } from './filing.ts';
import { firm } from './firm.ts';
import { capacity, fund } from './fund.ts';
import { compensationMaterials, filingMaterials } from './materials.ts';
import { consequences, fundUse, windingUp } from './oversight.ts';
import { scope } from './scope.ts';
import { timeLimits } from './time-limits.ts';

export const loanRiskFund = regulation({
  slug: 'loan-risk-fund',
  title: '工业企业流动性贷款风险补偿基金',
  documents: [document],
  rules: [
    scope,
    firm,
    bank,
    filing,
    fund,
    capacity,
    filingMaterials,
    compensationMaterials,
    compensation,
    timeLimits,
    consequences,
    fundUse,
    windingUp,
  ],
  examples: {
    [scope.id]: scopeExamples,
    [firm.id]: firmExamples,
    [bank.id]: bankExamples,
    [filing.id]: filingExamples,
    [fund.id]: fundExamples,
    [capacity.id]: capacityExamples,
    [filingMaterials.id]: filingMaterialsExamples,
    [compensationMaterials.id]: compensationMaterialsExamples,
    [compensation.id]: compensationExamples,
    [timeLimits.id]: timeLimitsExamples,
    [consequences.id]: consequencesExamples,
    [fundUse.id]: fundUseExamples,
    [windingUp.id]: windingUpExamples,
  },
});

import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import facilityExamples from './examples/facility.json' with { type: 'json' };
import institutionsExamples from './examples/institutions.json' with { type: 'json' };
import landExamples from './examples/land.json' with { type: 'json' };
import layoutExamples from './examples/layout.json' with { type: 'json' };
import operatingSubsidyExamples from './examples/operating-subsidy.json' with { type: 'json' };
import planExamples from './examples/plan.json' with { type: 'json' };
import progressExamples from './examples/progress.json' with { type: 'json' };
import subsidyExamples from './examples/subsidy.json' with { type: 'json' };
import supportExamples from './examples/support.json' with { type: 'json' };
import targetExamples from './examples/target.json' with { type: 'json' };
import welfareLotteryExamples from './examples/welfare-lottery.json' with { type: 'json' };
import { facility } from './facility.ts';
import { indicators } from './indicators.ts';
import { landArea, layout } from './layout.ts';
import { plan } from './plan.ts';
import { facilitiesKind, plansKind } from './sites.ts';
import { operatingSubsidy, subsidy, support, welfareLottery } from './subsidy.ts';
import { combined, progress, target } from './target.ts';

export const elderlyCare = regulation({
  slug: 'elderly-care',
  title: '社区居家养老服务',
  documents: [document],
  rules: [
    facility,
    layout,
    landArea,
    subsidy,
    operatingSubsidy,
    welfareLottery,
    support,
    target,
    progress,
    combined,
    plan,
  ],
  examples: {
    [facility.id]: facilityExamples,
    [layout.id]: layoutExamples,
    [landArea.id]: landExamples,
    [subsidy.id]: subsidyExamples,
    [operatingSubsidy.id]: operatingSubsidyExamples,
    [welfareLottery.id]: welfareLotteryExamples,
    [support.id]: supportExamples,
    [target.id]: targetExamples,
    [progress.id]: progressExamples,
    [combined.id]: institutionsExamples,
    [plan.id]: planExamples,
  },
  sites: [facilitiesKind, plansKind],
  indicators,
  duties,
});

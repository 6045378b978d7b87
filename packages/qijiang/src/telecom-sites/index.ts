import { regulation } from '../regulation.ts';
import { chargeRule } from './charge.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import chargeExamples from './examples/charge.json' with { type: 'json' };
import openingExamples from './examples/opening.json' with { type: 'json' };
import progressExamples from './examples/progress.json' with { type: 'json' };
import targetExamples from './examples/target.json' with { type: 'json' };
import totalCheckExamples from './examples/total-check.json' with { type: 'json' };
import { indicators } from './indicators.ts';
import { opening } from './opening.ts';
import { progress, target, totalCheck } from './sites.ts';
import { basesKind, resourcesKind } from './sites-register.ts';

export const telecomSites = regulation({
  slug: 'telecom-sites',
  title: '5G通信网建设',
  documents: [document],
  rules: [target, progress, totalCheck, opening, chargeRule],
  examples: {
    [target.id]: targetExamples,
    [progress.id]: progressExamples,
    [totalCheck.id]: totalCheckExamples,
    [opening.id]: openingExamples,
    [chargeRule.id]: chargeExamples,
  },
  sites: [resourcesKind, basesKind],
  indicators,
  duties,
});

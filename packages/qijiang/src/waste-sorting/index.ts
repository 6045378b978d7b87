import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import phaseExamples from './examples/phase.json' with { type: 'json' };
import progressExamples from './examples/progress.json' with { type: 'json' };
import targetExamples from './examples/target.json' with { type: 'json' };
import { indicators, unmeasured } from './indicators.ts';
import { letters } from './letters.ts';
import { phase } from './phase.ts';
import { progress, target } from './target.ts';

export const wasteSorting = regulation({
  slug: 'waste-sorting',
  title: '撤桶并点和垃圾分类投放',
  documents: [document],
  rules: [target, progress, phase],
  examples: {
    [target.id]: targetExamples,
    [progress.id]: progressExamples,
    [phase.id]: phaseExamples,
  },
  letters,
  indicators,
  unmeasured,
  duties,
});

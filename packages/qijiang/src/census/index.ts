import { regulation } from '../regulation.ts';
import { counted } from './counted.ts';
import { coordination, dataUse } from './data-use.ts';
import { document } from './document.ts';
import coordinationExamples from './examples/coordination.json' with { type: 'json' };
import countedExamples from './examples/counted.json' with { type: 'json' };
import dataUseExamples from './examples/data-use.json' with { type: 'json' };

export const census = regulation({
  slug: 'census',
  title: '第七次人口普查',
  documents: [document],
  rules: [counted, dataUse, coordination],
  examples: {
    [counted.id]: countedExamples,
    [dataUse.id]: dataUseExamples,
    [coordination.id]: coordinationExamples,
  },
});

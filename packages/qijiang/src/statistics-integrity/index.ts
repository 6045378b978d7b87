import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { correction } from './correction.ts';
import { criticism } from './criticism.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import correctionExamples from './examples/correction.json' with { type: 'json' };
import criticismExamples from './examples/criticism.json' with { type: 'json' };
import responsibilityExamples from './examples/responsibility.json' with { type: 'json' };
import { registers } from './registers.ts';
import { responsibility } from './responsibility.ts';

export const statisticsIntegrity = regulation({
  slug: 'statistics-integrity',
  title: '防范和惩治统计造假责任制',
  documents: [document],
  rules: [responsibility, correction, criticism],
  examples: {
    [responsibility.id]: responsibilityExamples,
    [correction.id]: correctionExamples,
    [criticism.id]: criticismExamples,
  },
  checklists,
  registers,
  duties,
});

import { regulation } from '../regulation.ts';
import { ecologicalThought, yangtzeLaw } from './documents.ts';
import { duties } from './duties.ts';

/** Duties with units and dates; nothing in the two documents is computed. */
export const lawPublicity = regulation({
  slug: 'law-publicity',
  title: '普法和生态文明宣传',
  documents: [yangtzeLaw, ecologicalThought],
  rules: [],
  examples: {},
  duties,
});

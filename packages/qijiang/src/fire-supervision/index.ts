import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { consequences } from './consequences.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import consequencesExamples from './examples/consequences.json' with { type: 'json' };
import interviewExamples from './examples/interview.json' with { type: 'json' };
import materialsExamples from './examples/materials.json' with { type: 'json' };
import planExamples from './examples/plan.json' with { type: 'json' };
import superviseExamples from './examples/supervise.json' with { type: 'json' };
import { interview } from './interview.ts';
import { ladders } from './ladders.ts';
import { letters } from './letters.ts';
import { materials, plan } from './papers.ts';
import { registers } from './registers.ts';
import { supervise } from './supervise.ts';

export const fireSupervision = regulation({
  slug: 'fire-supervision',
  title: '消防安全督办约谈',
  documents: [document],
  rules: [supervise, plan, interview, materials, consequences],
  examples: {
    [supervise.id]: superviseExamples,
    [plan.id]: planExamples,
    [interview.id]: interviewExamples,
    [materials.id]: materialsExamples,
    [consequences.id]: consequencesExamples,
  },
  ladders,
  letters,
  checklists,
  registers,
  duties,
});

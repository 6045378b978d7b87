import { regulation } from '../regulation.ts';
import { assessment } from './assessment.ts';
import { checklists } from './checklists.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import assessmentExamples from './examples/assessment.json' with { type: 'json' };
import licenceExamples from './examples/licence-application.json' with { type: 'json' };
import mayRunExamples from './examples/may-run.json' with { type: 'json' };
import targetExamples from './examples/targets.json' with { type: 'json' };
import warrantyExamples from './examples/warranty.json' with { type: 'json' };
import { indicators } from './indicators.ts';
import { licenceApplication } from './licence.ts';
import { mayRun } from './may-run.ts';
import { liftsKind } from './sites.ts';
import { targets } from './targets.ts';
import { warranty } from './warranty.ts';

export const elevators = regulation({
  slug: 'elevators',
  title: '安全乘梯',
  documents: [document],
  rules: [warranty, licenceApplication, mayRun, assessment, targets],
  examples: {
    [warranty.id]: warrantyExamples,
    [licenceApplication.id]: licenceExamples,
    [mayRun.id]: mayRunExamples,
    [assessment.id]: assessmentExamples,
    [targets.id]: targetExamples,
  },
  checklists,
  sites: [liftsKind],
  indicators,
  duties,
});

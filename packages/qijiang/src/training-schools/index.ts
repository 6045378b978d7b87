import { regulation } from '../regulation.ts';
import { cleanUp, phase } from './calendar.ts';
import { checklists } from './checklists.ts';
import { fees, fireDesign, hours, listing } from './conduct.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import cleanUpExamples from './examples/clean-up.json' with { type: 'json' };
import feeExamples from './examples/fees.json' with { type: 'json' };
import fireDesignExamples from './examples/fire-design.json' with { type: 'json' };
import hourExamples from './examples/hours.json' with { type: 'json' };
import listingExamples from './examples/listing.json' with { type: 'json' };
import phaseExamples from './examples/phase.json' with { type: 'json' };
import premisesExamples from './examples/premises.json' with { type: 'json' };
import teacherExamples from './examples/teachers.json' with { type: 'json' };
import timeLimitExamples from './examples/time-limit.json' with { type: 'json' };
import { premises, teacherCheck } from './school.ts';
import { schoolsKind } from './sites.ts';
import { timeLimit } from './time-limit.ts';

export const trainingSchools = regulation({
  slug: 'training-schools',
  title: '校外培训机构整治',
  documents: [document],
  rules: [timeLimit, premises, teacherCheck, fees, hours, fireDesign, listing, cleanUp, phase],
  examples: {
    [timeLimit.id]: timeLimitExamples,
    [premises.id]: premisesExamples,
    [teacherCheck.id]: teacherExamples,
    [fees.id]: feeExamples,
    [hours.id]: hourExamples,
    [fireDesign.id]: fireDesignExamples,
    [listing.id]: listingExamples,
    [cleanUp.id]: cleanUpExamples,
    [phase.id]: phaseExamples,
  },
  checklists,
  sites: [schoolsKind],
  duties,
});

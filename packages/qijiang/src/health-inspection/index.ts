import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { denguePeriod, dengueSite } from './dengue.ts';
import { dengue, inspection, spring } from './documents.ts';
import { duties } from './duties.ts';
import correctionExamples from './examples/correction.json' with { type: 'json' };
import denguePeriodExamples from './examples/dengue-period.json' with { type: 'json' };
import dengueSiteExamples from './examples/dengue-site.json' with { type: 'json' };
import inspectionPeriodExamples from './examples/inspection-period.json' with { type: 'json' };
import masksExamples from './examples/masks.json' with { type: 'json' };
import reportExamples from './examples/report.json' with { type: 'json' };
import scheduleExamples from './examples/schedule.json' with { type: 'json' };
import wildAnimalsExamples from './examples/wild-animals.json' with { type: 'json' };
import { correction, inspectionPeriod, report, schedule } from './inspection.ts';
import { rounds } from './rounds.ts';
import { masks, wildAnimals } from './spring-festival.ts';

export const healthInspection = regulation({
  slug: 'health-inspection',
  title: '爱国卫生督查和防控',
  documents: [inspection, spring, dengue],
  rules: [inspectionPeriod, report, correction, schedule, masks, wildAnimals, denguePeriod, dengueSite],
  examples: {
    [inspectionPeriod.id]: inspectionPeriodExamples,
    [report.id]: reportExamples,
    [correction.id]: correctionExamples,
    [schedule.id]: scheduleExamples,
    [masks.id]: masksExamples,
    [wildAnimals.id]: wildAnimalsExamples,
    [denguePeriod.id]: denguePeriodExamples,
    [dengueSite.id]: dengueSiteExamples,
  },
  checklists,
  rounds,
  duties,
});

import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { document } from './document.ts';
import { drillRecord, drills } from './drills.ts';
import anomalyExamples from './examples/anomaly.json' with { type: 'json' };
import drillRecordExamples from './examples/drill-record.json' with { type: 'json' };
import drillExamples from './examples/drills.json' with { type: 'json' };
import phaseExamples from './examples/phase.json' with { type: 'json' };
import reportExamples from './examples/report.json' with { type: 'json' };
import routineExamples from './examples/routine.json' with { type: 'json' };
import scopeExamples from './examples/scope.json' with { type: 'json' };
import { anomaly, routine } from './routine.ts';
import { phase, report, scope } from './schedule.ts';
import { systemsKind } from './sites.ts';

export const cyberProtection = regulation({
  slug: 'cyber-protection',
  title: '网络安全等级保护',
  documents: [document],
  rules: [drills, drillRecord, scope, phase, report, routine, anomaly],
  examples: {
    [drills.id]: drillExamples,
    [drillRecord.id]: drillRecordExamples,
    [scope.id]: scopeExamples,
    [phase.id]: phaseExamples,
    [report.id]: reportExamples,
    [routine.id]: routineExamples,
    [anomaly.id]: anomalyExamples,
  },
  checklists,
  sites: [systemsKind],
});

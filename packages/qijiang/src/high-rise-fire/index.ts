import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { campaign, plan } from './documents.ts';
import { duties } from './duties.ts';
import acceptanceExamples from './examples/acceptance.json' with { type: 'json' };
import hazardExamples from './examples/hazard.json' with { type: 'json' };
import managerExamples from './examples/manager.json' with { type: 'json' };
import markingExamples from './examples/marking.json' with { type: 'json' };
import microStationExamples from './examples/micro-station.json' with { type: 'json' };
import milestonesExamples from './examples/milestones.json' with { type: 'json' };
import phaseExamples from './examples/phase.json' with { type: 'json' };
import renovationExamples from './examples/renovation.json' with { type: 'json' };
import reportsExamples from './examples/reports.json' with { type: 'json' };
import supervisorExamples from './examples/supervisor.json' with { type: 'json' };
import { acceptance, hazardAction, supervisor } from './hazard.ts';
import { manager, marking, microStation, milestones, renovation } from './improvement.ts';
import { indicators, unmeasured } from './indicators.ts';
import { phase, reports } from './phase.ts';
import { buildingsKind } from './sites.ts';

export const highRiseFire = regulation({
  slug: 'high-rise-fire',
  title: '高层建筑消防安全',
  documents: [campaign, plan],
  rules: [
    phase,
    reports,
    hazardAction,
    supervisor,
    acceptance,
    manager,
    marking,
    milestones,
    renovation,
    microStation,
  ],
  examples: {
    [phase.id]: phaseExamples,
    [reports.id]: reportsExamples,
    [hazardAction.id]: hazardExamples,
    [supervisor.id]: supervisorExamples,
    [acceptance.id]: acceptanceExamples,
    [manager.id]: managerExamples,
    [marking.id]: markingExamples,
    [milestones.id]: milestonesExamples,
    [renovation.id]: renovationExamples,
    [microStation.id]: microStationExamples,
  },
  checklists,
  sites: [buildingsKind],
  indicators,
  unmeasured,
  duties,
});

import { regulation } from '../regulation.ts';
import { checklists } from './checklists.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import inspectionExamples from './examples/inspection.json' with { type: 'json' };
import majorHazardExamples from './examples/major-hazard.json' with { type: 'json' };
import riskAssessmentExamples from './examples/risk-assessment.json' with { type: 'json' };
import standardisationExamples from './examples/standardisation.json' with { type: 'json' };
import supervisionExamples from './examples/supervision.json' with { type: 'json' };
import targetExamples from './examples/targets.json' with { type: 'json' };
import { indicators } from './indicators.ts';
import { inspection, majorHazard, riskAssessment } from './rhythm.ts';
import { standardisation, supervision, targets } from './supervision.ts';

export const hazardControl = regulation({
  slug: 'hazard-control',
  title: '安全生产与自然灾害防治',
  documents: [document],
  rules: [riskAssessment, inspection, majorHazard, supervision, targets, standardisation],
  examples: {
    [riskAssessment.id]: riskAssessmentExamples,
    [inspection.id]: inspectionExamples,
    [majorHazard.id]: majorHazardExamples,
    [supervision.id]: supervisionExamples,
    [targets.id]: targetExamples,
    [standardisation.id]: standardisationExamples,
  },
  checklists,
  indicators,
  duties,
});

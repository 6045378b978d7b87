import { regulation } from '../regulation.ts';
import { coreIndicators, nature } from './core-indicators.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import classTargetExamples from './examples/class-targets.json' with { type: 'json' };
import coreIndicatorExamples from './examples/core-indicators.json' with { type: 'json' };
import drillExamples from './examples/drills.json' with { type: 'json' };
import forestFireExamples from './examples/forest-fire.json' with { type: 'json' };
import inspectionExamples from './examples/inspection.json' with { type: 'json' };
import majorHazardExamples from './examples/major-hazard.json' with { type: 'json' };
import mineScaleExamples from './examples/mine-scale.json' with { type: 'json' };
import mineStandardExamples from './examples/mine-standards.json' with { type: 'json' };
import natureExamples from './examples/nature.json' with { type: 'json' };
import riverBanExamples from './examples/river-ban.json' with { type: 'json' };
import safetyWorkExamples from './examples/safety-works.json' with { type: 'json' };
import supplyExamples from './examples/supplies.json' with { type: 'json' };
import warningExamples from './examples/warning.json' with { type: 'json' };
import { indicators } from './indicators.ts';
import { inspection, majorHazard, mineScale, riverBan, supplies } from './limits.ts';
import { classTargets, drills, forestFire, mineStandards, safetyWorks, warning } from './targets.ts';

export const emergencyPlan = regulation({
  slug: 'emergency-plan',
  title: '应急管理“十四五”规划',
  documents: [document],
  rules: [
    coreIndicators,
    nature,
    classTargets,
    warning,
    safetyWorks,
    forestFire,
    drills,
    mineStandards,
    mineScale,
    riverBan,
    supplies,
    majorHazard,
    inspection,
  ],
  examples: {
    [coreIndicators.id]: coreIndicatorExamples,
    [nature.id]: natureExamples,
    [classTargets.id]: classTargetExamples,
    [warning.id]: warningExamples,
    [safetyWorks.id]: safetyWorkExamples,
    [forestFire.id]: forestFireExamples,
    [drills.id]: drillExamples,
    [mineStandards.id]: mineStandardExamples,
    [mineScale.id]: mineScaleExamples,
    [riverBan.id]: riverBanExamples,
    [supplies.id]: supplyExamples,
    [majorHazard.id]: majorHazardExamples,
    [inspection.id]: inspectionExamples,
  },
  indicators,
  duties,
});

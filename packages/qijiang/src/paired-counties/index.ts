import { regulation } from '../regulation.ts';
import { districtTargets } from './district-targets.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import districtTargetsExamples from './examples/district-targets.json' with { type: 'json' };
import fundsExamples from './examples/funds.json' with { type: 'json' };
import jointTargetsExamples from './examples/joint-targets.json' with { type: 'json' };
import { fundsUse } from './funds.ts';
import { indicators } from './indicators.ts';
import { jointTargets } from './joint-targets.ts';

export const pairedCounties = regulation({
  slug: 'paired-counties',
  title: '与石柱县对口协同发展',
  documents: [document],
  rules: [jointTargets, districtTargets, fundsUse],
  examples: {
    [jointTargets.id]: jointTargetsExamples,
    [districtTargets.id]: districtTargetsExamples,
    [fundsUse.id]: fundsExamples,
  },
  indicators,
  duties,
});

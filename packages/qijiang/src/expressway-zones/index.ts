import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import locateExamples from './examples/locate.json' with { type: 'json' };
import locateFromDitchExamples from './examples/locate-from-ditch.json' with { type: 'json' };
import projectExamples from './examples/project.json' with { type: 'json' };
import stakeExamples from './examples/stake.json' with { type: 'json' };
import { locate, locateFromDitch } from './locate.ts';
import { project } from './project.ts';
import { sectionsKind } from './sites.ts';
import { stake } from './stake.ts';

export const expresswayZones = regulation({
  slug: 'expressway-zones',
  title: '高速公路建筑控制区',
  documents: [document],
  rules: [locate, locateFromDitch, stake, project],
  examples: {
    [locate.id]: locateExamples,
    [locateFromDitch.id]: locateFromDitchExamples,
    [stake.id]: stakeExamples,
    [project.id]: projectExamples,
  },
  sites: [sectionsKind],
});

import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import locateExamples from './examples/locate.json' with { type: 'json' };
import statusExamples from './examples/status.json' with { type: 'json' };
import withdrawnExamples from './examples/withdrawn.json' with { type: 'json' };
import { locate } from './locate.ts';
import { zonesKind } from './sites.ts';
import { status, withdrawn } from './withdrawn.ts';

export const waterSourceZones = regulation({
  slug: 'water-source-zones',
  title: '饮用水水源保护区',
  documents: [document],
  rules: [locate, status, withdrawn],
  examples: {
    [locate.id]: locateExamples,
    [status.id]: statusExamples,
    [withdrawn.id]: withdrawnExamples,
  },
  sites: [zonesKind],
});

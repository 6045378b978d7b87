import { regulation } from '../regulation.ts';
import { fireworks, poultry } from './documents.ts';
import fireworksExamples from './examples/fireworks.json' with { type: 'json' };
import fireworksActionExamples from './examples/fireworks-action.json' with { type: 'json' };
import livePoultryExamples from './examples/live-poultry.json' with { type: 'json' };
import livePoultryActionExamples from './examples/live-poultry-action.json' with { type: 'json' };
import { fireworksAction, fireworksBan } from './fireworks.ts';
import { livePoultry, livePoultryAction } from './live-poultry.ts';

export const publicNotices = regulation({
  slug: 'public-notices',
  title: '通告和禁令',
  documents: [poultry, fireworks],
  rules: [livePoultry, livePoultryAction, fireworksBan, fireworksAction],
  examples: {
    [livePoultry.id]: livePoultryExamples,
    [livePoultryAction.id]: livePoultryActionExamples,
    [fireworksBan.id]: fireworksExamples,
    [fireworksAction.id]: fireworksActionExamples,
  },
});

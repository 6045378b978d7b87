import { regulation } from '../regulation.ts';
import { braveryReward, braveryRoute } from './bravery.ts';
import { bravery, youth } from './documents.ts';
import braveryRewardExamples from './examples/bravery-reward.json' with { type: 'json' };
import braveryRouteExamples from './examples/bravery-route.json' with { type: 'json' };
import youthCountExamples from './examples/youth-count.json' with { type: 'json' };
import youthRouteExamples from './examples/youth-route.json' with { type: 'json' };
import { youthCount, youthRoute } from './youth.ts';

export const honours = regulation({
  slug: 'honours',
  title: '荣誉和奖励',
  documents: [bravery, youth],
  rules: [braveryReward, braveryRoute, youthRoute, youthCount],
  examples: {
    [braveryReward.id]: braveryRewardExamples,
    [braveryRoute.id]: braveryRouteExamples,
    [youthRoute.id]: youthRouteExamples,
    [youthCount.id]: youthCountExamples,
  },
});

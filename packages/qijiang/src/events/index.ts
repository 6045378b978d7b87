import { regulation } from '../regulation.ts';
import { activities } from './activities.ts';
import { activity, onDate } from './activity.ts';
import { document } from './document.ts';
import activityExamples from './examples/activity.json' with { type: 'json' };
import onDateExamples from './examples/on-date.json' with { type: 'json' };

export const events = regulation({
  slug: 'events',
  title: '冬季旅游养生季',
  documents: [document],
  rules: [activity, onDate],
  examples: {
    [activity.id]: activityExamples,
    [onDate.id]: onDateExamples,
  },
  activities,
});

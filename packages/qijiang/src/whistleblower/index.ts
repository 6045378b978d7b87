import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import rewardExamples from './examples/reward.json' with { type: 'json' };
import timeLimitExamples from './examples/time-limits.json' with { type: 'json' };
import { reward } from './reward.ts';
import { timeLimits } from './time-limits.ts';

export const whistleblower = regulation({
  slug: 'whistleblower',
  title: '安全生产举报奖励',
  documents: [document],
  rules: [reward, timeLimits],
  examples: { [reward.id]: rewardExamples, [timeLimits.id]: timeLimitExamples },
});

import { regulation } from '../regulation.ts';
import { claim } from './claim.ts';
import { document } from './document.ts';
import claimExamples from './examples/claim.json' with { type: 'json' };
import recipientExamples from './examples/recipient.json' with { type: 'json' };
import rewardExamples from './examples/reward.json' with { type: 'json' };
import timeLimitExamples from './examples/time-limits.json' with { type: 'json' };
import { recipient } from './recipient.ts';
import { reward } from './reward.ts';
import { timeLimits } from './time-limits.ts';

export const whistleblower = regulation({
  slug: 'whistleblower',
  title: '安全生产举报奖励',
  documents: [document],
  rules: [reward, recipient, timeLimits, claim],
  examples: {
    [reward.id]: rewardExamples,
    [recipient.id]: recipientExamples,
    [timeLimits.id]: timeLimitExamples,
    [claim.id]: claimExamples,
  },
});

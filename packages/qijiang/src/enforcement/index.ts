import { regulation } from '../regulation.ts';
import { disclosure } from './disclosure.ts';
import { document } from './document.ts';
import disclosureExamples from './examples/disclosure.json' with { type: 'json' };
import legalReviewExamples from './examples/legal-review.json' with { type: 'json' };
import publishByExamples from './examples/publish-by.json' with { type: 'json' };
import qualificationExamples from './examples/qualification.json' with { type: 'json' };
import recordingExamples from './examples/recording.json' with { type: 'json' };
import reviewersExamples from './examples/reviewers.json' with { type: 'json' };
import scopeExamples from './examples/scope.json' with { type: 'json' };
import statisticsExamples from './examples/statistics.json' with { type: 'json' };
import taskDeadlineExamples from './examples/task-deadline.json' with { type: 'json' };
import withdrawExamples from './examples/withdraw.json' with { type: 'json' };
import { legalReview } from './legal-review.ts';
import { publishBy, statistics, withdraw } from './publish-by.ts';
import { recording } from './recording.ts';
import { registers } from './registers.ts';
import { qualification, reviewers } from './reviewers.ts';
import { scope } from './scope.ts';
import { taskDeadline } from './tasks.ts';

export const enforcement = regulation({
  slug: 'enforcement',
  title: '行政执法三项制度',
  documents: [document],
  rules: [
    publishBy,
    withdraw,
    statistics,
    disclosure,
    legalReview,
    recording,
    reviewers,
    qualification,
    scope,
    taskDeadline,
  ],
  examples: {
    [publishBy.id]: publishByExamples,
    [withdraw.id]: withdrawExamples,
    [statistics.id]: statisticsExamples,
    [disclosure.id]: disclosureExamples,
    [legalReview.id]: legalReviewExamples,
    [recording.id]: recordingExamples,
    [reviewers.id]: reviewersExamples,
    [qualification.id]: qualificationExamples,
    [scope.id]: scopeExamples,
    [taskDeadline.id]: taskDeadlineExamples,
  },
  registers,
});

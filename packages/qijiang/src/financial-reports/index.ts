import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import chaseExamples from './examples/chase.json' with { type: 'json' };
import scopeExamples from './examples/scope.json' with { type: 'json' };
import submissionExamples from './examples/submission.json' with { type: 'json' };
import { chase, scope, submission } from './submission.ts';

export const financialReports = regulation({
  slug: 'financial-reports',
  title: '政府财务报告编报',
  documents: [document],
  rules: [scope, submission, chase],
  examples: {
    [scope.id]: scopeExamples,
    [submission.id]: submissionExamples,
    [chase.id]: chaseExamples,
  },
});

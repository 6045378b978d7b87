import { regulation } from '../regulation.ts';
import { acceptance, evaluation } from './acceptance.ts';
import { changeApproval } from './change-approval.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import acceptanceExamples from './examples/acceptance.json' with { type: 'json' };
import changeApprovalExamples from './examples/change-approval.json' with { type: 'json' };
import evaluationExamples from './examples/evaluation.json' with { type: 'json' };
import fundingExamples from './examples/funding.json' with { type: 'json' };
import needsExamples from './examples/needs.json' with { type: 'json' };
import routeExamples from './examples/route.json' with { type: 'json' };
import scopeExamples from './examples/scope.json' with { type: 'json' };
import submissionExamples from './examples/submission.json' with { type: 'json' };
import { funding, needs } from './funding.ts';
import { route } from './route.ts';
import { scope } from './scope.ts';
import { submission } from './submission.ts';

export const itProjects = regulation({
  slug: 'it-projects',
  title: '信息化项目管理',
  documents: [document],
  rules: [scope, funding, needs, route, submission, changeApproval, acceptance, evaluation],
  examples: {
    [scope.id]: scopeExamples,
    [funding.id]: fundingExamples,
    [needs.id]: needsExamples,
    [route.id]: routeExamples,
    [submission.id]: submissionExamples,
    [changeApproval.id]: changeApprovalExamples,
    [acceptance.id]: acceptanceExamples,
    [evaluation.id]: evaluationExamples,
  },
  duties,
});

import { regulation } from '../regulation.ts';
import { budget, industryEvaluation, monitoring, priorAssessment, selfEvaluation } from './budget.ts';
import { document } from './document.ts';
import budgetExamples from './examples/budget.json' with { type: 'json' };
import industryEvaluationExamples from './examples/industry-evaluation.json' with { type: 'json' };
import monitoringExamples from './examples/monitoring.json' with { type: 'json' };
import priorAssessmentExamples from './examples/prior-assessment.json' with { type: 'json' };
import resultExamples from './examples/result.json' with { type: 'json' };
import selfEvaluationExamples from './examples/self-evaluation.json' with { type: 'json' };
import targetExamples from './examples/target.json' with { type: 'json' };
import targetSetExamples from './examples/target-set.json' with { type: 'json' };
import { indicators, unmeasured } from './indicators.ts';
import { result } from './result.ts';
import { target, targetSet } from './target.ts';

export const budgetPerformance = regulation({
  slug: 'budget-performance',
  title: '全面落实预算绩效管理',
  documents: [document],
  rules: [target, targetSet, budget, priorAssessment, monitoring, selfEvaluation, industryEvaluation, result],
  examples: {
    [target.id]: targetExamples,
    [targetSet.id]: targetSetExamples,
    [budget.id]: budgetExamples,
    [priorAssessment.id]: priorAssessmentExamples,
    [monitoring.id]: monitoringExamples,
    [selfEvaluation.id]: selfEvaluationExamples,
    [industryEvaluation.id]: industryEvaluationExamples,
    [result.id]: resultExamples,
  },
  indicators,
  unmeasured,
});

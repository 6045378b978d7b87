import {
  allOf,
  always,
  amount,
  anyOf,
  choice,
  date,
  discretion,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const ITEM_1 = '二（三）第一项';
const ITEM_2 = '二（三）第二项';

const request = choice('request', '申请的预算', { annual: '年度预算', supplementary: '执行中追加的预算' });
const budgetYear = number('budgetYear', '预算年度', '年份', { min: 2000, max: 2100 });
const targetSet = yesNo('targetSet', '已按规定提交绩效目标');
const review = choice(
  'review',
  '区财政局审核目标',
  { pending: '没有审核', failed: '审核未通过，要求调整', passed: '审核合格' },
  { default: 'pending' },
);
const vagueDesign = yesNo('vagueDesign', '目标设计模糊', { default: false });

const firstYear = parameter('firstYear', '开始以目标为前提的预算年度', '年份', {
  value: 2020,
  source: '二（三）',
});

const annual = step(
  '年度预算可以安排',
  { clause: '二（三）', note: '设定目标并审核合格' },
  allOf(step('已设定目标', ITEM_1, targetSet), step('目标审核合格', ITEM_2, review.is('passed'))),
);
const supplementary = step(
  '追加预算可以支持',
  { clause: ITEM_1, note: '未提交或者设计模糊的不予支持' },
  allOf(targetSet, vagueDesign.not()),
);

export const budget = rule({
  id: 'budget-performance/budget',
  title: '没有绩效目标能不能安排预算',
  summary: '年度预算须先设定绩效目标并审核合格；追加预算须同步提交清晰的目标。',
  document: NUMBER,
  clause: '二（三）',
  validity,
  inputs: [request, budgetYear, targetSet, review, vagueDesign],
  parameters: [firstYear],
  outputs: {
    mayArrange: output(
      '可以安排',
      request.match({
        annual: when(step('自2020年预算编制起', '二（三）', budgetYear.atLeast(firstYear)), annual).otherwise(
          none,
        ),
        supplementary,
      }),
    ),
  },
  interpretations: [
    {
      clause: '二（三）',
      reading: '2020年以前的年度预算不适用这项前提，结果是“不适用”',
      reason: '条文写“自2020年预算编制起”',
    },
  ],
});

const newMajorPolicy = yesNo('newMajorPolicy', '是新出台的重大政策');
const newProject = yesNo('newProject', '是新增项目');

export const priorAssessment = rule({
  id: 'budget-performance/prior-assessment',
  title: '要不要事前绩效评估',
  summary: '新出台的重大政策和新增项目，预算决策前要开展绩效评估。',
  document: NUMBER,
  clause: '二（二）',
  validity,
  inputs: [newMajorPolicy, newProject],
  outputs: {
    required: output(
      '应当事前评估',
      step('是新出台重大政策或者新增项目', '二（二）', anyOf(newMajorPolicy, newProject)),
    ),
  },
});

const finding = choice('finding', '监控发现', {
  none: '没有问题',
  problem: '有问题',
  serious: '有严重问题',
});
const measures = options({
  continue: '继续执行',
  correct: '及时纠正',
  adjust: '调整预算',
  suspend: '暂缓拨款',
  stop: '停止拨款',
});

export const monitoring = rule({
  id: 'budget-performance/monitoring',
  title: '绩效监控发现问题怎么办',
  summary: '一般问题及时纠正；严重问题由区财政局决定调整预算、暂缓拨款还是停止拨款。',
  document: NUMBER,
  clause: '二（四）',
  validity,
  inputs: [finding],
  outputs: {
    measure: output(
      '措施',
      finding.match({
        none: measures.value('continue'),
        problem: measures.value('correct'),
        serious: discretion(measures.value('adjust'), '区财政局', '调整预算、暂缓还是停止拨款'),
      }),
    ),
    rectify: output(
      '须整改',
      finding.match({
        none: always(false),
        problem: step('发现问题及时纠正', '二（四）', always(true)),
        serious: step('督促及时整改落实', '二（四）', always(true)),
      }),
    ),
  },
});

const year = number('year', '评价的年度', '年份', { min: 2018, max: 2100 });
const reported = date('reported', '报送自评报告之日');
const lastMonth = parameter('lastMonth', '自评的最后月份', '月份', { value: 7, source: '二（五）' });
const nextYear = year.plus(amount(1, '年份'));

export const selfEvaluation = rule({
  id: 'budget-performance/self-evaluation',
  title: '绩效自评是否按时',
  summary: '预算单位每年7月底前对上一年度项目自评并报送主管部门。',
  document: NUMBER,
  clause: '二（五）',
  validity,
  inputs: [year, reported],
  parameters: [lastMonth],
  outputs: {
    inTime: output(
      '按时',
      step(
        '在次年7月底前报送',
        '二（五）',
        allOf(reported.year().equals(nextYear), reported.month().atMost(lastMonth)),
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（五）',
      reading: '年度没有结束就报送的，不算对该年度的自评',
      reason: '自评的对象是“上一年度”的执行情况，当年还没有完整的结果',
    },
  ],
});

const chosen = number('chosen', '选取的项目数', '个', { max: 1000 });
const fewest = parameter('fewest', '最少选取', '个', { value: 1, source: '二（五）' });
const most = parameter('most', '最多选取', '个', { value: 3, source: '二（五）' });

export const industryEvaluation = rule({
  id: 'budget-performance/industry-evaluation',
  title: '行业评价的项目数',
  summary: '主管部门在本部门项目中选1至3个开展行业评价。',
  document: NUMBER,
  clause: '二（五）',
  validity,
  inputs: [chosen],
  parameters: [fewest, most],
  outputs: {
    within: output(
      '符合要求',
      step('在1至3个之间', '二（五）', allOf(chosen.atLeast(fewest), chosen.atMost(most))),
    ),
  },
});

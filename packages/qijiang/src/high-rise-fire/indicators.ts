import { type IndicatorDefinition, indicator, type UnmeasuredClause } from '@zhengling/work';
import { CAMPAIGN, PLAN } from './documents.ts';

const place = '全区';
const lead = ['区应急局', '区消防救援支队'];
const all = '原文没有印比例；“全部”“全面”按100%，差额如实显示。';
const base = { form: 'share', lead, public: false } as const;
const register = '高层建筑名录登记了的，由名录算出。';

const goal = (
  name: string,
  title: string,
  unit: string,
  clause: string,
  on: string,
  more: Partial<Pick<IndicatorDefinition, 'how' | 'summary' | 'reading' | 'document'>> = {},
) =>
  indicator({
    ...base,
    id: `high-rise-fire/${name}`,
    title,
    summary: '可以填比例，也可以填完成数和总数。',
    unit,
    document: CAMPAIGN,
    clause,
    targets: [{ place, on, value: '1' }],
    reading: all,
    ...more,
  });

export const indicators: readonly IndicatorDefinition[] = [
  goal('key-hazards', '重点隐患消除率', '处', '三（一）', '2020-03-31', {
    reading: '堵塞消防车道、占用救援场地等重点隐患，“消除”按100%。',
  }),
  goal('marked', '消防车道、救援场地标识化', '栋', '三（二）', '2020-06-30', {
    how: { type: 'register', kind: 'high-rise-fire/buildings', where: { marked: true }, among: {} },
    summary: `已标识的高层建筑占全部高层建筑的比例；${register}`,
  }),
  goal('illegal-works', '主要违章建筑清理率', '处', '三（二）', '2020-06-30'),
  goal('water', '消防用水恢复率', '栋', '三（二）', '2020-06-30'),
  goal('residential', '高层住宅小区达到整治目标的比例', '个小区', '三（二）', '2020-06-30', {
    reading: '“全区高层住宅小区达到整治目标”按100%，以小区计。',
  }),
  goal('teams', '应急处置队伍覆盖率', '个', '三（三）', '2020-12-31'),
  goal('accepted', '逐栋验收达标率', '栋', '三（三）', '2020-12-31', {
    how: { type: 'register', kind: 'high-rise-fire/buildings', where: { accepted: 'passed' }, among: {} },
    summary: `逐栋验收达标的高层建筑占全部高层建筑的比例；${register}`,
    reading: '“全区高层建筑达到整治目标”按100%，以栋计。',
  }),
  goal('plan-key-hazards', '提升计划：重点隐患消除率', '处', '二（六）15', '2020-05-31', {
    document: PLAN,
    reading: '从2020年3月起3个月，到5月31日；“消除”按100%。',
  }),
  goal('plan-solved', '提升计划：突出问题解决率', '处', '二（六）15', '2021-02-28', {
    document: PLAN,
    reading:
      '从2020年3月起1年，到2021年2月28日；“基本解决”按100%列为目标。“半年见到成效”没有数字，不另设指标。',
  }),
];

export const unmeasured: readonly UnmeasuredClause[] = [
  {
    document: PLAN,
    clause: '一（三）',
    reason: '到2022年的总目标写“更加完善”“大幅提升”等，没有可以填报的数字；由22项任务落实',
  },
];

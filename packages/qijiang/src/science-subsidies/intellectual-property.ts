import { money, number, output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const navigationReports = number('navigationReports', '通过市级评审的专利导航分析报告', '个', {
  default: 0,
  max: 10_000,
});
const cultivationPlans = number('cultivationPlans', '通过市级评审的高价值专利（组合）培育计划', '个', {
  default: 0,
  max: 10_000,
});
const perReport = parameter('perReport', '每个专利导航项目资助', '元', {
  value: 30_000,
  source: '五（十四）',
});
const perPlan = parameter('perPlan', '每个高价值专利培育项目资助', '元', {
  value: 200_000,
  source: '五（十四）',
});

export const patentNavigation = rule({
  id: 'science-subsidies/patent-navigation',
  title: '专利导航和高价值专利培育资助',
  summary: '企业完成并通过市级评审的专利导航报告、高价值专利培育计划能得多少资助。',
  document: NUMBER,
  clause: '五（十四）',
  validity,
  inputs: [navigationReports, cultivationPlans],
  parameters: [perReport, perPlan],
  outputs: {
    amount: output(
      '资助金额',
      step(
        '专利导航资助',
        { clause: '五（十四）', note: '每个项目3万元' },
        perReport.each(navigationReports),
      ).plus(
        step(
          '高价值专利培育资助',
          { clause: '五（十四）', note: '每个项目20万元' },
          perPlan.each(cultivationPlans),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '五（十四）',
      reading: '3万元对应专利导航分析报告，20万元对应高价值专利（组合）培育计划，两者都要通过市级评审',
      reason: '前后两个顿号分列的成果和金额依次对应；“并通过市级评审”写在两项之后',
    },
  ],
  entitlement: 'amount',
});

const pledgeLoan = yesNo('pledgeLoan', '银行已发放知识产权质押融资');
const valuationFee = money('valuationFee', '知识产权价值评估费用实际发生额');
const rate = parameter('rate', '评估费用补助比例', 'share', { value: 0.5, source: '五（十四）' });
const cap = parameter('cap', '评估费用补助上限', '元', { value: 50_000, source: '五（十四）' });

export const pledgeValuation = rule({
  id: 'science-subsidies/pledge-valuation',
  title: '知识产权质押评估费用补助',
  summary: '企业以知识产权质押取得银行融资，评估费用能得多少补助。',
  document: NUMBER,
  clause: '五（十四）',
  validity,
  inputs: [pledgeLoan, valuationFee],
  parameters: [rate, cap],
  outputs: {
    amount: output(
      '补助金额',
      when(
        pledgeLoan,
        step(
          '评估费用补助',
          { clause: '五（十四）', note: '实际发生额的50%，最高5万元' },
          valuationFee.times(rate).atMostBe(cap).round('half-up'),
        ),
      ).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: '五（十四）',
      reading: '“实际发生额”是评估费用的实际发生额，不是融资额',
      reason: '补助的是评估费用，比例和上限都就它而言',
    },
  ],
  entitlement: 'amount',
});

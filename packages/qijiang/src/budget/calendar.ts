import { allOf, date, number, output, parameter, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const on = date('on', '日期');
const june = parameter('june', '通报执行进度的月份之一', '月份', { value: 6, source: '第二十二条' });
const september = parameter('september', '通报执行进度的月份之二', '月份', {
  value: 9,
  source: '第二十二条',
});
const distributedBefore = parameter('distributedBefore', '二次分配截止的月份', '月份', {
  value: 9,
  source: '第八条第七款',
});

export const calendar = rule({
  id: 'budget/calendar',
  title: '这个月有没有预算执行的时点',
  summary: '某一天所在的月份是不是通报执行进度的时点，二次分配还能不能进行。',
  document: NUMBER,
  clause: '第二十二条',
  validity,
  inputs: [on],
  parameters: [june, september, distributedBefore],
  outputs: {
    progressNotice: output(
      '应通报执行进度',
      step(
        '在6月或9月',
        { clause: '第二十二条', note: '选取执行进度不佳的项目通报和督促' },
        on.month().equals(june).or(on.month().equals(september)),
      ),
    ),
    distributionOpen: output(
      '二次分配期内',
      step('在9月之前', '第八条第七款', on.month().under(distributedBefore)),
    ),
  },
  interpretations: [
    {
      clause: '第二十二条',
      reading: '只认写明的6月、9月；“等时间节点”由区级财政部门另定',
      reason: '原文写“6月、9月等”，没有列出其他时点',
    },
    {
      clause: '第八条第七款',
      reading: '“当年9月前”不含9月，即到8月31日',
      reason: '以整月为界，9月一到就已不在9月之前',
    },
  ],
});

const earmarked = yesNo('earmarked', '年初预算已明确专项用途、商财政部门明确需要二次分配');
const year = number('year', '预算年度', '年份', { min: 2020, max: 2100 });
const distributed = date('distributed', '分配完毕之日');

export const secondDistribution = rule({
  id: 'budget/second-distribution',
  title: '资金能不能二次分配，是否按时分配',
  summary: '预算单位能不能把资金再分配到街镇、其他单位，是否在当年9月前分配完毕。',
  document: NUMBER,
  clause: '第八条第六款',
  validity,
  inputs: [earmarked, year, distributed],
  parameters: [distributedBefore],
  outputs: {
    allowed: output('可以二次分配', step('年初预算已明确', '第八条第六款', earmarked)),
    inTime: output(
      '按时分配完毕',
      step(
        '在当年9月前',
        '第八条第七款',
        allOf(distributed.year().equals(year), distributed.month().under(distributedBefore)),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '第八条第六款',
      reading: '年初预算没有明确的，不得二次分配',
      reason: '原文写“除此之外，原则不得进行二次分配”',
    },
  ],
});

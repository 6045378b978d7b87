import { allOf, date, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '二第一段';
const PLACE = '二';
const installed = date('installed', '电梯投入使用之日', { hint: '使用登记证上的日期' });
const on = date('on', '看的日期');
const residential = yesNo('residential', '住宅电梯');
const frequentFailures = yesNo('frequentFailures', '故障频率高', { default: false });
const oldAge = parameter('oldAge', '老旧电梯的使用年限', '年', { value: 15, source: PLACE });

const reachesAge = step('满15年之日', PLACE, installed.lastDayOf(oldAge));
const isOld = step('使用已满15年', { clause: PLACE, note: '15年以上包括恰满15年' }, on.onOrAfter(reachesAge));
const required = step('应当安全评估', PLACE, allOf(isOld, residential));
const results = options({
  required: '应当开展安全评估',
  optional: '使用单位可以委托第三方评估，公示后作为申请维修资金的依据',
  'not-required': '不要求评估',
});

export const assessment = rule({
  id: 'elevators/assessment',
  title: '电梯要不要做安全评估',
  summary: '15年以上的老旧住宅电梯应当评估，加大更新改造；故障多的可以评估。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [installed, on, residential, frequentFailures],
  parameters: [oldAge],
  outputs: {
    oldFrom: output('满15年之日', reachesAge),
    old: output('属于15年以上老旧电梯', isOld),
    assessment: output(
      '安全评估',
      when(required, results.value('required'))
        .when(step('故障频率高', '三（七）3', frequentFailures), results.value('optional'))
        .otherwise(results.value('not-required')),
    ),
  },
  interpretations: [
    {
      clause: PLACE,
      reading: '年限从投入使用之日起算，满15年的当日即为“15年以上”',
      reason: '原文没有写起点，以使用登记的日期最可核实；“以上”包括本数',
    },
    {
      clause: PLACE,
      reading: '评估范围限于住宅电梯，更新改造不限于住宅',
      reason: '评估写的是老旧住宅电梯，更新改造写的是15年以上老旧电梯',
    },
  ],
});

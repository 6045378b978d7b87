import {
  always,
  choices,
  discretion,
  none,
  options,
  output,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const circumstances = choices(
  'circumstances',
  '存在的情形',
  {
    planning: '城乡消防规划的编制实施存在突出问题',
    layout: '城乡消防安全布局不符合要求',
    facilities: '公共消防设施、消防装备不足或者不适应实际需要',
    widespread: '区域或行业内普遍存在突出火灾隐患',
    overdue: '重大火灾隐患逾期未整改销案，或者整改进度明显滞后',
    repeated: '区域或行业内同类型火灾多发',
    superior: '上级重要批示或督导巡查发现的问题需要督办落实',
    other: '其他需要督办的情形',
  },
  { default: [], hint: '都没有就一项也不选' },
);
const memberRequest = yesNo('memberRequest', '成员单位报请对街道、镇实施督办', {
  default: false,
  hint: '成员单位就本行业领域突出的消防安全问题报请',
});

const listed = step('有应当督办的情形', '第三条第一款', circumstances.size().atLeast(1));
const requested = step('成员单位已报请', '第三条第二款', memberRequest);
const issuers = options({
  office: '区消防安全委员会办公室下发《督办通知书》',
  committee: '报区消防安全委员会决定是否督办',
});

export const supervise = rule({
  id: 'fire-supervision/supervise',
  title: '要不要督办',
  summary: '出现哪些消防安全情形应当下发《督办通知书》，由谁下发。',
  document: NUMBER,
  clause: '第三条',
  validity,
  inputs: [circumstances, memberRequest],
  outputs: {
    supervise: output(
      '实施督办',
      when(listed, always(true))
        .when(requested, discretion(always(true), '区消防安全委员会', '是否督办'))
        .otherwise(always(false)),
    ),
    by: output(
      '由谁实施',
      when(listed, issuers.value('office')).when(requested, issuers.value('committee')).otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '第三条第二款',
      reading: '成员单位报请后是否督办，由区消防安全委员会决定',
      reason: '第二款写“可……报请”，没有规定报请即督办',
    },
    {
      clause: '第三条第一款第一项',
      reading: '第一项用分号隔开的三种问题，有一种就够',
      reason: '各句各有主语，并列而不互为条件',
    },
  ],
});

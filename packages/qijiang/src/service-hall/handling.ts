import { choice, choices, date, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const material = choice('material', '申请材料', {
  'government-issued': '政府部门核发的材料（已能共享）',
  'with-electronic': '有电子证照的实体证照',
  'proof-listed': '保留清单之内的证明',
  'proof-promise': '实行告知承诺制的证明',
  'proof-unlisted': '保留清单之外的证明',
  other: '其他材料',
});
const ways = options({
  exempt: '免于提交，由部门内部取得',
  'electronic-suffices': '免交实体证照，用电子证照',
  submit: '应当提交',
  promise: '书面承诺即可，免交证明',
  'may-not-ask': '不得索要',
  'by-guide': '按办事指南',
});

export const materialRule = rule({
  id: 'service-hall/material',
  title: '一份材料要不要交',
  summary: '政府核发的、有电子证照的免交，清单之外的证明不得索要，告知承诺的承诺即可。',
  document: NUMBER,
  clause: '六',
  validity,
  inputs: [material],
  outputs: {
    way: output(
      '要不要交',
      material.match({
        'government-issued': step('政府部门核发的材料', '六', ways.value('exempt')),
        'with-electronic': step('能够提供电子证照', '六', ways.value('electronic-suffices')),
        'proof-listed': step('保留的证明事项', '十四', ways.value('submit')),
        'proof-promise': step('告知承诺制的证明事项', '十四', ways.value('promise')),
        'proof-unlisted': step('清单之外的证明', '十四', ways.value('may-not-ask')),
        other: step('要点没有规定的材料', '六', ways.value('by-guide')),
      }),
    ),
  },
  interpretations: [
    {
      clause: '六',
      reading: '“一律免于提交”以已经能够数据共享或在线核验的为限',
      reason: '原文通过取消、共享、核验的方式“推动实现”，还不能共享的按办事指南',
    },
  ],
});

const CENTRE = '十一';
const exceptions = choices(
  'exceptions',
  '例外情形',
  {
    law: '法律法规另有规定',
    secret: '涉及国家秘密',
    venue: '场地有特殊要求',
  },
  { default: [], hint: '没有就不选' },
);
const ready = yesNo('ready', '具备集中进驻的条件');
const places = options({
  exempt: '可以不进驻政务服务中心',
  centre: '进驻政务服务中心，实质运行',
  integrated: '不进驻，纳入中心一体化管理',
});

export const centre = rule({
  id: 'service-hall/centre',
  title: '一个事项要不要进政务服务中心',
  summary: '政务服务事项都应进中心；有三种例外；确不具备条件的纳入一体化管理。',
  document: NUMBER,
  clause: CENTRE,
  validity,
  inputs: [exceptions, ready],
  outputs: {
    place: output(
      '在哪里办',
      when(
        step('有例外情形', CENTRE, exceptions.includeAny('law', 'secret', 'venue')),
        places.value('exempt'),
      )
        .when(step('具备进驻条件', CENTRE, ready), places.value('centre'))
        .otherwise(places.value('integrated')),
    ),
  },
  interpretations: [
    {
      clause: CENTRE,
      reading: '除列出的三种外，性质相近的其他情形由区政府办公室认定',
      reason: '原文在三种情形后写“等情形”，没有穷尽',
    },
  ],
});

const PROMISE = '十八';
const accepted = date('accepted', '受理之日');
const days = parameter('days', '有着落的天数', '天', { value: 3, source: PROMISE });

export const promise = rule({
  id: 'service-hall/promise',
  title: '“事情不过夜、三天有着落”到哪一天',
  summary: '受理的事项当日处理，三天内给办事人一个结果。',
  document: NUMBER,
  clause: PROMISE,
  validity,
  inputs: [accepted],
  parameters: [days],
  outputs: {
    handleBy: output('当日处理', step('当日处理', { clause: PROMISE, note: '事情不过夜' }, accepted)),
    answerBy: output(
      '三天有着落',
      step('三天有着落', { clause: PROMISE, note: '从次日起数第3日，遇节假日顺延' }, accepted.within(days)),
    ),
  },
  interpretations: [
    {
      clause: PROMISE,
      reading: '三天从受理的次日起数，是给出着落（结果或者进展答复）的服务承诺，不改变法定办理时限',
      reason: '原文称为服务承诺，没有规定办结',
    },
  ],
});

import { date, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（十一）';
const revoked = date('revoked', '被依法吊销许可之日');
const applied = date('applied', '提出新的许可申请之日');
const dishonest = yesNo('dishonest', '属于严重失信主体', { default: false });
const bar = parameter('bar', '不予受理新申请的期间', '年', { value: 3, source: CLAUSE });

const barredThrough = step(
  '不予受理的最后一日',
  { clause: CLAUSE, note: '吊销之日的次日起3年' },
  revoked.lastDayOf(bar),
);
const barred = step('仍在3年以内', CLAUSE, applied.onOrBefore(barredThrough));
const results = options({
  refuse: '不予受理',
  'ordinary-procedure': '受理，不适用告知承诺制',
  accept: '受理',
});

export const licenceApplication = rule({
  id: 'elevators/licence-application',
  title: '被吊销许可的企业能不能再申请',
  summary: '依特种设备安全法被吊销许可的，3年内不受理新申请；严重失信的不适用告知承诺制。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [revoked, applied, dishonest],
  parameters: [bar],
  outputs: {
    barredThrough: output('不予受理到哪一天', barredThrough),
    result: output(
      '怎样处理',
      when(barred, results.value('refuse'))
        .when(step('严重失信', CLAUSE, dishonest), results.value('ordinary-procedure'))
        .otherwise(results.value('accept')),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '3年从吊销的次日起算，到对应日为止，不因节假日顺延',
      reason: '期间开始的当日不计入；限制申请的期间不是必须作为的期限，没有顺延的必要',
    },
  ],
});

import {
  allOf,
  always,
  anyOf,
  choice,
  fallback,
  instant,
  moment,
  output,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const PERSON = '二（一）';
const TIME = '二（三）';
const standard = moment('2020-11-01T00:00:00+08:00');

const born = instant('born', '出生时刻', { hint: '只知道日期的，填当天中午' });
const died = instant('died', '死亡时刻', { hint: '健在的不填' });
const where = choice('where', '标准时点在哪里', { within: '境内', abroad: '境外' });
const citizen = yesNo('citizen', '是中国公民');
const settled = yesNo('settled', '已在境外定居', { default: false });
const shortStay = yesNo('shortStay', '是短期停留的境外人员', { default: false });

const alive = step(
  '标准时点已出生而且健在',
  { clause: TIME, note: '2020年11月1日零时' },
  allOf(
    born.before(standard),
    fallback(step('死于标准时点以前', TIME, died.before(standard)), always(false)).not(),
  ),
);
const within = step('在境内，不是短期停留的境外人员', PERSON, allOf(where.is('within'), shortStay.not()));
const abroad = step('在境外而没有定居的中国公民', PERSON, allOf(where.is('abroad'), citizen, settled.not()));

export const counted = rule({
  id: 'census/counted',
  title: '一个人要不要普查登记',
  summary: '以2020年11月1日零时为准，看一个人是不是普查对象。',
  document: NUMBER,
  clause: PERSON,
  validity,
  inputs: [born, died, where, citizen, settled, shortStay],
  outputs: {
    alive: output('标准时点健在', alive),
    counted: output('属于普查对象', step('属于普查对象', PERSON, allOf(alive, anyOf(within, abroad)))),
  },
  interpretations: [
    {
      clause: TIME,
      reading: '零时整或者以后出生的不登记；零时以后死亡的仍要登记',
      reason: '普查反映标准时点的状况，零时以前出生、零时还健在的才在其中',
    },
  ],
});

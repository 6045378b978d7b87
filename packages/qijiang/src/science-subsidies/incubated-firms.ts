import { number, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const graduates = number('graduates', '从区外引进、在孵化载体内成为高新技术企业的企业', '个', {
  max: 10_000,
});
const perFirm = parameter('perFirm', '每个企业给予孵化载体的补助', '元', {
  value: 100_000,
  source: '八（十九）',
});

export const incubatedFirms = rule({
  id: 'science-subsidies/incubated-firms',
  title: '孵化载体培育高新技术企业补助',
  summary: '孵化载体内从区外引进的企业成为高新技术企业，载体能得多少补助。',
  document: NUMBER,
  clause: '八（十九）',
  validity,
  inputs: [graduates],
  parameters: [perFirm],
  outputs: {
    amount: output(
      '补助金额',
      step(
        '培育高新技术企业补助',
        { clause: '八（十九）', note: '每个企业10万元，给孵化载体' },
        perFirm.each(graduates),
      ),
    ),
  },
  entitlement: 'amount',
});

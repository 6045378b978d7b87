import { always, highestOf, money, output, rule, step, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const here = money('here', '按本政策计算的金额');
const elsewhere = money('elsewhere', '按上级或其他部门的重复政策计算的金额');
const clause = '九（二十二）';

const highest = step(
  '就高的金额',
  { clause, note: '上下级、部门间政策重复的，取高的，不累加' },
  highestOf({ when: always(true), gives: here }, { when: always(true), gives: elsewhere }),
);

export const overlap = rule({
  id: 'science-subsidies/overlap',
  title: '政策重复时的就高',
  summary: '同一事项本政策和上级或其他部门的政策都有补助时，一共能得多少，本区还应补多少。',
  document: NUMBER,
  clause,
  validity,
  inputs: [here, elsewhere],
  outputs: {
    amount: output('一共可得', highest),
    difference: output(
      '已按另一政策领取时，本区补足的差额',
      step(
        '补足的差额',
        { clause, note: '本政策较高的部分；不较高的为零' },
        here.minus(elsewhere).atLeastBe(yuan(0)),
      ),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '已按较低的政策领取的，由本区补足差额，不再全额发放',
      reason: '就高是对同一事项取高的一项，总数不超过它',
    },
  ],
});

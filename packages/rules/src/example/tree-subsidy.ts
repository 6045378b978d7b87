import {
  choice,
  date,
  money,
  number,
  output,
  parameter,
  rule,
  step,
  table,
  when,
  yesNo,
  yuan,
} from '../index.ts';

// 1. What is asked. A name for programs, a title for people.
const kind = choice('kind', '树种', { native: '乡土树种', other: '其他树种' });
const trees = number('trees', '成活的株数', '株', { hint: '验收单上的株数' });
const cost = money('cost', '购苗费用');
const subsidised = yesNo('subsidised', '已领其他补助', { default: false });
const planted = date('planted', '栽种之日');

// 2. The figures of the text, each with its clause. A later document that changes one adds a version.
const perTree = table('perTree', '每株补助', '元', kind, {
  cells: { native: 6, other: 5 },
  source: '第三条第一款',
});
const share = parameter('share', '购苗费用补助比例', 'share', { value: 0.3, source: '第三条第二款' });
const most = parameter(
  'most',
  '每户补助上限',
  '元',
  { value: 20_000, source: '第三条第三款' },
  { value: 30_000, from: '2025-01-01', source: { document: '示府发〔2024〕9号', clause: '第一条' } },
);
const apply = parameter('apply', '申请期限', '个工作日', { value: 20, source: '第五条' });

// 3. What follows from them, in named steps.
const eligible = step(
  '可以补助',
  { clause: '第四条', note: '不少于50株，没有领过其他补助' },
  trees.atLeast(50).and(subsidised.not()),
);
const amount = step(
  '两项补助合计并封顶',
  '第三条第三款',
  perTree.each(trees).plus(cost.times(share)).atMostBe(most).round('half-up'),
);

// 4. The rule.
export const treeSubsidy = rule({
  id: 'street-trees/subsidy',
  title: '行道树补助',
  summary: '每株补助加购苗费用的三成，每户有上限。',
  document: '示府发〔2024〕3号',
  clause: '第三条',
  validity: { from: '2024-03-01', basis: '第八条' },
  inputs: [kind, trees, cost, subsidised, planted],
  parameters: [perTree, share, most, apply],
  outputs: {
    eligible: output('可以补助', eligible),
    amount: output('补助金额', when(eligible, amount).otherwise(yuan(0))),
    applyBy: output('申请截止', step('申请截止', '第五条', planted.within(apply)), { whereGiven: true }),
  },
  interpretations: [
    { clause: '第三条第三款', reading: '上限管两项补助的合计', reason: '该款写在两项之后，说的是“每户”' },
  ],
  entitlement: 'amount',
});

import { allOf, money, none, options, output, rule, step, when, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const budgeted = money('budgeted', '一般公共预算收入预算数');
const actual = money('actual', '一般公共预算收入实际数');
const earmarkedExcess = money('earmarkedExcess', '规定专项用途收入的单项超收', { default: 0 });
const netSurplus = money('netSurplus', '当年净结余', { default: 0 });

const item6 = '第二十三条第一款第六项';
const item1 = '第二十三条第一款第一项';
const excess = step('总量超收', item6, actual.minus(budgeted).atLeastBe(yuan(0)));
const over = step('总量超收大于零', item6, excess.over(0));
const earmarkedOnly = step(
  '总量没有超收，单项超收',
  { clause: item6, note: '中央和市规定专项用途的收入' },
  allOf(excess.equals(0), earmarkedExcess.over(0)),
);
const uses = options({
  'deficit-or-fund': '只能冲减赤字或者补充预算稳定调节基金',
  'fund-then-purpose': '全部补充预算稳定调节基金，次年调入后按规定用途使用',
});

export const surplus = rule({
  id: 'budget/surplus',
  title: '超收收入和净结余怎样使用',
  summary: '一般公共预算超收多少、只能怎样用；单项超收和当年净结余补充预算稳定调节基金多少。',
  document: NUMBER,
  clause: '第二十三条',
  validity,
  inputs: [budgeted, actual, earmarkedExcess, netSurplus],
  outputs: {
    excess: output('总量超收', excess),
    use: output(
      '超收收入的用途',
      when(over, uses.value('deficit-or-fund'))
        .when(earmarkedOnly, uses.value('fund-then-purpose'))
        .otherwise(none),
    ),
    earmarkedToFund: output(
      '单项超收补充基金',
      when(earmarkedOnly, step('全部补充', item6, earmarkedExcess)).otherwise(yuan(0)),
    ),
    netSurplusToFund: output('净结余补充基金', step('净结余全部补充预算稳定调节基金', item1, netSurplus)),
  },
  interpretations: [
    {
      clause: item6,
      reading: '总量超收冲减赤字与补充基金各多少，本办法没有定',
      reason: '原文只写“只能用于冲减赤字或者补充”',
    },
    {
      clause: item6,
      reading: '总量已超收的，单项超收不另作处理',
      reason: '后一句以“总量未超收”为前提',
    },
  ],
});

import {
  always,
  choice,
  item,
  list,
  type Money,
  money,
  none,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const MOST = { max: 1_000_000_000 };
const funds: Money = item(money('funds', '使用的帮扶资金', MOST));
const purpose = item(
  choice('purpose', '用途', {
    revitalisation: '拓展巩固脱贫攻坚成果以及乡村振兴',
    other: '其他',
  }),
);
const fixedAsset = item(yesNo('fixedAsset', '属于固定资产投资项目'));
const investment = item(money('investment', '项目投资', { ...MOST, hint: '只问固定资产投资项目' }));
const projects = list('projects', '帮扶资金项目', [funds, purpose, fixedAsset, investment]);

const clause = '二（七）1';
const leastShare = parameter('leastShare', '用于巩固脱贫成果和乡村振兴的最低比例', 'share', {
  value: 0.6,
  source: clause,
});
const leastInvestment = parameter('leastInvestment', '固定资产投资项目单个投资下限', '元', {
  value: 1_000_000,
  source: clause,
});

const total = step('帮扶资金合计', clause, projects.sum(funds));
const revitalising = step(
  '用于巩固脱贫成果和乡村振兴的资金',
  clause,
  projects.sum(
    step(
      '其中用于巩固脱贫成果和乡村振兴的',
      clause,
      when(purpose.is('revitalisation'), funds).otherwise(yuan(0)),
    ),
  ),
);

export const fundsUse = rule({
  id: 'paired-counties/funds',
  title: '对口帮扶资金的使用',
  summary: '帮扶资金用于巩固脱贫成果和乡村振兴的比例够不够，有几个固定资产项目投资偏小。',
  document: NUMBER,
  clause,
  validity,
  inputs: [projects],
  parameters: [leastShare, leastInvestment],
  outputs: {
    share: output('用于巩固脱贫成果和乡村振兴的比例', revitalising.shareOf(total)),
    enough: output(
      '比例达到60%',
      when(
        total.over(0),
        step('比例达到60%', { clause, note: '不低于60%' }, revitalising.atLeast(total.times(leastShare))),
      ).otherwise(none),
    ),
    small: output(
      '投资低于100万元的固定资产项目',
      step(
        '投资低于100万元的固定资产项目',
        { clause, note: '原则上单个项目投资不低于100万元' },
        projects.count(
          step(
            '属于投资低于100万元的固定资产项目',
            clause,
            when(fixedAsset, investment.under(leastInvestment)).otherwise(always(false)),
          ),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '投资低于100万元的项目只列出个数，不判定为违规',
      reason: '原文写“原则上”，允许说明理由后例外',
    },
    {
      clause,
      reading: '60%按全部帮扶资金计算',
      reason: '原文写“用于……的资金不低于60%”，没有另定基数',
    },
  ],
});

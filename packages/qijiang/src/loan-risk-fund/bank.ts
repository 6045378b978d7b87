import { allOf, options, output, parameter, rule, share, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const inDistrict = yesNo('inDistrict', '属于在綦江的银行机构');
const lawfulOperation = yesNo('lawfulOperation', '经营合法合规');
const lossShare = share('lossShare', '自愿承担的最终损失比例', { max: 1, hint: '50%填0.5' });
const agreementSigned = yesNo('agreementSigned', '已与管理机构签订合作协议');

const least = parameter('least', '银行承担的损失比例', 'share', {
  value: 0.5,
  source: '第九条第一款第二项',
});

const shortfalls = options({
  'not-here': '不属于在綦江的银行机构',
  unlawful: '经营不合法合规',
  'loss-share': '承担的最终损失不到50%',
});

const here = step('属于在綦江的银行机构', '第九条第一款第一项', inDistrict);
const lawful = step('经营合法合规', '第九条第一款第一项', lawfulOperation);
const bears = step('自愿承担最终损失的50%', '第九条第一款第二项', lossShare.atLeast(least));
const eligible = step('符合合作条件', '第九条', allOf(here, lawful, bears));

export const bank = rule({
  id: 'loan-risk-fund/bank',
  title: '合作银行的条件',
  summary: '一家银行能否与风险补偿基金合作，签了协议没有，能否开始办理贷款。',
  document: NUMBER,
  clause: '第九条',
  validity,
  inputs: [inDistrict, lawfulOperation, lossShare, agreementSigned],
  parameters: [least],
  outputs: {
    eligible: output('符合合作条件', eligible),
    shortfalls: output(
      '不满足的条件',
      shortfalls.collect(['not-here', here.not()], ['unlawful', lawful.not()], ['loss-share', bears.not()]),
    ),
    mayLend: output(
      '可以办理贷款',
      step(
        '可以办理贷款',
        { clause: '第十一条', note: '先签订合作协议' },
        eligible.and(step('已签订合作协议', '第十一条', agreementSigned)),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '第九条第一款第二项',
      reading: '自愿承担超过50%的也符合',
      reason: '条件在于银行分担风险，多承担不违背目的；基金补偿仍以50%为限',
    },
  ],
});

import { allOf, options, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const jointLiability = yesNo('jointLiability', '实际控制人、大股东及其直系家属已承担不得撤销的连带责任', {
  hint: '直系家属指具有完全民事行为能力的；有一人没有承担就选“否”',
});
const cooperatingBank = yesNo('cooperatingBank', '由合作银行发放');
const industrialBorrower = yesNo('industrialBorrower', '借款人属于符合条件的工业类企业');
const workingCapital = yesNo('workingCapital', '属于用于生产经营的流动资金贷款');

const shortfalls = options({
  'no-joint-liability': '应负连带责任的人没有都承担',
  'not-cooperating-bank': '不是合作银行发放',
  'not-industrial': '借款人不属于符合条件的工业类企业',
  'not-working-capital': '不属于用于生产经营的流动资金贷款',
});

const liable = step('已承担连带责任', '第二条', jointLiability);
const byBank = step('合作银行发放', '第二条', cooperatingBank);
const toIndustry = step('借款人符合条件', '第二条', industrialBorrower);
const forOperation = step('用于生产经营', '第二条', workingCapital);

export const scope = rule({
  id: 'loan-risk-fund/scope',
  title: '一笔贷款是否属于基金增信的范围',
  summary: '一笔贷款是否属于本办法所称的工业企业流动性贷款，差哪一条。',
  document: NUMBER,
  clause: '第二条',
  validity,
  inputs: [jointLiability, cooperatingBank, industrialBorrower, workingCapital],
  outputs: {
    covered: output('属于本办法的流动性贷款', allOf(liable, byBank, toIndustry, forOperation)),
    shortfalls: output(
      '差的条件',
      shortfalls.collect(
        ['no-joint-liability', liable.not()],
        ['not-cooperating-bank', byBank.not()],
        ['not-industrial', toIndustry.not()],
        ['not-working-capital', forOperation.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第二条',
      reading: '实际控制人、大股东和他们具有完全民事行为能力的直系家属都要承担连带责任，缺一人即不属于',
      reason: '定义写明贷款是在这些人负有连带责任“的基础上”发放',
    },
  ],
});

import { output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const smartFarm = yesNo('smartFarm', '属于农业领域规模化智能化科技型企业');
const grant = parameter('grant', '规模化智能化科技型企业补助标准', '元', {
  value: 30_000,
  source: '三（八）',
});

export const smartFarmFirm = rule({
  id: 'science-subsidies/smart-farm',
  title: '农业规模化智能化科技型企业补助',
  summary: '农业领域的规模化智能化科技型企业能得多少补助。',
  document: NUMBER,
  clause: '三（八）',
  validity,
  inputs: [smartFarm],
  parameters: [grant],
  outputs: {
    amount: output(
      '补助金额',
      when(
        smartFarm,
        step('规模化智能化科技型企业补助', { clause: '三（八）', note: '每个企业3万元' }, grant),
      ).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: '三（八）',
      reading: '只补助农业领域的企业',
      reason: '这一句在“支持农业重点领域技术创新”之下，与农业专利并列',
    },
  ],
  entitlement: 'amount',
});

import { discretionUpTo, money, output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const innovationFirm = yesNo('innovationFirm', '属于区内科创企业');
const guaranteed = money('guaranteed', '融资担保额', { max: 10_000_000_000 });
const guaranteeFee = money('guaranteeFee', '应付的融资担保费', {
  max: 10_000_000_000,
  hint: '不填则不计算降到1%所需的补贴',
});

const mostRate = parameter('mostRate', '补贴最高比例', 'share', { value: 0.02, source: '四（十）' });
const targetRate = parameter('targetRate', '担保费率控制目标', 'share', { value: 0.01, source: '四（十）' });

const most = when(
  innovationFirm,
  step(
    '担保费补贴的上限',
    { clause: '四（十）', note: '最高为融资担保额的2%' },
    guaranteed.times(mostRate).round('half-up'),
  ),
).otherwise(yuan(0));
const needed = when(
  innovationFirm,
  step(
    '把担保费率降到1%所需的补贴',
    { clause: '四（十）', note: '企业负担的担保费不超过担保额的1%' },
    guaranteeFee.minus(guaranteed.times(targetRate)).atLeastBe(yuan(0)).round('half-up'),
  ),
).otherwise(yuan(0));

export const guaranteeFeeSubsidy = rule({
  id: 'science-subsidies/guarantee-fee',
  title: '科创企业融资担保费补贴',
  summary: '区内科创企业的融资担保费最多能得多少补贴，降到目标费率要补贴多少。',
  document: NUMBER,
  clause: '四（十）',
  validity,
  inputs: [innovationFirm, guaranteed, guaranteeFee],
  parameters: [mostRate, targetRate],
  outputs: {
    amount: output(
      '补贴金额',
      when(innovationFirm, discretionUpTo(most, '区级有关部门', '融资担保费补贴金额')).otherwise(yuan(0)),
    ),
    most: output('补贴上限', most),
    needed: output('降到1%所需的补贴', needed, { whereGiven: true }),
  },
  interpretations: [
    {
      clause: '四（十）',
      reading: '2%是上限，具体补多少由区级有关部门确定',
      reason: '原文写“最高”；目标是把费率控制在1%以内，没有写按几成补',
    },
  ],
  entitlement: 'amount',
});

const starListed = yesNo('starListed', '已在科创板成功上市');
const starMost = parameter('starMost', '科创板上市奖补上限', '元', {
  value: 20_000_000,
  source: '四（十一）',
});

export const starListing = rule({
  id: 'science-subsidies/star-listing',
  title: '科创板上市奖补',
  summary: '科技企业在科创板成功上市，区级最高奖补多少。',
  document: NUMBER,
  clause: '四（十一）',
  validity,
  inputs: [starListed],
  parameters: [starMost],
  outputs: {
    amount: output(
      '奖补金额',
      when(
        starListed,
        step(
          '科创板上市奖补',
          { clause: '四（十一）', note: '最高2000万元，具体数额由区级确定' },
          discretionUpTo(starMost, '区政府', '科创板上市奖补金额'),
        ),
      ).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: '四（十一）',
      reading: '奖补数额由区政府在2000万元以内确定，不视为一律2000万元',
      reason: '原文写“区级给予最高2000万元”',
    },
  ],
  entitlement: 'amount',
});

const arrived = money('arrived', '知识价值信用贷款风险补偿金到位资金');
const arrivedTarget = parameter('arrivedTarget', '到位资金目标', '元', {
  value: 20_000_000,
  source: '四（十）',
});

export const creditRiskFund = rule({
  id: 'science-subsidies/credit-risk-fund',
  title: '知识价值信用贷款风险补偿金到位情况',
  summary: '风险补偿金到位资金是否已增加到2000万元，还差多少。',
  document: NUMBER,
  clause: '四（十）',
  validity,
  inputs: [arrived],
  parameters: [arrivedTarget],
  outputs: {
    met: output(
      '达到目标',
      step(
        '达到目标',
        { clause: '四（十）', note: '到位资金增加至2000万元' },
        arrived.atLeast(arrivedTarget),
      ),
    ),
    lacking: output(
      '还差的资金',
      step('还差的资金', '四（十）', arrivedTarget.minus(arrived).atLeastBe(yuan(0))),
    ),
  },
});

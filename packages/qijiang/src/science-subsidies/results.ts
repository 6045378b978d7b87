import { allOf, money, number, output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const awarded = yesNo('awarded', '引进的成果三年内获过省级以上科技奖励', { hint: '省级也算' });
const industrialised = yesNo('industrialised', '成果已在綦江实施产业化');
const recognisedProduct = yesNo('recognisedProduct', '产品已认定为市级以上高新技术产品', {
  hint: '市级也算',
});
const productSales = money('productSales', '认定次年该产品的销售收入');

const clause = '七（十七）';
const firstSales = parameter('firstSales', '第一档销售收入门槛', '元', { value: 10_000_000, source: clause });
const secondSales = parameter('secondSales', '第二档销售收入门槛', '元', {
  value: 30_000_000,
  source: clause,
});
const thirdSales = parameter('thirdSales', '第三档销售收入门槛', '元', { value: 50_000_000, source: clause });
const firstGrant = parameter('firstGrant', '第一档补助', '元', { value: 100_000, source: clause });
const secondGrant = parameter('secondGrant', '第二档补助', '元', { value: 300_000, source: clause });
const thirdGrant = parameter('thirdGrant', '第三档补助', '元', { value: 500_000, source: clause });

const eligible = step('符合补助条件', clause, allOf(awarded, industrialised, recognisedProduct));
const bySales = step(
  '按销售收入补助',
  { clause, note: '达1000万元、3000万元、5000万元，分别为10万元、30万元、50万元' },
  when(productSales.atLeast(thirdSales), thirdGrant)
    .when(productSales.atLeast(secondSales), secondGrant)
    .when(productSales.atLeast(firstSales), firstGrant)
    .otherwise(yuan(0)),
);

export const convertedResults = rule({
  id: 'science-subsidies/converted-results',
  title: '获奖科技成果产业化补助',
  summary: '引进的获奖科技成果在綦江产业化，按认定次年的销售收入能得多少补助。',
  document: NUMBER,
  clause,
  validity,
  inputs: [awarded, industrialised, recognisedProduct, productSales],
  parameters: [firstSales, secondSales, thirdSales, firstGrant, secondGrant, thirdGrant],
  outputs: {
    eligible: output('符合补助条件', eligible),
    amount: output('补助金额', when(eligible, bySales).otherwise(yuan(0))),
  },
  interpretations: [
    {
      clause,
      reading: '“引进三年内获省级以上科技奖励的科技成果”读作：引进的是三年内获奖的成果',
      reason: '“三年内获……奖励的”修饰“科技成果”，“引进”是动词；没有写引进以后三年',
    },
    {
      clause,
      reading: '一个产品只得与销售收入相应的一档，不累加',
      reason: '原文写“一次性分别补助”',
    },
  ],
  entitlement: 'amount',
});

const highTechProducts = number('highTechProducts', '有效期内的市级以上高新技术产品', '个', { max: 10_000 });
const perProduct = parameter('perProduct', '每个高新技术产品补助', '元', { value: 10_000, source: clause });

export const highTechProductGrant = rule({
  id: 'science-subsidies/high-tech-products',
  title: '高新技术产品补助',
  summary: '认定为市级以上高新技术产品，有效期内每个产品一次性补助多少。',
  document: NUMBER,
  clause,
  validity,
  inputs: [highTechProducts],
  parameters: [perProduct],
  outputs: {
    amount: output(
      '补助金额',
      step(
        '高新技术产品补助',
        { clause, note: '每个产品1万元，有效期内一次' },
        perProduct.each(highTechProducts),
      ),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '与按销售收入的补助可以同时享受',
      reason: '两句各自成立，第（二十二）项的就高只对上下级和部门间重复的政策',
    },
  ],
  entitlement: 'amount',
});

const contracts = money('contracts', '技术合同认定登记总额');
const contractRate = parameter('contractRate', '技术合同补助比例', 'share', {
  value: 0.0001,
  source: clause,
});
const contractCap = parameter('contractCap', '技术合同补助上限', '元', { value: 100_000, source: clause });

export const technologyContracts = rule({
  id: 'science-subsidies/technology-contracts',
  title: '技术合同认定登记补助',
  summary: '按技术合同认定登记总额能得多少补助。',
  document: NUMBER,
  clause,
  validity,
  inputs: [contracts],
  parameters: [contractRate, contractCap],
  outputs: {
    amount: output(
      '补助金额',
      step(
        '技术合同补助',
        { clause, note: '登记总额的万分之一，最高10万元' },
        contracts.times(contractRate).atMostBe(contractCap).round('half-up'),
      ),
    ),
  },
  entitlement: 'amount',
});

import {
  allOf,
  choice,
  except,
  money,
  output,
  parameter,
  rule,
  share,
  step,
  table,
  when,
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const scale = choice('scale', '企业规模', { above: '规模（限额）以上企业', below: '规模（限额）以下企业' });
const intensity = share('intensity', '研发投入强度', { hint: '以小数填写：6%填0.06' });
const deductible = money('deductible', '当年向税务部门申报享受加计扣除的研发投入');
const income = money('income', '营业收入', { hint: '只问规模（限额）以下企业' });
const districtInstitution = yesNo('districtInstitution', '已成立区级以上研发机构', { hint: '区级也算' });
const reservePolicy = yesNo('reservePolicy', '已享受研发准备金政策');

const leastIntensity = table('leastIntensity', '研发投入强度门槛', 'share', scale, {
  cells: { above: 0.05, below: 0.03 },
  source: '二（六）',
});
const leastIncome = parameter('leastIncome', '营业收入门槛', '元', { value: 5_000_000, source: '二（六）' });
const rate = parameter('rate', '补助比例', 'share', { value: 0.01, source: '二（六）' });
const cap = table('cap', '补助上限', '元', scale, {
  cells: { above: 500_000, below: 10_000 },
  source: '二（六）',
});
const notPaid = table('notPaid', '不予补助的小额', '元', scale, {
  cells: { above: 10_000, below: 1_000 },
  source: '二（六）',
});

const intense = step(
  '研发投入强度达到门槛',
  { clause: '二（六）', note: '规上（限上）5%，规下（限下）3%' },
  intensity.atLeast(leastIntensity),
);
const eligible = step(
  '符合补助条件',
  '二（六）',
  allOf(
    districtInstitution,
    step('未享受研发准备金政策', '二（六）', reservePolicy.not()),
    scale.match({
      above: intense,
      below: allOf(
        intense,
        step(
          '营业收入在500万元以上',
          { clause: '二（六）', note: '只对规下（限下）企业' },
          income.atLeast(leastIncome),
        ),
      ),
    }),
  ),
);
const subsidy = step(
  '按比例计算并封顶的补助',
  { clause: '二（六）', note: '加计扣除研发投入的1%，规上（限上）最高50万元，规下（限下）最高1万元' },
  deductible.times(rate).atMostBe(cap).round('half-up'),
);
const tooSmall = step(
  '补助属于不予补助的小额',
  { clause: '二（六）', note: '规上（限上）1万元以下、规下（限下）0.1万元以下，含本数' },
  subsidy.atMost(notPaid),
);

export const rdSpending = rule({
  id: 'science-subsidies/rd-spending',
  title: '企业研发投入补助',
  summary: '企业当年享受研发费用加计扣除的研发投入能得多少补助。',
  document: NUMBER,
  clause: '二（六）',
  validity,
  inputs: [districtInstitution, reservePolicy, scale, intensity, income, deductible],
  parameters: [leastIntensity, leastIncome, rate, cap, notPaid],
  outputs: {
    eligible: output('符合补助条件', eligible),
    amount: output(
      '补助金额',
      when(eligible, except(subsidy, { when: tooSmall, gives: yuan(0) })).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: '二（六）',
      reading: '强度“达5%”“达3%”和营业收入“500万元以上”都含本数',
      reason: '“达”即达到；“以上”含本数（民法典第一千二百五十九条）',
    },
    {
      clause: '二（六）',
      reading: '小额不予补助看的是四舍五入到分、封顶以后的补助金额，恰为1万元、0.1万元的不补助',
      reason: '原文写“补助金额……以下”，即要支付的数；“以下”含本数',
    },
    {
      clause: '二（六）',
      reading: '营业收入门槛只对规下（限下）企业',
      reason: '规上（限上）企业的一句没有写营业收入',
    },
  ],
  entitlement: 'amount',
});

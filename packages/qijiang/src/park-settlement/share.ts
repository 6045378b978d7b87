import {
  choice,
  except,
  money,
  none,
  options,
  output,
  parameter,
  rule,
  step,
  type YesNo,
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const item = choice('item', '结算事项', {
  'land-commercial': '商住综合等开发建设用地出让收入',
  'land-tourism': '旅游地产土地出让收入',
  'land-industrial': '工业等生产性用地出让收入',
  'land-allocated': '划拨用地价金',
  'facility-fee-state': '国有公司解缴的配套费',
  'facility-fee-enterprise': '开发范围内企业解缴的配套费',
  'tax-state': '列名国有公司及其子公司、关联企业缴纳的税收',
  'tax-park-resident': '铝产业园、工业园区入驻企业的区级分成税收',
  'non-tax': '国有资产资源有偿使用收入、行政事业性收费、捐赠收入',
  'special-transfer': '财政事权对应的上级专项转移支付',
  'ppp-exit': 'PPP项目民资退出后的股份及资产收入',
  'equity-income': '上缴财政的其他股权投资收益',
  'fund-income': '上缴财政的基金运作收益',
  'assigned-project': '财政事权外交办项目的财政预算资金',
  other: '以上没有列出的事项',
});
const revenue = money('revenue', '解缴收入', { hint: '该事项解缴入库的金额' });
const incentives = money('incentives', '应兑现的优惠政策', {
  default: 0,
  hint: '经区政府审定的；没有就不填',
});
const districtKeyEnterprise = yesNo('districtKeyEnterprise', '属于区属（区级）重点企业', { default: false });
const transferProceeds = money('transferProceeds', '其中有偿转让资产的价金', {
  default: 0,
  hint: '政府有偿转让资产所收取的价金不结算；没有就不填',
});
const publicInvestment = money('publicInvestment', '其中财政投入部分', {
  hint: 'PPP项目收入中应剔除的财政投入；没有填0',
});

const commercial = parameter('commercial', '商住用地结算比例', 'share', { value: 0.55, source: '二（一）1' });
const tourism = parameter('tourism', '旅游地产结算比例', 'share', { value: 0.6, source: '二（一）1' });
const industrial = parameter('industrial', '工业用地结算比例', 'share', { value: 0.82, source: '二（一）1' });
const allocated = parameter('allocated', '划拨用地价金结算比例', 'share', { value: 1, source: '二（一）1' });
const stateFee = parameter('stateFee', '国有公司配套费结算比例', 'share', { value: 1, source: '二（一）2' });
const enterpriseFee = parameter('enterpriseFee', '企业配套费结算比例', 'share', {
  value: 0.55,
  source: '二（一）2',
});
const tax = parameter('tax', '税收结算比例', 'share', { value: 1, source: '二（一）3' });

const afterIncentives = step(
  '优惠政策兑现后的收入',
  '二（一）',
  revenue.minus(incentives).atLeastBe(yuan(0)),
);
const isKey = (clause: string) =>
  step('属于除外的重点企业', { clause, note: '区属（区级）重点企业除外' }, districtKeyEnterprise);
const keyFee = isKey('二（一）2');
const keyTax = isKey('二（一）3');

const settled = item.match({
  'land-commercial': step(
    '商住用地结算额',
    { clause: '二（一）1', note: '优惠政策兑现后的55%' },
    afterIncentives.times(commercial).round('half-up'),
  ),
  'land-tourism': step(
    '旅游地产结算额',
    { clause: '二（一）1', note: '优惠政策兑现后的60%' },
    afterIncentives.times(tourism).round('half-up'),
  ),
  'land-industrial': step(
    '工业用地结算额',
    { clause: '二（一）1', note: '解缴收入的82%，已含应兑现的优惠政策' },
    revenue.times(industrial).round('half-up'),
  ),
  'land-allocated': step('划拨用地结算额', '二（一）1', revenue.times(allocated).round('half-up')),
  'facility-fee-state': step('国有公司配套费结算额', '二（一）2', revenue.times(stateFee).round('half-up')),
  'facility-fee-enterprise': except(
    step(
      '企业配套费结算额',
      { clause: '二（一）2', note: '优惠政策兑现后的55%' },
      afterIncentives.times(enterpriseFee).round('half-up'),
    ),
    { when: keyFee, gives: yuan(0) },
  ),
  'tax-state': step('国有公司税收结算额', '二（一）3', revenue.times(tax).round('half-up')),
  'tax-park-resident': except(
    step(
      '入驻企业税收结算额',
      { clause: '二（一）3', note: '区级分成税收的100%' },
      revenue.times(tax).round('half-up'),
    ),
    { when: keyTax, gives: yuan(0) },
  ),
  'non-tax': step(
    '非税收入结算额',
    { clause: '二（一）4', note: '不含有偿转让资产的价金' },
    revenue.minus(transferProceeds).atLeastBe(yuan(0)),
  ),
  'special-transfer': step('上级专项结算额', '二（一）5', revenue),
  'ppp-exit': step(
    'PPP项目收入结算额',
    { clause: '二（一）6', note: '剔除财政投入部分' },
    revenue.minus(publicInvestment).atLeastBe(yuan(0)),
  ),
  'equity-income': step('股权投资收益结算额', '二（一）6', revenue),
  'fund-income': step('基金运作收益结算额', '二（一）6', revenue),
  'assigned-project': step('交办项目结算额', '二（一）7', revenue),
  other: none,
});

const treatments = options({
  settled: '按本办法结算',
  'key-enterprise': '区属（区级）重点企业除外，不结算给管委会',
  'not-listed': '没有列出，执行中单独确定',
});

const asLaidDown = treatments.value('settled');
const unlessKey = (key: YesNo) =>
  except(asLaidDown, { when: key, gives: treatments.value('key-enterprise') });
const treatment = item.match({
  'land-commercial': asLaidDown,
  'land-tourism': asLaidDown,
  'land-industrial': asLaidDown,
  'land-allocated': asLaidDown,
  'facility-fee-state': asLaidDown,
  'facility-fee-enterprise': unlessKey(keyFee),
  'tax-state': asLaidDown,
  'tax-park-resident': unlessKey(keyTax),
  'non-tax': asLaidDown,
  'special-transfer': asLaidDown,
  'ppp-exit': asLaidDown,
  'equity-income': asLaidDown,
  'fund-income': asLaidDown,
  'assigned-project': asLaidDown,
  other: step(
    '没有列出的事项',
    { clause: '二（二）', note: '执行中单独确定结算规则' },
    treatments.value('not-listed'),
  ),
});

export const share = rule({
  id: 'park-settlement/share',
  title: '区对园城管委会的结算额',
  summary: '一项收入按办法结算给管委会多少；没有列出的事项不适用，另行确定。',
  document: NUMBER,
  clause: '二（一）',
  validity,
  inputs: [item, revenue, incentives, districtKeyEnterprise, transferProceeds, publicInvestment],
  parameters: [commercial, tourism, industrial, allocated, stateFee, enterpriseFee, tax],
  outputs: {
    share: output(
      '结算给管委会的金额',
      step('结算给管委会的金额', { clause: '二（一）', note: '没有列出的，依二（二）单独确定' }, settled),
    ),
    treatment: output('如何处理', treatment),
  },
  interpretations: [
    {
      clause: '二（一）1',
      reading: '“优惠政策兑现后的55%”先从解缴收入中减去应兑现的优惠，再乘比例，减到零为止',
      reason: '文字是兑现“后”的比例；兑现的优惠超过收入时没有可分的收入',
    },
    {
      clause: '二（一）',
      reading: '没有写比例的各项全额结算',
      reason: '列为“应结算事项”而没有打折的规定',
    },
    {
      clause: '二（一）2',
      reading: '区属（区级）重点企业的配套费、区级分成税收不结算给管委会，金额为零',
      reason: '括号里的“除外”已经写明不在结算之列；二（二）的单独确定只对未明确的事项',
    },
  ],
});

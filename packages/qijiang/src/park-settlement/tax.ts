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
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const taxpayer = choice('taxpayer', '纳税人', {
  'urban-investment': '城投公司及其子公司',
  'eastern-new-town': '东部新城建设开发有限公司',
  'nanzhou-tourism': '南州旅游及其子公司',
  'nanzhou-water': '南州水务及其子公司',
  'affiliate-of-these': '与以上公司两块牌子一套班子的关联企业',
  yunan: '渝南公司及其子公司',
  'nanzhou-investment': '南州投资',
  'real-estate': '地产公司',
  'affiliate-of-park-companies': '与渝南、南州投资、地产公司两块牌子一套班子的关联企业',
  'aluminium-park': '铝产业园入驻企业',
  'industrial-park': '工业园区入驻企业',
  other: '其他纳税人',
});
const revenue = money('revenue', '税收', { hint: '列名公司填缴纳的税收；园区入驻企业填区级分成的税收' });
const districtKeyEnterprise = yesNo('districtKeyEnterprise', '属于区级重点企业', { default: false });

const rate = parameter('rate', '税收结算比例', 'share', { value: 1, source: '二（一）3' });

const committees = options({
  'new-town-and-tourism': '新城管委会、旅游管委会',
  'industrial-park': '工业园区管委会',
});
const newTown = committees.value('new-town-and-tourism');
const park = committees.value('industrial-park');

const all = step(
  '税收结算额',
  { clause: '二（一）3', note: '税收的100%' },
  revenue.times(rate).round('half-up'),
);
const isKey = step(
  '属于除外的重点企业',
  { clause: '二（一）3', note: '区级重点企业除外' },
  districtKeyEnterprise,
);
const resident = except(all, { when: isKey, gives: yuan(0) });

export const tax = rule({
  id: 'park-settlement/tax',
  title: '税收结算给哪个管委会',
  summary: '一个纳税人的税收结算给哪个管委会、结算多少；不在名单内的不适用。',
  document: NUMBER,
  clause: '二（一）3',
  validity,
  inputs: [taxpayer, revenue, districtKeyEnterprise],
  parameters: [rate],
  outputs: {
    committee: output(
      '结算给',
      taxpayer.match({
        'urban-investment': newTown,
        'eastern-new-town': newTown,
        'nanzhou-tourism': newTown,
        'nanzhou-water': newTown,
        'affiliate-of-these': newTown,
        yunan: park,
        'nanzhou-investment': park,
        'real-estate': park,
        'affiliate-of-park-companies': park,
        'aluminium-park': except(park, { when: isKey, gives: none }),
        'industrial-park': except(park, { when: isKey, gives: none }),
        other: none,
      }),
    ),
    share: output(
      '结算金额',
      taxpayer.match({
        'urban-investment': all,
        'eastern-new-town': all,
        'nanzhou-tourism': all,
        'nanzhou-water': all,
        'affiliate-of-these': all,
        yunan: all,
        'nanzhou-investment': all,
        'real-estate': all,
        'affiliate-of-park-companies': all,
        'aluminium-park': resident,
        'industrial-park': resident,
        other: none,
      }),
    ),
  },
  interpretations: [
    {
      clause: '二（一）3',
      reading: '新城、旅游两个管委会合用一份纳税人名单，两者之间如何分，不在本办法内',
      reason: '名单列在两个管委会的共同标题之下，没有分开',
    },
    {
      clause: '二（一）3',
      reading: '入驻园区的区级重点企业，税收不结算给管委会，金额为零；不在名单内的纳税人是“不适用”',
      reason: '“除外”写明不结算；名单没有提到的，二（二）规定在执行中单独确定',
    },
  ],
});

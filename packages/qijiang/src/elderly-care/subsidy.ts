import {
  choice,
  choices,
  discretion,
  money,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const clause = '四（二）';
const kind = choice('kind', '设施种类', {
  'street-centre': '街道养老服务中心',
  'community-station': '城市社区养老服务站',
  'town-centre': '镇养老服务中心及辖区内的村级互助养老点',
  'village-point': '单独一个村级互助养老点',
});
const count = number('count', '个数', '个', { max: 10_000, default: 1, hint: '镇的中心和村级点合起来算1个' });

const centre = parameter('centre', '每个街道养老服务中心的补助', '元', { value: 2_000_000, source: clause });
const station = parameter('station', '每个社区养老服务站的补助', '元', { value: 200_000, source: clause });
const town = parameter('town', '每个镇的中心及村级点的补助', '元', { value: 1_000_000, source: clause });

export const subsidy = rule({
  id: 'elderly-care/subsidy',
  title: '养老服务设施建设补助',
  summary: '街道中心每个200万元，社区站每个20万元，每个镇的中心连同村级点100万元。',
  document: NUMBER,
  clause,
  validity,
  inputs: [kind, count],
  parameters: [centre, station, town],
  outputs: {
    amount: output(
      '补助金额',
      kind.match({
        'street-centre': step('街道养老服务中心补助', clause, centre.each(count)),
        'community-station': step('社区养老服务站补助', clause, station.each(count)),
        'town-centre': step('镇养老服务中心及村级点补助', clause, town.each(count)),
        'village-point': none,
      }),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '一个镇的中心和它辖区内所有村级点合起来补助100万元，村级点不单独补助',
      reason: '原文写“每个镇的养老服务中心及辖区内村级互助养老点”给予100万元',
    },
  ],
  entitlement: 'amount',
});

const basicService = yesNo('basicService', '是基本公共养老服务设施');
const inUse = yesNo('inUse', '已经建成投用');

export const operatingSubsidy = rule({
  id: 'elderly-care/operating-subsidy',
  title: '养老服务设施运营补贴',
  summary: '建成投用的基本公共养老服务设施可以得到运营补贴，数额方案没有定。',
  document: NUMBER,
  clause,
  validity,
  inputs: [basicService, inUse],
  outputs: {
    amount: output(
      '运营补贴',
      when(
        step('建成投用的基本公共养老服务设施', clause, basicService.and(inUse)),
        discretion(yuan(0), '区政府', '运营补贴数额'),
      ).otherwise(none),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '补贴多少由区政府的评估考核奖补办法确定',
      reason: '原文只写“适当的运营补贴”，并写明制定评估考核奖补办法实施',
    },
  ],
  entitlement: 'amount',
});

const retained = money('retained', '福彩公益金区级留存部分');
const spent = money('spent', '用于养老的部分', { hint: '设施建设、运营补贴、政府购买居家基本公共养老服务' });
const least = parameter('least', '用于养老的最低比例', 'share', { value: 0.8, source: clause });
const minimum = retained.times(least);

export const welfareLottery = rule({
  id: 'elderly-care/welfare-lottery',
  title: '福彩公益金用于养老的比例够不够',
  summary: '福彩公益金区级留存部分的80%以上应当用于养老服务，最少多少、够不够。',
  document: NUMBER,
  clause,
  validity,
  inputs: [retained, spent],
  parameters: [least],
  outputs: {
    minimum: output('最少应用于养老', step('留存部分的80%', clause, minimum.round('half-up'))),
    enough: output('达到80%', step('用于养老的不少于80%', clause, spent.atLeast(minimum))),
  },
});

const features = choices(
  'features',
  '企业、组织和设施的情况',
  {
    'idle-state-assets': '利用辖区内国有闲置资源建设养老服务设施',
    'community-operation': '运营社区养老服务设施',
    'home-service': '提供居家上门养老服务',
    'community-facility': '是社区养老服务设施',
    'small-firm': '符合小微企业扶持条件的居家养老服务企业',
    'good-evaluation': '年度服务质量绩效评价合格',
    'social-insurance': '为养老服务岗位缴纳社会保险',
  },
  { hint: '都没有就一项也不选' },
);
const supports = options({
  premises: '低偿或者无偿使用国有闲置资源',
  'vat-exemption': '免征增值税',
  'resident-tariffs': '水电气按居民价',
  'property-subsidy': '物业管理费、房产税适当补贴',
  'small-firm-benefits': '小微企业税费减免、创业补贴、投融资支持',
  'quality-reward': '按绩效评价结果兑现奖补',
  'insurance-subsidy': '社会保险缴费补贴',
});

export const support = rule({
  id: 'elderly-care/support',
  title: '养老服务企业和设施可以享受的扶持政策',
  summary: '场地、增值税、水电气价格、物业和房产税补贴、小微企业政策、奖补，能享受哪些。',
  document: NUMBER,
  clause: '四（三）',
  validity,
  inputs: [features],
  outputs: {
    supports: output(
      '可以享受',
      supports.collect(
        ['premises', step('利用国有闲置资源', '四（三）', features.include('idle-state-assets'))],
        [
          'vat-exemption',
          step(
            '社区设施运营或居家上门服务',
            '四（三）',
            features.includeAny('community-operation', 'home-service'),
          ),
        ],
        ['resident-tariffs', step('社区养老服务设施', '四（三）', features.include('community-facility'))],
        ['property-subsidy', step('社区养老服务设施', '四（三）', features.include('community-facility'))],
        ['small-firm-benefits', step('居家养老服务企业', '四（三）', features.include('small-firm'))],
        ['quality-reward', step('绩效评价合格', '四（三）', features.include('good-evaluation'))],
        ['insurance-subsidy', step('缴纳社会保险', '三（四）', features.include('social-insurance'))],
      ),
    ),
  },
  interpretations: [
    {
      clause: '四（三）',
      reading: '这里只答能不能享受，各项的数额按税收、价格和奖补的具体办法',
      reason: '方案没有定数额',
    },
  ],
});

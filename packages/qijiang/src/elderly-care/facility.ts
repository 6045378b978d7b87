import {
  allOf,
  always,
  anyOf,
  choice,
  choices,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const kind = choice('kind', '设施种类', {
  'street-centre': '街道养老服务中心',
  'community-station': '城市社区养老服务站',
  'town-centre': '镇养老服务中心',
  'village-point': '村级互助养老点',
});
const area = number('area', '建筑面积', '平方米', { max: 10_000_000 });
const beds = number('beds', '养老服务床位', '张', {
  max: 100_000,
  hint: '街道中心填托养护理区的床位，社区站填日间床位，镇中心填护理型床位',
});
const fewElderly = yesNo('fewElderly', '老年人口较少的社区', { default: false });
const bedsFeasible = yesNo('bedsFeasible', '有设置床位的条件', {
  default: false,
  hint: '只对社区养老服务站和镇养老服务中心有影响',
});
const lackingAreas = choices(
  'lackingAreas',
  '没有设置的功能区',
  {
    leisure: '休闲娱乐',
    culture: '文化教育',
    'daily-care': '生活照料',
    health: '健康管理、医疗康复',
    humane: '人文关怀',
    nursing: '托养护理',
    operation: '运营管理',
    'own-room': '单独的功能用房',
  },
  { default: [], hint: '都设置了就一项也不选' },
);

const annex = '附件1';
const centreArea = parameter('centreArea', '街道养老服务中心面积下限', '平方米', {
  value: 1500,
  source: annex,
});
const stationArea = parameter('stationArea', '社区养老服务站面积下限', '平方米', {
  value: 300,
  source: annex,
});
const smallStationArea = parameter('smallStationArea', '老年人口较少社区的面积下限', '平方米', {
  value: 200,
  source: annex,
});
const townArea = parameter('townArea', '镇养老服务中心面积下限', '平方米', { value: 800, source: annex });
const centreBeds = parameter('centreBeds', '街道养老服务中心床位下限', '张', { value: 20, source: annex });
const townBeds = parameter('townBeds', '镇养老服务中心护理型床位下限', '张', { value: 20, source: annex });

const townBedsShort = allOf(bedsFeasible, beds.under(townBeds));
const stationBedsShort = allOf(bedsFeasible, beds.under(1));
const areaShort = step(
  '面积不足',
  { clause: '二（二）', note: '村级互助养老点没有面积下限' },
  kind.match({
    'street-centre': area.under(centreArea),
    'community-station': area.under(
      step('社区站面积下限', annex, when(fewElderly, smallStationArea).otherwise(stationArea)),
    ),
    'town-centre': area.under(townArea),
    'village-point': always(false),
  }),
);
const bedsShort = step(
  '床位不足',
  { clause: '二（二）', note: '社区站、镇中心有条件的才要求床位' },
  kind.match({
    'street-centre': beds.under(centreBeds),
    'community-station': stationBedsShort,
    'town-centre': townBedsShort,
    'village-point': always(false),
  }),
);
const areasShort = step(
  '功能区不全',
  annex,
  kind.match({
    'street-centre': lackingAreas.includeAny(
      'leisure',
      'culture',
      'daily-care',
      'health',
      'humane',
      'nursing',
      'operation',
    ),
    'community-station': lackingAreas.includeAny('leisure', 'culture', 'daily-care', 'health'),
    'town-centre': lackingAreas.includeAny('leisure', 'daily-care', 'nursing', 'health'),
    'village-point': lackingAreas.include('own-room'),
  }),
);

const shortfalls = options({ area: '面积', beds: '床位', areas: '功能区' });

export const facility = rule({
  id: 'elderly-care/facility',
  title: '养老服务设施是否达到建设标准',
  summary: '街道中心、社区站、镇中心、村级点的面积、床位、功能区是否达标，差在哪里。',
  document: NUMBER,
  clause: annex,
  validity,
  inputs: [kind, area, beds, fewElderly, bedsFeasible, lackingAreas],
  parameters: [centreArea, stationArea, smallStationArea, townArea, centreBeds, townBeds],
  outputs: {
    meets: output('达到标准', step('没有不足之处', annex, anyOf(areaShort, bedsShort, areasShort).not())),
    shortfalls: output(
      '不足之处',
      shortfalls.collect(['area', areaShort], ['beds', bedsShort], ['areas', areasShort]),
    ),
  },
  interpretations: [
    {
      clause: '二（二）',
      reading: '面积低于标准的列为不足；“原则上”允许的例外由主管部门认定，不在这里判断',
      reason: '方案没有写例外的条件',
    },
    {
      clause: annex,
      reading: '功能区以附件1的名称为准，正文的医疗康复、医疗保健等视为同一类',
      reason: '附件1是建设标准，正文与附件只是名称不同',
    },
    {
      clause: annex,
      reading: '社区站有条件而没有一张日间床位的，列为床位不足',
      reason: '写“有条件的要设置”，没有写张数，一张即是设置',
    },
    {
      clause: annex,
      reading: '村级互助养老点只看有没有单独的功能用房',
      reason: '方案写明不新建设施，没有面积和床位要求',
    },
  ],
});

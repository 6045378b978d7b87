import { choice, date, day, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '附件';
const resource = choice('resource', '资源类型', {
  'telecom-tower': '通信杆塔',
  'power-tower': '电力杆塔',
  'police-camera': '公安监控杆、城市道路监控杆塔',
  broadcasting: '广播电视杆塔',
  'estate-lamp': '居住小区灯杆',
  'roof-wall': '建筑楼顶及外墙面',
  'scenic-area': '景区照明或广告杆塔',
  'expressway-camera': '高速公路和桥梁监控杆塔',
  'street-lamp': '路灯杆',
  'bus-station': '公交站台或客运站场广告杆塔',
  'river-mark': '江河站址或标示杆塔',
  'rail-transit': '轨道交通监控或广告牌',
  hydrology: '水文监测站或标示杆塔',
  'traffic-sign': '交通标识牌',
  'fire-watch': '防火和监控杆塔',
  'civil-defence': '人防建筑或标示杆塔',
  park: '公园内杆塔',
  railway: '铁路监控或标示杆塔',
});
const opened = date('opened', '开放之日', { hint: '还没有开放的不填' });

const second = step(
  '第14至18项',
  { clause: CLAUSE, note: '交通标识牌、防火、人防、公园、铁路' },
  resource.is('traffic-sign', 'fire-watch', 'civil-defence', 'park', 'railway'),
);
const openBy = step(
  '最迟开放之日',
  CLAUSE,
  when(second, step('2020年5月30日前', CLAUSE, day('2020-05-30'))).otherwise(
    step('2020年3月31日前', CLAUSE, day('2020-03-31')),
  ),
);

const units = options({
  operators: '铁塔南岸分公司、电信綦江分公司、移动綦江分公司、联通綦江分公司、广电綦江分公司',
  'power-economy': '国网綦南供电分公司、区经济信息委',
  police: '区公安局',
  'culture-broadcasting': '区文化旅游委、广电綦江分公司',
  'housing-towns': '区住房城乡建委、有关镇街',
  'culture-towns': '区文化旅游委、有关镇街',
  transport: '区交通局',
  'urban-management': '区城管局',
  water: '区水利局',
  fire: '区消防支队',
  'civil-defence': '区人民防空办',
});
const responsible = step(
  '责任单位',
  CLAUSE,
  resource.match({
    'telecom-tower': units.value('operators'),
    'power-tower': units.value('power-economy'),
    'police-camera': units.value('police'),
    broadcasting: units.value('culture-broadcasting'),
    'estate-lamp': units.value('housing-towns'),
    'roof-wall': units.value('housing-towns'),
    'scenic-area': units.value('culture-towns'),
    'expressway-camera': units.value('transport'),
    'street-lamp': units.value('urban-management'),
    'bus-station': units.value('transport'),
    'river-mark': units.value('transport'),
    'rail-transit': units.value('transport'),
    hydrology: units.value('water'),
    'traffic-sign': units.value('police'),
    'fire-watch': units.value('fire'),
    'civil-defence': units.value('civil-defence'),
    park: units.value('urban-management'),
    railway: units.value('transport'),
  }),
);

export const opening = rule({
  id: 'telecom-sites/opening',
  title: '杆塔等资源最迟哪天开放，谁负责',
  summary: '18种公共资源的开放期限和责任单位，开放得是否按时。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [resource, opened],
  outputs: {
    openBy: output('最迟开放之日', openBy),
    responsible: output('责任单位', responsible),
    inTime: output('按时开放', step('按时开放', CLAUSE, opened.onOrBefore(openBy)), {
      whereGiven: true,
    }),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '“3月31日前”“5月30日前”包括当日；不因节假日顺延',
      reason: '公文写某日前完成的，通常包括当日；日期是表中写定的',
    },
  ],
});

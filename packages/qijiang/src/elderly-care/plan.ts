import {
  amount,
  choice,
  type Labels,
  type Num,
  output,
  parameter,
  rule,
  step,
  table,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { ANNEX_2, ANNEX_3, type Place, type Row } from './plan-tables.ts';

/** Every place with what `of` makes of it. */
const eachPlace = <T>(of: (name: Place) => T): Readonly<Record<Place, T>> => ({
  古南街道: of('古南街道'),
  文龙街道: of('文龙街道'),
  三江街道: of('三江街道'),
  新盛街道: of('新盛街道'),
  通惠街道: of('通惠街道'),
  石角镇: of('石角镇'),
  东溪镇: of('东溪镇'),
  赶水镇: of('赶水镇'),
  打通镇: of('打通镇'),
  石壕镇: of('石壕镇'),
  永新镇: of('永新镇'),
  三角镇: of('三角镇'),
  隆盛镇: of('隆盛镇'),
  郭扶镇: of('郭扶镇'),
  篆塘镇: of('篆塘镇'),
  丁山镇: of('丁山镇'),
  安稳镇: of('安稳镇'),
  扶欢镇: of('扶欢镇'),
  永城镇: of('永城镇'),
  中峰镇: of('中峰镇'),
  横山镇: of('横山镇'),
});
const names: Labels<Place> = eachPlace((name) => name);
const place = choice('place', '街道或镇', names);
const kind = choice('kind', '设施种类', {
  centre: '街道或镇养老服务中心',
  station: '社区养老服务站',
  point: '村级互助养老点',
});
const year = choice('year', '年度', { '2020': '2020年', '2021': '2021年' });

const ofAnnex =
  (source: string, rows: Readonly<Record<Place, Row>>) => (name: string, title: string, column: number) =>
    table(name, title, '个', place, { cells: eachPlace((at) => rows[at][column] ?? null), source });
const annex2 = ofAnnex('附件2', ANNEX_2);
const annex3 = ofAnnex('附件3', ANNEX_3);

const streetCentres = annex2('streetCentres', '现有街道中心', 0);
const streetCentres2020 = annex2('streetCentres2020', '2020年计划建设的街道中心', 1);
const communities = annex2('communities', '社区数量', 2);
const stations = annex2('stations', '现有社区站', 3);
const stations2020 = annex2('stations2020', '2020年计划建设的社区站', 4);
const townCentres = annex3('townCentres', '现有镇中心', 0);
const townCentres2020 = annex3('townCentres2020', '2020年计划建设的镇中心', 1);
const townCentres2021 = annex3('townCentres2021', '2021年计划建设的镇中心', 2);
const villages = annex3('villages', '行政村数量', 3);
const points = annex3('points', '现有村级点', 4);
const points2020 = annex3('points2020', '2020年计划建设的村级点', 5);
const points2021 = annex3('points2021', '2021年计划建设的村级点', 6);
const oneCentre = parameter('oneCentre', '每个街道（镇）的中心', '个', { value: 1, source: '二（一）' });

const zero = amount(0, '个');
const isStreet = step(
  '是街道',
  '附件2',
  place.is('古南街道', '文龙街道', '三江街道', '新盛街道', '通惠街道'),
);
type Count = Num<'个'>;
const byKind = (centre: Count, station: Count, point: Count) => kind.match({ centre, station, point });
const streetOrTown = (street: Count, town: Count) => when(isStreet, street).otherwise(town);

const existing = step(
  '现有数',
  { clause: '附件2', note: '街道中心和社区站见附件2，镇中心和村级点见附件3' },
  byKind(streetOrTown(streetCentres, townCentres), stations, points),
);
const in2020 = step(
  '2020年计划建设数',
  { clause: '附件2', note: '街道中心和社区站见附件2，镇中心和村级点见附件3' },
  byKind(streetOrTown(streetCentres2020, townCentres2020), stations2020, points2020),
);
const in2021 = step(
  '2021年计划建设数',
  { clause: '附件3', note: '街道中心和社区站到2020年为止' },
  byKind(streetOrTown(zero, townCentres2021), zero, points2021),
);
const toCover = step(
  '应覆盖的个数',
  { clause: '二（一）', note: '一街道（镇）一中心，一社区（村）一站（点）' },
  byKind(oneCentre, communities, villages),
);
const after = step(
  '到年底应有',
  { clause: '附件3', note: '现有数加上到这一年为止的计划数' },
  year.match({ '2020': existing.plus(in2020), '2021': existing.plus(in2020, in2021) }),
);

export const plan = rule({
  id: 'elderly-care/plan',
  title: '各街镇养老服务设施的建设计划',
  summary: '某个街镇的中心、社区站或村级点，现有几个，当年计划建几个，到年底应有几个，还差几个才全覆盖。',
  document: NUMBER,
  clause: '附件2',
  validity,
  inputs: [place, kind, year],
  parameters: [
    streetCentres,
    streetCentres2020,
    communities,
    stations,
    stations2020,
    townCentres,
    townCentres2020,
    townCentres2021,
    villages,
    points,
    points2020,
    points2021,
    oneCentre,
  ],
  outputs: {
    existing: output('方案印发时现有', existing),
    planned: output('当年计划建设', year.match({ '2020': in2020, '2021': in2021 })),
    after: output('到年底应有', after),
    uncovered: output('还没有覆盖', step('还没有覆盖', '二（一）', toCover.minus(after))),
  },
  interpretations: [
    {
      clause: '附件2',
      reading: '文龙街道13个社区，到2020年底按计划只有12个站，如实显示差1个',
      reason: '表上现有8个、计划4个；老年人口较少的社区可以与其他社区共用一站',
    },
    { clause: '附件3', reading: '表中空格按0计', reason: '各列加起来与合计行一致' },
  ],
});

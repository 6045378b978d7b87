import { allOf, number, options, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const clause = '二（一）';
const population = number('population', '规划人口', '人', { max: 100_000_000 });
const land = number('land', '规划的养老用地', '平方米');
const perHead = parameter('perHead', '人均养老用地下限', '平方米', { value: 0.2, source: clause });
const minimum = step('人口乘以人均下限', clause, perHead.each(population));

export const landArea = rule({
  id: 'elderly-care/land',
  title: '养老用地够不够',
  summary: '按人均0.2平方米算最少要多少养老用地，规划的用地够不够。',
  document: NUMBER,
  clause,
  validity,
  inputs: [population, land],
  parameters: [perHead],
  outputs: {
    minimum: output('最少养老用地', minimum),
    enough: output('够', step('用地不少于最低要求', clause, land.atLeast(minimum)), { whereGiven: true }),
  },
  interpretations: [
    { clause, reading: '按规划范围内的全部人口计算，不只按老年人口', reason: '原文写“人均”，没有限定老年人' },
  ],
});

const communities = number('communities', '城市社区', '个', { max: 10_000, default: 0 });
const shared = number('shared', '老年人口较少、与其他社区共用一站的社区', '个', { max: 10_000, default: 0 });
const villages = number('villages', '行政村', '个', { max: 10_000, default: 0 });
const centres = number('centres', '养老服务中心', '个', { max: 10_000 });
const stations = number('stations', '社区养老服务站', '个', { max: 10_000, default: 0 });
const points = number('points', '村级互助养老点', '个', { max: 10_000, default: 0 });
const leastCentres = parameter('leastCentres', '每个街道（镇）至少应有的养老服务中心', '个', {
  value: 1,
  source: clause,
});

const stationsNeeded = step(
  '应有的社区养老服务站',
  { clause, note: '每个社区一个，老年人口较少的可以与其他社区共用' },
  communities.minus(shared),
);
const centresShort = step('中心不足', clause, centres.under(leastCentres));
const stationsShort = step('社区站不足', clause, stations.under(stationsNeeded));
const pointsShort = step('村级点不足', { clause, note: '每个村至少一个' }, points.under(villages));
const centresEnough = step('中心够', clause, centres.atLeast(leastCentres));
const stationsEnough = step('社区站够', clause, stations.atLeast(stationsNeeded));
const pointsEnough = step('村级点够', { clause, note: '每个村至少一个' }, points.atLeast(villages));
const lacking = options({ centre: '养老服务中心', stations: '社区养老服务站', points: '村级互助养老点' });

export const layout = rule({
  id: 'elderly-care/layout',
  title: '养老服务设施布局是否全覆盖',
  summary: '一个街道或镇的中心、社区站、村级点够不够“一街道（镇）一中心，一社区（村）一站（点）”。',
  document: NUMBER,
  clause,
  validity,
  inputs: [communities, shared, villages, centres, stations, points],
  parameters: [leastCentres],
  outputs: {
    covered: output(
      '全覆盖',
      step('中心、社区站、村级点都够', clause, allOf(centresEnough, stationsEnough, pointsEnough)),
    ),
    lacking: output(
      '缺少',
      lacking.collect(['centre', centresShort], ['stations', stationsShort], ['points', pointsShort]),
    ),
    stationsNeeded: output('应有的社区站', stationsNeeded),
  },
  interpretations: [
    {
      clause,
      reading: '共用的社区每个少建一站；是否“老年人口较少”由主管部门认定',
      reason: '原文写可与其他社区统筹布局1个站，没有写人口数',
    },
  ],
});

import { allOf, choice, number, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { zones } from './zones.ts';

const source = choice(
  'source',
  '水源',
  {
    gaomiao: '高庙水库（龙泉水厂，郭扶镇）',
    chashuwan: '茶树湾水库（石壕、安稳、打通水厂，石壕镇）',
    'qijiang-river': '綦江河（三江水厂，篆塘镇）',
  },
  { hint: '后溪河（通惠水厂）的保护区已经撤销，另见其原来的范围' },
);
const inBed = yesNo('inBed', '在库盆或者河道内', { hint: '坝下游、河道以外的地点填否' });
const elevation = number('elevation', '地点的高程', '米', { max: 5000 });
const meanLevel = number('meanLevel', '多年平均水位的高程', '米', {
  max: 5000,
  hint: '由水库、水文管理单位提供；方案没有印出数值',
});
const withinDivide = yesNo('withinDivide', '在流域分水岭以内');
const fromWater = number('fromWater', '离一级保护区水域边缘的距离', '米', { max: 100_000 });
const upstream = number('upstream', '沿河道在取水口上游的距离', '米', {
  min: -100_000,
  max: 100_000,
  hint: '在取水口下游的填负数；陆上的地点按对应的河段填',
});
const fromBank = number('fromBank', '离河道边缘的距离', '米', {
  max: 100_000,
  hint: '从多年平均水位时的河道边缘垂直向岸上量',
});
const pastLine = yesNo('pastLine', '越过了210国道（西侧）或者铁路（东侧）', {
  hint: '西岸在国道以西、东岸在铁路以东的填是',
});

const reservoirLand = parameter('reservoirLand', '水库一级陆域的宽度', '米', {
  value: 200,
  source: '附件 一',
});
const firstReach = parameter('firstReach', '一级河段上端到取水口的距离', '米', {
  value: 1000,
  source: '附件 二',
});
const secondReach = parameter('secondReach', '二级河段上端到取水口的距离', '米', {
  value: 3000,
  source: '附件 二',
});
const firstBank = parameter('firstBank', '一级陆域的宽度', '米', { value: 50, source: '附件 二' });
const secondBank = parameter('secondBank', '二级陆域的宽度', '米', {
  value: 1000,
  source: '附件 二',
});

const inWater = (clause: string) =>
  step(
    '在水域以内',
    { clause, note: '库盆或者河道内，高程不超过多年平均水位' },
    allOf(inBed, elevation.atMost(meanLevel)),
  );
const nearReservoir = step(
  '在一级保护区陆域以内',
  { clause: '附件 一', note: '水域外200米以内，不越过流域分水岭' },
  allOf(fromWater.atMost(reservoirLand), withinDivide),
);
const catchment = step(
  '在汇水区域以内',
  { clause: '附件 一', note: '一级保护区以外的整个汇水区域，不越过流域分水岭' },
  withinDivide,
);

const RIVER = '附件 二';
const besideFirst = step(
  '对应一级保护区河段',
  { clause: RIVER, note: '取水口至上游1000米' },
  allOf(upstream.atLeast(0), upstream.atMost(firstReach)),
);
const besideSecond = step(
  '对应二级保护区河段',
  { clause: RIVER, note: '取水口上游1000米至3000米' },
  allOf(upstream.over(firstReach), upstream.atMost(secondReach)),
);
const firstBankLand = step(
  '在一级保护区陆域的宽度以内',
  { clause: RIVER, note: '河道两侧50米以内，不越过210国道、铁路和流域分水岭' },
  allOf(fromBank.atMost(firstBank), pastLine.not(), withinDivide),
);
const secondBankLand = step(
  '在二级保护区陆域的宽度以内',
  { clause: RIVER, note: '河道两侧1000米以内，不越过流域分水岭' },
  allOf(fromBank.atMost(secondBank), withinDivide),
);
const outside = zones.value('outside');

const zone = source.match({
  gaomiao: when(inWater('附件 一'), zones.value('first-water'))
    .when(nearReservoir, zones.value('first-land'))
    .otherwise(outside),
  chashuwan: when(inWater('附件 一'), zones.value('first-water'))
    .when(nearReservoir, zones.value('first-land'))
    .when(catchment, zones.value('second-land'))
    .otherwise(outside),
  'qijiang-river': when(
    inWater(RIVER),
    when(besideFirst, zones.value('first-water'))
      .when(besideSecond, zones.value('second-water'))
      .otherwise(outside),
  ).otherwise(
    when(step('在一级保护区陆域', RIVER, allOf(besideFirst, firstBankLand)), zones.value('first-land'))
      .when(step('在二级保护区陆域', RIVER, allOf(besideSecond, secondBankLand)), zones.value('second-land'))
      .when(
        step('在一级河段旁、一级陆域以外', RIVER, allOf(besideFirst, secondBankLand)),
        zones.value('check-map'),
      )
      .otherwise(outside),
  ),
});

export const locate = rule({
  id: 'water-source-zones/locate',
  title: '一个地点在哪一级水源保护区',
  summary: '按高程、离水边和河道的距离、在取水口上游多远，看地点在不在水源保护区，属哪一级。',
  document: NUMBER,
  clause: '附件',
  validity,
  inputs: [source, inBed, elevation, meanLevel, fromWater, upstream, fromBank, pastLine, withinDivide],
  parameters: [reservoirLand, firstReach, secondReach, firstBank, secondBank],
  outputs: { zone: output('所在的保护区', zone) },
  interpretations: [
    {
      clause: '附件 二',
      reading: '取水口上游恰为1000米处属于一级，3000米处属于二级；各项距离恰在界线上的算在以内',
      reason: '两级首尾相接，界线上的点从严归入一级；“以内”包括本数',
    },
    {
      clause: '附件 二',
      reading: '二级保护区陆域按与二级水域等长的河段认定',
      reason: '原文写沿岸长度“不小于”二级水域长度，等长是最低要求，更长的部分看界线图',
    },
    {
      clause: '附件 二',
      reading: '一级河段旁、一级陆域以外1000米以内的，不作判断，按界线图核定',
      reason: '二级陆域沿岸可以更长，通常包住一级陆域，而表中没有写明',
    },
    {
      clause: '附件 一',
      reading: '高庙水库没有二级保护区，两个水库都没有准保护区',
      reason: '表中相应各栏为“/”',
    },
  ],
});

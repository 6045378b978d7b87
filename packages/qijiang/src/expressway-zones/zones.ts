import { allOf, amount, number, parameter, step, when, yesNo } from '@zhengling/rules';

export const fromRoadLand = number('fromRoadLand', '离公路用地外缘的距离', '米', {
  min: -1000,
  max: 100_000,
  hint: '从公路用地外缘垂直向外量；在公路用地以内的填负数，正在外缘上的填0',
});
export const fromDitch = number('fromDitch', '离排水沟或截水沟外边缘的距离', '米', {
  max: 100_000,
  hint: '没有沟的，从路堤坡脚或路堑坡顶向外量',
});
export const ramp = yesNo('ramp', '在立交桥匝道一侧', { default: false });

export const mainLine = parameter('mainLine', '建筑控制区的宽度', '米', { value: 30, source: '二（一）' });
export const atRamp = parameter('atRamp', '立交桥匝道建筑控制区的宽度', '米', {
  value: 50,
  source: '二（一）',
});
export const roadLandWidth = parameter('roadLandWidth', '公路用地的宽度', '米', {
  value: 3,
  source: '二（二）',
});

const ROAD_LAND = '在公路用地以内';
const CONTROL = {
  clause: '二（一）',
  note: '公路用地外缘起向外30米，立交桥匝道50米，含界线上的点',
} as const;

const width = step('建筑控制区的宽度', '二（一）', when(ramp, atRamp).otherwise(mainLine));

export const onRoadLand = step(
  ROAD_LAND,
  { clause: '二（二）', note: '在公路用地外缘以内或正在外缘上' },
  fromRoadLand.atMost(0),
);
export const inControlZone = step(
  '在建筑控制区以内',
  CONTROL,
  allOf(fromRoadLand.over(0), fromRoadLand.atMost(width)),
);

export const onRoadLandByDitch = step(
  ROAD_LAND,
  { clause: '二（二）', note: '沟的外边缘以外3米以内' },
  fromDitch.atMost(roadLandWidth),
);
export const inControlZoneByDitch = step(
  '在建筑控制区以内',
  CONTROL,
  allOf(fromDitch.over(roadLandWidth), fromDitch.atMost(roadLandWidth.plus(width))),
);
export const outside = step(
  '离公路用地外缘的距离',
  { clause: '二（二）', note: '减去公路用地的3米，最少为0' },
  fromDitch.minus(roadLandWidth).atLeastBe(amount(0, '米')),
);

export const least = {
  clause: '二',
  reading: '按30米、50米和3米的下限判断；界线上的点算在以内',
  reason: '原文写“不少于”“不小于”，是划定的最低标准；已划定公告更宽的，以公告的界线为准',
} as const;

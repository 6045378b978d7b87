import { output, rule } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import {
  atRamp,
  fromDitch,
  fromRoadLand,
  inControlZone,
  inControlZoneByDitch,
  least,
  mainLine,
  onRoadLand,
  onRoadLandByDitch,
  outside,
  ramp,
  roadLandWidth,
} from './zones.ts';

export const locate = rule({
  id: 'expressway-zones/locate',
  title: '一个地点在不在高速公路管控红线以内',
  summary: '按离公路用地外缘的距离，看地点在公路用地、建筑控制区以内还是以外。',
  document: NUMBER,
  clause: '二',
  validity,
  inputs: [fromRoadLand, ramp],
  parameters: [mainLine, atRamp],
  outputs: {
    controlZone: output('在建筑控制区以内', inControlZone),
    roadLand: output('在公路用地以内', onRoadLand),
  },
  interpretations: [
    least,
    {
      clause: '二（一）',
      reading: '公路用地本身不再算作建筑控制区',
      reason: '建筑控制区从公路用地外缘起向外计算；两者各有规定，同属管控红线',
    },
  ],
});

export const locateFromDitch = rule({
  id: 'expressway-zones/locate-from-ditch',
  title: '从排水沟量起，地点在不在管控红线以内',
  summary: '不知道公路用地外缘在哪里的，从排水沟、截水沟或坡脚、坡顶量起，看地点在哪个区域。',
  document: NUMBER,
  clause: '二（二）',
  validity,
  inputs: [fromDitch, ramp],
  parameters: [roadLandWidth, mainLine, atRamp],
  outputs: {
    roadLand: output('在公路用地以内', onRoadLandByDitch),
    controlZone: output('在建筑控制区以内', inControlZoneByDitch),
    fromRoadLand: output('离公路用地外缘的距离', outside),
  },
  interpretations: [least],
});

import { anyOf, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { atRamp, fromRoadLand, inControlZone, least, mainLine, onRoadLand, ramp } from './zones.ts';

const needed = yesNo('needed', '因城市开发建设、地方公路建设等确需占用', {
  hint: '只有确需占用公路用地或建筑控制区的，才进入会商',
});

const routes = options({
  ordinary: '不在红线范围，按一般程序审批',
  'joint-consultation': '由审批单位会同高速执法部门、行业主管部门、属地街镇（园城）会商，按程序办理',
  refuse: '在红线范围，原则上不得新建、改建、扩建',
});
const inRedLine = step(
  '在管控红线范围以内',
  { clause: '三（一）', note: '公路用地和建筑控制区' },
  anyOf(onRoadLand, inControlZone),
);

export const project = rule({
  id: 'expressway-zones/project',
  title: '高速公路沿线建设项目怎样审批',
  summary: '项目在不在管控红线以内，能不能批，要不要联合会商。',
  document: NUMBER,
  clause: '三（一）',
  validity,
  inputs: [fromRoadLand, ramp, needed],
  parameters: [mainLine, atRamp],
  outputs: {
    inRedLine: output('在管控红线范围以内', inRedLine),
    route: output(
      '怎样办理',
      when(inRedLine.not(), routes.value('ordinary'))
        .when(
          step('确需占用', { clause: '三（一）', note: '城市开发建设、地方公路建设等实际情况' }, needed),
          routes.value('joint-consultation'),
        )
        .otherwise(routes.value('refuse')),
    ),
  },
  interpretations: [
    least,
    {
      clause: '三（一）',
      reading: '项目有一处在红线以内的，按离公路最近的一处判断',
      reason: '占用以实际占用的土地为准',
    },
  ],
});

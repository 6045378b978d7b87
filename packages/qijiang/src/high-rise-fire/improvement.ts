import {
  allOf,
  choice,
  date,
  day,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { PLAN, planValidity } from './documents.ts';

const hasManager = yesNo('hasManager', '有管理单位');
const managers = options({ own: '由管理单位和管理人负责', assigned: '由所在街道、镇指定单位负责' });

export const manager = rule({
  id: 'high-rise-fire/manager',
  title: '高层建筑由谁负责消防管理',
  summary: '逐栋明确管理单位；没有管理单位的，由所在街道、镇指定。',
  document: PLAN,
  clause: '二（一）4',
  validity: planValidity,
  inputs: [hasManager],
  outputs: {
    manager: output(
      '由谁负责',
      when(step('有管理单位', '二（一）4', hasManager), managers.value('own')).otherwise(
        managers.value('assigned'),
      ),
    ),
  },
});

const newBuilding = yesNo('newBuilding', '是新建高层建筑');
const marked = yesNo('marked', '消防车道、救援场地已划线、注名、立牌');
const handedOver = yesNo('handedOver', '已交付物业服务企业', { default: false });

export const marking = rule({
  id: 'high-rise-fire/marking',
  title: '消防车道和救援场地的标识是否合要求',
  summary: '消防车道、救援场地要逐一标识；新建的要在交付物业以前完成。',
  document: PLAN,
  clause: '二（四）9',
  validity: planValidity,
  inputs: [newBuilding, marked, handedOver],
  outputs: {
    meets: output('已完成标识化', step('已划线、注名、立牌', '二（四）9', marked)),
    mayHandOver: output(
      '可以交付物业',
      when(newBuilding, step('完成标识以后才能交付', '二（四）9', marked)).otherwise(none),
    ),
    breach: output(
      '违反要求',
      step('新建的没有标识就已交付', '二（四）9', allOf(newBuilding, handedOver, marked.not())),
    ),
  },
});

const on = date('on', '日期');
const keyHazards = step('3个月目标的期限', '二（六）15', day('2020-05-31'));
const effect = step('半年目标的期限', '二（六）15', day('2020-08-31'));
const solved = step('1年目标的期限', '二（六）15', day('2021-02-28'));
const goals = options({
  'key-hazards': '消除重点隐患',
  effect: '见到成效',
  solved: '基本解决突出问题',
});

export const milestones = rule({
  id: 'high-rise-fire/milestones',
  title: '提升计划中专项整治的时间目标',
  summary: '从2020年3月起3个月、半年、1年的目标，某一天以后下一个目标是什么、到哪一天。',
  document: PLAN,
  clause: '二（六）15',
  validity: planValidity,
  inputs: [on],
  outputs: {
    goal: output(
      '下一个目标',
      when(on.onOrBefore(keyHazards), goals.value('key-hazards'))
        .when(on.onOrBefore(effect), goals.value('effect'))
        .when(on.onOrBefore(solved), goals.value('solved'))
        .otherwise(none),
    ),
    due: output(
      '到哪一天',
      when(on.onOrBefore(keyHazards), keyHazards)
        .when(on.onOrBefore(effect), effect)
        .when(on.onOrBefore(solved), solved)
        .otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '二（六）15',
      reading: '从2020年3月1日起满3个月、6个月、12个月，到5月31日、8月31日、2021年2月28日',
      reason:
        '原文写“从2020年3月起”；与綦江府办发〔2020〕4号的日期（3月31日、6月30日、12月31日）不同，各按各的文件',
    },
  ],
});

const damaged = yesNo('damaged', '消防设施损坏，难以达到基本防火功能');
const fundsHard = yesNo('fundsHard', '整改资金筹措困难');
const routes = options({
  fund: '及时启动专项维修资金维修',
  'livelihood-project': '纳入全区民生实事项目改造',
});

export const renovation = rule({
  id: 'high-rise-fire/renovation',
  title: '老旧高层住宅消防改造走哪条路',
  summary: '消防设施损坏的老旧高层住宅，用专项维修资金还是纳入民生实事项目。',
  document: PLAN,
  clause: '二（六）16',
  validity: planValidity,
  inputs: [damaged, fundsHard],
  outputs: {
    route: output(
      '改造路径',
      when(
        step('损坏而资金筹措困难', '二（六）16', allOf(damaged, fundsHard)),
        routes.value('livelihood-project'),
      )
        .when(step('损坏，可以用维修资金', '二（六）16', damaged), routes.value('fund'))
        .otherwise(none),
    ),
  },
});

const site = choice('site', '场所', {
  community: '社区',
  'residential-area': '居民住宅小区',
  'key-unit': '消防安全重点单位',
  other: '其他',
});
const station = yesNo('station', '建有微型消防站');
const hours = number('hours', '每天值班备勤的小时数', '小时', { max: 24 });
const allDay = parameter('allDay', '要求的值班备勤小时数', '小时', { value: 24, source: '二（八）22' });
const required = step('应建微型消防站', '二（八）22', site.is('community', 'residential-area', 'key-unit'));

export const microStation = rule({
  id: 'high-rise-fire/micro-station',
  title: '微型消防站是否合要求',
  summary: '社区、住宅小区、消防安全重点单位要建微型消防站，并且24小时值班备勤。',
  document: PLAN,
  clause: '二（八）22',
  validity: planValidity,
  inputs: [site, station, hours],
  parameters: [allDay],
  outputs: {
    required: output('应当建', required),
    meets: output(
      '合要求',
      when(
        required,
        step('已建并且24小时值班', '二（八）22', allOf(station, hours.atLeast(allDay))),
      ).otherwise(none),
    ),
  },
});

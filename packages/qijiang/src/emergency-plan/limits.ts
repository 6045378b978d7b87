import {
  allOf,
  always,
  choice,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const RIVER = '三（二）6';
const fromShore = number('fromShore', '离綦江河岸线的距离', '米', { max: 1_000_000 });
const project = choice('project', '项目', {
  chemical: '化工园区或者化工项目',
  tailings: '尾矿库',
  other: '其他项目',
});
const work = choice('work', '建设性质', { build: '新建', expand: '扩建', rebuild: '改建' });
const forSafety = yesNo('forSafety', '改建以提升安全、生态环境保护水平为目的', { default: false });
const shore = parameter('shore', '岸线范围', '米', { value: 1000, source: RIVER });
const near = step('在岸线一公里范围内', RIVER, fromShore.atMost(shore));

export const riverBan = rule({
  id: 'emergency-plan/river-ban',
  title: '綦江河岸线附近能不能建设',
  summary: '岸线一公里内禁止新建、扩建化工项目和尾矿库；尾矿库只有为安全环保才可改建。',
  document: NUMBER,
  clause: RIVER,
  validity,
  inputs: [fromShore, project, work, forSafety],
  parameters: [shore],
  outputs: {
    forbidden: output(
      '禁止建设',
      step(
        '禁止建设',
        RIVER,
        allOf(
          near,
          project.match({
            chemical: step('化工项目新建、扩建', RIVER, work.is('build', 'expand')),
            tailings: step(
              '尾矿库新建、扩建或者一般改建',
              { clause: RIVER, note: '以提升安全、生态环境保护水平为目的的改建除外' },
              work.is('build', 'expand').or(allOf(work.is('rebuild'), forSafety.not())),
            ),
            other: step('属于规划禁止的项目', RIVER, always(false)),
          }),
        ),
      ),
    ),
  },
  interpretations: [
    { clause: RIVER, reading: '恰为1000米的在范围内', reason: '“一公里范围内”包括本数' },
    {
      clause: RIVER,
      reading: '化工项目的改建不在禁止之列，尾矿库为安全环保的新建、扩建仍然禁止',
      reason: '化工只写新建、扩建；尾矿库的例外只写改建',
    },
  ],
});

const MINES = '三（二）10';
const annualOutput = number('annualOutput', '设计年生产规模', '吨', { max: 1_000_000_000 });
const outputLeast = parameter('outputLeast', '石灰岩矿山最低规模', '吨', {
  value: 500_000,
  source: MINES,
});

export const mineScale = rule({
  id: 'emergency-plan/mine-scale',
  title: '石灰岩矿山规模够不够',
  summary: '新建、改扩建和资源整合的石灰岩矿山，每年不低于50万吨。',
  document: NUMBER,
  clause: MINES,
  validity,
  inputs: [annualOutput],
  parameters: [outputLeast],
  outputs: { enough: output('规模符合', step('规模符合', MINES, annualOutput.atLeast(outputLeast))) },
});

const SUPPLIES = '三（四）17';
const level = choice('level', '储备单位', {
  district: '区级',
  'prone-town': '多灾易灾或偏远的街镇',
  town: '其他街镇',
});
const people = number('people', '储备物资可保障紧急转移安置', '人', { max: 10_000_000 });
const districtPeople = parameter('districtPeople', '区级保障人数', '人', { value: 3000, source: SUPPLIES });
const townPeople = parameter('townPeople', '多灾易灾或偏远街镇保障人数', '人', {
  value: 200,
  source: SUPPLIES,
});
const enough = (figure: typeof districtPeople) => step('达到保障标准', SUPPLIES, people.atLeast(figure));

export const supplies = rule({
  id: 'emergency-plan/supplies',
  title: '应急物资储备够不够',
  summary: '紧急转移安置的物资保障：区3000人以上，多灾易灾或偏远街镇200人以上。',
  document: NUMBER,
  clause: SUPPLIES,
  validity,
  inputs: [level, people],
  parameters: [districtPeople, townPeople],
  outputs: {
    enough: output(
      '达到标准',
      level.match({
        district: enough(districtPeople),
        'prone-town': enough(townPeople),
        town: none,
      }),
    ),
  },
  interpretations: [
    {
      clause: SUPPLIES,
      reading: '其他街镇没有规定人数（答“不适用”）',
      reason: '原文的200人只对多灾易灾或偏远的街镇',
    },
  ],
});

const HAZARD = '三（一）5';
const stopped = yesNo('stopped', '已停产停业整顿');
const firmNamed = yesNo('firmNamed', '已明确企业整改责任人');
const bureauNamed = yesNo('bureauNamed', '已明确行业部门监管负责人');
const rectified = yesNo('rectified', '隐患已经消除');
const lackings = options({
  stop: '没有落实停产停业整顿',
  'firm-person': '没有明确企业整改责任人',
  'bureau-person': '没有明确行业部门监管负责人',
  rectification: '隐患还没有消除',
});

export const majorHazard = rule({
  id: 'emergency-plan/major-hazard',
  title: '重大事故隐患还缺哪些要求',
  summary: '重大事故隐患要停产停业整顿，明确企业和部门两个责任人，直到消除。',
  document: NUMBER,
  clause: HAZARD,
  validity,
  inputs: [stopped, firmNamed, bureauNamed, rectified],
  outputs: {
    lacking: output(
      '还缺的要求',
      lackings.collect(
        ['stop', step('没有停产停业整顿', HAZARD, stopped.or(rectified).not())],
        ['firm-person', step('没有企业责任人', HAZARD, firmNamed.not())],
        ['bureau-person', step('没有部门负责人', HAZARD, bureauNamed.not())],
        ['rectification', step('没有消除', HAZARD, rectified.not())],
      ),
    ),
    mayClose: output(
      '可以销号',
      step('两个责任人明确、隐患消除', HAZARD, allOf(firmNamed, bureauNamed, rectified)),
    ),
  },
  interpretations: [
    {
      clause: HAZARD,
      reading: '隐患消除以后，不再要求停产停业',
      reason: '停产停业整顿是为消除隐患',
    },
  ],
});

const inspector = choice('inspector', '排查主体', {
  team: '班组（岗位）',
  department: '部门（车间）',
  director: '厂长（经理）',
});
const rhythms = options({ daily: '每日', weekly: '每周', monthly: '每月' });

export const inspection = rule({
  id: 'emergency-plan/inspection',
  title: '企业谁多久排查一次隐患',
  summary: '“日周月”隐患排查：班组每日，部门每周，厂长每月。',
  document: NUMBER,
  clause: HAZARD,
  validity,
  inputs: [inspector],
  outputs: {
    rhythm: output(
      '排查周期',
      step(
        '排查周期',
        HAZARD,
        inspector.match({
          team: rhythms.value('daily'),
          department: rhythms.value('weekly'),
          director: rhythms.value('monthly'),
        }),
      ),
    ),
  },
});

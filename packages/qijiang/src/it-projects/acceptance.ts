import {
  allOf,
  amount,
  choices,
  date,
  money,
  options,
  output,
  parameter,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const budget = money('budget', '项目总投资');
const selfTested = yesNo('selfTested', '已自行测评并通过');
const catalogueConnected = yesNo('catalogueConnected', '信息资源已接入共享交换平台');
const attending = choices(
  'attending',
  '参加验收的人员',
  {
    design: '设计机构项目负责人',
    assessment: '评估机构项目负责人',
    supervisor: '监理单位总监理工程师',
    builder: '施工单位项目负责人',
    owner: '业主单位项目负责人',
    bureau: '区大数据发展局组织的专家或第三方评估咨询机构',
  },
  { hint: '都没有就一项也不选' },
);

const supervisedFrom = parameter('supervisedFrom', '应引入监理的起点', '元', {
  value: 1_000_000,
  source: '第十二条',
});

const shortfalls = options({
  'self-test': '没有自行测评或者没有通过',
  catalogue: '信息资源没有接入共享交换平台',
  design: '缺设计机构项目负责人',
  assessment: '缺评估机构项目负责人',
  supervisor: '缺总监理工程师',
  builder: '缺施工单位项目负责人',
  owner: '缺业主单位项目负责人',
  bureau: '缺区大数据发展局组织的专家或第三方机构',
});

const tested = step('自行测评通过', '第十四条', selfTested);
const connected = step('信息资源已接入共享交换平台', '第九条', catalogueConnected);
const supervisor = step(
  '总监理工程师参加或者不需要',
  { clause: '第十四条', note: '总投资不到100万元的不需要' },
  attending.include('supervisor').or(budget.under(supervisedFrom)),
);
const design = step('设计机构项目负责人参加', '第十四条', attending.include('design'));
const assessment = step('评估机构项目负责人参加', '第十四条', attending.include('assessment'));
const builder = step('施工单位项目负责人参加', '第十四条', attending.include('builder'));
const owner = step('业主单位项目负责人参加', '第十四条', attending.include('owner'));
const bureau = step('区大数据发展局组织专家或第三方机构参加', '第十四条', attending.include('bureau'));
const complete = step('各方到齐', '第十四条', allOf(design, assessment, supervisor, builder, owner, bureau));

export const acceptance = rule({
  id: 'it-projects/acceptance',
  title: '能不能竣工验收',
  summary: '项目是否具备竣工验收的条件：自行测评、目录接入、各方到齐。上级另有规定的从其规定。',
  document: NUMBER,
  clause: '第十四条',
  validity,
  inputs: [budget, selfTested, catalogueConnected, attending],
  parameters: [supervisedFrom],
  outputs: {
    ready: output('可以验收', allOf(tested, connected, complete)),
    shortfalls: output(
      '尚缺',
      shortfalls.collect(
        ['self-test', tested.not()],
        ['catalogue', connected.not()],
        ['design', design.not()],
        ['assessment', assessment.not()],
        ['supervisor', supervisor.not()],
        ['builder', builder.not()],
        ['owner', owner.not()],
        ['bureau', bureau.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十四条',
      reading: '恰好100万元的项目，总监理工程师应当参加',
      reason:
        '第十二条要求100万元（含）以上的引入监理；第十四条“100万元以下的除外”与之相接，这里的“以下”不含100万元',
    },
    {
      clause: '第九条',
      reading: '没有接入共享交换平台的不能验收',
      reason: '该条把接入作为“项目验收要求”',
    },
  ],
});

const completed = date('completed', '建成投入运行之日');
const oneYear = parameter('oneYear', '运行年限', '年', { value: 1, source: '第十六条' });

export const evaluation = rule({
  id: 'it-projects/evaluation',
  title: '从哪天起可以评价',
  summary: '项目建成运行一年后，可以列入计划开展评价。',
  document: NUMBER,
  clause: '第十六条',
  validity,
  inputs: [completed],
  parameters: [oneYear],
  outputs: {
    from: output(
      '可以评价之日',
      step(
        '可以评价之日',
        { clause: '第十六条', note: '运行满一年之后' },
        completed.lastDayOf(oneYear).plusDays(amount(1, '日')),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十六条',
      reading: '满一年的次日起可以评价，不因节假日顺延',
      reason: '这是可以开始的时间，不是办理期限的末日',
    },
  ],
});

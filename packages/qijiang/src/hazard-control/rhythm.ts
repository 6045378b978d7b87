import { choice, date, options, output, parameter, rule, step, table, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const RISK = '三（三）11';
const body = choice('body', '研判主体', {
  'firm-overall': '企业：每年全面研判',
  'firm-monthly': '企业：每月研判',
  'town-or-bureau': '街镇（园城）、负有安全监管职责的区级部门',
  committee: '区安委会办公室',
});
const lastAssessed = date('last', '上一次研判之日');
const every = table('every', '研判间隔', '个月', body, {
  cells: { 'firm-overall': 12, 'firm-monthly': 1, 'town-or-bureau': 3, committee: 3 },
  source: RISK,
});
const reports = options({
  'own-register': '形成风险清单，落实分级防控责任',
  'month-review': '分析上月措施，再研判下月趋势',
  'quarter-review': '分析上季度管控，研判下季度趋势，落实科室站所的管控责任',
  'district-review': '分析上季度管控，研判下季度趋势，落实街镇和部门的管控责任',
});

export const riskAssessment = rule({
  id: 'hazard-control/risk-assessment',
  title: '下一次风险研判最迟哪天',
  summary: '企业每年一次全面研判、每月一次研判，街镇部门和区安委会办公室每季度一次。',
  document: NUMBER,
  clause: RISK,
  validity,
  inputs: [body, lastAssessed],
  parameters: [every],
  outputs: {
    everyMonths: output('几个月一次', step('几个月一次', RISK, every)),
    nextBy: output(
      '下一次最迟之日',
      step(
        '下一次最迟之日',
        { clause: RISK, note: '上一次以后满一个周期的日子' },
        lastAssessed.lastDayOf(every),
      ),
      { whereGiven: true },
    ),
    content: output(
      '研判要做什么',
      body.match({
        'firm-overall': reports.value('own-register'),
        'firm-monthly': reports.value('month-review'),
        'town-or-bureau': reports.value('quarter-review'),
        committee: reports.value('district-review'),
      }),
    ),
  },
  interpretations: [
    {
      clause: RISK,
      reading: '街镇、部门和区安委会办公室每季度研判一次',
      reason: '原文没有写“每季度”，但要求分析上季度、研判下季度',
    },
    {
      clause: RISK,
      reading: '从上一次研判之日起满一个周期为最迟之日，不因节假日顺延',
      reason: '研判是周期工作，不是必须到机关办理的事项；间隔不超过一个周期才能做到每月、每季、每年',
    },
  ],
});

const INSPECT = '三（三）12';
const inspector = choice('inspector', '排查或巡查主体', {
  team: '企业班组',
  department: '企业部门',
  director: '企业厂长',
  village: '村居（社区）',
  town: '镇（街道）',
  bureau: '区级部门',
});
const lastInspected = date('last', '上一次排查之日');
const daily = parameter('daily', '每日', '日', { value: 1, source: INSPECT });
const weekly = parameter('weekly', '每周', '日', { value: 7, source: INSPECT });
const monthly = parameter('monthly', '每月', '个月', { value: 1, source: INSPECT });
const rhythms = options({ daily: '每日', weekly: '每周', monthly: '每月' });
const isDaily = step('每日的主体', INSPECT, inspector.is('team', 'village'));
const isWeekly = step('每周的主体', INSPECT, inspector.is('department', 'town'));

export const inspection = rule({
  id: 'hazard-control/inspection',
  title: '下一次隐患排查最迟哪天',
  summary: '企业班组日、部门周、厂长月；灾害点村居日巡查、镇街周抽查、区级部门月检查。',
  document: NUMBER,
  clause: INSPECT,
  validity,
  inputs: [inspector, lastInspected],
  parameters: [daily, weekly, monthly],
  outputs: {
    rhythm: output(
      '周期',
      when(isDaily, rhythms.value('daily'))
        .when(isWeekly, rhythms.value('weekly'))
        .otherwise(rhythms.value('monthly')),
    ),
    nextBy: output(
      '下一次最迟之日',
      when(isDaily, step('次日', INSPECT, lastInspected.plusDays(daily)))
        .when(isWeekly, step('第7日', INSPECT, lastInspected.plusDays(weekly)))
        .otherwise(step('满一个月之日', INSPECT, lastInspected.lastDayOf(monthly))),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: INSPECT,
      reading: '从上一次排查起不超过一日、七日、一个月，不因节假日顺延',
      reason: '安全隐患和灾害不分工作日；间隔不超过周期才能做到每日、每周、每月',
    },
    {
      clause: INSPECT,
      reading: '村居、镇街、区级部门的巡查限于灾害隐患点和重点防范期',
      reason: '原文对自然灾害风险隐患点和重点防范期作此要求',
    },
  ],
});

const major = yesNo('major', '属于重大隐患');
const listed = yesNo('listed', '已挂牌督办');
const rectified = yesNo('rectified', '已治理完成');
const verified = yesNo('verified', '已验收');
const nexts = options({
  ordinary: '按日周月排查制度整改',
  list: '分级挂牌督办',
  follow: '跟踪问效',
  verify: '验收',
  close: '销号',
});

export const majorHazard = rule({
  id: 'hazard-control/major-hazard',
  title: '重大隐患下一步怎么办',
  summary: '重大隐患分级挂牌督办，跟踪问效，治理完成验收后销号。',
  document: NUMBER,
  clause: INSPECT,
  validity,
  inputs: [major, listed, rectified, verified],
  outputs: {
    next: output(
      '下一步',
      when(step('不属于重大隐患', INSPECT, major.not()), nexts.value('ordinary'))
        .when(step('还没有挂牌督办', INSPECT, listed.not()), nexts.value('list'))
        .when(step('还没有治理完成', INSPECT, rectified.not()), nexts.value('follow'))
        .when(step('还没有验收', INSPECT, verified.not()), nexts.value('verify'))
        .otherwise(nexts.value('close')),
    ),
  },
  interpretations: [
    {
      clause: INSPECT,
      reading: '销号以前先验收',
      reason: '原文写“治理销号”，治理是否完成须有人确认',
    },
  ],
});

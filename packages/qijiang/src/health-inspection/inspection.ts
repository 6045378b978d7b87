import {
  allOf,
  choice,
  choices,
  date,
  day,
  options,
  output,
  rule,
  step,
  table,
  when,
} from '@zhengling/rules';
import { INSPECTION, inspectionValidity } from './documents.ts';

const onDate = date('date', '日期');

export const inspectionPeriod = rule({
  id: 'health-inspection/inspection-period',
  title: '是否在督查考核期间',
  summary: '2019年综合督查考核从11月5日到12月20日，某一天在不在期间内。',
  document: INSPECTION,
  clause: '一',
  validity: inspectionValidity,
  inputs: [onDate],
  outputs: {
    within: output(
      '在督查考核期间',
      step(
        '在2019年11月5日至12月20日之间',
        '一',
        allOf(onDate.onOrAfter(day('2019-11-05')), onDate.onOrBefore(day('2019-12-20'))),
      ),
    ),
  },
});

const submitted = date('submitted', '报送书面报告之日');

export const report = rule({
  id: 'health-inspection/report',
  title: '督查考核报告是否按时',
  summary: '区爱卫办应在2019年12月25日前报送督查考核情况的书面报告。',
  document: INSPECTION,
  clause: '四（四）',
  validity: inspectionValidity,
  inputs: [submitted],
  outputs: {
    inTime: output(
      '按时',
      step('在2019年12月25日前报送', '四（四）', submitted.onOrBefore(day('2019-12-25'))),
    ),
  },
  interpretations: [
    {
      clause: '四（四）',
      reading: '“12月25日前”含12月25日当日',
      reason: '公文写某日前完成的，通常包括当日',
    },
  ],
});

const FIVE = {
  responsibility: '责任',
  people: '人员',
  task: '任务',
  deadline: '限期',
  funds: '经费',
} as const;

const settled = choices('settled', '已经落实的', FIVE, { hint: '都没有就一项也不选' });
const lacking = options(FIVE);

const fixed = (one: keyof typeof FIVE) => step(`${FIVE[one]}已落实`, '第二个四（三）', settled.include(one));
const responsibility = fixed('responsibility');
const people = fixed('people');
const task = fixed('task');
const deadline = fixed('deadline');
const funds = fixed('funds');

export const correction = rule({
  id: 'health-inspection/correction',
  title: '整改的“五落实”',
  summary: '督查发现的问题，责任、人员、任务、限期、经费五样是否都已落实。',
  document: INSPECTION,
  clause: '第二个四（三）',
  validity: inspectionValidity,
  inputs: [settled],
  outputs: {
    complete: output(
      '五样都已落实',
      step(
        '五样都已落实',
        { clause: '第二个四（三）', note: '“总体工作要求”（三）；公报中有两个“四”' },
        allOf(responsibility, people, task, deadline, funds),
      ),
    ),
    lacking: output(
      '还没有落实的',
      lacking.collect(
        ['responsibility', responsibility.not()],
        ['people', people.not()],
        ['task', task.not()],
        ['deadline', deadline.not()],
        ['funds', funds.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第二个四（三）',
      reading: '公报印作“落实经”的，读作“落实经费”',
      reason: '五项依次为责任、人员、任务、限期、经费，显系排印漏字',
    },
  ],
});

const PLACES = {
  古南街道: '古南街道',
  文龙街道: '文龙街道',
  三江街道: '三江街道',
  石角镇: '石角镇',
  东溪镇: '东溪镇',
  赶水镇: '赶水镇',
  打通镇: '打通镇',
  石壕镇: '石壕镇',
  永新镇: '永新镇',
  三角镇: '三角镇',
  隆盛镇: '隆盛镇',
  郭扶镇: '郭扶镇',
  篆塘镇: '篆塘镇',
  丁山镇: '丁山镇',
  安稳镇: '安稳镇',
  扶欢镇: '扶欢镇',
  永城镇: '永城镇',
  新盛镇: '新盛镇',
  中峰镇: '中峰镇',
  横山镇: '横山镇',
  区级有关单位和部门: '区级有关单位和部门',
} as const;

const place = choice('place', '督查地点', PLACES);

const round = table('round', '督查轮次', '轮', place, {
  cells: {
    古南街道: 1,
    文龙街道: 1,
    三江街道: 2,
    石角镇: 2,
    东溪镇: 3,
    赶水镇: 3,
    打通镇: 4,
    石壕镇: 4,
    永新镇: 5,
    三角镇: 5,
    隆盛镇: 6,
    郭扶镇: 6,
    篆塘镇: 7,
    丁山镇: 7,
    安稳镇: 8,
    扶欢镇: 8,
    永城镇: 9,
    新盛镇: 9,
    中峰镇: 10,
    横山镇: 10,
    区级有关单位和部门: 11,
  },
  source: '附件1',
});

const halves = options({ morning: '上午', afternoon: '下午', 'whole-day': '全天' });
const districtUnits = step('是区级有关单位和部门', '附件1', place.is('区级有关单位和部门'));

export const schedule = rule({
  id: 'health-inspection/schedule',
  title: '督查考核安排',
  summary: '一个街镇在第几轮、上午还是下午督查，安排在哪一段时间（具体日期待定）。',
  document: INSPECTION,
  clause: '附件1',
  validity: inspectionValidity,
  inputs: [place],
  parameters: [round],
  outputs: {
    round: output('轮次', step('轮次', '附件1', round)),
    half: output(
      '半天',
      place.match({
        古南街道: halves.value('morning'),
        文龙街道: halves.value('afternoon'),
        三江街道: halves.value('morning'),
        石角镇: halves.value('afternoon'),
        东溪镇: halves.value('morning'),
        赶水镇: halves.value('afternoon'),
        打通镇: halves.value('morning'),
        石壕镇: halves.value('afternoon'),
        永新镇: halves.value('morning'),
        三角镇: halves.value('afternoon'),
        隆盛镇: halves.value('morning'),
        郭扶镇: halves.value('afternoon'),
        篆塘镇: halves.value('morning'),
        丁山镇: halves.value('afternoon'),
        安稳镇: halves.value('morning'),
        扶欢镇: halves.value('afternoon'),
        永城镇: halves.value('morning'),
        新盛镇: halves.value('afternoon'),
        中峰镇: halves.value('morning'),
        横山镇: halves.value('afternoon'),
        区级有关单位和部门: halves.value('whole-day'),
      }),
    ),
    from: output(
      '最早',
      when(districtUnits, step('区级单位督查的第一天', '附件1', day('2019-11-26'))).otherwise(
        step('街镇督查的第一天', '附件1', day('2019-11-05')),
      ),
    ),
    to: output(
      '最晚',
      when(districtUnits, step('区级单位督查的最后一天', '附件1', day('2019-12-15'))).otherwise(
        step('街镇督查的最后一天', '附件1', day('2019-11-25')),
      ),
    ),
  },
  interpretations: [
    {
      clause: '附件1',
      reading: '只答时间段，不答具体哪一天',
      reason: '表中日期注明“待定”',
    },
    {
      clause: '附件1',
      reading: '第11轮上午、下午合为一格，作全天',
      reason: '该轮两个半天只列一个对象',
    },
  ],
});

import { number, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '十七';
const count = (name: string, title: string) => number(name, title, '个', { max: 100_000_000 });
const matters = count('matters', '政务服务事项');
const mattersRated = count('mattersRated', '可以评价的事项');
const staff = count('staff', '评价对象（窗口和人员）');
const staffRated = count('staffRated', '可以被评价的对象');
const channels = count('channels', '服务渠道');
const channelsRated = count('channelsRated', '可以评价的渠道');
const ratings = count('ratings', '收到的评价');
const answered = count('answered', '已联动反馈的评价');
const bad = count('bad', '差评');
const corrected = count('corrected', '已核实整改的差评');
const calledBack = count('calledBack', '整改后已回访的差评');
const all = parameter('all', '应达到的比例', 'share', { value: 1, source: CLAUSE });

const met = (title: string, done: typeof bad, of: typeof bad) =>
  output(title, step(title, CLAUSE, done.atLeast(of)), { whereGiven: true });
const wholly = (title: string, done: typeof bad, of: typeof bad) =>
  output(title, step(title, { clause: CLAUSE, note: '100%' }, done.atLeast(of.times(all))), {
    whereGiven: true,
  });

export const ratingsRule = rule({
  id: 'service-hall/ratings',
  title: '好差评的全覆盖和三个100%做到没有',
  summary: '事项、对象、渠道全覆盖；联动反馈、差评核实整改、整改回访各100%，填了哪项就答哪项。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [
    matters,
    mattersRated,
    staff,
    staffRated,
    channels,
    channelsRated,
    ratings,
    answered,
    bad,
    corrected,
    calledBack,
  ],
  parameters: [all],
  outputs: {
    matters: met('事项全覆盖', mattersRated, matters),
    staff: met('评价对象全覆盖', staffRated, staff),
    channels: met('服务渠道全覆盖', channelsRated, channels),
    answered: wholly('联动反馈100%', answered, ratings),
    corrected: wholly('差评核实整改100%', corrected, bad),
    calledBack: wholly('整改回访100%', calledBack, bad),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '没有差评的，核实整改和回访算做到',
      reason: '没有应办的就没有漏办的',
    },
  ],
});

const checked = yesNo('checked', '差评已核实');
const genuine = yesNo('genuine', '核实属实');
const fixed = yesNo('fixed', '已整改');
const called = yesNo('called', '已回访');
const nexts = options({
  check: '核实',
  correct: '整改',
  'call-back': '回访',
  done: '办结',
});
const toCheck = step('还没有核实', CLAUSE, checked.not());
const toCorrect = step('属实而没有整改', CLAUSE, genuine.and(fixed.not()));
const toCall = step('还没有回访', CLAUSE, called.not());

export const badRating = rule({
  id: 'service-hall/bad-rating',
  title: '一个差评下一步怎么办',
  summary: '差评先核实，属实的整改，整改后回访，才能办结。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [checked, genuine, fixed, called],
  outputs: {
    next: output(
      '下一步',
      when(toCheck, nexts.value('check'))
        .when(toCorrect, nexts.value('correct'))
        .when(toCall, nexts.value('call-back'))
        .otherwise(nexts.value('done')),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '核实不属实的不必整改，仍要回访评价人',
      reason: '回访是为了告知结果；原文要求的比例是100%',
    },
  ],
});

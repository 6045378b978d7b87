import {
  allOf,
  choice,
  date,
  day,
  instant,
  moment,
  none,
  options,
  output,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（五）第一段';

const kind = choice('kind', '系统的种类', {
  'key-infrastructure': '关键信息基础设施',
  'important-system': '重要信息系统',
  'district-portal': '区级门户网站',
  website: '其他互联网网站',
  other: '其他信息系统',
});
const key = kind.is('key-infrastructure', 'important-system', 'district-portal');

export const scope = rule({
  id: 'cyber-protection/scope',
  title: '系统要不要备案，要不要测评',
  summary: '哪些系统应纳入等级保护备案，哪些还应提早开展测评。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [kind],
  outputs: {
    file: output('纳入等保备案管理', step('纳入等保备案管理', CLAUSE, key.or(kind.is('website')))),
    assess: output('提早谋划测评', step('提早谋划测评', CLAUSE, key)),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '门户、制播、交易、卫生管理、医疗等系统都算重要信息系统',
      reason: '原文把它们列为例子，并注明不限于此',
    },
    {
      clause: CLAUSE,
      reading: '没有列出的系统，本通知不要求备案；法律另有要求的从其规定',
      reason: '通知只列三类全部纳入备案',
    },
  ],
});

const on = date('on', '日期');
const phases = options({
  preparation: '清理摸排：备案、联系测评机构、签订合同',
  assessment: '开展测评',
  correction: '整改测评发现的隐患',
  reporting: '提交测评报告',
});
const during = (title: string, first: string, last: string) =>
  step(title, CLAUSE, allOf(on.onOrAfter(day(first)), on.onOrBefore(day(last))));

export const phase = rule({
  id: 'cyber-protection/phase',
  title: '2020年等保工作处在哪个阶段',
  summary: '某一天应在清理摸排、测评、整改还是提交报告。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [on],
  outputs: {
    phase: output(
      '阶段',
      when(during('到4月底', '2020-02-29', '2020-04-30'), phases.value('preparation'))
        .when(during('5月1日至6月底', '2020-05-01', '2020-06-30'), phases.value('assessment'))
        .when(during('7月1日至8月底', '2020-07-01', '2020-08-31'), phases.value('correction'))
        .when(during('9月1日至9月30日', '2020-09-01', '2020-09-30'), phases.value('reporting'))
        .otherwise(none),
    ),
  },
});

const submitted = instant('submitted', '提交测评报告的时刻');
const unable = yesNo('unable', '因机构调整、系统业务变化等无法按时提交', { default: false });
const deadline = moment('2020-09-30T18:00:00+08:00');
const outcomes = options({
  'in-time': '按时',
  contact: '逾期，应已与区等保办联系并采取补救措施',
  late: '逾期',
});
const inTime = step('在2020年9月30日18时前提交', CLAUSE, deadline.atOrAfter(submitted));

export const report = rule({
  id: 'cyber-protection/report',
  title: '测评报告是否按时提交',
  summary: '测评报告应在2020年9月30日18时前交区等保办，确有原因的及时联系补救。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [submitted, unable],
  outputs: {
    inTime: output('按时', inTime),
    outcome: output(
      '结果',
      when(inTime, outcomes.value('in-time'))
        .when(step('确有原因无法按时', CLAUSE, unable), outcomes.value('contact'))
        .otherwise(outcomes.value('late')),
    ),
  },
  interpretations: [
    { clause: CLAUSE, reading: '18时整提交的算按时', reason: '“18时前”是截止时刻，到点即满' },
  ],
});

import { allOf, date, day, none, options, output, parameter, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const on = date('on', '日期');
const spring = parameter('spring', '上半年清理的月份', '月份', { value: 3, source: '七（五）' });
const autumn = parameter('autumn', '下半年清理的月份', '月份', { value: 10, source: '七（五）' });
const rounds = options({ march: '3月', october: '10月' });
const inMarch = step('在3月', '七（五）', on.month().equals(spring));
const inOctober = step('在10月', '七（五）', on.month().equals(autumn));

export const cleanUp = rule({
  id: 'training-schools/clean-up',
  title: '联合清理整治在哪个月',
  summary: '每年3月、10月各一次，某一天是否正在清理，下一次是几月。',
  document: NUMBER,
  clause: '七（五）',
  validity,
  inputs: [on],
  parameters: [spring, autumn],
  outputs: {
    now: output(
      '正在进行的清理',
      when(inMarch, rounds.value('march')).when(inOctober, rounds.value('october')).otherwise(none),
    ),
    next: output(
      '下一次清理',
      when(
        step('从3月到9月', '七（五）', allOf(on.month().atLeast(spring), on.month().under(autumn))),
        rounds.value('october'),
      ).otherwise(rounds.value('march')),
    ),
  },
});

const phases = options({ rectification: '开展整治', supervision: '督促整改落实' });
const during = (title: string, first: string, last: string) =>
  step(title, '五', allOf(on.onOrAfter(day(first)), on.onOrBefore(day(last))));

export const phase = rule({
  id: 'training-schools/phase',
  title: '2020年集中整治处在哪个阶段',
  summary: '4月1日至26日整治，4月27日至5月17日督促整改。',
  document: NUMBER,
  clause: '五',
  validity,
  inputs: [on],
  outputs: {
    phase: output(
      '阶段',
      when(during('4月1日至26日', '2020-04-01', '2020-04-26'), phases.value('rectification'))
        .when(during('4月27日至5月17日', '2020-04-27', '2020-05-17'), phases.value('supervision'))
        .otherwise(none),
    ),
  },
});

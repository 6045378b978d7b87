import { amount, choice, none, number, output, parameter, rule, step, table, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '二';
const year = choice('year', '年度', { '2020': '2020年', '2021': '2021年', '2022': '2022年' });
const planned = table('planned', '当年规划建设', '个', year, {
  cells: { '2020': 259, '2021': 130, '2022': 170 },
  source: CLAUSE,
});
const soFar = table('soFar', '到当年底各年规划之和', '个', year, {
  cells: { '2020': 259, '2021': 389, '2022': 559 },
  source: { clause: CLAUSE, note: '逐年相加：259、389、559' },
});
const printedTotal = parameter('printedTotal', '印出的累计建设数', '个', { value: 631, source: CLAUSE });
const sumOfYears = parameter('sumOfYears', '三年规划之和', '个', {
  value: 559,
  source: { clause: CLAUSE, note: '259加130加170' },
});

/** The print says 259 + 130 + 170 makes 631 in all; it makes 559. */
const mismatch = {
  clause: CLAUSE,
  reading: '年度目标和累计目标各按印出的数执行；不把相差的72个补进任何一年',
  reason:
    '259、130、170相加是559，不是印出的631。相差的72个可能是2020年以前已建成的基站，也可能是印错，方案没有说明，须由起草单位（区大数据发展局）核实',
} as const;

export const target = rule({
  id: 'telecom-sites/target',
  title: '5G基站建设目标',
  summary: '某一年规划建设多少个5G基站，到年底各年规划之和是多少，累计目标是多少。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [year],
  parameters: [planned, soFar, printedTotal],
  outputs: {
    planned: output('当年规划建设', step('当年规划建设', CLAUSE, planned)),
    sumSoFar: output('到当年底各年规划之和', step('到当年底各年规划之和', CLAUSE, soFar)),
    total: output(
      '累计目标',
      when(
        step('规划期末', { clause: CLAUSE, note: '累计数只对2022年底' }, year.is('2022')),
        step('累计建成', CLAUSE, printedTotal),
      ).otherwise(none),
    ),
  },
  interpretations: [mismatch],
});

const built = number('built', '当年建成的基站', '个', { max: 1_000_000 });
const builtInAll = number('builtInAll', '到年底累计建成的基站', '个', { max: 1_000_000 });

export const progress = rule({
  id: 'telecom-sites/progress',
  title: '5G基站建设达到目标没有',
  summary: '当年建成数与年度规划比较；到2022年底累计数与631个比较。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [year, built, builtInAll],
  parameters: [planned, printedTotal],
  outputs: {
    met: output('年度目标达到', step('年度目标达到', CLAUSE, built.atLeast(planned)), {
      whereGiven: true,
    }),
    short: output('年度还差', step('年度还差', CLAUSE, planned.minus(built).atLeastBe(amount(0, '个'))), {
      whereGiven: true,
    }),
    totalMet: output(
      '累计目标达到',
      when(
        step('规划期末', CLAUSE, year.is('2022')),
        step('累计目标达到', CLAUSE, builtInAll.atLeast(printedTotal)),
      ).otherwise(none),
      { whereGiven: true },
    ),
  },
  interpretations: [mismatch],
});

const builtBefore = number('builtBefore', '2019年底以前已建成的5G基站', '个', {
  max: 1_000_000,
  hint: '由区大数据发展局核实；不知道的不填',
});
const gap = step(
  '累计数比三年之和多出',
  { clause: CLAUSE, note: '631减559' },
  printedTotal.minus(sumOfYears),
);

export const totalCheck = rule({
  id: 'telecom-sites/total-check',
  title: '三年目标之和与累计数对不对得上',
  summary: '259、130、170相加是559，印出的累计是631，相差72个；填入以前已建成的基站数，看能否解释。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [builtBefore],
  parameters: [sumOfYears, printedTotal],
  outputs: {
    sum: output('三年规划之和', step('三年规划之和', CLAUSE, sumOfYears)),
    printed: output('印出的累计数', step('印出的累计数', CLAUSE, printedTotal)),
    gap: output('相差', gap),
    explained: output(
      '以前已建成的基站能解释差额',
      step('以前已建成的恰好等于差额', CLAUSE, builtBefore.equals(gap)),
      { whereGiven: true },
    ),
  },
  interpretations: [mismatch],
});

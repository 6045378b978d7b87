import { allOf, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '第八条第一款第六项';

const doubtful = yesNo('doubtful', '审核有疑问');
const returned = yesNo('returned', '已退回下级或调查对象核实', { default: false });
const corrected = yesNo('corrected', '数据作了修正', { default: false });
const traceKept = yesNo('traceKept', '保留了修改痕迹', { default: false });
const explained = yesNo('explained', '提供了相关说明', { default: false });

const nexts = options({
  accept: '可以采用',
  return: '退回核实修正',
  'keep-trace': '补全修改痕迹和说明',
});

const keptAndExplained = step('修改有痕迹、有说明', CLAUSE, allOf(traceKept, explained));
const mustReturn = step(
  '有疑问而没有退回核实',
  { clause: CLAUSE, note: '有疑问的按规定及时退回' },
  doubtful.and(returned.not()),
);
const lacksTrace = step(
  '修正了而没有痕迹或说明',
  { clause: CLAUSE, note: '保留修改痕迹，并提供说明' },
  corrected.and(keptAndExplained.not()),
);

export const correction = rule({
  id: 'statistics-integrity/correction',
  title: '一项统计数据能不能采用',
  summary: '审核有疑问的要退回核实；修正过的要有痕迹和说明。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [doubtful, returned, corrected, traceKept, explained],
  outputs: {
    next: output(
      '下一步',
      when(mustReturn, nexts.value('return'))
        .when(lacksTrace, nexts.value('keep-trace'))
        .otherwise(nexts.value('accept')),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '退回核实后没有修正的，可以采用原数据',
      reason: '退回是为了核实，核实无误的不必修改',
    },
  ],
});

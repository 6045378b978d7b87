import { choices, number, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const MONTHS = {
  '1': '1月',
  '2': '2月',
  '3': '3月',
  '4': '4月',
  '5': '5月',
  '6': '6月',
  '7': '7月',
  '8': '8月',
  '9': '9月',
  '10': '10月',
  '11': '11月',
  '12': '12月',
} as const;
const QUARTERS = { '1': '第一季度', '2': '第二季度', '3': '第三季度', '4': '第四季度' } as const;

const through = number('through', '截至月份', '月份', { min: 1, max: 12 });
const checked = choices('checked', '有自查记录的月份', MONTHS, { hint: '都没有就一项也不选' });
const trained = choices('trained', '有培训记录的季度', QUARTERS, { hint: '都没有就一项也不选' });
const months = options(MONTHS);
const quarters = options(QUARTERS);

const CHECK = '三（三）';
const TRAIN = '三（一）';
const unchecked = (month: keyof typeof MONTHS, n: number) =>
  [month, step(`${n}月已过而没有自查`, CHECK, through.atLeast(n).and(checked.include(month).not()))] as const;
const untrained = (quarter: keyof typeof QUARTERS, n: number) =>
  [
    quarter,
    step(
      `${QUARTERS[quarter]}已过而没有培训`,
      TRAIN,
      through.atLeast(3 * n).and(trained.include(quarter).not()),
    ),
  ] as const;

export const routine = rule({
  id: 'cyber-protection/routine',
  title: '每月自查、每季度培训缺了哪些',
  summary: '到某月底为止，哪些月份没有自查记录，哪些季度没有培训记录。',
  document: NUMBER,
  clause: CHECK,
  validity,
  inputs: [through, checked, trained],
  outputs: {
    uncheckedMonths: output(
      '没有自查的月份',
      months.collect(
        unchecked('1', 1),
        unchecked('2', 2),
        unchecked('3', 3),
        unchecked('4', 4),
        unchecked('5', 5),
        unchecked('6', 6),
        unchecked('7', 7),
        unchecked('8', 8),
        unchecked('9', 9),
        unchecked('10', 10),
        unchecked('11', 11),
        unchecked('12', 12),
      ),
    ),
    untrainedQuarters: output(
      '没有培训的季度',
      quarters.collect(untrained('1', 1), untrained('2', 2), untrained('3', 3), untrained('4', 4)),
    ),
  },
  interpretations: [
    {
      clause: TRAIN,
      reading: '按公历的月和季度检查，季度未满的不算缺',
      reason: '原文写“每月”“每季度至少一次”，没有写间隔',
    },
  ],
});

const quicklySolved = yesNo('quicklySolved', '能够快速处置');
const steps = options({
  'report-and-fix': '第一时间报告区委网信办、区等保办，在其指导下处置',
  'report-and-shut-down': '第一时间报告，并采取一键关停等果断措施',
});

export const anomaly = rule({
  id: 'cyber-protection/anomaly',
  title: '发现网络安全异常怎么办',
  summary: '发现篡改、挂马、劫持等异常，报告谁，什么时候要关停。',
  document: NUMBER,
  clause: CHECK,
  validity,
  inputs: [quicklySolved],
  outputs: {
    next: output(
      '怎么办',
      when(step('能够快速处置', CHECK, quicklySolved), steps.value('report-and-fix')).otherwise(
        steps.value('report-and-shut-down'),
      ),
    ),
  },
});

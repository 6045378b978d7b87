import { kindsName } from './faults.ts';
import type { LadderPolicy, LadderStep, Pace } from './policy.ts';
import { rungName } from './rung.ts';

const paceWords: Readonly<Record<Pace, string>> = {
  once: '一次性任务',
  week: '每周任务',
  month: '每月任务',
  quarter: '每季度任务',
  'half-year': '每半年任务',
  year: '每年任务',
};

/** For which tasks: 每月任务, 綦江府发〔2020〕1号的任务 … */
export function describeScope({ documents, paces }: LadderPolicy): string {
  const of = documents === undefined ? '' : `${documents.join('、')}的`;
  const which =
    paces === undefined
      ? documents === undefined
        ? '全部任务'
        : '任务'
      : paces.map((pace) => paceWords[pace]).join('、');
  return `${of}${which}`;
}

/** When a step is taken: `到期前 5 个工作日`, `督办后 10 个工作日（只对街道、镇）`. */
export function describeDay({ from, workdays, only }: LadderStep): string {
  const start = from === 'due' ? '到期' : rungName(from);
  const when =
    workdays === 0 ? `${start}当日` : `${start}${workdays < 0 ? '前' : '后'} ${Math.abs(workdays)} 个工作日`;
  return only === undefined ? when : `${when}，${kindsName(only)}`;
}

/** One sentence for the whole ladder. */
export function describeLadder(policy: LadderPolicy): string {
  const steps = policy.steps.map((step) => `${describeDay(step)}${rungName(step.rung)}`);
  return `${describeScope(policy)}：${steps.join('；')}。催办以上两次之间至少隔 ${policy.apart} 个工作日。`;
}

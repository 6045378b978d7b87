import type { LadderPolicy, LadderStep } from './policy.ts';
import { type Rung, rungName, rungs } from './rung.ts';

/** Why a policy cannot stand, and what to do; `rung` where it is about one. */
export interface LadderFault {
  readonly rung: Rung | null;
  readonly message: string;
  readonly hint: string;
}

/** What of a policy contradicts itself; nothing where it can be followed. */
export function ladderFaults({
  steps,
  apart,
}: Pick<LadderPolicy, 'steps' | 'apart'>): readonly LadderFault[] {
  const faults: LadderFault[] = [];
  const fault = (rung: Rung | null, message: string, hint: string) => faults.push({ rung, message, hint });
  if (steps.length === 0) fault(null, '一级也没有。', '至少留一级；不想催办的任务可以中止或者取消。');
  const below: Rung[] = [];
  for (const { rung, from, workdays } of steps) {
    const name = rungName(rung);
    const last = below.at(-1);
    if (last !== undefined && rungs.indexOf(rung) <= rungs.indexOf(last))
      fault(
        rung,
        rung === last || below.includes(rung)
          ? `“${name}”写了两次。`
          : `“${name}”排在“${rungName(last)}”后面。`,
        `按轻重排列，每级一次：${rungs.map(rungName).join('、')}。`,
      );
    if (from !== 'due' && !below.includes(from))
      fault(
        rung,
        `“${name}”从“${rungName(from)}”起算，可是它前面没有这一级。`,
        '请从到期日或者前面采用的一级起算。',
      );
    if (!Number.isInteger(workdays)) fault(rung, `“${name}”的工作日数不是整数。`, '请填整数。');
    else if (rung === 'remind' ? workdays > 0 : workdays < 1)
      fault(
        rung,
        rung === 'remind' ? '“提醒”不能在到期以后。' : `“${name}”不能在到期以前，也不能在起算的当日。`,
        rung === 'remind' ? '请填到期前的工作日数，0 是到期当日。' : '请填 1 以上的工作日数。',
      );
    if (rung === 'remind' && from !== 'due') fault(rung, '“提醒”只能从到期日起算。', '请改成从到期日起算。');
    below.push(rung);
  }
  if (!Number.isInteger(apart) || apart < 1)
    fault(null, '催办以上两次之间至少要隔 1 个工作日。', '请填 1 以上的整数。');
  return faults;
}

/**
 * Where a version contradicts the definition that it stands on: what a clause lays down is not left out, put off to
 * another rung, told to others or written in another letter. How many days lie in between is left to practice.
 */
export function contradictions(
  definition: LadderPolicy,
  { steps }: Pick<LadderPolicy, 'steps'>,
): readonly LadderFault[] {
  return definition.steps.flatMap((fixed) => {
    if (fixed.regulated === undefined) return [];
    const clause = `${fixed.regulated}${fixed.basis}`;
    const name = rungName(fixed.rung);
    const fault = (message: string, hint: string): LadderFault => ({ rung: fixed.rung, message, hint });
    const step = steps.find(({ rung }) => rung === fixed.rung);
    if (step === undefined)
      return [fault(`“${name}”是${clause}规定的，不能去掉。`, '请留下这一级；要隔多少个工作日可以改。')];
    const faults: LadderFault[] = [];
    if (step.from !== fixed.from)
      faults.push(
        fault(
          `“${name}”按${clause}从${startName(fixed.from)}起算，不能改成从${startName(step.from)}起算。`,
          `请从${startName(fixed.from)}起算；要隔多少个工作日可以改。`,
        ),
      );
    if (!sameKinds(step, fixed))
      faults.push(fault(`“${name}”的对象由${clause}规定，不能改。`, `请改回“${kindsName(fixed.only)}”。`));
    if (step.letter !== fixed.letter)
      faults.push(fault(`“${name}”用什么函件由${clause}规定，不能改。`, '请改回原来的函件。'));
    return faults;
  });
}

const startName = (from: LadderStep['from']): string => (from === 'due' ? '到期日' : `“${rungName(from)}”`);

const sameKinds = (one: LadderStep, other: LadderStep): boolean =>
  [...(one.only ?? [])].sort().join() === [...(other.only ?? [])].sort().join();

/** Whom a step is for: `全部责任单位`, `只对街道、镇`. */
export function kindsName(only: LadderStep['only']): string {
  if (only === undefined) return '全部责任单位';
  return `只对${only.map((kind) => (kind === 'town' ? '镇' : '街道')).join('、')}`;
}

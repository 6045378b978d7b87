import type { Decided, DutyRefusal } from './command.ts';
import { stateName } from './names.ts';
import type { DutyState } from './state.ts';

export const decided = <T>(value: T): Decided<T> => ({ ok: true, value });

export const refused = (
  code: string,
  message: string,
  hint: string,
): { ok: false; refusal: DutyRefusal } => ({
  ok: false,
  refusal: { code, message, hint },
});

/** The step does not fit what the task is now. */
export function notNow(state: DutyState, step: string) {
  if (state.state === 'closed')
    return refused(
      'duty-ended',
      `任务已于 ${state.closedOn ?? ''} 办结，不能再${step}。`,
      '对办结有不同意见，请提出异议。',
    );
  if (state.state === 'cancelled')
    return refused('duty-ended', `任务已取消，不能再${step}。`, '取消的原因见办理记录。');
  if (state.state === 'dropped')
    return refused('duty-ended', `这一条已标为不是任务，不能再${step}。`, '标错了，请编辑恢复为待确认。');
  return refused(
    'duty-state',
    `任务现在是“${stateName(state.state)}”，不能${step}。`,
    '请刷新看看现在到了哪一步。',
  );
}

export const noPart = (step: string) =>
  refused('duty-no-part', `你所在的单位不在这项任务能${step}的单位里。`, '分工有误，请找编辑或督查员调整。');

/** A reason has to be given; null where it is. */
export const reasonMissing = (reason: string, step: string) =>
  reason.trim() === '' ? refused('reason-missing', `请写明${step}的理由。`, '理由会写进办理记录。') : null;

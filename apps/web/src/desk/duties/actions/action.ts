import type { CommandName, DutyDetail } from '../shapes.ts';

/** What each command is called on its button. */
export const actionNames: Readonly<Record<CommandName, string>> = {
  confirm: '确认为任务',
  correct: '更正',
  split: '拆分',
  merge: '合并',
  drop: '不作任务',
  restore: '恢复为候选',
  'settle-source': '处理原文改动',
  assign: '分派',
  unfold: '展开到成员单位',
  plan: '分解任务',
  accept: '签收',
  report: '填报进展',
  close: '申请办结',
  sign: '会签',
  decline: '不同意会签',
  check: '核查',
  extend: '申请延期',
  approve: '审批延期',
  suspend: '中止',
  resume: '恢复办理',
  cancel: '取消任务',
  contest: '提出异议',
  'answer-contest': '答复异议',
};

/** Which of the things one may do is the next one: the red button of the page. */
const urgency: readonly CommandName[] = [
  'sign',
  'accept',
  'check',
  'approve',
  'answer-contest',
  'settle-source',
  'confirm',
  'close',
  'report',
  'assign',
  'resume',
  'restore',
];

/** Shown as buttons; everything else waits under 更多. */
const plain: readonly CommandName[] = [
  'report',
  'close',
  'extend',
  'decline',
  'assign',
  'correct',
  'contest',
];

export interface ArrangedActions {
  readonly first: CommandName | null;
  readonly beside: readonly CommandName[];
  readonly more: readonly CommandName[];
}

/** The buttons of a task for this reader: one first, few beside it, the rest in a menu. */
export function arrangeActions(duty: Pick<DutyDetail, 'may' | 'reports' | 'state'>): ArrangedActions {
  // Merging needs a second task: it is done where candidates stand side by side.
  const may: readonly CommandName[] = duty.may.filter((name) => name !== 'merge');
  // Before there is a report there is nothing to close on.
  const first =
    urgency.find(
      (name) =>
        may.includes(name) &&
        !(name === 'close' && duty.reports === 0) &&
        // Handing out again what is handed out already is no next step.
        !(name === 'assign' && duty.state !== 'confirmed'),
    ) ?? null;
  const others = may.filter((name) => name !== first);
  const beside = plain.filter((name) => others.includes(name)).slice(0, 3);
  return { first, beside, more: others.filter((name) => !beside.includes(name)) };
}

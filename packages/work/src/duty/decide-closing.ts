import type { Decided, DutyCommand, DutyFacts } from './command.ts';
import type { DutyEvent } from './event.ts';
import { hasEvidence } from './evidence.ts';
import { decided, noPart, notNow, reasonMissing, refused } from './refusals.ts';
import type { DutyState } from './state.ts';
import { closers, unsigned } from './units.ts';

type Named<T extends DutyCommand['type']> = Extract<DutyCommand, { type: T }>;
type Outcome = Decided<readonly DutyEvent[]>;

/** The lead asks for closing; supporting units then sign, where there are any. */
export function decideClose(
  state: DutyState,
  { unit, note }: Named<'close'>,
  { today, openParts }: DutyFacts,
): Outcome {
  const own = closers(state.units).find((one) => one.unit === unit);
  if (own === undefined) {
    return state.units.some((one) => one.unit === unit)
      ? refused(
          'close-not-lead',
          '办结由牵头单位申请。',
          '你单位的工作请填报；牵头单位申请办结时会请你会签。',
        )
      : noPart('申请办结');
  }
  if (state.state !== 'assigned' && state.state !== 'accepted') return notNow(state, '申请办结');
  if (state.kind === 'series')
    return refused('series-by-period', '这是定期任务，每一期分别办结。', '请打开本期的任务。');
  if (own.acceptedOn === null)
    return refused('not-accepted', '你单位还没有签收。', '请先签收，再填报、申请办结。');
  const lacking = evidenceLacking(state, openParts);
  if (lacking !== null) return lacking;
  return decided([{ type: 'closing', unit, on: today, note: note.trim() }]);
}

function evidenceLacking(state: DutyState, openParts: number) {
  if (openParts > 0)
    return refused(
      'parts-open',
      `还有 ${openParts} 项成员单位任务或分解任务没有办结。`,
      '请等它们办结；不再需要的，请督查员取消。',
    );
  if (!hasEvidence(state) && state.members === 0)
    return refused(
      'evidence-missing',
      '没有办结的依据：要有文字报告，并至少有一个数据或一份附件。',
      '请先填报并附上材料。',
    );
  return null;
}

/** A supporting unit signs under the closing, or sends it back. */
export function decideSign(
  state: DutyState,
  command: Named<'sign' | 'decline'>,
  { today }: DutyFacts,
): Outcome {
  const step = command.type === 'sign' ? '会签' : '退签';
  const own = state.units.find(({ unit, collective }) => unit === command.unit && !collective);
  if (own === undefined) return noPart(step);
  if (state.state !== 'signing') return notNow(state, step);
  if (!unsigned(state).includes(own))
    return refused('sign-not-asked', '没有等你单位会签的事项。', '你单位已经会签，或者就是申请办结的单位。');
  if (command.type === 'sign')
    return decided([{ type: 'signed', unit: command.unit, on: today, note: command.note.trim() }]);
  return (
    reasonMissing(command.reason, '退签') ??
    decided([{ type: 'declined', unit: command.unit, reason: command.reason.trim() }])
  );
}

/** The supervisor closes it or sends it back. */
export function decideCheck(
  state: DutyState,
  { passed, note }: Named<'check'>,
  { today, openParts }: DutyFacts,
): Outcome {
  if (state.state === 'signing') {
    if (passed)
      return refused(
        'signatures-missing',
        `还有 ${unsigned(state).length} 个单位没有会签，不能办结。`,
        '请等会签完成，或者退回。',
      );
  } else if (state.state !== 'checking') return notNow(state, '核查');
  if (!passed) return reasonMissing(note, '退回') ?? decided([{ type: 'returned', reason: note.trim() }]);
  const lacking = evidenceLacking(state, openParts);
  if (lacking !== null) return lacking;
  return decided([{ type: 'closed', on: today, by: 'check', note: note.trim(), units: asked(state) }]);
}

/** What only members do is closed with the last of them, and open again with one of them. */
export function closeByParts(
  state: DutyState,
  command: Named<'close-by-parts' | 'reopen-part'>,
  { today, openParts }: DutyFacts,
): Outcome {
  if (command.type === 'reopen-part') {
    return state.state === 'closed' && state.closedBy === 'parts'
      ? decided([{ type: 'part-reopened', part: command.part }])
      : notNow(state, '恢复办理');
  }
  if (state.state !== 'assigned' && state.state !== 'accepted') return notNow(state, '办结');
  const byMembers =
    state.members > 0 && state.units.every(({ part, collective }) => collective || part === 'cooperating');
  if (!byMembers || openParts > 0 || state.kind === 'series')
    return refused('parts-open', '还不能随成员单位的任务一起办结。', '请由牵头单位申请办结。');
  return decided([{ type: 'closed', on: today, by: 'parts', note: '', units: [] }]);
}

/** Somebody says that what was closed is not done; the supervisor answers. */
export function decideContest(
  state: DutyState,
  command: Named<'contest' | 'answer-contest'>,
  { today }: DutyFacts,
): Outcome {
  if (command.type === 'contest') {
    if (state.state !== 'closed')
      return refused(
        'contest-not-closed',
        '任务还没有办结，不用提异议。',
        '办结以后认为不实，可以提出异议。',
      );
    if (state.contest !== null)
      return refused('contest-open', '已有一件异议正在核实。', '请等督查部门答复。');
    const missing = reasonMissing(command.reason, '提出异议');
    if (missing !== null) return missing;
    const { contest, by, reason } = command;
    return decided([{ type: 'contested', contest, by, reason: reason.trim(), on: today }]);
  }
  if (state.contest === null || state.contest.contest !== command.contest)
    return refused('contest-none', '没有待答复的异议。', '可能已经答复，请刷新。');
  const missing = reasonMissing(command.reason, '答复');
  if (missing !== null) return missing;
  const { contest, reason } = command;
  if (!command.upheld) return decided([{ type: 'contest-refused', contest, reason: reason.trim() }]);
  return decided([{ type: 'reopened', contest, reason: reason.trim(), units: asked(state) }]);
}

const asked = ({ askedBy }: DutyState): readonly string[] => (askedBy === null ? [] : [askedBy]);

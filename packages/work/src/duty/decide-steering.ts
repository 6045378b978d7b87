import { addWorkingDays, type IsoDate } from '@zhengling/calendar';
import type { Decided, DutyCommand, DutyFacts } from './command.ts';
import { warnDay, warnRuleOf } from './dates.ts';
import type { DutyEvent } from './event.ts';
import { decided, noPart, notNow, reasonMissing, refused } from './refusals.ts';
import type { DutyState, DutyStateName } from './state.ts';
import { owing } from './units.ts';
import { workingDaysUntil } from './working-days.ts';

type Steering = Extract<
  DutyCommand,
  { type: 'extend' | 'approve' | 'suspend' | 'resume' | 'cancel' | 'revive' | 'urge' }
>;
type Outcome = Decided<readonly DutyEvent[]>;

const running: readonly DutyStateName[] = ['confirmed', 'assigned', 'accepted', 'signing', 'checking'];

/** Time and standing of a task: extension, suspension, cancelling, urging. */
export function decideSteering(state: DutyState, command: Steering, facts: DutyFacts): Outcome {
  switch (command.type) {
    case 'extend':
      return askExtension(state, command, facts);
    case 'approve':
      return answerExtension(state, command, facts);
    case 'suspend': {
      if (!running.includes(state.state)) return notNow(state, '中止');
      return (
        reasonMissing(command.reason, '中止') ??
        decided([{ type: 'suspended', reason: command.reason.trim(), on: facts.today }])
      );
    }
    case 'resume':
      return resume(state, command.giveBack, facts);
    case 'cancel': {
      if (state.state === 'closed' || state.state === 'cancelled' || state.state === 'dropped')
        return notNow(state, '取消');
      const { reason, cause, by } = command;
      return (
        reasonMissing(reason, '取消') ??
        decided([{ type: 'cancelled', reason: reason.trim(), cause, by, on: facts.today }])
      );
    }
    case 'revive':
      return state.state === 'cancelled' && state.cancelCause === 'withdrawn'
        ? decided([{ type: 'revived' }])
        : notNow(state, '恢复');
    case 'urge': {
      if (!running.includes(state.state)) return notNow(state, '催办');
      const { step, letter, units } = command;
      return decided([{ type: 'urged', step, letter, units, on: facts.today }]);
    }
  }
}

function askExtension(
  state: DutyState,
  { unit, to, reason }: Extract<Steering, { type: 'extend' }>,
  { today }: DutyFacts,
): Outcome {
  if (!owing(state.units).some((one) => one.unit === unit)) return noPart('申请延期');
  if (state.state !== 'assigned' && state.state !== 'accepted') return notNow(state, '申请延期');
  if (state.dueOn === null)
    return refused('no-due-date', '这项任务没有可以延长的期限。', '期限要先由编辑填上。');
  if (state.extension !== null)
    return refused('extension-open', '已有一份延期申请在等批复。', '请等批复，或者与督查员联系。');
  if (to <= state.dueOn)
    return refused('extension-not-later', `新的期限要晚于现在的 ${state.dueOn}。`, '请重新选日期。');
  if (to <= today) return refused('extension-past', '新的期限已经过去。', '请选今天以后的日期。');
  return (
    reasonMissing(reason, '延期') ??
    decided([{ type: 'extension-asked', unit, to, reason: reason.trim(), on: today }])
  );
}

function answerExtension(
  state: DutyState,
  { granted, reason }: Extract<Steering, { type: 'approve' }>,
  facts: DutyFacts,
): Outcome {
  const asked = state.extension;
  if (asked === null) return refused('extension-none', '没有待批复的延期申请。', '可能已经批复，请刷新。');
  if (!running.includes(state.state)) return notNow(state, '批复延期');
  if (!granted) {
    return (
      reasonMissing(reason, '不同意延期') ?? decided([{ type: 'extension-refused', reason: reason.trim() }])
    );
  }
  const warnOn = yellowFrom(state, asked.to, facts);
  return decided([{ type: 'extended', from: state.dueOn, dueOn: asked.to, warnOn, reason: reason.trim() }]);
}

function resume(state: DutyState, giveBack: boolean, facts: DutyFacts): Outcome {
  if (state.state !== 'suspended') return notNow(state, '恢复');
  const { dueOn, warnOn, suspendedOn } = state;
  const { today, calendar } = facts;
  const stays: Outcome = decided([{ type: 'resumed', on: today, dueOn, warnOn }]);
  if (!giveBack || dueOn === null || suspendedOn === null || suspendedOn >= today) return stays;
  const stood = workingDaysUntil(suspendedOn, today, calendar);
  const moved = stood === null ? null : stood === 0 ? dueOn : addWorkingDays(dueOn, stood, calendar);
  if (moved === null || (typeof moved !== 'string' && !moved.ok))
    return refused(
      'calendar-missing',
      '中止了多少个工作日、期限顺延到哪天算不出来。',
      '请先导入缺少的节假日安排；或者不补时间先恢复，再办延期。',
    );
  const later = typeof moved === 'string' ? moved : moved.value;
  return decided([{ type: 'resumed', on: today, dueOn: later, warnOn: yellowFrom(state, later, facts) }]);
}

const yellowFrom = ({ starts, period }: DutyState, dueOn: IsoDate, { calendar }: DutyFacts): IsoDate | null =>
  warnDay(starts, dueOn, warnRuleOf(period), calendar);

import type { Decided, DutyCommand } from './command.ts';
import type { DutyChanges, DutyEvent } from './event.ts';
import { decided, notNow, reasonMissing, refused } from './refusals.ts';
import type { DutyState, DutyStateName } from './state.ts';

type Editing = Extract<
  DutyCommand,
  { type: 'confirm' | 'correct' | 'drop' | 'restore' | 'split' | 'merge' | 'absorb' | 'settle-source' }
>;

const open: readonly DutyStateName[] = ['candidate', 'confirmed', 'assigned', 'accepted'];
/** Past this point others have relied on it: it is ended by cancelling, with a reason. */
const undone: readonly DutyStateName[] = ['candidate', 'confirmed'];

/** What an editor does to what the compiler read. */
export function decideEditing(state: DutyState, command: Editing): Decided<readonly DutyEvent[]> {
  switch (command.type) {
    case 'confirm': {
      if (state.state !== 'candidate') return notNow(state, '确认');
      const wrong = faultOf(command.changes);
      if (wrong !== null) return wrong;
      return decided([...corrections(command.changes), { type: 'confirmed' }]);
    }
    case 'correct': {
      if (!open.includes(state.state)) return notNow(state, '更正');
      const wrong = faultOf(command.changes);
      if (wrong !== null) return wrong;
      const events = corrections(command.changes);
      return events.length === 0
        ? refused('nothing-changed', '没有改动任何内容。', '请改好再保存。')
        : decided(events);
    }
    case 'drop': {
      if (!undone.includes(state.state)) return notNow(state, '标为不是任务');
      return (
        reasonMissing(command.reason, '不作为任务') ??
        decided([{ type: 'dropped', reason: command.reason.trim() }])
      );
    }
    case 'restore':
      return state.state === 'dropped' ? decided([{ type: 'restored' }]) : notNow(state, '恢复');
    case 'split':
      return undone.includes(state.state)
        ? decided([{ type: 'split', into: command.into }])
        : notNow(state, '拆分');
    case 'merge':
      return undone.includes(state.state)
        ? decided([{ type: 'merged', into: command.into }])
        : notNow(state, '并入另一项');
    case 'absorb':
      return undone.includes(state.state)
        ? decided([{ type: 'absorbed', duties: command.duties, quote: command.quote }])
        : notNow(state, '合并');
    case 'settle-source': {
      if (state.sourceChange === null)
        return refused('source-unchanged', '原文没有待处理的改动。', '可能别人已经处理过，请刷新。');
      if (!command.adopt) return decided([{ type: 'source-settled', adopted: false }]);
      if (!open.includes(state.state)) return notNow(state, '按新的原文更正');
      if (state.sourceChange.source === null)
        return refused(
          'source-gone',
          '新的原文里没有这一条，没有可以采用的文字。',
          '请保留原样，或者取消这项任务。',
        );
      return decided([{ type: 'source-settled', adopted: true }, ...corrections(command.changes)]);
    }
  }
}

const corrections = (changes: DutyChanges | undefined): DutyEvent[] =>
  changes === undefined || Object.keys(changes).length === 0 ? [] : [{ type: 'corrected', changes }];

function faultOf(changes: DutyChanges | undefined) {
  if (changes?.title !== undefined && changes.title.trim() === '')
    return refused('title-missing', '任务没有名称。', '请用一句话写明要做什么。');
  return null;
}

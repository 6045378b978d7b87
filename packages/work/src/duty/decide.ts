import type { Decided, DutyCommand, DutyFacts } from './command.ts';
import { closeByParts, decideCheck, decideClose, decideContest, decideSign } from './decide-closing.ts';
import { decideEditing } from './decide-editing.ts';
import { decideSteering } from './decide-steering.ts';
import { decideWork } from './decide-work.ts';
import type { DutyEvent } from './event.ts';
import type { DutyState } from './state.ts';

/**
 * What happens to a task when somebody does something to it, or why it cannot be done. Pure: the same state, command
 * and facts give the same events. Whether this person may do it at all is the policy's to say, not asked here.
 */
export function decide(
  state: DutyState,
  command: DutyCommand,
  facts: DutyFacts,
): Decided<readonly DutyEvent[]> {
  switch (command.type) {
    case 'confirm':
    case 'correct':
    case 'drop':
    case 'restore':
    case 'split':
    case 'merge':
    case 'absorb':
    case 'settle-source':
      return decideEditing(state, command);
    case 'assign':
    case 'unfold':
    case 'plan':
    case 'accept':
    case 'report':
      return decideWork(state, command, facts);
    case 'close':
      return decideClose(state, command, facts);
    case 'sign':
    case 'decline':
      return decideSign(state, command, facts);
    case 'check':
      return decideCheck(state, command, facts);
    case 'close-by-parts':
    case 'reopen-part':
      return closeByParts(state, command, facts);
    case 'contest':
    case 'answer-contest':
      return decideContest(state, command, facts);
    case 'extend':
    case 'approve':
    case 'suspend':
    case 'resume':
    case 'cancel':
    case 'revive':
    case 'urge':
      return decideSteering(state, command, facts);
  }
}

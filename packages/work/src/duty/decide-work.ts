import type { Decided, DutyCommand, DutyFacts } from './command.ts';
import type { DutyEvent } from './event.ts';
import { decided, noPart, notNow, refused } from './refusals.ts';
import type { DutyState, DutyStateName } from './state.ts';
import { onceEach } from './units.ts';

type Work = Extract<DutyCommand, { type: 'assign' | 'unfold' | 'plan' | 'accept' | 'report' }>;

const worked: readonly DutyStateName[] = ['assigned', 'accepted', 'signing', 'checking'];

/** Handing out, accepting, reporting. */
export function decideWork(
  state: DutyState,
  command: Work,
  { today }: DutyFacts,
): Decided<readonly DutyEvent[]> {
  switch (command.type) {
    case 'assign': {
      if (state.state !== 'confirmed' && state.state !== 'assigned' && state.state !== 'accepted')
        return notNow(state, '分派');
      const units = onceEach(command.units);
      if (units.every(({ part }) => part === 'cooperating'))
        return refused(
          'units-missing',
          '没有牵头或责任单位，不能分派。',
          '请至少指定一个牵头单位或责任单位。',
        );
      const leader = command.leader === undefined ? state.leader : command.leader;
      return decided([{ type: 'assigned', units, leader }]);
    }
    case 'unfold': {
      if (state.state !== 'assigned' && state.state !== 'accepted') return notNow(state, '展开到成员单位');
      if (command.members.length === 0)
        return refused('members-missing', '没有可以展开的成员单位。', '请先在机构名录里登记统称的成员。');
      return decided([{ type: 'unfolded', members: command.members }]);
    }
    case 'plan': {
      if (state.state !== 'confirmed' && state.state !== 'assigned' && state.state !== 'accepted')
        return notNow(state, '分解');
      return decided([{ type: 'planned', parts: command.parts }]);
    }
    case 'accept': {
      const own = ownPart(state, command.unit);
      if (own === undefined) return noPart('签收');
      if (!worked.includes(state.state)) return notNow(state, '签收');
      if (own.acceptedOn !== null)
        return refused(
          'already-accepted',
          `你单位已于 ${own.acceptedOn} 签收。`,
          '不用再签收，可以直接填报。',
        );
      return decided([{ type: 'accepted', unit: command.unit, on: today }]);
    }
    case 'report': {
      const own = ownPart(state, command.unit);
      if (own === undefined) return noPart('填报');
      if (!worked.includes(state.state)) return notNow(state, '填报');
      if (state.kind === 'series')
        return refused('series-by-period', '这是定期任务，要在每一期里填报。', '请打开本期的任务填报。');
      const { unit, report, text, figures, files } = command;
      if (!text) return refused('report-empty', '报告没有文字。', '请写明做了什么、结果如何。');
      const accepting: DutyEvent[] = own.acceptedOn === null ? [{ type: 'accepted', unit, on: today }] : [];
      return decided([...accepting, { type: 'reported', report, unit, on: today, text, figures, files }]);
    }
  }
}

const ownPart = ({ units }: DutyState, unit: string) =>
  units.find((one) => one.unit === unit && !one.collective);

import type { DutyCommandName } from './command.ts';
import { hasEvidence } from './evidence.ts';
import type { DutyState } from './state.ts';
import { closers, owing, unsigned } from './units.ts';

/**
 * What the task's state leaves open to somebody of this unit (null: of none), whoever they are: what `decide` would not
 * refuse for what the task is. Whether their role may is the policy's to say.
 */
export function openCommands(
  state: DutyState,
  unit: string | null,
  openParts: number,
): readonly DutyCommandName[] {
  const { state: now, kind } = state;
  const own = state.units.find((one) => one.unit === unit && !one.collective);
  const may = (names: readonly DutyCommandName[], when: boolean) => (when ? names : []);
  const early = now === 'candidate' || now === 'confirmed';
  const working = now === 'assigned' || now === 'accepted';
  const handing = now === 'confirmed' || working;
  const running = handing || now === 'signing' || now === 'checking';
  const owes = owing(state.units).some((one) => one.unit === unit);
  const closable = openParts === 0 && (hasEvidence(state) || state.members > 0);
  return [
    ...may(['confirm'], now === 'candidate'),
    ...may(['correct'], early || working),
    ...may(['drop', 'split', 'merge', 'absorb'], early),
    ...may(['restore'], now === 'dropped'),
    ...may(['settle-source'], state.sourceChange !== null),
    ...may(['assign', 'plan'], handing),
    ...may(['unfold'], working && state.units.some(({ collective }) => collective)),
    ...may(['accept'], own !== undefined && own.acceptedOn === null && running && now !== 'confirmed'),
    ...may(['report'], own !== undefined && running && now !== 'confirmed' && kind !== 'series'),
    ...may(
      ['close'],
      working &&
        kind !== 'series' &&
        closable &&
        closers(state.units).some((one) => one.unit === unit && one.acceptedOn !== null),
    ),
    ...may(['sign', 'decline'], now === 'signing' && unsigned(state).some((one) => one.unit === unit)),
    ...may(['check'], now === 'checking' || now === 'signing'),
    ...may(['extend'], working && owes && state.dueOn !== null && state.extension === null),
    ...may(['approve'], state.extension !== null && running),
    ...may(['suspend', 'urge'], running),
    ...may(['resume'], now === 'suspended'),
    ...may(['cancel'], early || running || now === 'suspended'),
    ...may(['contest'], now === 'closed' && state.contest === null),
    ...may(['answer-contest'], state.contest !== null),
  ];
}

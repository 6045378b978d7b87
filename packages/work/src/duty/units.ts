import type { DutyPart, DutyUnit } from './event.ts';
import type { DutyState, DutyUnitState } from './state.ts';

const rank: Record<DutyPart, number> = { lead: 0, responsible: 1, cooperating: 2 };

/** Every unit once, in its weightiest part, in the order of parts. */
export function onceEach(units: readonly DutyUnit[]): readonly DutyUnit[] {
  const byUnit = new Map<string, DutyUnit>();
  for (const one of units) {
    const known = byUnit.get(one.unit);
    if (known === undefined || rank[one.part] < rank[known.part]) byUnit.set(one.unit, one);
  }
  return [...byUnit.values()].sort((a, b) => rank[a.part] - rank[b.part]);
}

/** Units with what they have done so far, where they keep their part. */
export function keepingActs(
  units: readonly DutyUnit[],
  before: readonly DutyUnitState[],
): readonly DutyUnitState[] {
  return onceEach(units).map(({ unit, part, collective }) => {
    const known = before.find((one) => one.unit === unit && one.part === part);
    return {
      unit,
      part,
      collective,
      acceptedOn: known?.acceptedOn ?? null,
      signedOn: known?.signedOn ?? null,
    };
  });
}

/** Those who have to do it: the lead and the responsible; where none is named, the supporting. Collectives have nobody. */
export function owing(units: readonly DutyUnitState[]): readonly DutyUnitState[] {
  const bodies = units.filter(({ collective }) => !collective);
  const first = bodies.filter(({ part }) => part !== 'cooperating');
  return first.length > 0 ? first : bodies;
}

/** Those who may ask for closing: the leads; where there is none, those who owe it. */
export function closers(units: readonly DutyUnitState[]): readonly DutyUnitState[] {
  const leads = units.filter(({ part, collective }) => part === 'lead' && !collective);
  return leads.length > 0 ? leads : owing(units);
}

/** Those whose signature the closing asked for still lacks. */
export function unsigned({ units, askedBy }: Pick<DutyState, 'units' | 'askedBy'>): readonly DutyUnitState[] {
  return units.filter(
    ({ unit, collective, signedOn }) => !collective && unit !== askedBy && signedOn === null,
  );
}

/** Only classes of units: what is to be done is done by the members. */
export const onlyCollectives = (units: readonly DutyUnit[]): boolean =>
  units.some(({ part, collective }) => collective && part !== 'cooperating') &&
  units.every(({ part, collective }) => collective || part === 'cooperating');

/** As a source holds them: comparable. */
export function asSource(units: readonly DutyUnit[]): readonly DutyUnit[] {
  return onceEach(units)
    .map(({ unit, part, collective }) => ({ unit, part, collective }))
    .sort((a, b) => rank[a.part] - rank[b.part] || (a.unit < b.unit ? -1 : 1));
}

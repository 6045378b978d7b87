import type { DutyPart } from '@zhengling/work';
import type { DutyLine, Unit } from './shapes.ts';

const shownAtMost = 3;

const namesOf = (units: readonly Unit[]): string =>
  units.length <= shownAtMost
    ? units.map(({ name }) => name).join('、')
    : `${units
        .slice(0, shownAtMost)
        .map(({ name }) => name)
        .join('、')}等 ${units.length} 个单位`;

const unitsOf = (units: readonly Unit[], part: DutyPart): readonly Unit[] =>
  units.filter((unit) => unit.part === part);

/** Who answers for it, and below who supports and how far their signatures are. */
export function UnitWords({ duty }: { readonly duty: Pick<DutyLine, 'units' | 'state'> }) {
  const { units, state } = duty;
  const lead = unitsOf(units, 'lead');
  const responsible = unitsOf(units, 'responsible');
  const cooperating = unitsOf(units, 'cooperating');
  const first = lead.length > 0 ? lead : responsible;
  // Whoever leads asks for the closing; the others sign under it.
  const unsigned = units.filter(
    ({ part, collective, signedOn }) => part !== 'lead' && !collective && signedOn === null,
  ).length;
  if (units.length === 0) return <span className="soft">还没有单位</span>;
  return (
    <span className="unit-words" title={units.map(({ name }) => name).join('、')}>
      {first.length === 0 ? '' : namesOf(first)}
      {lead.length > 0 && responsible.length > 0 && <small>责任：{namesOf(responsible)}</small>}
      {cooperating.length > 0 && <small>配合：{namesOf(cooperating)}</small>}
      {state === 'signing' && lead.length > 0 && unsigned > 0 && <small>{unsigned} 个单位还没有会签</small>}
    </span>
  );
}

import { conditionOf, type Subject } from '@zhengling/access';
import type { DutyState } from '@zhengling/work';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { allowedRows, dutyColumns } from '../access/index.ts';

/** The rows that somebody may see. What no editor has confirmed is nobody's task yet: only those who confirm see it. */
export function readableRows(subject: Subject): RawBuilder<SqlBool> {
  const read = allowedRows(conditionOf(subject, 'duty', 'read'), dutyColumns);
  const confirms = allowedRows(conditionOf(subject, 'duty', 'confirm'), dutyColumns);
  return sql<SqlBool>`(${read} and (duty.state not in ('candidate', 'dropped') or ${confirms}))`;
}

/** The fields of a task that the policy asks for. */
export function accessRecord({ units, public: disclosed }: Pick<DutyState, 'units' | 'public'>) {
  const inPart = (part: string) => units.filter((one) => one.part === part).map(({ unit }) => unit);
  return {
    public: disclosed,
    lead: inPart('lead'),
    responsible: inPart('responsible'),
    cooperating: inPart('cooperating'),
  };
}

/** The unit that asked for the closing that stands: it has nothing to sign under its own request. */
const closingUnit = sql`(select asked.detail ->> 'unit' from duty_event asked
  where asked.duty_id = duty.id and asked.type = 'closing' order by asked.ordinal desc limit 1)`;

/** The rows under whose closing this unit has still to sign. */
export const waitingToSign = (unit: string | null): RawBuilder<SqlBool> =>
  unit === null
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(duty.state = 'signing' and ${unit} <> ${closingUnit} and exists (
        select 1 from duty_unit signing where signing.duty_id = duty.id and signing.unit_id = ${unit}
          and signing.signed_at is null))`;

/** The rows that wait for this person to do something. */
export function waitingRows({ role, unit }: Subject): RawBuilder<SqlBool> {
  switch (role) {
    case 'editor':
      return sql<SqlBool>`(duty.state in ('candidate', 'confirmed') or duty.source_changed)`;
    case 'supervisor':
      return sql<SqlBool>`(duty.state in ('checking', 'confirmed') or duty.contested or duty.extension_asked)`;
    case 'leader':
      return sql<SqlBool>`duty.extension_asked`;
    case 'officer':
      return unit === null
        ? sql<SqlBool>`false`
        : sql<SqlBool>`((duty.kind <> 'series' or duty.state = 'assigned') and exists (
            select 1 from duty_unit own where own.duty_id = duty.id and own.unit_id = ${unit} and (
              (duty.state in ('assigned', 'accepted') and own.part <> 'cooperating') or
              (duty.state = 'assigned' and own.accepted_at is null))) or ${waitingToSign(unit)})`;
    case 'reader':
    case 'system':
    case 'security':
    case 'auditor':
    case 'public':
    case null:
      return sql<SqlBool>`false`;
  }
}

/** The rows in which a unit takes part, disclosed or not. */
export const takingPart = (unit: string | null): RawBuilder<SqlBool> =>
  unit === null
    ? sql<SqlBool>`false`
    : sql<SqlBool>`exists (select 1 from duty_unit taking where taking.duty_id = duty.id and taking.unit_id = ${unit})`;

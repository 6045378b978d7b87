import type { IsoDate } from '@zhengling/calendar';
import { type Amount, type DecidedValue, decideValue, type IndicatorDefinition } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/index.ts';
import type { ValueSource } from './tables.ts';

export interface ValueToWrite {
  readonly definition: IndicatorDefinition;
  readonly place: string;
  readonly on: IsoDate;
  /** Null withdraws. */
  readonly amount: Amount | null;
  readonly reason: string;
  /** `current` overrides whatever stands: of one who saw it inside this transaction. */
  readonly seen: number | null | 'current';
  readonly source: ValueSource;
  readonly unit: string | null;
  readonly report?: number;
}

export interface WrittenValue {
  readonly decided: DecidedValue;
  /** What stood before; null where nothing did. */
  readonly before: { readonly amount: Amount | null; readonly version: number; readonly by: string } | null;
}

/** Writes one value with its revision and event, or says why not. Writers of one indicator wait for each other. */
export async function writeValue(
  trx: Transaction<Database>,
  value: ValueToWrite,
  actor: Actor,
): Promise<WrittenValue> {
  const { definition, place, on, amount, reason, source, unit, report = null } = value;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`indicator/${definition.id}`}, 0))`.execute(trx);
  const standing = await trx
    .selectFrom('indicator_value as value')
    .innerJoin('indicator_revision as revision', (join) =>
      join.onRef('revision.value_id', '=', 'value.id').onRef('revision.version', '=', 'value.version'),
    )
    .select(['value.id', 'value.amount', 'value.version', 'revision.actor_name as by'])
    .where('value.indicator', '=', definition.id)
    .where('value.place', '=', place)
    .where('value.on', '=', on)
    .executeTakeFirst();
  const before =
    standing === undefined ? null : { amount: standing.amount, version: standing.version, by: standing.by };
  const seen = value.seen === 'current' ? (before?.version ?? null) : value.seen;
  const decided = decideValue(before, { amount, reason, seen });
  if (!('version' in decided)) return { decided, before };
  const id =
    standing?.id ??
    (
      await trx
        .insertInto('indicator_value')
        .values({ indicator: definition.id, place, on, amount: decided.amount })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  if (standing !== undefined)
    await trx
      .updateTable('indicator_value')
      .set({ amount: decided.amount, version: decided.version, updated_at: sql`now()` })
      .where('id', '=', id)
      .execute();
  await trx
    .insertInto('indicator_revision')
    .values({
      value_id: id,
      version: decided.version,
      amount: decided.amount,
      reason: decided.type === 'entered' ? '' : reason.trim(),
      source,
      report_id: report,
      unit_id: unit,
      actor_id: actor.id,
      actor_name: actor.name,
    })
    .execute();
  await recordEvent(
    trx,
    actor,
    `indicator.${decided.type}`,
    { kind: 'indicator', id: definition.id },
    { place, on, amount: decided.amount, before: before?.amount ?? null, reason: reason.trim(), source },
  );
  return { decided, before };
}

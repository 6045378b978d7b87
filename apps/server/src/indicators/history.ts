import { type IndicatorDefinition, printAmount } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

const most = 500;

/** Everything that was ever entered in these places, the latest first. */
export async function historyOf(
  db: Kysely<Database>,
  definition: IndicatorDefinition,
  places: readonly string[],
) {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom('indicator_revision as revision')
    .innerJoin('indicator_value as value', 'value.id', 'revision.value_id')
    .leftJoin('indicator_revision as earlier', (join) =>
      join
        .onRef('earlier.value_id', '=', 'revision.value_id')
        .on((on) => on('earlier.version', '=', on('revision.version', '-', 1))),
    )
    .leftJoin('organisation', 'organisation.id', 'revision.unit_id')
    .select(['value.place', 'value.on', 'value.version as last', 'revision.version', 'revision.amount'])
    .select([
      'revision.reason',
      'revision.source',
      'revision.report_id',
      'revision.actor_name',
      'revision.at',
    ])
    .select(['earlier.amount as before', 'organisation.name as unit'])
    .where('value.indicator', '=', definition.id)
    .where('value.place', 'in', [...places])
    .orderBy('revision.at', 'desc')
    .orderBy('revision.value_id', 'desc')
    .orderBy('revision.version', 'desc')
    .limit(most)
    .execute();
  const print = (amount: string | null) => (amount === null ? null : printAmount(definition, amount));
  return rows.map(({ report_id, actor_name, last, amount, before, ...row }) => ({
    ...row,
    text: print(amount),
    before: print(before),
    reportId: report_id,
    actor: actor_name,
    standing: row.version === last,
  }));
}

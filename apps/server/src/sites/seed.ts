import { type SiteKind, type SiteSeed, siteKey } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { findOrganisation } from '../registers/index.ts';
import { everyKind, summaryOf } from './kinds.ts';

/**
 * Registers the entries that the documents print, once: one that is there stays as it is, whatever was made of it.
 * An entry whose keeper became known since gets it, as long as nobody has changed it.
 */
export async function seedSites(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const kind of everyKind) {
      if (kind.seeds === undefined || kind.seeds.length === 0) continue;
      const keeper = await keeperIn(trx, kind);
      await seedKind(trx, kind, kind.seeds, keeper);
      if (keeper === null) continue;
      const given = await trx
        .updateTable('site')
        .set({ unit_id: keeper })
        .where('kind', '=', kind.id)
        .where('origin', '=', 'seed')
        .where('version', '=', 1)
        .where('unit_id', 'is', null)
        .returning('id')
        .execute();
      const ids = given.map(({ id }) => id);
      if (ids.length > 0)
        await trx.updateTable('site_state').set({ unit_id: keeper }).where('site_id', 'in', ids).execute();
    }
  });
}

async function seedKind(
  trx: Transaction<Database>,
  kind: SiteKind,
  seeds: readonly SiteSeed[],
  keeper: string | null,
): Promise<void> {
  const rows = seeds.flatMap(({ states }) => {
    const [first] = states;
    const last = states.at(-1);
    const key = last === undefined ? null : siteKey(kind, last.values);
    return first === undefined || last === undefined || key === null ? [] : [{ states, first, last, key }];
  });
  const made = await trx
    .insertInto('site')
    .values(
      rows.map(({ first, last, key }) => ({
        kind: kind.id,
        key,
        ...summaryOf(kind, last.values),
        unit_id: keeper,
        values: toJsonb(last.values),
        starts: first.starts,
        ends: last.ends,
        origin: 'seed' as const,
      })),
    )
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
    .returning(['id', 'key'])
    .execute();
  const ids = new Map(made.map(({ id, key }) => [key, id]));
  const states = rows.flatMap(({ key, states: all }) => {
    const id = ids.get(key);
    if (id === undefined) return [];
    return all.map((state, at) => ({
      site_id: id,
      version: 1,
      name: summaryOf(kind, state.values).name,
      unit_id: keeper,
      values: toJsonb(state.values),
      starts: state.starts,
      ends: state.ends,
      end_reason: state.endReason ?? null,
      evidence: toJsonb(state.evidence),
      act: at === 0 ? ('entered' as const) : ('changed' as const),
      reason: `据${state.evidence[0]?.document ?? ''}登记`,
      actor_name: '公报',
    }));
  });
  if (states.length > 0) await trx.insertInto('site_state').values(states).execute();
}

/** Id of the body in charge of a register; null where the register of organisations does not know it. */
export const keeperOf = (db: Kysely<Database>, kind: SiteKind): Promise<string | null> =>
  db.transaction().execute((trx) => keeperIn(trx, kind));

async function keeperIn(trx: Transaction<Database>, { keeper }: SiteKind): Promise<string | null> {
  return keeper === null ? null : findOrganisation(trx, keeper);
}

import type { Transaction } from 'kysely';
import { storable } from '../database/json.ts';
import type { Database } from '../database/schema.ts';

/** What must be known of a body before something can be said of it. */
export interface OrganisationSeed {
  /** As the compiler's register gives it, or as `organisationIdOf` makes it. */
  readonly id: string;
  readonly name: string;
  /** `OrganisationKind` of the compiler; `body` where nothing is known. */
  readonly kind?: string;
  readonly aliases?: readonly string[];
}

/** The id of a body that the compiler's register does not know. */
export function organisationIdOf(name: string): string {
  return `named/${storable(name).replace(/\s+/gu, '').slice(0, 110)}`;
}

/**
 * Makes sure that the body has a row that others can point to; answers its id. A row that is there stays as it is,
 * whoever wrote it.
 */
export async function ensureOrganisation(
  trx: Transaction<Database>,
  organisation: OrganisationSeed,
): Promise<string> {
  await ensureOrganisations(trx, [organisation]);
  return organisation.id;
}

/** `ensureOrganisation` for many at once; of two with one id the first counts. */
export async function ensureOrganisations(
  trx: Transaction<Database>,
  organisations: readonly OrganisationSeed[],
): Promise<void> {
  const byId = new Map<string, OrganisationSeed>();
  for (const one of organisations) if (!byId.has(one.id)) byId.set(one.id, one);
  const rows = [...byId.values()].map(({ id, name, kind = 'body', aliases = [] }) => ({
    id,
    name: storable(name),
    kind,
    aliases: aliases.map(storable),
  }));
  // In order of id: two transactions that make the same rows wait for each other and never block each other.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await trx
      .insertInto('organisation')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const rowsAtOnce = 5_000;

/** The id of the body that goes by this name (official or alias, blanks apart), null where none does. */
export async function findOrganisation(trx: Transaction<Database>, name: string): Promise<string | null> {
  const bare = storable(name).replace(/\s+/gu, '');
  const row = await trx
    .selectFrom('organisation')
    .select('id')
    .where((where) =>
      where.or([where('name', '=', bare), where(where.val(bare), '=', where.fn.any('aliases'))]),
    )
    // The present body before a former one, the official name before an alias.
    .orderBy((order) => order.case().when('ends', 'is', null).then(0).else(1).end())
    .orderBy((order) => order.case().when('name', '=', bare).then(0).else(1).end())
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

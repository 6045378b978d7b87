import {
  deriveRegister,
  findClause,
  type GazetteDocument,
  type Issue,
  registerOfIssue,
} from '@zhengling/gazette';
import { regulations } from '@zhengling/qijiang';
import type { CollectiveDefinition, OrganisationDefinition, RegisterSource } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/event.ts';
import { recordEvent } from '../identity/event.ts';
import { deriveEntries } from './derive.ts';
import { type NamedBody, Names } from './names.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statements-of.ts';
import type { Evidence } from './tables.ts';

type Trx = Transaction<Database>;

/**
 * Brings the registers up to what a published issue says: bodies, people in posts, groups with their seats, honours.
 * Runs in the transaction that publishes, before tasks are read, so that they find their units. Safe to repeat.
 */
export async function syncRegisters(
  trx: Trx,
  published: { readonly issueId: number; readonly issue: Issue },
  by: Actor,
): Promise<void> {
  const { issueId, issue } = published;
  // Two issues published at once would each derive from what the other has not yet said.
  await sql`select pg_advisory_xact_lock(${registersLock})`.execute(trx);
  const jurisdiction = issue.issue.jurisdiction;
  const usual = deriveRegister(jurisdiction);
  const names = new Names(await knownNames(trx), usual, jurisdiction);
  const local = definitionsFor(jurisdiction);
  for (const definition of local.organisations) names.add(bodyOf(definition));
  const members = local.collectives.flatMap((collective) => membershipsOf(collective, names));
  const statements = statementsOf(issue, registerOfIssue(issue), names, definedGroups);
  for (const { units } of issue.duties) for (const { name, id } of units) names.idOf(name, id);

  await storeBodies(trx, [...names.bodies.values()]);
  const evidence = new Sources(issue);
  for (const definition of local.organisations) await storeDefinition(trx, definition, evidence);
  await storeMembers(trx, members, evidence);
  await storeResponsibilities(trx, evidence);

  const before = await trx
    .deleteFrom('register_statement')
    .where('issue_id', '=', issueId)
    .returning(['kind', 'subject'])
    .execute();
  for (let at = 0; at < statements.length; at += statementsAtOnce) {
    await trx
      .insertInto('register_statement')
      .values(statements.slice(at, at + statementsAtOnce).map((one) => statementRow(issueId, one)))
      .execute();
  }
  await deriveEntries(trx, [
    ...before,
    ...statements.map(({ subject, payload }) => ({ kind: payload.type, subject })),
  ]);
  const counts = Object.fromEntries(
    (['holding', 'group', 'honour', 'end'] as const).map((kind) => [
      kind,
      statements.filter(({ payload }) => payload.type === kind).length,
    ]),
  );
  await recordEvent(trx, by, 'register.read', { kind: 'issue', id: issueId }, counts);
}

/** Any number: the one that everybody takes who derives registers. */
const registersLock = 7_301_204;
const statementsAtOnce = 500;

const statementRow = (issueId: number, { document, stated, subject, node, text, payload }: Statement) => ({
  issue_id: issueId,
  document,
  stated,
  kind: payload.type,
  subject,
  node,
  text,
  payload: toJsonb(payload),
});

const definedGroups = regulations.flatMap(({ registers }) => registers?.groups ?? []);

/** Bodies and classes of bodies that the regulations of this jurisdiction bring. */
function definitionsFor(jurisdiction: string | null): {
  readonly organisations: readonly OrganisationDefinition[];
  readonly collectives: readonly CollectiveDefinition[];
} {
  const own = regulations.flatMap(({ registers }) =>
    registers?.jurisdiction !== undefined && registers.jurisdiction === jurisdiction ? [registers] : [],
  );
  return {
    organisations: own.flatMap(({ organisations = [] }) => organisations),
    collectives: own.flatMap(({ collectives = [] }) => collectives),
  };
}

async function knownNames(trx: Trx) {
  const rows = await trx
    .selectFrom('organisation')
    .select(['id', 'name', 'aliases', 'ends'])
    .orderBy('id')
    .execute();
  return rows.map(({ ends, ...row }) => ({ ...row, ended: ends !== null }));
}

const bodyOf = ({ id, name, aliases = [], kind, parent }: OrganisationDefinition): NamedBody => ({
  id,
  name,
  aliases,
  kind,
  parent: parent ?? null,
});

interface NewMember {
  readonly collective: string;
  readonly member: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly sources: readonly RegisterSource[];
}

function membershipsOf(definition: CollectiveDefinition, names: Names): readonly NewMember[] {
  return definition.names.flatMap((name) => {
    const collective = `collective/${name}`;
    if (!names.bodies.has(collective))
      names.add({ id: collective, name, aliases: [], kind: 'collective', parent: null });
    return definition.members.map(({ name: member, from, to }) => ({
      collective,
      member: names.idOf(member),
      starts: from ?? null,
      ends: to ?? null,
      sources: definition.sources,
    }));
  });
}

/** New bodies get a row; one that nobody has changed by hand takes the name that print uses and every alias. */
async function storeBodies(trx: Trx, bodies: readonly NamedBody[]): Promise<void> {
  const rows = JSON.stringify(
    [...bodies]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, kind, aliases, parent }) => ({ id, name, kind, aliases, parent })),
  );
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given(id text, name text, kind text, aliases text[], parent text)`;
  await sql`insert into organisation (id, name, kind, aliases)
    select id, name, kind, aliases from ${given}
    on conflict (id) do update set
      name = case when cardinality(excluded.aliases) = 0 then organisation.name else excluded.name end,
      aliases = case when cardinality(excluded.aliases) = 0 then organisation.aliases else (
        select coalesce(array_agg(distinct one order by one), '{}')
        from unnest(organisation.aliases || excluded.aliases || organisation.name) as one
        where one <> excluded.name) end,
      kind = case when organisation.kind = 'body' then excluded.kind else organisation.kind end
    where not organisation.edited and organisation.origin = 'read'`.execute(trx);
  await sql`update organisation set parent_id = given.parent from ${given}
    where organisation.id = given.id and given.parent is not null and organisation.parent_id is null
      and not organisation.edited
      and exists (select 1 from organisation above where above.id = given.parent)`.execute(trx);
}

/** The clauses of this issue that a definition names. */
class Sources {
  readonly #documents: ReadonlyMap<string, GazetteDocument>;

  constructor(issue: Issue) {
    this.#documents = new Map(
      issue.documents.flatMap((document) =>
        document.number === null ? [] : [[document.number.text, document]],
      ),
    );
  }

  has({ document }: RegisterSource): boolean {
    return this.#documents.has(document);
  }

  /** Every source; with node and text where the document is in this issue. */
  evidence(sources: readonly RegisterSource[], before: readonly Evidence[] = []): readonly Evidence[] {
    return sources.map(({ document, clause }) => {
      const found = this.#documents.get(document);
      if (found === undefined)
        return before.find((one) => one.document === document) ?? { document, node: '', text: clause };
      const node = findClause(found, clause)?.nodes[0];
      return { document, node: node?.id ?? '', text: node === undefined ? clause : node.text.slice(0, 400) };
    });
  }
}

async function storeDefinition(
  trx: Trx,
  { id, name, aliases = [], kind, parent, from, to, successor, note = '', sources }: OrganisationDefinition,
  evidence: Sources,
): Promise<void> {
  const stored = await trx
    .selectFrom('organisation')
    .select(['evidence', 'edited'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (stored === undefined || stored.edited) return;
  await trx
    .updateTable('organisation')
    .set({
      name,
      aliases: sql<readonly string[]>`(select coalesce(array_agg(distinct one order by one), '{}')
        from unnest(aliases || ${[...aliases]}::text[]) as one where one <> ${name})`,
      kind,
      ...(parent === undefined ? {} : { parent_id: parent }),
      ...(from === undefined ? {} : { starts: from }),
      ...(to === undefined ? {} : { ends: to }),
      ...(successor === undefined ? {} : { successor_id: successor }),
      note,
      origin: 'definition',
      evidence: toJsonb(evidence.evidence(sources, stored.evidence)),
    })
    .where('id', '=', id)
    .execute();
}

async function storeMembers(trx: Trx, members: readonly NewMember[], evidence: Sources): Promise<void> {
  const byKey = new Map(members.map((one) => [`${one.collective}|${one.member}`, one]));
  if (byKey.size === 0) return;
  await trx
    .insertInto('organisation_member')
    .values(
      [...byKey.values()].map(({ collective, member, starts, ends, sources }) => ({
        collective_id: collective,
        member_id: member,
        starts,
        ends,
        evidence: toJsonb(evidence.evidence(sources)),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['collective_id', 'member_id'])
        .doUpdateSet((set) => ({ starts: set.ref('excluded.starts'), ends: set.ref('excluded.ends') }))
        .where('organisation_member.edited', '=', false),
    )
    .execute();
}

async function storeResponsibilities(trx: Trx, evidence: Sources): Promise<void> {
  const defined = regulations.flatMap(({ registers }) => registers?.responsibilities ?? []);
  for (const { id, role, of, who, summary, from, sources } of defined) {
    if (!sources.some((source) => evidence.has(source))) continue;
    await trx
      .insertInto('responsibility')
      .values({
        id,
        role,
        of: [...of],
        who,
        summary,
        starts: from,
        origin: 'definition',
        evidence: toJsonb(evidence.evidence(sources)),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

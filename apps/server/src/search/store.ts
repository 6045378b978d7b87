import type { Issue } from '@zhengling/gazette';
import { sql, type Transaction } from 'kysely';
import { storable } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { publicIssue } from '../issues/public.ts';
import type { ClauseRow } from './clause-row.ts';
import { indexClauses } from './index-clauses.ts';
import { segmentsOf } from './segments.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/**
 * Makes an issue searchable: what was written of it before is replaced. Its rows in `document` must be there already;
 * call it in the transaction that writes them. Whether the public finds it is decided by the state of the issue.
 */
export async function storeClauses(
  transaction: Transaction<Database>,
  issueId: number,
  issue: Issue,
): Promise<void> {
  await transaction.deleteFrom('search_piece').where('issue_id', '=', issueId).execute();
  // What the public may not read, it may not find either.
  const clauses = indexClauses(publicIssue(issue));
  const pieces = groupByPiece(clauses);
  if (pieces.length === 0) return;

  const documents = await documentsOf(transaction, issueId);
  const printed = await transaction
    .selectFrom('issue')
    .select(['year', 'published'])
    .where('id', '=', issueId)
    .executeTakeFirstOrThrow();
  const described = pieces.map(([{ kind, ordinal, heading, plain }]) => {
    const document = kind === 'document' ? documents.get(ordinal + 1) : undefined;
    const group: Group = {
      form: kind === 'document' ? (document?.kind ?? null) : formOf[kind],
      issuers: document?.issuers ?? [],
      year: document?.year ?? printed.year,
      duties: (document?.duty_count ?? 0) > 0,
    };
    const date = document?.signed ?? printed.published;
    const row = { document_id: document?.id ?? null, kind, ordinal, title: storable(heading), plain, date };
    return { row, group: JSON.stringify(group) };
  });
  const groups = await groupsOf(
    transaction,
    described.map(({ group }) => group),
  );
  const inserted = await transaction
    .insertInto('search_piece')
    .values(
      described.map(({ row, group }) => ({ ...row, issue_id: issueId, group_id: groups.get(group) ?? 0 })),
    )
    .returning(['id', 'kind', 'ordinal', 'document_id', 'group_id', 'date'])
    .execute();
  const stored = new Map(inserted.map((piece) => [`${piece.kind} ${piece.ordinal}`, piece]));

  const rows = [];
  const segments = [];
  const stretches: (Stretch & { readonly piece_id: number })[] = [];
  for (const piece of pieces) {
    const owner = stored.get(`${piece[0].kind} ${piece[0].ordinal}`);
    if (owner === undefined) continue;
    for (const clause of piece) {
      rows.push({
        issue_id: issueId,
        document_id: owner.document_id,
        kind: clause.kind,
        position: clause.position,
        node: clause.node,
        label: storable(clause.label),
        heading: storable(clause.heading),
        text: storable(clause.text),
        numbers: storable(clause.numbers),
        piece_id: owner.id,
        part: clause.part,
        plain: clause.plain,
        head: clause.head,
      });
    }
    for (const stretch of stretchesOf(piece)) stretches.push({ piece_id: owner.id, ...stretch });
    const own = segmentsOf(piece);
    for (const { first, last, terms } of own) {
      segments.push({
        piece_id: owner.id,
        issue_id: issueId,
        group_id: owner.group_id,
        date: owner.date,
        whole: own.length === 1,
        first,
        last,
        terms: sql<string>`array_to_tsvector(${terms}::text[])`,
      });
    }
  }
  for (const part of inParts(rows, rowsAtOnce)) await transaction.insertInto('clause').values(part).execute();
  for (const part of inParts(stretches, rowsAtOnce))
    await transaction.insertInto('search_text').values(part).execute();
  for (const part of inParts(segments, segmentsAtOnce))
    await transaction.insertInto('search_segment').values(part).execute();
}

/** A statement takes 65,535 values; a clause has 13. */
const rowsAtOnce = 2_000;
/** A segment's terms are some 200 kB of text. */
const segmentsAtOnce = 4;

function groupByPiece(clauses: readonly ClauseRow[]): [ClauseRow, ...ClauseRow[]][] {
  const pieces: [ClauseRow, ...ClauseRow[]][] = [];
  for (const clause of clauses) {
    const open = pieces.at(-1);
    if (open !== undefined && open[0].kind === clause.kind && open[0].ordinal === clause.ordinal)
      open.push(clause);
    else pieces.push([clause]);
  }
  return pieces;
}

/** A row of `search_group`. */
interface Group {
  readonly form: string | null;
  readonly issuers: readonly string[];
  readonly year: number | null;
  readonly duties: boolean;
}

/**
 * The ids of groups, by their JSON. Who makes a group holds its name until the transaction ends: they are made in one
 * order everywhere, so that no two imports wait for each other.
 */
async function groupsOf(
  transaction: Transaction<Database>,
  groups: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const names = [...new Set(groups)].sort();
  const { rows } = await sql<{ name: string; id: number }>`
    select name, search_group_of(
      name::json ->> 'form', array(select json_array_elements_text(name::json -> 'issuers')),
      (name::json ->> 'year')::integer, (name::json ->> 'duties')::boolean) as id
    from unnest(${names}::text[]) as name`.execute(transaction);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

const formOf = { foreword: '卷首语', news: '政务要闻' } as const;

async function documentsOf(transaction: Transaction<Database>, issueId: number) {
  const rows = await transaction
    .selectFrom('document')
    .select(['id', 'position', 'kind', 'issuers', 'year', 'signed', 'duty_count'])
    .where('issue_id', '=', issueId)
    .execute();
  return new Map(rows.map((row) => [row.position, row]));
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

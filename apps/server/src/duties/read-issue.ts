import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '@zhengling/gazette';
import { apply, asSource, type DutyEvent, type DutySource } from '@zhengling/work';
import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import { today } from '../http/today.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { ensureOrganisations } from '../registers/ensure-organisation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { cancelRepealedIn } from './repeal.ts';
import { appendEvents, createDuties, type DutyActor, loadDuties, type StoredDuty } from './store.ts';

/** An issue whose row the transaction holds, just published or withdrawn. */
export interface HeldIssue {
  readonly id: number;
  readonly slug: string;
}

/**
 * What an issue obliges people to, as candidates for an editor to confirm: called where it is published, in the same
 * transaction. Safe to repeat. What nobody has touched follows the text; what was confirmed stands, and is marked where
 * the text now says something else.
 */
export async function readDuties(
  trx: Transaction<Database>,
  { id: issueId, slug }: HeldIssue,
  by: Actor,
): Promise<void> {
  const { compiled } = await trx
    .selectFrom('issue')
    .innerJoin('issue_version', 'issue_version.id', 'issue.published_version_id')
    .select('issue_version.compiled')
    .where('issue.id', '=', issueId)
    .executeTakeFirstOrThrow();
  const actor = await actingNow(trx, by);
  const candidates = candidatesOf(compiled, slug, await libraryCalendar(trx));
  const documents = await documentIds(trx, issueId);
  await ensureOrganisations(
    trx,
    candidates.flatMap(({ bodies }) => bodies),
  );
  const known = await knownDuties(trx, issueId, compiled, candidates);
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  let changed = 0;
  for (const duty of known) {
    const candidate = duty.key === null ? undefined : byKey.get(duty.key);
    if (duty.key !== null) byKey.delete(duty.key);
    const events = eventsOfReading(duty, candidate, actor);
    await appendEvents(trx, duty, events, actor);
    changed += events.length > 0 ? 1 : 0;
    const documentId = candidate === undefined ? null : (documents.get(candidate.documentIndex) ?? null);
    if (candidate !== undefined && documentId !== duty.documentId)
      await trx.updateTable('duty').set({ document_id: documentId }).where('id', '=', duty.id).execute();
  }
  const fresh = [...byKey.values()];
  const made = await createDuties(
    trx,
    fresh.map(({ created, key, documentIndex }) => ({
      created,
      key,
      parentId: null,
      documentId: documents.get(documentIndex) ?? null,
    })),
    actor,
  );
  const added = made.filter((id) => id !== null).length;
  await cancelRepealedIn(trx, actor.now);
  if (added + changed > 0)
    await recordEvent(trx, by, 'duties.read', { kind: 'issue', id: issueId }, { slug, added, changed });
}

const withdrawn = '公报撤回';
const gone = '新的原文里没有这一条';

/** What a reading of the text does to a task that is there already. */
function eventsOfReading(
  { state }: StoredDuty,
  candidate: Candidate | undefined,
  { now }: DutyActor,
): readonly DutyEvent[] {
  if (candidate === undefined) {
    if (state.state === 'candidate')
      return [{ type: 'cancelled', reason: gone, cause: 'withdrawn', by: null, on: today(now) }];
    const ended = state.state === 'dropped' || state.state === 'closed' || state.state === 'cancelled';
    const told = state.sourceChange !== null && state.sourceChange.source === null;
    return ended || told ? [] : [{ type: 'source-changed', source: null }];
  }
  const revived: DutyEvent[] =
    state.state === 'cancelled' && state.cancelCause === 'withdrawn' ? [{ type: 'revived' }] : [];
  const current = revived.reduce(apply, state);
  if (current.state === 'dropped' || current.state === 'closed' || current.state === 'cancelled')
    return revived;
  const { created } = candidate;
  const source: DutySource = { quote: created.quote, due: created.due, units: asSource(created.units) };
  const same = isDeepStrictEqual(source, current.source);
  if (current.state === 'candidate') {
    if (same && current.title === created.title) return revived;
    const { title, kind, quote, units, due, starts, dueOn, dueProblem, warnOn } = created;
    const dates = { due, starts, dueOn, dueProblem, warnOn };
    return [...revived, { type: 'reread', title, kind, quote, units, ...dates }];
  }
  if (same) return current.sourceChange === null ? revived : [...revived, { type: 'source-reverted' }];
  if (current.sourceChange !== null && isDeepStrictEqual(current.sourceChange.source, source)) return revived;
  return [...revived, { type: 'source-changed', source }];
}

/** Every task that was read from this issue, or from a document that no issue has any more. */
async function knownDuties(
  trx: Transaction<Database>,
  issueId: number,
  issue: Issue,
  candidates: readonly Candidate[],
): Promise<readonly StoredDuty[]> {
  const keys = candidates.map(({ key }) => key);
  const numbers = issue.documents.flatMap(({ number }) => number?.text ?? []);
  const rows = await trx
    .selectFrom('duty')
    .select('id')
    .where('origin', 'in', ['extracted', 'definition'])
    .where('key', 'is not', null)
    .where((where) =>
      where.or([
        ...(keys.length === 0 ? [] : [where('key', 'in', keys)]),
        ...(numbers.length === 0 ? [] : [where('number', 'in', numbers)]),
        where('document_id', 'in', trx.selectFrom('document').select('id').where('issue_id', '=', issueId)),
        where.and([
          where('document_id', 'is', null),
          sql<SqlBool>`not exists (select 1 from document where document.number = duty.number)`,
        ]),
      ]),
    )
    .execute();
  return loadDuties(
    trx,
    rows.map(({ id }) => id),
    true,
  );
}

async function documentIds(
  trx: Transaction<Database>,
  issueId: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await trx
    .selectFrom('document')
    .select(['id', 'position'])
    .where('issue_id', '=', issueId)
    .execute();
  return new Map(rows.map(({ id, position }) => [position - 1, id]));
}

/** The tasks of an issue that is taken off the public pages end with it; they come back with it as well. */
export async function withdrawDuties(trx: Transaction<Database>, issue: HeldIssue, by: Actor): Promise<void> {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('document', 'document.id', 'duty.document_id')
    .select('duty.id')
    .where('document.issue_id', '=', issue.id)
    .where('duty.state', 'not in', ['dropped', 'closed', 'cancelled'])
    .execute();
  const actor = await actingNow(trx, by);
  const on = today(actor.now);
  const duties = await loadDuties(
    trx,
    rows.map(({ id }) => id),
    true,
  );
  for (const duty of duties)
    await appendEvents(
      trx,
      duty,
      [{ type: 'cancelled', reason: withdrawn, cause: 'withdrawn', by: null, on }],
      actor,
    );
}

/** Publishing has no clock of its own: it writes with the time of the transaction, and so does what follows from it. */
async function actingNow(db: Kysely<Database>, by: Actor): Promise<DutyActor> {
  const { rows } = await sql<{ now: string }>`select now() as now`.execute(db);
  return { ...by, unit: null, now: new Date(rows[0]?.now ?? '') };
}

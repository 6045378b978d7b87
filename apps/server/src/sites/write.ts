import type { IsoDate } from '@zhengling/calendar';
import {
  decideSite,
  type SiteAct,
  type SiteEvidence,
  type SiteKind,
  type SiteValues,
  siteKey,
} from '@zhengling/work';
import type { Selectable, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, type Refusal, recordEvent } from '../identity/index.ts';
import { summaryOf } from './kinds.ts';
import type { SiteStateTable, SiteTable } from './tables.ts';

export type StoredSite = Selectable<SiteTable>;
export type StoredState = Selectable<SiteStateTable>;

export type Written =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly refusal: Refusal };

export interface NewSite {
  readonly kind: SiteKind;
  readonly values: SiteValues;
  readonly unit: string | null;
  readonly starts: IsoDate | null;
  readonly origin: StoredSite['origin'];
  readonly evidence: readonly SiteEvidence[];
  readonly reason: string;
}

/** Registers an entry; one that is there already, standing or ended, is refused. */
export async function createSite(trx: Transaction<Database>, site: NewSite, actor: Actor): Promise<Written> {
  const { kind, values, unit, starts, evidence, reason } = site;
  const key = siteKey(kind, values);
  if (key === null) return refuse(noIdentity(kind));
  const summary = summaryOf(kind, values);
  const made = await trx
    .insertInto('site')
    .values({
      kind: kind.id,
      key,
      ...summary,
      unit_id: unit,
      values: toJsonb(values),
      starts,
      origin: site.origin,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse(await taken(trx, kind, key));
  await trx
    .insertInto('site_state')
    .values({
      site_id: made.id,
      version: 1,
      name: summary.name,
      unit_id: unit,
      values: toJsonb(values),
      starts,
      evidence: toJsonb(evidence),
      act: 'entered',
      reason,
      actor_id: actor.id,
      actor_name: actor.name,
    })
    .execute();
  await recordEvent(
    trx,
    actor,
    'site.entered',
    { kind: 'site', id: made.id },
    { kind: kind.id, name: summary.name, reason },
  );
  return { ok: true, id: made.id };
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1_000;

/** `createSite` for many that are known not to be there; one that is there after all fails the transaction. */
export async function createSites(
  trx: Transaction<Database>,
  kind: SiteKind,
  sites: readonly Omit<NewSite, 'kind'>[],
  actor: Actor,
): Promise<void> {
  for (let from = 0; from < sites.length; from += rowsAtOnce) {
    const rows = sites.slice(from, from + rowsAtOnce).map((site) => {
      const key = siteKey(kind, site.values);
      if (key === null) throw new Error(noIdentity(kind).message);
      return { ...site, key, summary: summaryOf(kind, site.values), stored: toJsonb(site.values) };
    });
    const made = await trx
      .insertInto('site')
      .values(
        rows.map(({ key, summary, unit, stored, starts, origin }) => ({
          kind: kind.id,
          key,
          ...summary,
          unit_id: unit,
          values: stored,
          starts,
          origin,
        })),
      )
      .returning(['id', 'key'])
      .execute();
    const ids = new Map(made.map(({ id, key }) => [key, id]));
    const entered = rows.flatMap((row) => {
      const id = ids.get(row.key);
      return id === undefined ? [] : [{ ...row, id }];
    });
    await trx
      .insertInto('site_state')
      .values(
        entered.map(({ id, summary, unit, stored, starts, evidence, reason }) => ({
          site_id: id,
          version: 1,
          name: summary.name,
          unit_id: unit,
          values: stored,
          starts,
          evidence: toJsonb(evidence),
          act: 'entered' as const,
          reason,
          actor_id: actor.id,
          actor_name: actor.name,
        })),
      )
      .execute();
    await trx
      .insertInto('event')
      .values(
        entered.map(({ id, summary, reason }) => ({
          actor_id: actor.id,
          actor_name: actor.name,
          action: 'site.entered',
          subject_kind: 'site',
          subject_id: String(id),
          detail: toJsonb({ kind: kind.id, name: summary.name, reason }),
        })),
      )
      .execute();
  }
}

/** The entry and the state that stands last, locked until the transaction ends. */
export async function lockSite(
  trx: Transaction<Database>,
  id: number,
): Promise<{ readonly site: StoredSite; readonly last: StoredState } | null> {
  const site = await trx.selectFrom('site').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (site === undefined) return null;
  const last = await trx
    .selectFrom('site_state')
    .selectAll()
    .where('site_id', '=', id)
    .where('superseded_at', 'is', null)
    .orderBy('starts', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { site, last };
}

export interface SiteChange {
  readonly kind: SiteKind;
  readonly act: SiteAct;
  /** Of the entry after it; those it has where left out. */
  readonly values?: SiteValues;
  readonly unit?: string | null;
  readonly reason: string;
  readonly evidence?: readonly SiteEvidence[];
  readonly now: Date;
}

/** Writes a change, a correction, an end or a new beginning of a locked entry; what stood before stays on record. */
export async function changeSite(
  trx: Transaction<Database>,
  { site, last }: { readonly site: StoredSite; readonly last: StoredState },
  change: SiteChange,
  actor: Actor,
): Promise<Written> {
  const { kind, act, reason } = change;
  const decided = decideSite([last], act);
  if (!decided.ok) return refuse({ ...decided.refusal, status: 422 });
  const values = change.values ?? last.values;
  const key = siteKey(kind, values);
  if (key === null) return refuse(noIdentity(kind));
  if (key !== site.key) {
    const other = await trx
      .selectFrom('site')
      .select('id')
      .where('kind', '=', kind.id)
      .where('key', '=', key)
      .executeTakeFirst();
    if (other !== undefined) return refuse(await taken(trx, kind, key));
  }
  const unit = change.unit === undefined ? last.unit_id : change.unit;
  const summary = summaryOf(kind, values);
  const version = site.version + 1;
  const { effect } = decided;
  const at = change.now.toISOString();
  if (effect.last.type === 'close') {
    await trx
      .updateTable('site_state')
      .set({ ends: effect.last.ends, end_reason: reason })
      .where('id', '=', last.id)
      .execute();
  } else if (effect.last.type === 'replace') {
    await trx.updateTable('site_state').set({ superseded_at: at }).where('id', '=', last.id).execute();
  }
  if (effect.next !== null) {
    await trx
      .insertInto('site_state')
      .values({
        site_id: site.id,
        version,
        name: summary.name,
        unit_id: unit,
        values: toJsonb(values),
        starts: effect.next.starts,
        ends: effect.next.ends,
        end_reason: act.type === 'correct' ? last.end_reason : null,
        evidence: toJsonb(change.evidence ?? last.evidence),
        act: act.type === 'correct' ? 'corrected' : act.type === 'reopen' ? 'reopened' : 'changed',
        reason,
        actor_id: actor.id,
        actor_name: actor.name,
        recorded_at: at,
      })
      .execute();
  }
  await trx
    .updateTable('site')
    .set({
      key,
      ...summary,
      unit_id: unit,
      values: toJsonb(values),
      ends:
        effect.next === null && effect.last.type === 'close' ? effect.last.ends : (effect.next?.ends ?? null),
      version,
      updated_at: at,
    })
    .where('id', '=', site.id)
    .execute();
  await recordEvent(
    trx,
    actor,
    `site.${eventOf(act)}`,
    { kind: 'site', id: site.id },
    {
      kind: kind.id,
      name: summary.name,
      reason,
      ...('from' in act ? { from: act.from } : 'on' in act ? { on: act.on } : {}),
    },
  );
  return { ok: true, id: site.id };
}

function eventOf({ type }: SiteAct): string {
  switch (type) {
    case 'change':
      return 'changed';
    case 'correct':
      return 'corrected';
    case 'end':
      return 'ended';
    case 'reopen':
      return 'reopened';
  }
}

const refuse = (refusal: Refusal): Written => ({ ok: false, refusal });

const noIdentity = (kind: SiteKind): Refusal => ({
  status: 422,
  code: 'site-nameless',
  message: `没有填${titles(kind)}，分不清是哪一${kind.counter}。`,
  hint: '请填写后再保存。',
  field: kind.identity[0] ?? kind.name,
});

async function taken(trx: Transaction<Database>, kind: SiteKind, key: string): Promise<Refusal> {
  const other = await trx
    .selectFrom('site')
    .select(['name', 'ends'])
    .where('kind', '=', kind.id)
    .where('key', '=', key)
    .executeTakeFirst();
  return {
    status: 409,
    code: 'site-known',
    message: `${titles(kind)}相同的已经登记过：${other?.name ?? ''}。`,
    hint:
      other?.ends == null ? '请打开已有的那一条，在它上面变更。' : '它已经终止；要再用，请打开它，选“恢复”。',
    field: kind.identity[0] ?? kind.name,
  };
}

function titles(kind: SiteKind): string {
  return kind.identity.map((key) => kind.fields.find((field) => field.key === key)?.title ?? key).join('、');
}

import type { IsoDate } from '@zhengling/calendar';
import { type BulletinSection, draftBulletin } from '@zhengling/work';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, type Refusal, recordEvent } from '../identity/index.ts';
import { bulletinFigures } from './figures.ts';

export type BulletinRow = Selectable<Database['bulletin']>;

export type BulletinOutcome =
  | { readonly ok: true; readonly value: BulletinRow }
  | { readonly ok: false; readonly refusal: Refusal };

const done = (value: BulletinRow): BulletinOutcome => ({ ok: true, value });
const refuse = (refusal: Refusal): BulletinOutcome => ({ ok: false, refusal });

/** What the issuer governs: 示例区人民政府督查室 a 区. */
const placeOf = (issuer: string): string => /([区县市旗])人民政府/u.exec(issuer)?.[1] ?? '区';

/** Drafts a bulletin over these days with the figures of this moment. */
export async function draft(
  db: Kysely<Database>,
  span: { readonly from: IsoDate; readonly to: IsoDate },
  issuer: string,
  by: Actor,
): Promise<BulletinRow> {
  const figures = await bulletinFigures(db, span.from, span.to);
  const { title, addressee, opening, sections, copies } = draftBulletin(figures, placeOf(issuer));
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('bulletin')
      .values({
        state: 'draft',
        from_day: span.from,
        to_day: span.to,
        title,
        addressee,
        opening,
        copies,
        sections: toJsonb(sections),
        figures: toJsonb(figures),
        issuer,
        drafted_by: by.id,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordEvent(trx, by, 'bulletin.drafted', { kind: 'bulletin', id: row.id }, { ...span });
    return row;
  });
}

export interface BulletinWords {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly copies: string;
  /** Of each section, in order. */
  readonly paragraphs: readonly (readonly string[])[];
}

/** Keeps the words as edited; tables stay as they were counted. */
export function rewrite(
  db: Kysely<Database>,
  id: number,
  seen: number,
  words: BulletinWords,
  by: Actor,
): Promise<BulletinOutcome> {
  return changeDraft(db, id, seen, async (trx, row) => {
    if (words.paragraphs.length !== row.sections.length) return refuse(otherSections);
    const sections = row.sections.map(
      (section, at): BulletinSection => ({ ...section, paragraphs: words.paragraphs[at] ?? [] }),
    );
    const { title, addressee, opening, copies } = words;
    const next = await update(trx, row, {
      title,
      addressee,
      opening,
      copies: copies.trim().replace(/。$/u, ''),
      sections: toJsonb(sections),
    });
    await recordEvent(trx, by, 'bulletin.edited', { kind: 'bulletin', id });
    return done(next);
  });
}

/** Counts again; the words are drafted anew with it. */
export async function recount(
  db: Kysely<Database>,
  id: number,
  seen: number,
  by: Actor,
): Promise<BulletinOutcome> {
  const row = await find(db, id);
  if (row === null) return refuse(noSuchBulletin);
  const figures = await bulletinFigures(db, row.from_day, row.to_day);
  const { title, opening, sections } = draftBulletin(figures, placeOf(row.issuer));
  return changeDraft(db, id, seen, async (trx, before) => {
    const next = await update(trx, before, {
      title,
      opening,
      sections: toJsonb(sections),
      figures: toJsonb(figures),
    });
    await recordEvent(trx, by, 'bulletin.recounted', { kind: 'bulletin', id });
    return done(next);
  });
}

/** Draws the next number of the year and issues: of two at once each gets its own, and none is left out. */
export function issue(
  db: Kysely<Database>,
  id: number,
  seen: number,
  today: IsoDate,
  by: Actor,
): Promise<BulletinOutcome> {
  return changeDraft(db, id, seen, async (trx, row) => {
    const year = Number(today.slice(0, 4));
    await sql`select pg_advisory_xact_lock(hashtext('bulletin'), ${year})`.execute(trx);
    const { last } = await trx
      .selectFrom('bulletin')
      .select((select) => select.fn.max('serial').as('last'))
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const serial = (last ?? 0) + 1;
    const next = await update(trx, row, { state: 'issued', year, serial, issued_on: today });
    await recordEvent(trx, by, 'bulletin.issued', { kind: 'bulletin', id }, { year, serial });
    return done(next);
  });
}

/** A bulletin that should not have been issued keeps its number and says that it is void. */
export function annul(
  db: Kysely<Database>,
  id: number,
  seen: number,
  reason: string,
  by: Actor,
): Promise<BulletinOutcome> {
  return change(db, id, seen, async (trx, row) => {
    if (row.state !== 'issued') return refuse(notIssued);
    if (reason.trim() === '') return refuse(noReason);
    const next = await update(trx, row, { state: 'void', void_reason: reason.trim() });
    await recordEvent(trx, by, 'bulletin.annulled', { kind: 'bulletin', id }, { reason: reason.trim() });
    return done(next);
  });
}

export async function find(db: Kysely<Database>, id: number): Promise<BulletinRow | null> {
  const row = await db.selectFrom('bulletin').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export function list(db: Kysely<Database>): Promise<BulletinRow[]> {
  return db
    .selectFrom('bulletin')
    .selectAll()
    .orderBy('to_day', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

type Step = (trx: Transaction<Database>, row: BulletinRow) => Promise<BulletinOutcome>;

function changeDraft(db: Kysely<Database>, id: number, seen: number, step: Step): Promise<BulletinOutcome> {
  return change(db, id, seen, async (trx, row) =>
    row.state === 'draft' ? step(trx, row) : refuse(issuedAlready),
  );
}

function change(db: Kysely<Database>, id: number, seen: number, step: Step): Promise<BulletinOutcome> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('bulletin')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return refuse(noSuchBulletin);
    if (row.version !== seen) return refuse(changedMeanwhile);
    return step(trx, row);
  });
}

function update(
  trx: Transaction<Database>,
  row: BulletinRow,
  values: Partial<{
    state: BulletinRow['state'];
    year: number;
    serial: number;
    title: string;
    addressee: string;
    opening: string;
    copies: string;
    sections: string;
    figures: string;
    issued_on: IsoDate;
    void_reason: string;
  }>,
): Promise<BulletinRow> {
  return trx
    .updateTable('bulletin')
    .set({ ...values, version: row.version + 1, updated_at: sql`now()` })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const noSuchBulletin: Refusal = {
  status: 404,
  code: 'bulletin-not-found',
  message: '没有这份通报。',
  hint: '请回到通报列表查找。',
};
const changedMeanwhile: Refusal = {
  status: 409,
  code: 'bulletin-changed',
  message: '别人先改了这份通报。',
  hint: '请刷新看看改了什么，再决定保留哪一份；你写的还在页面上。',
};
const issuedAlready: Refusal = {
  status: 409,
  code: 'bulletin-issued',
  message: '这份通报已经印发，不能再改。',
  hint: '有误的，请作废后另拟一份。',
};
const notIssued: Refusal = {
  status: 409,
  code: 'bulletin-not-issued',
  message: '只有印发了的通报才要作废。',
  hint: '草稿可以直接修改。',
};
const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明作废的原因。',
  hint: '原因会写进记录。',
  field: 'reason',
};
const otherSections: Refusal = {
  status: 422,
  code: 'bulletin-sections',
  message: '通报的部分数目对不上。',
  hint: '请刷新后再改。',
};

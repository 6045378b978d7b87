import { readFile } from 'node:fs/promises';
import { fold } from '@zhengling/work';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { editText, publishIssue, withdrawIssue } from '../issues/change.ts';
import { importIssue } from '../issues/import.ts';
import { publishImported } from '../issues/publish-imported.ts';
import { cancelRepealed } from './repeal.ts';
import { columnsOf } from './row.ts';
import { appendEvents, loadDuty } from './store.ts';

const databases = testDatabases();
const by = { id: null, name: '测试' };
const sample = new URL('../../../../samples/sample-2024-4.txt', import.meta.url);

async function publishedSample(db: Kysely<Database>) {
  const imported = await importIssue(db, { name: 'sample.txt', content: await readFile(sample), by });
  if (!imported.ok) throw new Error(imported.problem.message);
  const published = await publishImported(db, imported.value, by);
  if (!published.ok) throw new Error(published.problem.message);
  return imported.value;
}

/** Saves the text after a change and publishes it. */
async function republish(db: Kysely<Database>, issueId: number, change: (text: string) => string) {
  const { version_id } = await db
    .selectFrom('issue')
    .select('version_id')
    .where('id', '=', issueId)
    .executeTakeFirstOrThrow();
  const { source_text } = await db
    .selectFrom('issue_version')
    .select('source_text')
    .where('id', '=', version_id)
    .executeTakeFirstOrThrow();
  const text = change(source_text);
  expect(text).not.toBe(source_text);
  const saved = await editText(db, { issueId, seenVersionId: version_id ?? 0, by, text });
  if (!saved.ok) throw new Error(saved.problem.message);
  const published = await publishIssue(db, { issueId, seenVersionId: saved.value.versionId, by });
  if (!published.ok) throw new Error(published.problem.message);
}

const stored = (db: Kysely<Database>) => db.selectFrom('duty').selectAll().orderBy('id').execute();

/** Every row says what the events come to. */
async function expectRowsFolded(db: Kysely<Database>) {
  for (const row of await stored(db)) {
    const events = await db
      .selectFrom('duty_event')
      .select(['detail', 'ordinal'])
      .where('duty_id', '=', row.id)
      .orderBy('ordinal')
      .execute();
    expect(events.map(({ ordinal }) => ordinal)).toEqual(events.map((_, at) => at + 1));
    const state = fold(events.map(({ detail }) => detail));
    if (state === null) throw new Error(`no state of ${row.id}`);
    const { due, template, ...columns } = columnsOf(state);
    expect(row).toMatchObject(columns);
    expect(row.due).toEqual(state.due);
    expect(row.template).toEqual(state.template);
    const units = await db.selectFrom('duty_unit').selectAll().where('duty_id', '=', row.id).execute();
    expect(new Set(units.map(({ unit_id, part }) => `${unit_id} ${part}`))).toEqual(
      new Set(state.units.map(({ unit, part }) => `${unit} ${part}`)),
    );
  }
}

async function actOn(db: Kysely<Database>, id: number, type: 'confirmed' | 'dropped') {
  await db.transaction().execute(async (trx) => {
    const duty = await loadDuty(trx, id, true);
    if (duty === null) throw new Error('no duty');
    const event = type === 'confirmed' ? ({ type } as const) : ({ type, reason: '说明' } as const);
    await appendEvents(trx, duty, [event], { ...by, unit: null, now: new Date('2024-05-01T02:00:00Z') });
  });
}

describe('an issue that is published', () => {
  it('makes every duty a candidate, once, with its units in the register', async () => {
    const db = await databases.create();
    const { issueId } = await publishedSample(db);
    const rows = await stored(db);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['candidate']));
    for (const { key, title, quote, clause, document_id, number } of rows) {
      expect(key).toContain(`${number}#`);
      expect(title).not.toBe('');
      expect(quote + clause).not.toBe('');
      expect(document_id).not.toBeNull();
    }
    const dated = rows.filter(({ due_on }) => due_on !== null);
    expect(dated.length).toBeGreaterThan(0);
    expect(rows.some(({ kind }) => kind === 'series')).toBe(true);
    await expectRowsFolded(db);

    await republish(db, issueId, (text) => `${text}\n`);
    expect((await stored(db)).map(({ id, version }) => [id, version])).toEqual(
      rows.map(({ id, version }) => [id, version]),
    );
  });

  it('takes untouched candidates along with the text, and marks what was confirmed', async () => {
    const db = await databases.create();
    const { issueId } = await publishedSample(db);
    const rows = await stored(db);
    const first = rows.find(({ quote }) => quote.includes('新建助餐点24个'));
    const second = rows.find(({ quote }) => quote.includes('12月20日前'));
    if (first === undefined || second === undefined) throw new Error('the sample has other duties');
    await actOn(db, first.id, 'confirmed');
    await republish(db, issueId, (text) =>
      text.replaceAll('24个', '26个').replaceAll('12月20日', '12月25日'),
    );
    const after = new Map((await stored(db)).map((row) => [row.id, row]));
    expect(after.get(first.id)).toMatchObject({
      state: 'confirmed',
      quote: first.quote,
      source_changed: true,
    });
    expect(second.due_on).toBe('2024-12-20');
    expect(after.get(second.id)).toMatchObject({ state: 'candidate', due_on: '2024-12-25' });
    await expectRowsFolded(db);

    await republish(db, issueId, (text) => text.replaceAll('26个', '24个'));
    expect(await stored(db)).toContainEqual(expect.objectContaining({ id: first.id, source_changed: false }));
  });

  it('ends its tasks when it is withdrawn, and brings them back when it is published again', async () => {
    const db = await databases.create();
    const { issueId, versionId } = await publishedSample(db);
    const before = await stored(db);
    const [first, second] = before;
    if (first === undefined || second === undefined) throw new Error('no duties');
    await actOn(db, first.id, 'confirmed');
    await actOn(db, second.id, 'dropped');
    await withdrawIssue(db, { issueId, seenVersionId: versionId, by, reason: '印错' });
    const states = async () => new Map((await stored(db)).map(({ id, state }) => [id, state]));
    expect(await states()).toEqual(
      new Map(before.map(({ id }) => [id, id === second.id ? 'dropped' : 'cancelled'])),
    );
    await publishIssue(db, { issueId, seenVersionId: versionId, by });
    const again = await states();
    expect(again.get(first.id)).toBe('confirmed');
    expect(again.get(second.id)).toBe('dropped');
    expect([...again.values()].filter((state) => state === 'candidate')).toHaveLength(before.length - 2);
    await expectRowsFolded(db);
  });

  it('ends the tasks of a document on the day its repeal takes effect', async () => {
    const db = await databases.create();
    await publishedSample(db);
    const [first] = await stored(db);
    const other = await db
      .selectFrom('document')
      .select('id')
      .where('number', '!=', first?.number ?? '')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('document')
      .set({ in_force_from: '2024-06-01' })
      .where('id', '=', other.id)
      .execute();
    await db
      .insertInto('repeal')
      .values({ document_id: other.id, number: first?.number ?? '' })
      .execute();
    const of = async (state: 'candidate' | 'cancelled') =>
      (await stored(db)).filter((row) => row.number === first?.number && row.state === state).length;
    const all = await of('candidate');
    expect(await cancelRepealed(db, new Date('2024-05-31T15:59:00Z'))).toBe(0);
    expect(await of('candidate')).toBe(all);
    // The first minute of the day in Beijing.
    expect(await cancelRepealed(db, new Date('2024-05-31T16:00:00Z'))).toBe(all);
    expect(await of('cancelled')).toBe(all);
    expect(await cancelRepealed(db, new Date('2024-06-02T00:00:00Z'))).toBe(0);
    await expectRowsFolded(db);
  });
});

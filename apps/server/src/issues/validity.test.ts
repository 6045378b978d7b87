import { beforeAll, describe, expect, it } from 'vitest';
import type { NewDocument } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { documentNumber } from './number.ts';
import { libraryRepeals } from './repeals.ts';
import { documentValidity } from './validity.ts';

const databases = testDatabases();
let db: Awaited<ReturnType<typeof databases.create>>;

const shown: NewDocument = {
  issue_id: 0,
  position: 0,
  title: '',
  issuers: [],
  content: JSON.stringify({ instrument: null }),
};

async function publishAll(): Promise<void> {
  await db
    .updateTable('issue')
    .set(({ ref }) => ({ state: 'published', published_version_id: ref('version_id') }))
    .execute();
}

/** A library of four documents: 7 is repealed by 30 by number, 8 by 31 by title; 99 was never stored; 9 expires. */
beforeAll(async () => {
  db = await databases.create();
  const { id: issue_id } = await db
    .insertInto('issue')
    .values({
      slug: '2031-01',
      identity: 'a',
      title: '公报',
      year: 2031,
      number: 1,
      published: '2031-12-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const version = await db
    .insertInto('issue_version')
    .values({
      issue_id,
      ordinal: 1,
      source_sha256: '',
      source_name: '',
      source_text: '',
      compiled: '{}',
      diagnostics: '[]',
      compiler: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('issue').set({ version_id: version.id }).execute();
  await publishAll();
  const rows: NewDocument[] = [
    {
      ...shown,
      issue_id,
      position: 1,
      number: '示府发〔2029〕7号',
      title: '甲通知',
      signed: '2029-03-01',
      in_force_from: '2029-04-01',
    },
    {
      ...shown,
      issue_id,
      position: 2,
      number: '示府发〔2029〕8号',
      title: '印发乙办法的通知',
      signed: '2029-03-02',
      content: JSON.stringify({ instrument: { title: '乙办法' } }),
    },
    {
      ...shown,
      issue_id,
      position: 3,
      number: '示府发〔2030〕9号',
      title: '丙通知',
      signed: '2030-01-01',
      in_force_to: '2031-12-31',
    },
    {
      ...shown,
      issue_id,
      position: 4,
      number: '示府发〔2031〕30号',
      title: '废止通知',
      signed: '2031-01-17',
    },
    {
      ...shown,
      issue_id,
      position: 5,
      number: '示府发〔2031〕31号',
      title: '新乙办法',
      signed: '2031-01-20',
      in_force_from: '2031-02-01',
    },
  ];
  const made = await db.insertInto('document').values(rows).returning(['id', 'number']).execute();
  const id = (number: string) => made.find((row) => row.number === number)?.id ?? 0;
  await db
    .insertInto('repeal')
    .values([
      { document_id: id('示府发〔2031〕30号'), number: '示府发〔2029〕7号', title: '甲通知' },
      { document_id: id('示府发〔2031〕30号'), number: '示府发〔2015〕99号', title: '旧通知' },
      { document_id: id('示府发〔2031〕31号'), number: null, title: '乙办法' },
    ])
    .execute();
});

describe('whether a document is in force', () => {
  it.each([
    ['示府发〔2029〕7号', '2029-03-31', 'not-yet', false],
    ['示府发〔2029〕7号', '2029-04-01', 'in-force', true],
    ['示府发〔2029〕7号', '2031-01-16', 'in-force', true],
    ['示府发〔2029〕7号', '2031-01-17', 'repealed', false],
    ['示府发〔2029〕8号', '2031-01-31', 'in-force', true],
    ['示府发〔2029〕8号', '2031-02-01', 'repealed', false],
    ['示府发〔2030〕9号', '2031-12-31', 'in-force', true],
    ['示府发〔2030〕9号', '2032-01-01', 'expired', false],
    ['示府发〔2015〕99号', '2014-12-31', 'not-yet', false],
    ['示府发〔2015〕99号', '2031-01-16', 'in-force', true],
    ['示府发〔2015〕99号', '2031-01-17', 'repealed', false],
    ['示府发〔2031〕30号', '2040-01-01', 'in-force', true],
    ['示府发〔2001〕1号', '2031-01-17', 'unknown', null],
  ] as const)('%s on %s: %s', async (number, on, status, inForce) => {
    expect(await documentValidity(db, number, on)).toMatchObject({ status, inForce });
  });

  it('says by which document, where it stands and since when', async () => {
    const answer = await documentValidity(db, '示府发〔2015〕99号', '2031-01-17');
    expect(answer).toMatchObject({
      title: '旧通知',
      document: null,
      to: '2031-01-16',
      repealedBy: { number: '示府发〔2031〕30号', issue: '2031-01', position: 4, on: '2031-01-17' },
    });
    expect(answer.reasons).toEqual(['自2031-01-17起由《废止通知》（示府发〔2031〕30号）废止。']);
  });

  it('hears nothing from an issue that the public does not see', async () => {
    await db.updateTable('issue').set({ state: 'withdrawn', published_version_id: null }).execute();
    expect(await documentValidity(db, '示府发〔2029〕7号', '2031-01-17')).toMatchObject({
      status: 'unknown',
    });
    await publishAll();
  });
});

describe('the repeals of a library', () => {
  const numbers = [
    '示府发〔2029〕7号',
    '示府发〔2029〕8号',
    '示府发〔2030〕9号',
    '示府发〔2015〕99号',
    '示府发〔2031〕30号',
    '示府发〔2001〕1号',
  ];

  it('are found by number and by the title of what the document encloses, only for the documents asked for', async () => {
    const by30 = { from: '2031-01-17', by: '《废止通知》（示府发〔2031〕30号）' };
    expect([...(await libraryRepeals(db, numbers))].sort()).toEqual([
      ['示府发〔2015〕99号', by30],
      ['示府发〔2029〕7号', by30],
      ['示府发〔2029〕8号', { from: '2031-02-01', by: '《新乙办法》（示府发〔2031〕31号）' }],
    ]);
    expect([...(await libraryRepeals(db, ['示府发〔2029〕8号'])).keys()]).toEqual(['示府发〔2029〕8号']);
    expect(await libraryRepeals(db, [])).toEqual(new Map());
  });

  it('say of every document and day what the validity of the one document says', async () => {
    const repeals = await libraryRepeals(db, numbers);
    for (const number of numbers)
      for (const on of ['2031-01-16', '2031-01-17', '2031-01-31', '2031-02-01', '2040-01-01']) {
        const from = repeals.get(number)?.from ?? null;
        const { status } = await documentValidity(db, number, on);
        expect([number, on, from !== null && on >= from]).toEqual([number, on, status === 'repealed']);
      }
  });

  it('are the earliest where several end a document, and never its own', async () => {
    const document_id = async (number: string) =>
      (await db.selectFrom('document').select('id').where('number', '=', number).executeTakeFirstOrThrow())
        .id;
    const added = await db
      .insertInto('repeal')
      .values([
        {
          document_id: await document_id('示府发〔2031〕31号'),
          number: '示府发〔2029〕7号',
          title: '甲通知',
        },
        { document_id: await document_id('示府发〔2030〕9号'), number: null, title: '丙通知' },
      ])
      .returning(['document_id', 'title'])
      .execute();
    const repeals = await libraryRepeals(db, numbers);
    expect(repeals.get('示府发〔2029〕7号')?.from).toBe('2031-01-17');
    expect(repeals.has('示府发〔2030〕9号')).toBe(false);
    for (const { document_id: id, title } of added)
      await db.deleteFrom('repeal').where('document_id', '=', id).where('title', '=', title).execute();
  });

  it('of an issue that the public does not see are not heard', async () => {
    await db.updateTable('issue').set({ state: 'withdrawn', published_version_id: null }).execute();
    expect(await libraryRepeals(db, numbers)).toEqual(new Map());
    await publishAll();
  });
});

describe('a document number', () => {
  it.each(['示府发[2031]30号', '示府发（2031）３０号', ' 示府发 【2031】 30 号', '示府发〔2031〕30号'])(
    'is read from %s',
    (typed) => expect(documentNumber(typed)).toBe('示府发〔2031〕30号'),
  );
  it.each(['', '30号', '示府发2031年30号', '示府发〔2031〕号', 'a'.repeat(1e6)])('is not %s', (typed) =>
    expect(documentNumber(typed)).toBeNull(),
  );
});

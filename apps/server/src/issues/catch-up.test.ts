import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { catchUp } from './catch-up.ts';
import { importIssue } from './import.ts';
import { publishImported } from './publish-imported.ts';

const databases = testDatabases();

interface Counts {
  readonly statements: number;
  readonly bodies: number;
  readonly duties: number;
  readonly events: number;
}
const sample = new URL('../../../../samples/sample-2024-4.txt', import.meta.url);

it('issues published before registers and tasks were read get them once, and then a start does nothing', async () => {
  const db = await databases.create();
  const by = { id: null, name: '测试' };
  const imported = await importIssue(db, { name: 'sample.txt', content: await readFile(sample), by });
  if (!imported.ok) throw new Error(imported.problem.message);
  const told: string[] = [];
  const tell = (message: string) => void told.push(message);
  expect(await catchUp(db, tell)).toBe(0);

  // As it was published by a program that knew of neither.
  await sql`update issue set state = 'published', published_version_id = version_id`.execute(db);
  const counts = async () =>
    (
      await sql<Counts>`select (select count(*)::int from register_statement) as statements,
        (select count(*)::int from organisation) as bodies, (select count(*)::int from duty) as duties,
        (select count(*)::int from event) as events`.execute(db)
    ).rows[0];
  expect(await counts()).toMatchObject({ bodies: 0, duties: 0 });
  const twice = await Promise.all([catchUp(db, tell), catchUp(db, tell)]);
  expect(twice.reduce((a, b) => a + b)).toBe(1);
  const after = await counts();
  expect(after?.bodies).toBeGreaterThan(5);
  expect(after?.duties).toBeGreaterThan(5);
  expect(told.length).toBeGreaterThan(0);

  told.length = 0;
  expect(await catchUp(db, tell)).toBe(0);
  expect(await counts()).toEqual(after);
  expect(told).toEqual([]);

  // What is published today needs no catching up.
  const other = await databases.create();
  const fresh = await importIssue(other, { name: 'sample.txt', content: await readFile(sample), by });
  if (!fresh.ok) throw new Error(fresh.problem.message);
  await publishImported(other, fresh.value, by);
  expect(await catchUp(other, tell)).toBe(0);
});

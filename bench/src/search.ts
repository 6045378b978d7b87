import { sql } from 'kysely';
import { searchClauses } from '../../apps/server/src/search/index.ts';
import { type Db, importSeed, publish, sizes, withDatabase } from './database.ts';
import { milliseconds, percentile, type Times, times, timeTurns, verdict } from './measure.ts';
import type { Report } from './report.ts';
import { randomFrom } from './text/random.ts';

const lengths = [2, 4, 6, 8] as const;
/** Those with an aim. Terms of five to seven and of more than eight characters are compared with the texts. */
const aimed: readonly number[] = [2, 4, 8];
const queriesOfEach = 60;
const runsOfEach = 4;

/**
 * Search over many clauses beside three others that only count: `LIKE` on the same table; the usual index of two-character
 * runs, one tsvector for each clause; and the bare look-up in our own index.
 */
export async function measureSearch(clauses: number): Promise<Report> {
  return withDatabase(async (db) => {
    await fill(db, clauses);
    return compareSearch(db);
  });
}

/** Over all that is in the database. */
export async function compareSearch(db: Db): Promise<Report> {
  await makePeer(db);
  await sql`vacuum analyze`.execute(db);
  const stored = await sizes(db);
  const lines = [];
  const met: boolean[] = [];
  for (const length of lengths) {
    const queries = await pickQueries(db, length);
    const [ours = [], like = [], bare = [], own = []] = await timeTurns(queries, runsOfEach, [
      (query) => searchClauses(db, { query }),
      (query) => sql`select count(*) from clause where text like ${`%${query}%`}`.execute(db),
      (query) =>
        sql`select count(*) from clause_peer where terms @@ ${allRuns(query, 2)}::tsquery`.execute(db),
      (query) => sql`select count(*) from search_look_up(${ownRuns(query)}::tsquery)`.execute(db),
    ]);
    lines.push(...rows(length, { ours, like, bare, own }));
    met.push(at95(ours) <= 3 * at95(bare), at95(like) >= 10 * at95(ours));
  }
  return [
    `${stored.clauses} clauses (${stored.documents} documents in ${stored.issues} issues, all published). ${queriesOfEach} queries of each length, taken at random from the clauses, so that common ones are as common as in the text; each is the shortest of ${runsOfEach} runs. Search and its peers take turns at each query, so that a busy moment of the machine falls on all of them.`,
    '',
    '*Search* is the whole answer: matching, comparing, ranking by place, filters and visibility, exact counts of all documents and facets, the first ten documents with their best clauses and marked excerpts. The others only count.',
    '',
    'The *bare look-up* of the aim is what one would build first: a tsvector of the two-character runs of each clause under a GIN index, and `count(*)` of the clauses that have all runs of the query: no comparing, no ranking, no visibility, no text. The look-up in our own index counts the segments (most documents are one) that have the runs, which is the first step of a search; it is shown for what everything after it costs.',
    '',
    '| characters | | p50 ms | p95 ms | p95 of search against it |',
    '| ---: | --- | ---: | ---: | ---: |',
    ...lines,
    '',
    ...lengths.flatMap((length, index) =>
      aimed.includes(length)
        ? [
            `- ${length} characters, ${verdict('p95 at most 3 times the bare look-up in an index of clauses', met[index * 2] ?? false)}; ${verdict('10 times faster than `LIKE`', met[index * 2 + 1] ?? false)}`,
          ]
        : [],
    ),
    '- 6 characters have no aim: shown because terms of five to seven and of more than eight characters are not in the index as they are, and are compared with the text of each document that has their runs.',
  ];
}

interface Measured {
  readonly ours: Times;
  readonly like: Times;
  readonly bare: Times;
  readonly own: Times;
}

function rows(length: number, { ours, like, bare, own }: Measured): string[] {
  const row = (name: string, one: Times, against: string) =>
    `| ${length} | ${name} | ${milliseconds(percentile(one, 0.5))} | ${milliseconds(at95(one))} | ${against} |`;
  return [
    row('**search**', ours, ''),
    row('`LIKE` on the same table', like, `${times(at95(like) / at95(ours))} faster`),
    row('bare look-up, an index of clauses', bare, times(at95(ours) / at95(bare))),
    row('bare look-up, our index of segments', own, times(at95(ours) / at95(own))),
  ];
}

function at95(one: Times): number {
  return percentile(one, 0.95);
}

async function fill(db: Db, clauses: number): Promise<void> {
  for (let seed = 0; (await sizes(db)).clauses < clauses; seed += 1) {
    await publish(db, await importSeed(db, seed));
    if (seed % 20 === 19) console.error(`search: ${(await sizes(db)).clauses} of ${clauses} clauses`);
  }
}

/** What one would do first: a tsvector of two-character runs for each clause, and a GIN index. */
async function makePeer(db: Db): Promise<void> {
  await sql`create table clause_peer as
    select id, (select array_to_tsvector(array_agg(distinct substr(plain, at, 2)))
      from generate_series(1, length(plain) - 1) as at) as terms
    from clause`.execute(db);
  await sql`create index clause_peer_terms on clause_peer using gin (terms)`.execute(db);
}

/** Runs of Han characters, each place of the text as likely as any other. */
async function pickQueries(db: Db, length: number): Promise<string[]> {
  const random = randomFrom(length);
  const rows = await db.selectFrom('clause').select('text').orderBy('id').execute();
  const queries: string[] = [];
  while (queries.length < queriesOfEach) {
    const text = rows[random.between(0, rows.length - 1)]?.text ?? '';
    // A long text is taken as often as its length.
    if (random.between(0, 150) > text.length) continue;
    const at = random.between(0, text.length - 1);
    const query = text.slice(at, at + length);
    if (query.length === length && /^\p{Script=Han}+$/u.test(query)) queries.push(query);
  }
  return queries;
}

/** The tsquery of all runs of a length in a query of Han characters. */
function allRuns(query: string, length: number): string {
  const runs = new Set<string>();
  for (let at = 0; at + length <= query.length; at += 1) runs.add(`'${query.slice(at, at + length)}'`);
  return runs.size === 0 ? `'${query}'` : [...runs].join(' & ');
}

/** The runs that our index has of it. */
function ownRuns(query: string): string {
  return allRuns(query, query.length < 8 ? 4 : 8);
}

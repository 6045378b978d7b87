import { sql } from 'kysely';
import { countBoard } from '../../apps/server/src/board/index.ts';
import { type Db, withDatabase } from './database.ts';
import { milliseconds, percentile, times, timeTurns, verdict } from './measure.ts';
import type { Report } from './report.ts';

const units = 200;
const documents = 120;
const today = '2024-06-16';
const views = 12;

interface View {
  readonly name: 'district' | 'unit' | 'document';
  readonly filter: { readonly unit?: string; readonly number?: string };
}

/** The board over many tasks beside the aggregates that its figures are, written by hand and nothing else. */
export async function measureBoard(tasks: number): Promise<Report> {
  return withDatabase(async (db) => {
    await fill(db, tasks);
    const rows: string[] = [];
    const verdicts: string[] = [];
    for (const name of ['district', 'unit', 'document'] as const) {
      const asked = viewsOf(name);
      const [board = [], bare = []] = await timeTurns(asked, 3, [
        (view) => countBoard(db, today, view.filter),
        (view) => aggregate(db, view),
      ]);
      const ratio = percentile(board, 0.95) / percentile(bare, 0.95);
      const cells = [board, bare].flatMap((list) => [percentile(list, 0.5), percentile(list, 0.95)]);
      rows.push(`| ${words[name]} | ${cells.map(milliseconds).join(' | ')} | ${times(ratio)} |`);
      verdicts.push(
        `- ${words[name]}, ${verdict('p95 at most twice the bare aggregate', ratio <= 2)} (${times(ratio)})`,
      );
    }
    return [
      `${tasks} tasks of ${units} units from ${documents} documents, two units a task on average; half are done. The board's figures: totals, units, documents, leaders, the matrix of units and documents, with names, titles and order. *Bare* is the same two aggregates (by document and leader; by unit and document) with their lights and the same filter, written by hand, and nothing done with the rows. ${views} views of each kind, each the shortest of 3, in turns.`,
      '',
      '| | board p50 ms | p95 ms | bare p50 ms | p95 ms | p95 of the board against it |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      '',
      ...verdicts,
    ];
  });
}

const words = { district: 'whole district', unit: 'one unit', document: 'one document' } as const;

const viewsOf = (name: View['name']): readonly View[] =>
  Array.from({ length: views }, (_, at) => ({ name, filter: filterOf(name, at) }));

function filterOf(name: View['name'], at: number): View['filter'] {
  switch (name) {
    case 'district':
      return {};
    case 'unit':
      return { unit: `unit-${(at * 17) % units}` };
    case 'document':
      return { number: `示府办发〔2024〕${(at * 7) % documents}号` };
  }
}

async function aggregate(db: Db, { filter }: View): Promise<void> {
  const light = sql`case when d.state = 'closed' then 'blue' when d.due_on is null then 'none'
    when coalesce(d.done_on, ${today}::date) > d.due_on then 'red'
    when d.done_on is null and d.warn_on <= ${today}::date then 'yellow' else 'green' end`;
  const where = sql`d.kind = 'once' and d.members = 0
    and d.state in ('assigned', 'accepted', 'signing', 'checking', 'closed')
    ${filter.number === undefined ? sql`` : sql`and d.number = ${filter.number}`}`;
  await Promise.all([
    sql`select d.number, d.leader, ${light}, count(*) from duty d where ${where}
      ${filter.unit === undefined ? sql`` : sql`and exists (select 1 from duty_unit u where u.duty_id = d.id and u.unit_id = ${filter.unit} and u.part in ('lead', 'responsible'))`}
      group by 1, 2, 3`.execute(db),
    sql`select u.unit_id, d.number, ${light}, count(*) from duty d join duty_unit u on u.duty_id = d.id
      where ${where} and u.part in ('lead', 'responsible')
      ${filter.unit === undefined ? sql`` : sql`and u.unit_id = ${filter.unit}`}
      group by 1, 2, 3`.execute(db),
  ]);
}

async function fill(db: Db, tasks: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select setseed(0.42)`.execute(trx);
    await sql`insert into organisation (id, name, kind)
      select 'unit-' || n, '单位' || n, 'department' from generate_series(0, ${units - 1}::int) n`.execute(
      trx,
    );
    await sql`insert into duty (origin, title, state, kind, number, leader, due_on, warn_on, done_on)
      select 'manual', '任务' || n, case when closed then 'closed' else 'accepted' end, 'once',
        '示府办发〔2024〕' || floor(random() * ${documents}::int) || '号', '副区长' || floor(random() * 8),
        due, due - 7, case when closed then due - floor(random() * 20)::int + 3 end
      from (select n, random() < 0.5 as closed, ${today}::date + floor(random() * 360)::int - 180 as due
        from generate_series(1, ${tasks}::int) n) made`.execute(trx);
    await sql`insert into duty_unit (duty_id, unit_id, part)
      select id, 'unit-' || floor(random() * ${units}::int), 'lead' from duty`.execute(trx);
    await sql`insert into duty_unit (duty_id, unit_id, part)
      select id, 'unit-' || floor(random() * ${units}::int), case when random() < 0.5 then 'responsible' else 'cooperating' end
      from duty on conflict do nothing`.execute(trx);
  });
  await sql`vacuum analyze duty`.execute(db);
  await sql`vacuum analyze duty_unit`.execute(db);
}

import { documents, fillTasks, leaderAt, leaders, numberAt, unitAt, units } from './board-tasks.ts';
import { type Scope, views } from './board-views.ts';
import { withDatabase } from './database.ts';
import { milliseconds, percentile, times, timeTurns, verdict } from './measure.ts';
import type { Report } from './report.ts';

/** What the board is narrowed to, by turns; every view is asked for each of them. */
const scopes: readonly { readonly name: string; readonly of: readonly Scope[] }[] = [
  { name: 'whole district', of: Array.from({ length: 6 }, () => ({})) },
  { name: 'one unit', of: turns(12, (at) => ({ unit: unitAt(at * 17) })) },
  { name: 'one document', of: turns(12, (at) => ({ number: numberAt(at * 10) })) },
  { name: 'one leader', of: turns(leaders, (at) => ({ leader: leaderAt(at) })) },
  { name: 'one month', of: turns(6, (at) => ({ from: `2024-0${at + 3}-01`, to: `2024-0${at + 3}-30` })) },
];

const runs = 2;
const aim = 2;

function turns(count: number, scopeAt: (at: number) => Scope): readonly Scope[] {
  return Array.from({ length: count }, (_, at) => scopeAt(at));
}

/** Every view of the board over many tasks beside the aggregates that its figures are, written by hand. */
export async function measureBoard(tasks: number): Promise<Report> {
  return withDatabase(async (db) => {
    const start = performance.now();
    await fillTasks(db, tasks);
    console.error(`  ${tasks} tasks in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    const rows: string[] = [];
    const missed: string[] = [];
    for (const { name: scope, of } of scopes) {
      for (const { name, board, bare } of views) {
        const [asked = [], peer = []] = await timeTurns(of, runs, [
          (one) => board(db, one),
          (one) => bare(db, one),
        ]);
        const ratio = percentile(asked, 0.95) / percentile(peer, 0.95);
        const cells = [asked, peer].flatMap((list) => [percentile(list, 0.5), percentile(list, 0.95)]);
        rows.push(`| ${scope} | ${name} | ${cells.map(milliseconds).join(' | ')} | ${times(ratio)} |`);
        if (ratio > aim) missed.push(`${scope}, ${name}: ${times(ratio)}`);
      }
      console.error(`  ${scope}`);
    }
    return [
      `${tasks} tasks of ${units} units from ${documents} documents under ${leaders} leaders: thirty offices carry more than the others and a few documents give most of the work; one or two units lead or owe a task, some support it; due days over three years, most of the past ones done, some late.`,
      '',
      `*Board* is what a request asks of the database, with names, titles and order; units, documents, leaders, matrix and tiles come in one request, so they are one row. *Bare* is the same figures by hand: two aggregates with the lights as filtered counts (by document and leader; by unit and document), the first open tasks, the counts of each day, and nothing done with the rows. Each the shortest of ${runs}, in turns.`,
      '',
      '| | view | board p50 ms | p95 ms | bare p50 ms | p95 ms | p95 of the board against it |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
      '',
      `- ${verdict('p95 of every view at most twice the bare aggregate', missed.length === 0)}${missed.length === 0 ? '' : ` (${missed.join('; ')})`}`,
    ];
  });
}

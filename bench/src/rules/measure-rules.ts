import { rules } from '@zhengling/qijiang';
import { times, verdict } from '../measure.ts';
import type { Report } from '../report.ts';
import { type Engine, ownEngines, peers } from './engines.ts';
import { rdSpendingSubject } from './rd-spending.ts';
import { rewardSubject } from './reward.ts';
import type { Subject } from './subject.ts';

/** Evaluations a second of each engine, after every engine has answered every one of its rows like the reasoning. */
export async function measureRules(rows: number): Promise<Report> {
  const lines = [
    `The same rows for every engine (amounts in whole yuan, so that engines that count in floating point can agree); each engine answers each of its rows first and is compared with the function written by hand and with \`explain\`. Then the engines take turns, ${TURNS} times, and of each the fastest pass counts. \`compile\`, \`explain\` and \`settle\` take the input as JSON and check it (names, types, bounds, decimals); *by hand* believes it; the peers are given it in the form they like. Two kinds of \`explain\` are shown: compiled, with the list of every expression passed, its Chinese name and its value (what publicodes hands out as evaluated nodes and zen as trace; neither writes sentences), and with every line of the reasoning written as text. The aims are measured on the first, which hands out what the peers do. json-rules-engine only picks the case; the amount is then computed by the same code as by hand.`,
    '',
  ];
  for (const subject of [rewardSubject(rows), rdSpendingSubject(rows)])
    lines.push(...(await measure(subject)), '');
  return lines.slice(0, -1);
}

const TURNS = 15;

async function measure(subject: Subject): Promise<Report> {
  const rule = rules.get(subject.rule);
  if (rule === undefined) throw new Error(`no rule ${subject.rule}`);
  const engines = [...ownEngines(subject, rule), ...peers(subject)];
  for (const engine of engines) await check(engine, subject);
  const rates = await ratesOf(engines, subject);
  const rate = (start: string) => rates.find(({ name }) => name.startsWith(start))?.rate ?? Number.NaN;
  const ratio = (one: string, other: string) => rate(one) / rate(other);
  const zen = Math.max(
    rate('`@gorules/zen-engine` 0.54.0 with trace, one'),
    rate('`@gorules/zen-engine` 0.54.0 with trace, 200'),
  );
  const explained = '`explain` compiled, the named values';
  return [
    `### \`${subject.rule}\`, ${subject.rows.length} rows`,
    '',
    '| | evaluations a second | against by hand |',
    '| --- | ---: | ---: |',
    ...rates.map(
      ({ name, rate: one }) =>
        `| ${name} | ${Math.round(one).toLocaleString('en')} | ${(one / rate(name.includes('columns') || name.includes('batch') ? 'columns' : 'by hand')).toPrecision(2)} |`,
    ),
    '',
    `- ${verdict(`compiled at least half of hand-written (${times(ratio('`compile`', 'by hand'))}; ${times(ratio('`compile`', 'by hand, checking'))} of the one that checks its input)`, ratio('`compile`', 'by hand') >= 0.5)}`,
    `- ${verdict(`batch at least half of columns by hand (${times(ratio('`batch`', 'columns'))})`, ratio('`batch`', 'columns') >= 0.5)}`,
    `- ${verdict(`explain at least 500 times publicodes (${times(ratio(explained, '`publicodes`'))})`, ratio(explained, '`publicodes`') >= 500)}`,
    `- ${verdict(`explain at least 200 times zen with trace, its faster way (${times(rate(explained) / zen)})`, rate(explained) / zen >= 200)}`,
  ];
}

async function check({ name, rows, answer }: Engine, { rows: all, hand, rule }: Subject): Promise<void> {
  for (const [index, row] of all.slice(0, rows).entries()) {
    const expected = hand(row);
    const found = await answer(row, index);
    if (found?.eligible !== expected.eligible || found.amount !== expected.amount)
      throw new Error(
        `${rule}, ${name}, row ${index} ${JSON.stringify(row)}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
      );
  }
}

async function ratesOf(
  engines: readonly Engine[],
  { rows }: Subject,
): Promise<readonly { readonly name: string; readonly rate: number }[]> {
  const measured = engines.map((engine) => ({
    engine,
    rows: rows.slice(0, engine.rows),
    shortest: Number.POSITIVE_INFINITY,
  }));
  for (const { engine, rows: own } of measured) await engine.pass(own);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const one of measured) {
      const start = performance.now();
      await one.engine.pass(one.rows);
      one.shortest = Math.min(one.shortest, performance.now() - start);
    }
  return measured.map(({ engine, rows: own, shortest }) => ({
    name: engine.name,
    rate: (own.length / shortest) * 1000,
  }));
}

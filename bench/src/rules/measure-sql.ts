import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { rules } from '@zhengling/qijiang';
import { toSql } from '@zhengling/rules';
import { times, verdict } from '../measure.ts';

interface Written {
  readonly eligible: string;
  readonly amount: string;
}

interface SqlSubject {
  readonly rule: string;
  /** Columns made from the hashes h1, h2, h3 of a row; `missing` is true for rows that lack a cell. */
  readonly columns: (missing: string) => Readonly<Record<string, string>>;
  /** As one writes it by hand, believing that every cell that is needed is there. */
  readonly hand: Written;
  /** The same, NULL where one is not. */
  readonly careful: Written;
}

const TURNS = 9;

const excluded = `COALESCE(len(exclusions), 0) = 0`;
const perPerson = `CASE grade WHEN 'general' THEN 30000 WHEN 'larger' THEN 40000 WHEN 'major' THEN 50000 WHEN 'extraordinary' THEN 60000 END`;
const applies = `NOT COALESCE("ownRules", FALSE)`;
const rewardBy = (penalty: string, accident: string): Written => ({
  eligible: `CASE WHEN ${applies} THEN ${excluded} END`,
  amount: `CASE WHEN ${applies} THEN CASE WHEN ${excluded} THEN CASE matter WHEN 'violation' THEN ${penalty} WHEN 'concealed-accident' THEN ${accident} END ELSE 0 END END`,
});

const reward: SqlSubject = {
  rule: 'whistleblower/reward',
  columns: (missing) => ({
    matter: `CASE WHEN h1 % 10 < 8 THEN 'violation' ELSE 'concealed-accident' END`,
    penalty: `CASE WHEN h1 % 10 < 8 AND NOT ${missing} THEN (h2 % 400000000) / 100.0 END`,
    grade: `CASE WHEN h1 % 10 >= 8 THEN ['general', 'larger', 'major', 'extraordinary'][1 + CAST(h2 % 4 AS INTEGER)] END`,
    deaths: `CASE WHEN h1 % 10 >= 8 AND NOT ${missing} THEN h3 % 12 END`,
    exclusions: `CASE WHEN h3 % 20 < 18 THEN [] ELSE [['known', 'media-exposed', 'judicial'][1 + CAST(h3 % 3 AS INTEGER)]] END`,
    ownRules: 'h3 % 50 = 0',
  }),
  hand: rewardBy(`LEAST(ROUND(penalty * 0.15, 2), 300000)`, `LEAST(deaths * ${perPerson}, 300000)`),
  careful: rewardBy(
    `CASE WHEN penalty IS NOT NULL THEN LEAST(ROUND(penalty * 0.15, 2), 300000) END`,
    `CASE WHEN deaths IS NOT NULL AND grade IS NOT NULL THEN LEAST(deaths * ${perPerson}, 300000) END`,
  ),
};

const eligible = `("districtInstitution" AND NOT "reservePolicy" AND CASE scale WHEN 'above' THEN intensity >= 0.05 WHEN 'below' THEN intensity >= 0.03 AND income >= 5000000 END)`;
const subsidy = `LEAST(ROUND(deductible * 0.01, 2), CASE scale WHEN 'above' THEN 500000 WHEN 'below' THEN 10000 END)`;
const paid = `CASE WHEN ${subsidy} <= CASE scale WHEN 'above' THEN 10000 WHEN 'below' THEN 1000 END THEN 0 ELSE ${subsidy} END`;

const rdSpending: SqlSubject = {
  rule: 'science-subsidies/rd-spending',
  columns: (missing) => ({
    districtInstitution: 'h1 % 10 < 9',
    reservePolicy: 'h1 % 7 = 0',
    scale: `CASE WHEN h2 % 2 = 0 THEN 'above' ELSE 'below' END`,
    intensity: '(h2 % 120000) / 1000000.0',
    income: `CASE WHEN NOT ${missing} THEN (h3 % 2000000000) / 100.0 END`,
    deductible: `CASE WHEN NOT ${missing} THEN (h3 % 7000000000) / 100.0 END`,
  }),
  hand: { eligible, amount: `CASE WHEN ${eligible} THEN ${paid} ELSE 0 END` },
  careful: {
    eligible,
    amount: `CASE WHEN ${eligible} THEN CASE WHEN deductible IS NOT NULL THEN ${paid} END WHEN NOT ${eligible} THEN 0 END`,
  },
};

/** Rules over a Parquet file in DuckDB: the SQL of the rule beside the same expression written by hand. */
export async function measureSql(rows: number): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'zhengling-bench-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const lines: string[] = [];
    for (const subject of [reward, rdSpending])
      for (const [missing, hand, words] of [
        ['FALSE', subject.hand, 'every cell needed is there'],
        ['(h3 % 97 = 0)', subject.careful, 'one row in 97 lacks a cell'],
      ] as const) {
        const file = join(directory, 'rows.parquet');
        lines.push(await measure(connection, { subject, hand, missing, words, rows, file }));
      }
    return [
      `### SQL in DuckDB, ${rows.toLocaleString('en')} rows of Parquet, one thread`,
      '',
      `Reading the file, both outputs and their sums; columns of the types that \`toSql\` names. Every row compared first; processor time, the shortest of ${TURNS} turns each.`,
      '',
      ...lines,
    ];
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(directory, { recursive: true });
  }
}

interface Measured {
  readonly subject: SqlSubject;
  readonly hand: Written;
  readonly missing: string;
  readonly words: string;
  readonly rows: number;
  readonly file: string;
}

async function measure(
  connection: DuckDBConnection,
  { subject, hand, missing, words, rows, file }: Measured,
): Promise<string> {
  const rule = rules.get(subject.rule);
  const written = rule === undefined ? null : toSql(rule, 'duckdb', { on: rule.validity.from });
  if (written?.ok !== true) throw new Error(`${subject.rule} is not in SQL`);
  const { outputs, columns } = written.sql;
  const ours: Written = { eligible: outputs.eligible ?? 'NULL', amount: outputs.amount ?? 'NULL' };
  const made = Object.entries(subject.columns(missing)).map(
    ([name, sql]) => `CAST(${sql} AS ${columns[name]}) AS "${name}"`,
  );
  await connection.run(
    `COPY (SELECT ${made.join(', ')} FROM (SELECT hash(range) AS h1, hash(range + 77777777777) AS h2, hash(range + 99999999999) AS h3 FROM range(${rows}))) TO '${file}' (FORMAT parquet)`,
  );
  const different = await connection.runAndReadAll(
    `SELECT CAST(count(*) AS INTEGER) FROM '${file}' WHERE ${ours.eligible} IS DISTINCT FROM ${hand.eligible} OR ${ours.amount} IS DISTINCT FROM ${hand.amount}`,
  );
  const count = Number(different.getRowsJS()[0]?.[0]);
  if (count !== 0) throw new Error(`${subject.rule}: ${count} rows differ from what is written by hand`);
  const query = ({ eligible: one, amount }: Written) =>
    `SELECT count(*) FILTER (WHERE ${one}), count(${amount}), sum(${amount}) FROM '${file}'`;
  const shortest = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [at, side] of [ours, hand].entries()) {
      const start = process.cpuUsage();
      await connection.run(query(side));
      const { user, system } = process.cpuUsage(start);
      shortest[at] = Math.min(shortest[at] ?? 0, user + system);
    }
  const [own = 0, byHand = 0] = shortest;
  const ratio = byHand / own;
  return `- ${verdict(`\`${subject.rule}\`, ${words}: at least 0.9 of the speed by hand (${times(ratio)}; ${Math.round(rows / (own / 1e6)).toLocaleString('en')} rows a second)`, ratio >= 0.9)}`;
}

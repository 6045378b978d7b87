import type { DuckDBAppender } from '@duckdb/node-api';
import { type CompiledRule, compileRule, type Rule, toSql } from '@zhengling/rules';
import { type MatchedColumns, matchColumns } from './matched-columns.ts';
import { readCell } from './read-cell.ts';
import {
  csvCell,
  type RowState,
  resultNames,
  resultText,
  STATES,
  stateLiteral,
  typedResult,
} from './result-columns.ts';
import { columnAt, literal, named, openSource, type Source } from './source.ts';
import type { TableFile } from './table-file.ts';
import { inputColumn, NEVER_GIVEN, typedCell } from './typed-cell.ts';
import type { Workshop } from './workshop.ts';

export interface RunOptions {
  readonly rule: Rule;
  readonly circumstances: { readonly on: string; readonly knownOn?: string };
  readonly from: TableFile;
  readonly to: TableFile;
  readonly rejects: TableFile;
  /** Every row by the reasoning in this process, none in SQL: the answers are the same. */
  readonly rowByRow?: boolean;
}

export interface RunReport {
  readonly rows: number;
  readonly states: Readonly<Record<RowState, number>>;
  readonly rejected: number;
  /** Why `toSql` could not say the rule, where it could not. */
  readonly notInSql: string | null;
  readonly matched: MatchedColumns;
  readonly encoding: string;
  /** Whether there is a file of rejects. */
  readonly wroteRejects: boolean;
}

/**
 * Evaluates a rule over a file: most rows in DuckDB by the SQL of the rule, the others (something missing, decided by
 * somebody, not applicable, not valid) one by one. The files under their final names are whole or not there at all.
 */
export async function runRule(options: RunOptions, workshop: Workshop): Promise<RunReport> {
  const { rule, from } = options;
  const source = await workshop.during({ name: '读取', from: 0, to: 0.3 }, () => openSource(from, workshop));
  const matched = matchColumns(
    rule,
    source.columns.map(({ name }) => name),
  );
  const reading = readingOf(options, source, matched);
  await workshop.during({ name: '计算', from: 0.3, to: 0.5 }, () => compute(source, reading, workshop));
  const found = await workshop.during({ name: '逐行', from: 0.5, to: 0.6 }, () =>
    evaluateOthers(options, source, reading, workshop),
  );
  const wroteRejects = await workshop.during({ name: '写出', from: 0.6, to: 1 }, () =>
    writeFiles(options, source, found, workshop),
  );
  const plain = source.rows - found.other;
  const states = Object.fromEntries(STATES.map((state) => [state, found.states.get(state) ?? 0]));
  return {
    rows: source.rows + source.broken.length,
    states: {
      missing: 0,
      none: 0,
      discretion: 0,
      error: 0,
      ...states,
      ok: plain + (found.states.get('ok') ?? 0),
    },
    rejected: found.rejected + source.broken.length,
    notInSql: reading.notInSql,
    matched,
    encoding: source.encoding,
    wroteRejects,
  };
}

/** How the rows are looked at in SQL. */
interface Reading {
  /** The columns of the source, and the inputs as typed columns. */
  readonly relation: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly texts: readonly { readonly name: string; readonly sql: string }[];
  readonly notInSql: string | null;
}

function readingOf(
  { rule, circumstances, rowByRow }: RunOptions,
  source: Source,
  matched: MatchedColumns,
): Reading {
  const written = toSql(rule, 'duckdb', circumstances);
  const inputs = Object.entries(rule.inputs).map(([name, input]) => {
    const at = matched.columns.get(name);
    const column = at === undefined ? undefined : source.columns[at];
    const cell =
      at === undefined || column === undefined
        ? NEVER_GIVEN(input)
        : typedCell(input, columnAt(at), column.type);
    return { name, given: column !== undefined, ...cell };
  });
  const texts = inputs.filter(({ given }) => given).map(({ name, text }) => ({ name, sql: text }));
  const bySql =
    written.ok && rowByRow !== true && !Object.values(rule.inputs).some(({ type }) => type.kind === 'list');
  const typed = inputs.map(({ name, value }) => `${value} AS ${inputColumn(name)}`);
  const whole = Array.from(source.columns, (_, at) => columnAt(at));
  const relation = `(SELECT row_at, ${[...whole, ...typed].join(', ')} FROM ${source.relation})`;
  return {
    relation,
    outputs: new Map(
      Object.entries(rule.outputs).map(([name, output]) => [
        name,
        written.ok && bySql
          ? typedResult(written.sql.outputs[name] ?? 'NULL', output)
          : typedResult('NULL', output),
      ]),
    ),
    texts,
    notInSql: written.ok ? null : written.message,
  };
}

/**
 * Stores the rows with their outputs `o0` … and whether they are `plain`: every cell that is not empty was read, and
 * every output has a value. A table, for a filter over expressions would have them computed again and again.
 */
async function compute(
  source: Source,
  { relation, outputs, texts }: Reading,
  { connection }: Workshop,
): Promise<void> {
  const cells = source.columns.map((_, at) => columnAt(at));
  const read = texts.map(({ name, sql }) => `(${inputColumn(name)} IS NOT NULL OR (${sql}) IS NULL)`);
  const values = [...outputs.values()].map((sql, at) => `${sql} AS o${at}`);
  const known = [...outputs.keys()].map((_, at) => `o${at} IS NOT NULL`);
  await connection.run(
    `CREATE TABLE computed AS SELECT *, ${['read', ...known].join(' AND ')} AS plain
     FROM (SELECT ${['row_at', ...cells, ...values].join(', ')}, ${read.join(' AND ')} AS read FROM ${relation})`,
  );
  await connection.run('DROP TABLE IF EXISTS source');
}

interface Others {
  readonly other: number;
  readonly rejected: number;
  readonly states: ReadonlyMap<RowState, number>;
}

/** Looks at the rows that are not plain one by one, and stores what became of them beside the source. */
async function evaluateOthers(
  { rule, circumstances }: RunOptions,
  source: Source,
  reading: Reading,
  { connection, storing }: Workshop,
): Promise<Others> {
  const outputs = Object.entries(rule.outputs);
  const columns = outputs.map((_, at) => `o${at} VARCHAR, `).join('');
  await storing.run(
    `CREATE TABLE others (row_at BIGINT, ${columns}missing VARCHAR, status VARCHAR, note VARCHAR)`,
  );
  await storing.run('CREATE TABLE rejected (row_at BIGINT, number BIGINT, code VARCHAR, reason VARCHAR)');
  const others = await storing.createAppender('others');
  const rejected = await storing.createAppender('rejected');
  const compiled = compileRule(rule, circumstances);
  const states = new Map<RowState, number>();
  let other = 0;
  let refused = 0;
  const texts = reading.texts.map(({ sql }) => sql);
  const result = await connection.stream(
    `SELECT CAST(row_at AS DOUBLE), ${texts.join(', ')} FROM computed WHERE NOT plain`,
  );
  for await (const rows of result.yieldRowsJs()) {
    for (const [rowAt, ...cells] of rows) {
      other += 1;
      const at = Number(rowAt);
      const row = evaluateRow(rule, compiled, reading, cells);
      if (row.rejected !== null) {
        refused += 1;
        rejected.appendBigInt(BigInt(at));
        rejected.appendBigInt(BigInt(source.numberOf(at)));
        for (const text of row.rejected) rejected.appendVarchar(text);
        rejected.endRow();
        continue;
      }
      states.set(row.state, (states.get(row.state) ?? 0) + 1);
      others.appendBigInt(BigInt(at));
      for (const [name, output] of outputs)
        appendText(others, resultText(row.value?.[name] ?? null, output.expression.type));
      appendText(others, row.missing);
      others.appendVarchar(row.state);
      appendText(others, row.note);
      others.endRow();
    }
    others.flushSync();
    rejected.flushSync();
  }
  others.closeSync();
  rejected.closeSync();
  return { other, rejected: refused, states };
}

function appendText(appender: DuckDBAppender, text: string | null): void {
  if (text === null) appender.appendNull();
  else appender.appendVarchar(text);
}

type Row =
  | { readonly rejected: readonly [code: string, reason: string] }
  | {
      readonly rejected: null;
      readonly state: RowState;
      readonly value: ReturnType<CompiledRule>['value'];
      readonly missing: string | null;
      readonly note: string | null;
    };

function evaluateRow(rule: Rule, compiled: CompiledRule, { texts }: Reading, cells: readonly unknown[]): Row {
  const given: Record<string, unknown> = {};
  texts.forEach(({ name }, at) => {
    const cell = cells[at];
    const input = rule.inputs[name];
    if (input !== undefined && typeof cell === 'string') given[name] = readCell(input, cell);
  });
  const { value, missing, discretionary, problems, errors } = compiled(given);
  if (errors.length > 0)
    return {
      rejected: [
        [...new Set(errors.map(({ code }) => code))].join(' '),
        errors.map(({ message, hint }) => `${message}。${hint}`).join('；'),
      ],
    };
  const notes = [
    ...problems.map(({ code, message }) => `${code} ${message}`),
    ...discretionary.map(({ about, who }) => `${about}由${who}确定`),
  ];
  const state: RowState =
    missing.length > 0 || value === null
      ? 'missing'
      : problems.length > 0
        ? 'error'
        : discretionary.length > 0
          ? 'discretion'
          : Object.values(value).includes(null)
            ? 'none'
            : 'ok';
  return {
    rejected: null,
    state,
    value,
    missing: missing.length === 0 ? null : missing.join(';'),
    note: notes.length === 0 ? null : [...new Set(notes)].join('；'),
  };
}

/** Writes both files under names of the work, then gives them their own. Answers whether there is a file of rejects. */
async function writeFiles(
  { rule, to, rejects }: RunOptions,
  source: Source,
  { other, rejected }: Others,
  workshop: Workshop,
): Promise<boolean> {
  const { connection } = workshop;
  const names = resultNames(
    rule,
    source.columns.map(({ name }) => name),
  );
  const own = source.columns.map(({ name, type }, at) => ({ name, type, sql: `s.${columnAt(at)}` }));
  const results = Object.entries(rule.outputs).map(([name, output], at) => ({
    name: names.get(name) ?? name,
    type: output.expression.type.kind === 'choices' ? 'VARCHAR[]' : '',
    sql:
      other === 0
        ? `s.o${at}`
        : `CASE WHEN o.row_at IS NULL THEN s.o${at} ELSE ${typedResult(`o.o${at}`, output)} END`,
  }));
  const about = [
    { name: 'missing', sql: other === 0 ? 'CAST(NULL AS VARCHAR)' : 'o.missing' },
    { name: 'status', sql: other === 0 ? stateLiteral('ok') : `COALESCE(o.status, ${stateLiteral('ok')})` },
    { name: 'note', sql: other === 0 ? 'CAST(NULL AS VARCHAR)' : 'o.note' },
  ].map(({ name, sql }) => ({ name: names.get(name) ?? name, type: 'VARCHAR', sql }));
  const rows = 'computed AS s';
  const joined =
    other === 0
      ? rows
      : `${rows} LEFT JOIN others AS o ON s.row_at = o.row_at${rejected === 0 ? '' : ' ANTI JOIN rejected AS r ON s.row_at = r.row_at'} ORDER BY s.row_at`;
  const whole = workshop.path(`out.${to.kind}`);
  await copy(connection, [...own, ...results, ...about], joined, whole, to, source);
  const made = [{ from: whole, to: to.path }];
  const wanted = rejected + source.broken.length > 0;
  if (wanted) {
    const part = workshop.path(`rejects.${rejects.kind}`);
    await storeBroken(source, workshop);
    const taken = new Set(source.columns.map(({ name }) => name.toLowerCase()));
    const free = (name: string): string => (taken.has(name) ? free(`result_${name}`) : name);
    const why = [
      { name: free('row'), type: 'BIGINT', sql: 'r.number' },
      { name: free('code'), type: 'VARCHAR', sql: 'r.code' },
      { name: free('reason'), type: 'VARCHAR', sql: 'r.reason' },
    ];
    const back = `rejected AS r LEFT JOIN computed AS s ON s.row_at = r.row_at ORDER BY r.number`;
    await copy(connection, [...own, ...why], back, part, rejects, source);
    made.push({ from: part, to: rejects.path });
  }
  await workshop.finish(made);
  return wanted;
}

async function storeBroken({ broken }: Source, { storing }: Workshop): Promise<void> {
  if (broken.length === 0) return;
  const appender = await storing.createAppender('rejected');
  for (const { row, message, line } of broken) {
    appender.appendNull();
    appender.appendBigInt(BigInt(row));
    appender.appendVarchar('ZL9324');
    appender.appendVarchar(`${message}：${line.length > 300 ? `${line.slice(0, 300)}…` : line}`);
    appender.endRow();
  }
  appender.closeSync();
}

async function copy(
  connection: Workshop['connection'],
  columns: readonly { readonly name: string; readonly type: string; readonly sql: string }[],
  from: string,
  path: string,
  { kind }: TableFile,
  { delimiter, forSpreadsheets }: Source,
): Promise<void> {
  const fields = columns.map(({ name, type, sql }, at) => {
    const value = kind === 'parquet' ? sql : csvCell(sql, type);
    // The byte order mark that spreadsheets look for is the first character of the first name.
    const mark = kind !== 'parquet' && at === 0 && forSpreadsheets ? '\ufeff' : '';
    return `${value} AS ${named(`${mark}${name}`)}`;
  });
  const between = kind === 'tsv' ? '\t' : delimiter;
  const format = kind === 'parquet' ? 'FORMAT parquet' : `FORMAT csv, HEADER, DELIMITER ${literal(between)}`;
  await connection.run(`COPY (SELECT ${fields.join(', ')} FROM ${from}) TO ${literal(path)} (${format})`);
}

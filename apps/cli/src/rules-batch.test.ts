import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { rules } from '@zhengling/qijiang';
import { afterAll, describe, expect, it } from 'vitest';
import { runRule } from './batch-file/run-rule.ts';
import { tableFile } from './batch-file/table-file.ts';
import { withWorkshop } from './batch-file/workshop.ts';
import { Directories, start, zhengling } from './zhengling.testing.ts';

const directories = new Directories();
afterAll(() => directories.remove());

const on = ['--on', '2021-07-01'];
const reward = 'whistleblower/reward';

/** Every kind of cell, good and bad. */
const cases = `编号,举报事项,penalty,grade,deaths,exclusions,amount
1,violation,100000,,,,x
2,安全生产违法行为,"3,000,000",,,,"逗号,在内"
3,concealed-accident,,larger,2,,x
4,violation,100000,,,media-exposed；known,x
5,violation,-5,,,,x
6,violation,1.005,,,,x
7,violaton,5,,,,x
8,violation,abc,,,unknown;known,x
9,violation,,,,,x
10,violation,5
11,violation,5,,,"[""known""]",x
12,violation,1e5,,,无,x
13,concealed-accident,,larger,2.5,,x
14,violation,　7.50 ,,,,x
15,violation,"1,00",,,,x
16,violation,2000000000000,,,,x
17,violation,5,,,,x,多余
18,violation,5,,,"a"b,x
`;

function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = directories.make();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('zhengling rules run', () => {
  it('evaluates good rows, and hands bad ones back with their number and what is wrong with each field', async () => {
    const directory = directoryWith({ 'in.csv': cases });
    const [from, to] = [join(directory, 'in.csv'), join(directory, 'out.csv')];
    const ran = await zhengling(['rules', 'run', reward, '--in', from, '--out', to, ...on]);
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([1, '共 18 行：算出 7，缺输入 1，退回 10']);
    expect(linesOf(to)).toEqual([
      '编号,举报事项,penalty,grade,deaths,exclusions,amount,eligible,result_amount,missing,status,note',
      '1,violation,100000,,,,x,true,15000.00,,ok,',
      '2,安全生产违法行为,"3,000,000",,,,"逗号,在内",true,300000.00,,ok,',
      '3,concealed-accident,,larger,2,,x,true,80000.00,,ok,',
      '4,violation,100000,,,media-exposed；known,x,false,0.00,,ok,',
      '9,violation,,,,,x,,,penalty,missing,',
      '11,violation,5,,,"[""known""]",x,false,0.00,,ok,',
      '12,violation,1e5,,,无,x,true,15000.00,,ok,',
      '14,violation,　7.50 ,,,,x,true,1.13,,ok,',
    ]);
    const rejects = linesOf(join(directory, 'out.rejects.csv'));
    const about = (row: number) => rejects.find((line) => new RegExp(`,${row},ZL`).test(line));
    expect(rejects.length).toBe(11);
    expect(about(5)).toContain('5,violation,-5,,,,x,5,ZL8004,“行政处罚金额”（penalty）不能小于');
    expect(about(6)).toContain('ZL8006');
    expect(about(7)).toContain('是不是 violation？');
    expect(about(8)).toContain('ZL8002 ZL8003');
    expect(about(10)).toContain('这一行有 3 格，应有 7 格');
    expect(about(13)).toContain('请填整数');
    expect(about(15)).toContain('应为数，而不是 1,00');
    expect(about(16)).toContain('ZL8005');
    expect(about(17)).toContain('这一行有 8 格，应有 7 格');
    expect(about(18)).toContain('引号没有配对');
    expect(readdirSync(directory).sort()).toEqual(['in.csv', 'out.csv', 'out.rejects.csv']);
  });

  it('is safe to repeat: rejects of an earlier run do not stay behind', async () => {
    const directory = directoryWith({ 'in.csv': cases });
    const args = [
      'rules',
      'run',
      reward,
      '--in',
      join(directory, 'in.csv'),
      '--out',
      join(directory, 'out.csv'),
    ];
    await zhengling([...args, ...on]);
    const first = readFileSync(join(directory, 'out.csv'), 'utf8');
    await zhengling([...args, ...on]);
    expect(readFileSync(join(directory, 'out.csv'), 'utf8')).toBe(first);
    writeFileSync(join(directory, 'in.csv'), 'matter,penalty\nviolation,100000\n');
    const ran = await zhengling([...args, ...on, '--json']);
    expect([ran.code, JSON.parse(ran.out).ok]).toEqual([0, 1]);
    expect(existsSync(join(directory, 'out.rejects.csv'))).toBe(false);
  });

  it('reads GB18030 and writes UTF-8 with the mark that spreadsheets want', async () => {
    const gb = Buffer.concat([
      Buffer.from('penalty,'),
      Buffer.from([0xbe, 0xd9, 0xb1, 0xa8, 0xca, 0xc2, 0xcf, 0xee]),
      Buffer.from('\r\n100000,violation\r\n5,'),
      Buffer.from([
        0xb0, 0xb2, 0xc8, 0xab, 0xc9, 0xfa, 0xb2, 0xfa, 0xce, 0xa5, 0xb7, 0xa8, 0xd0, 0xd0, 0xce, 0xaa,
      ]),
      Buffer.from('\r\n'),
    ]);
    const directory = directoryWith({ 'in.csv': gb });
    const [from, to] = [join(directory, 'in.csv'), join(directory, 'out.csv')];
    const ran = await zhengling(['rules', 'run', reward, '--in', from, '--out', to, ...on]);
    expect([ran.code, ran.err.includes('GB18030')]).toEqual([0, true]);
    expect(linesOf(to)).toEqual([
      '\ufeffpenalty,举报事项,eligible,amount,missing,status,note',
      '100000,violation,true,15000.00,,ok,',
      '5,安全生产违法行为,true,0.75,,ok,',
    ]);
  });

  it('comes to the same in SQL and row by row, through CSV and Parquet', async () => {
    const directory = directoryWith({ 'in.csv': cases });
    const rule = rules.get(reward);
    if (rule === undefined) throw new Error(reward);
    const run = async (from: string, to: string, rowByRow: boolean) => {
      const out = join(directory, to);
      return withWorkshop(out, { progress: false }, (workshop) =>
        runRule(
          {
            rule,
            circumstances: { on: '2021-07-01' },
            from: tableFile(join(directory, from)),
            to: tableFile(out),
            rejects: tableFile(join(directory, `${to}.rejects.csv`)),
            rowByRow,
          },
          workshop,
        ),
      );
    };
    const bySql = await run('in.csv', 'sql.csv', false);
    const byRow = await run('in.csv', 'rows.csv', true);
    expect(byRow.states).toEqual(bySql.states);
    expect(readFileSync(join(directory, 'rows.csv'), 'utf8')).toBe(
      readFileSync(join(directory, 'sql.csv'), 'utf8'),
    );
    await run('in.csv', 'out.parquet', false);
    const typed = await parquet(
      `SELECT matter, CAST(penalty AS DECIMAL(15, 2)) AS penalty, grade, CAST(deaths AS TINYINT) AS deaths, exclusions FROM (VALUES
        ('violation', 100000.25, NULL, NULL, CAST([] AS VARCHAR[])), ('violation', 5, NULL, NULL, ['known', 'judicial']),
        ('concealed-accident', NULL, 'larger', 2, NULL), ('violation', -1, NULL, NULL, NULL), ('violation', 5, NULL, NULL, ['nobody'])
      ) AS t(matter, penalty, grade, deaths, exclusions)`,
      join(directory, 'typed.parquet'),
    );
    expect(typed).toBe(5);
    const columns = await run('typed.parquet', 'typed-out.parquet', false);
    expect([columns.rejected, columns.states.ok]).toEqual([2, 3]);
    expect(await rowsOf(join(directory, 'typed-out.parquet'))).toEqual([
      { penalty: '100000.25', exclusions: [], eligible: true, amount: '15000.04', status: 'ok' },
      { penalty: '5.00', exclusions: ['known', 'judicial'], eligible: false, amount: '0.00', status: 'ok' },
      { penalty: null, exclusions: null, eligible: true, amount: '80000.00', status: 'ok' },
    ]);
  });

  it('takes dates as people write them, and says what cannot be computed', async () => {
    const rows = 'accepted\n2021-07-01\n2021/7/1\n2021年7月1日\n2021-02-30\n2090-01-01\n\n';
    const directory = directoryWith({ 'in.csv': rows });
    const [from, to] = [join(directory, 'in.csv'), join(directory, 'out.csv')];
    const ran = await zhengling([
      'rules',
      'run',
      'whistleblower/time-limits',
      '--in',
      from,
      '--out',
      to,
      ...on,
    ]);
    expect(ran.code).toBe(1);
    const lines = linesOf(to);
    expect(lines.slice(1, 4).map((line) => line.split(',')[1])).toEqual([
      '2021-08-30',
      '2021-08-30',
      '2021-08-30',
    ]);
    expect(lines.find((line) => line.startsWith('2090'))).toMatch(/,error,ZL70/);
    expect(linesOf(join(directory, 'out.rejects.csv'))[1]).toContain('没有“2021-02-30”这一天');
  });

  it('refuses to write over the input, and says what is wrong before it begins', async () => {
    const directory = directoryWith({ 'in.csv': 'matter,penalty\nviolation,1\n', 'none.csv': 'a,b\n1,2\n' });
    const from = join(directory, 'in.csv');
    const run = (...args: string[]) => zhengling(['rules', 'run', ...args]);
    const over = await run(reward, '--in', from, '--out', join(directory, '.', 'in.csv'));
    expect([over.code, over.err.includes('ZL9321')]).toEqual([2, true]);
    const kind = await run(reward, '--in', from, '--out', join(directory, 'out.xlsx'));
    expect([kind.code, kind.err.includes('ZL9320')]).toEqual([2, true]);
    const none = await run(reward, '--in', join(directory, 'none.csv'), '--out', join(directory, 'out.csv'));
    expect([none.code, none.err.includes('matter（举报事项）')]).toEqual([2, true]);
    expect(readdirSync(directory).sort()).toEqual(['in.csv', 'none.csv']);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const directory = directories.make();
    const from = join(directory, 'in.parquet');
    await parquet(`SELECT 'violation' AS matter, range AS penalty FROM range(8000000)`, from);
    const args = [
      'rules',
      'run',
      reward,
      '--in',
      from,
      '--out',
      join(directory, 'out.parquet'),
      '--progress',
    ];
    const running = start([...args, ...on]);
    await running.said('% 写出');
    running.child.kill('SIGINT');
    const { code, err } = await running.ended;
    expect([code, err.includes('ZL9325')]).toEqual([2, true]);
    expect(readdirSync(directory)).toEqual(['in.parquet']);
  });
});

describe('zhengling rules sql', () => {
  it('prints one expression that a database takes', async () => {
    const one = await zhengling(['rules', 'sql', reward, '--dialect', 'duckdb', '--output', 'amount', ...on]);
    expect(one.code).toBe(0);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(
      `SELECT ${one.out} AS amount FROM (SELECT 'violation' AS matter, 100000 AS penalty, NULL AS grade, NULL AS deaths, CAST(NULL AS VARCHAR[]) AS exclusions, NULL::BOOLEAN AS "ownRules")`,
    );
    expect(Number(reader.getRowObjectsJson()[0]?.amount)).toBe(15000);
    connection.closeSync();
    const other = await zhengling(['rules', 'sql', reward, '--output', 'nothing']);
    expect([other.code, other.err.includes('eligible、amount')]).toEqual([2, true]);
  });
});

describe('zhengling rules impact', () => {
  it('says who gains and who loses, with both traces, and tries a draft', async () => {
    const exported = await zhengling(['rules', 'export', reward]);
    const draft = exported.out.replace('"value": 30000000', '"value": 20000000');
    expect(draft).not.toBe(exported.out);
    const directory = directoryWith({
      'in.csv': 'matter,penalty\nviolation,3000000\nviolation,100000\nviolation,\nviolation,-1\n',
      'draft.json': draft,
    });
    const [from, to] = [join(directory, 'in.csv'), join(directory, 'out.csv')];
    const args = ['rules', 'impact', `${reward}@2021-07-01`, `${join(directory, 'draft.json')}@2021-07-01`];
    const ran = await zhengling([...args, '--in', from, '--out', to, '--json']);
    expect(ran.code).toBe(1);
    const impact = JSON.parse(ran.out);
    expect(impact).toMatchObject({
      cases: 4,
      counts: { lose: 1, same: 1, open: 1, rejected: 1, gain: 0 },
      sums: { old: '315000.00', new: '215000.00', gained: '0.00', lost: '100000.00' },
      losing: [{ row: 1, difference: '-100000.00' }],
    });
    expect(JSON.stringify(impact.losing[0].oldTrace)).toContain('300,000元');
    expect(JSON.stringify(impact.losing[0].newTrace)).toContain('200,000元');
    expect(linesOf(to)[1]).toBe('violation,3000000,300000.00,200000.00,-100000.00,lose,');
    const text = await zhengling([...args, '--in', from]);
    expect(text.out).toContain('合计：315,000.00 → 215,000.00元（增加 0.00，减少 100,000.00）');
  });
});

async function parquet(select: string, path: string): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  const reader = await connection.runAndReadAll(`SELECT CAST(count(*) AS INTEGER) AS n FROM '${path}'`);
  connection.closeSync();
  return Number(reader.getRowObjectsJson()[0]?.n);
}

async function rowsOf(path: string): Promise<readonly unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(
    `SELECT penalty, exclusions, eligible, amount, status FROM '${path}'`,
  );
  connection.closeSync();
  return reader.getRowObjectsJson();
}

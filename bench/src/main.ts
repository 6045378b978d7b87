import { measureBoard } from './board.ts';
import { measureCompile } from './compile.ts';
import { measureImport } from './import.ts';
import { type Group, groups, type Report, writeReport } from './report.ts';
import { measureRules } from './rules/measure-rules.ts';
import { measureSql } from './rules/measure-sql.ts';
import { measureSearch } from './search.ts';
import { measureSweep } from './sweep/measure-sweep.ts';

process.env.TZ = 'Asia/Shanghai';

const help = `npm run bench -- [compile] [search] [import] [rules] [board] [sweep] [--issues N] [--clauses N] [--rows N] [--sql-rows N] [--tasks N] [--instances N]
  no group: all of them. --issues (1000), --clauses (100000), --rows (100000), --sql-rows (10000000), --tasks (1000000) and --instances (10000) make a trial smaller; the report says how many there were.`;

async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return console.log(help);
  const asked = groups.filter((group) => words.includes(group));
  const reports = new Map<Group, Report>();
  for (const group of asked.length === 0 ? groups : asked) {
    console.error(`${group} …`);
    const report = await run(group, words);
    reports.set(group, report);
    console.log(`\n${group}\n\n${report.join('\n')}\n`);
  }
  writeReport(reports, new Date());
  console.error('docs/bench.md is written');
}

async function run(group: Group, words: readonly string[]): Promise<Report> {
  switch (group) {
    case 'sweep':
      return measureSweep(option(words, '--instances', 10_000));
    case 'compile':
      return measureCompile();
    case 'search':
      return measureSearch(option(words, '--clauses', 100_000));
    case 'import':
      return measureImport(option(words, '--issues', 1_000));
    case 'board':
      return measureBoard(option(words, '--tasks', 1_000_000));
    case 'rules':
      return [
        ...(await measureRules(option(words, '--rows', 100_000))),
        '',
        ...(await measureSql(option(words, '--sql-rows', 10_000_000))),
      ];
  }
}

function option(words: readonly string[], name: string, usual: number): number {
  const at = words.indexOf(name);
  const given = at < 0 ? usual : Number(words[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new TypeError(`${name} needs a whole number`);
  return given;
}

await main(process.argv.slice(2));

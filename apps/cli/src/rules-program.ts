import { type Command, Option } from 'commander';
import type { ExitCode } from './exit.ts';

/** `zhengling rules …` */
export function addRules(program: Command, end: (code: ExitCode) => void): void {
  const rules = program
    .command('rules')
    .description('可以运行的规则：列出、计算、批量、核对 executable rules')
    .helpCommand('help [command]', '显示某个命令的帮助 show help for a command');
  const json = () => new Option('--json', '输出 JSON print JSON');
  const on = () => new Option('--on <DATE>', '按哪一天的规定，默认今天 day of evaluation, default today');

  const knownOn = () =>
    new Option('--known-on <DATE>', '按哪一天已知的规定，默认不限 as the law was known on this day');
  const progress = () =>
    new Option('--progress', '总是显示进度 show progress even when standard error is no terminal');
  const noProgress = () => new Option('--no-progress', '不显示进度 never show progress').hideHelp();

  rules
    .command('list')
    .description('列出全部规则；--json 附输入输出的 JSON Schema list every rule')
    .addOption(json())
    .action(async (options) => end(await (await import('./commands/rules/list.ts')).listCommand(options)));

  rules
    .command('eval')
    .description('计算一次，说明理由 evaluate once, with reasons')
    .argument('<ID>', '规则，如 whistleblower/reward rule id')
    .addOption(on())
    .option('--input <FILE>', '输入的 JSON 文件，默认标准输入 JSON input, default standard input')
    .addOption(
      new Option(
        '--data <DIR>',
        '用这个数据目录中导入的节假日和废止 with the holidays and repeals imported into this data directory',
      ).env('ZHENGLING_DATA'),
    )
    .addOption(
      new Option('--database-url <URL>', '改用这个 PostgreSQL 数据库 use this PostgreSQL 15 or later').env(
        'ZHENGLING_DATABASE_URL',
      ),
    )
    .addOption(json())
    .action(async (id, options) =>
      end(await (await import('./commands/rules/eval.ts')).evalCommand(id, options)),
    );

  rules
    .command('run')
    .description('对一个文件的每一行计算，写出原有各列和结果 evaluate every row of a CSV or Parquet file')
    .argument('<ID>', '规则，如 whistleblower/reward rule id')
    .requiredOption(
      '--in <FILE>',
      '输入文件（.csv .tsv .parquet），列名用输入的名称或中文标题 rows to evaluate',
    )
    .requiredOption('--out <FILE>', '输出文件（.csv .tsv .parquet） rows with their results')
    .option('--rejects <FILE>', '退回的行写到这里，默认在输出旁 rows that could not be read, with reasons')
    .addOption(on())
    .addOption(knownOn())
    .addOption(json())
    .addOption(progress())
    .addOption(noProgress())
    .action(async (id, options) =>
      end(await (await import('./commands/rules/run.ts')).runCommand(id, options)),
    );

  rules
    .command('sql')
    .description('把规则写成一个 SQL 表达式，列名同输入 the rule as one SQL expression')
    .argument('<ID>', '规则，如 whistleblower/reward rule id')
    .addOption(
      new Option('--dialect <NAME>', '数据库 database').choices(['postgres', 'duckdb']).default('postgres'),
    )
    .option('--output <NAME>', '只要这一个输出 only this output')
    .addOption(on())
    .addOption(knownOn())
    .addOption(json())
    .action(async (id, options) =>
      end(await (await import('./commands/rules/sql.ts')).sqlCommand(id, options)),
    );

  rules
    .command('impact')
    .description('旧版本与新版本对比：谁增谁减，附两边的理由 old version against new over a file of cases')
    .argument(
      '<OLD>',
      '规则@日期[@何时所知]，或 rules export 写出的 .json 文件[@日期] rule@day, or an exported file',
    )
    .argument('<NEW>', '同上 the same')
    .requiredOption('--in <FILE>', '各例（.csv .tsv .parquet） cases')
    .option('--out <FILE>', '把各例的结果写到这里 every case with both results')
    .option('--output <NAME>', '比较哪个输出，默认应得金额 the output to compare')
    .option('--show <N>', '列出增减最多的几例，附两边的理由 cases to show with both traces', '3')
    .addOption(json())
    .addOption(progress())
    .addOption(noProgress())
    .action(async (old, next, options) =>
      end(await (await import('./commands/rules/impact.ts')).impactCommand(old, next, options)),
    );

  rules
    .command('export')
    .description('把规则写成 JSON，改后可用 impact 试算 a rule as JSON, to be changed and tried')
    .argument('<ID>', '规则，如 whistleblower/reward rule id')
    .action(async (id) => end(await (await import('./commands/rules/export.ts')).exportCommand(id)));

  rules
    .command('coverage')
    .description('文件的每一条成了什么 what every clause of the documents becomes')
    .argument('<FILE...>', '公报文件或目录 gazette files or directories')
    .option('--document <NUMBER>', '只看这个文号或目录名 only this document number or slug')
    .addOption(new Option('--write-fingerprints <FILE>', '记下规则所据条款的指纹（开发用）').hideHelp())
    .addOption(json())
    .action(async (files, options) =>
      end(await (await import('./commands/rules/coverage.ts')).coverageCommand(files, options)),
    );

  for (const command of rules.commands) command.helpOption('-h, --help', '显示帮助 show help');
}

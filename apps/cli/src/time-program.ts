import { type Command, Option } from 'commander';
import type { ExitCode } from './exit.ts';
import { defaultData } from './library.ts';

/** The commands of legal time: deadline, occurrences, holidays. */
export function addTime(program: Command, end: (code: ExitCode) => void): void {
  const json = () => new Option('--json', '输出 JSON print JSON');
  const library = () =>
    new Option(
      '--data <DIR>',
      '用这个数据目录中导入的节假日 count with the holidays imported into this data directory',
    ).env('ZHENGLING_DATA');
  const databaseUrl = () =>
    new Option('--database-url <URL>', '改用这个 PostgreSQL 数据库 use this PostgreSQL 15 or later').env(
      'ZHENGLING_DATABASE_URL',
    );
  const number = () => new Option('--number <NUMBER>', '正文没有文号时填写 number, where the text lacks it');
  const issued = () =>
    new Option('--issued <DATE>', '正文没有落款日期时填写 day of issue, where the text lacks it');

  program
    .command('deadline')
    .description('期限何时届满，逐日说明 when a period ends, day by day')
    .argument('<FROM>', '起算事由发生之日 day of the event, e.g. 2019-09-27')
    .argument('<PERIOD>', '期限 period, e.g. 7workdays 60days 3months 1year')
    .option(
      '--pause <PAUSE...>',
      '不计入的时间 time that does not count, e.g. 听证:2021-03-08..2021-03-10 鉴定:2021-04-01..',
    )
    .option('--known-on <DATE>', '只用这一天以前发布的节假日通知 with the notices issued up to that day')
    .addOption(library())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (from, period, options) =>
      end(await (await import('./commands/deadline.ts')).deadlineCommand(from, period, options)),
    );

  program
    .command('occurrences')
    .description('重复规则在两日之间落在哪些日子 the days a recurrence means between two days')
    .argument('<RULE>', 'RFC 5545 规则 rule, e.g. FREQ=MONTHLY;BYMONTHDAY=5')
    .argument('<FROM>', '从 first day')
    .argument('<TO>', '到 last day')
    .option('--start <DATE>', '义务自这一天开始 the duty begins on this day')
    .addOption(
      new Option(
        '--on-rest-day <WHAT>',
        '遇休息日 on a rest day：stay 不变 stays，next 顺延 moves to the next working day，omit 不计 falls out',
      )
        .choices(['stay', 'next', 'omit'])
        .default('stay'),
    )
    .addOption(library())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (rule, from, to, options) =>
      end(await (await import('./commands/occurrences.ts')).occurrencesCommand(rule, from, to, options)),
    );

  const holidays = program
    .command('holidays')
    .description('节假日安排：查看、预览、导入 holidays: look, preview, import');
  holidays
    .command('list')
    .description('有哪些年份，依据什么通知 the years known, and by which notices')
    .addOption(library())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (options) => end(await (await import('./commands/holidays/list.ts')).listCommand(options)));
  holidays
    .command('show')
    .description('一年的放假和上班日 days off and days worked of a year')
    .argument('<YEAR>', '年份 year')
    .addOption(library())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (year, options) =>
      end(await (await import('./commands/holidays/list.ts')).showCommand(year, options)),
    );
  holidays
    .command('preview')
    .description('新通知会改变哪些日子和期限，不存 what a notice would change; stores nothing')
    .argument('<FILE>', '通知原文或 JSON the notice itself (.txt .docx .pdf .html) or JSON')
    .option('--cases <FILE>', '期限清单：CSV 或 JSON，列 id、from、period、pauses periods to try it on')
    .addOption(number())
    .addOption(issued())
    .addOption(library())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (file, options) =>
      end(await (await import('./commands/holidays/preview.ts')).previewCommand(file, options)),
    );
  holidays
    .command('import')
    .description('存入数据目录，服务和命令从此照此计算 store; server and commands count with it from then on')
    .argument('<FILE>', '通知原文或 JSON the notice itself (.txt .docx .pdf .html) or JSON')
    .addOption(number())
    .addOption(issued())
    .addOption(
      new Option('--data <DIR>', '数据目录 data directory').default(defaultData).env('ZHENGLING_DATA'),
    )
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (file, options) =>
      end(await (await import('./commands/holidays/import.ts')).importHolidaysCommand(file, options)),
    );
  for (const command of holidays.commands) command.helpOption('-h, --help', '显示帮助 show help');
}

import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addEvidence } from './evidence-program.ts';
import { type ExitCode, exit, troubleOf } from './exit.ts';
import { defaultData } from './library.ts';
import { addRules } from './rules-program.ts';
import { tell, tellTrouble } from './terminal.ts';
import { addTime } from './time-program.ts';
import { type Format, formats, isFormat } from './writer.ts';

/** Runs the command line; answers how the process is to end. Each command's code is loaded when it is called. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  const program = commandLine((ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exit.fine : exit.couldNotRun;
    }
    const trouble = troubleOf(error);
    if (trouble !== null) tellTrouble(trouble);
    else
      tell(
        `程序内部出错，请报告：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    return exit.couldNotRun;
  }
}

function commandLine(end: (code: ExitCode) => void): Command {
  const program = new Command('zhengling')
    .description('政令通：把政府公报编译成可读、可查、可信的文件\nThe gazette compiler')
    .version('0.1.0', '-V, --version', '显示版本 show the version')
    .helpOption('-h, --help', '显示帮助 show help')
    .helpCommand('help [command]', '显示某个命令的帮助 show help for a command')
    .showHelpAfterError('（加 --help 查看用法 add --help for usage）')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .addHelpText(
      'after',
      '\n退出码 exit codes：0 正常 fine；1 输入有错 errors in the input；2 无法运行 could not run',
    );
  program.exitOverride();

  const json = () => new Option('--json', '输出 JSON print JSON');
  const progress = () =>
    new Option('--progress', '总是显示进度 show progress even when standard error is no terminal');
  const noProgress = () => new Option('--no-progress', '不显示进度 never show progress').hideHelp();
  const files = () =>
    new Argument(
      '<FILE...>',
      '公报文件或目录；“-”是标准输入 gazette files (.txt .md .docx .pdf .html), directories, “-” for standard input',
    );
  const data = () =>
    new Option('--data <DIR>', '数据目录 data directory').default(defaultData).env('ZHENGLING_DATA');
  const databaseUrl = () =>
    new Option('--database-url <URL>', '改用这个 PostgreSQL 数据库 use this PostgreSQL 15 or later').env(
      'ZHENGLING_DATABASE_URL',
    );

  program
    .command('compile')
    .description('编译公报，显示或写出结果 compile gazette issues')
    .addArgument(files())
    .addOption(json())
    .option('--out <DIR>', '写入这个目录 write into this directory')
    .addOption(
      new Option('--format <LIST>', `格式，逗号分隔 formats: ${formats.join(',')}`).argParser(formatList),
    )
    .addOption(progress())
    .addOption(noProgress())
    .action(async (named, options) =>
      end(await (await import('./commands/compile.ts')).compileCommand(named, options)),
    );

  program
    .command('check')
    .description('校对公报 proofread gazette issues')
    .addArgument(files())
    .addOption(json())
    .addOption(progress())
    .addOption(noProgress())
    .action(async (named, options) =>
      end(await (await import('./commands/check.ts')).checkCommand(named, options)),
    );

  program
    .command('duties')
    .description('列出谁在何时之前要做什么 list duties: who, what, by when')
    .addArgument(files())
    .addOption(json())
    .addOption(progress())
    .addOption(noProgress())
    .action(async (named, options) =>
      end(await (await import('./commands/duties.ts')).dutiesCommand(named, options)),
    );

  program
    .command('import')
    .description('编译并存入数据目录，可重复执行 compile and store; safe to repeat')
    .addArgument(files())
    .addOption(data())
    .addOption(databaseUrl())
    .option(
      '--publish',
      '存入后立即发布；已发布的一期换成新文字 publish what is imported, the new text of a published issue too',
    )
    .addOption(json())
    .addOption(progress())
    .addOption(noProgress())
    .action(async (named, options) =>
      end(await (await import('./commands/import.ts')).importCommand(named, options)),
    );

  program
    .command('serve')
    .description('提供公开网站、编辑台和接口 serve the public site, the desk and the API')
    .option('--port <PORT>', '端口 port', '8080')
    .option('--host <HOST>', '监听地址 address to listen on', '127.0.0.1')
    .addOption(
      new Option('--data <DIR>', `数据目录 data directory (default: ${defaultData})`).env('ZHENGLING_DATA'),
    )
    .addOption(databaseUrl())
    .option('--sample', '展示示例公报，建立演示账号 serve the sample issues with demo accounts')
    .option('--verbose', '记录每个请求 log every request')
    .action(async (options) => end(await (await import('./commands/serve.ts')).serveCommand(options)));

  program
    .command('validity')
    .description('文件在某一天是否有效，为什么 is a document in force, and why')
    .argument('<NUMBER>', '发文字号，如 綦江府办发〔2019〕56号 document number')
    .option('--on <DATE>', '日期，默认今天 day, default today')
    .addOption(data())
    .addOption(databaseUrl())
    .addOption(json())
    .action(async (number, options) =>
      end(await (await import('./commands/validity.ts')).validityCommand(number, options)),
    );

  addEvidence(program, end);
  addTime(program, end);
  addRules(program, end);

  for (const command of program.commands) command.helpOption('-h, --help', '显示帮助 show help');
  return program;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

function formatList(text: string): Format[] {
  const names = text.split(',').map((name) => name.trim());
  const known = names.filter(isFormat);
  if (known.length !== names.length) {
    throw new InvalidArgumentError(`不认识的格式；可用 known formats: ${formats.join(',')}`);
  }
  return known;
}

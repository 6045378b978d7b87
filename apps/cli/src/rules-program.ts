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
    .addOption(json())
    .action(async (id, options) =>
      end(await (await import('./commands/rules/eval.ts')).evalCommand(id, options)),
    );

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

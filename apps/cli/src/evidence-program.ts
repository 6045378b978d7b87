import { type Command, Option } from 'commander';
import type { ExitCode } from './exit.ts';
import { defaultData } from './library.ts';

/** The commands of the store of evidence. */
export function addEvidence(program: Command, end: (code: ExitCode) => void): void {
  const evidence = program
    .command('evidence')
    .description('佐证文件和检查照片 files of evidence and photographs');
  evidence
    .command('check')
    .description('逐份核对是否缺失、损坏，不作改动 compare every file with its digest; changes nothing')
    .addOption(
      new Option('--data <DIR>', '数据目录 data directory').default(defaultData).env('ZHENGLING_DATA'),
    )
    .addOption(
      new Option('--database-url <URL>', '改用这个 PostgreSQL 数据库 use this PostgreSQL 15 or later').env(
        'ZHENGLING_DATABASE_URL',
      ),
    )
    .addOption(new Option('--json', '输出 JSON print JSON'))
    .action(async (options) =>
      end(await (await import('./commands/evidence/check.ts')).checkEvidenceCommand(options)),
    );
  for (const command of evidence.commands) command.helpOption('-h, --help', '显示帮助 show help');
}

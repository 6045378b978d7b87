import { resolve } from 'node:path';
import type { Examined } from '@zhengling/server';
import { type ExitCode, exit } from '../../exit.ts';
import { type LibraryOptions, withLibrary } from '../../library.ts';
import { paint, print, printJson } from '../../terminal.ts';

/** Compares every file of evidence with its digest; changes nothing, and may run beside the server. */
export async function checkEvidenceCommand(
  options: LibraryOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const { examineEvidence } = await import('@zhengling/server');
  const examined = await withLibrary(options, { create: false }, ({ db }) =>
    examineEvidence(db, resolve(options.data)),
  );
  if (options.json === true) printJson(examined);
  else print(describe(examined));
  return examined.lost.length > 0 ? exit.foundErrors : exit.fine;
}

const words = { missing: '缺失（missing）', damaged: '损坏（damaged）' } as const;

function describe({ files, contents, lost, unnamed }: Examined): string {
  return [
    `登记的文件 ${files} 份，内容 ${contents} 份：${
      lost.length === 0
        ? paint('green', '全部完好（all sound）')
        : paint('red', `${lost.length} 份缺失或损坏`)
    }`,
    ...lost.map(({ sha256, why, names }) => `  ${words[why]} ${sha256} ${names.join('、')}`),
    ...(lost.length === 0
      ? []
      : ['请从备份中把这些内容复制回数据目录的 evidence/，或者请上传的人再传一次（同样的内容会补上）。']),
    ...(unnamed === 0 ? [] : [`没有登记的内容 ${unnamed} 份，一天以后自动清理。`]),
  ].join('\n');
}

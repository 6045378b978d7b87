import type { ImportedIssue } from '@zhengling/server';
import { type ExitCode, exit, type Trouble, worse } from '../exit.ts';
import { bytesOf, filesOf, standardInput } from '../input.ts';
import { type LibraryOptions, withLibrary } from '../library.ts';
import { progressBar } from '../progress.ts';
import { print, printJson, table, tell, tellTrouble } from '../terminal.ts';

export interface ImportOptions extends LibraryOptions {
  readonly json?: boolean;
  readonly publish?: boolean;
  readonly progress?: boolean;
}

type Outcome =
  | ({ readonly file: string; readonly ok: true; readonly notPublished: Trouble | null } & ImportedIssue)
  | { readonly file: string; readonly ok: false; readonly problem: Trouble };

const by = { id: null, name: '命令行' };
const outcomes = { created: '新建', updated: '新版本', unchanged: '没有变化' } as const;

/**
 * Compiles and stores issues; what is stored already stays as it is, and what the public sees stays until the new text is
 * published.
 */
export async function importCommand(named: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { importIssue, publishImported, unpublishedWords } = await import('@zhengling/server');
  const files = await filesOf(named);
  const done: Outcome[] = [];
  let code: ExitCode = exit.fine;
  await withLibrary(options, { create: true }, async ({ db }, signal) => {
    const bar = progressBar(files.length, options.progress);
    try {
      for (const file of files) {
        if (signal.aborted) break;
        bar.at(file);
        const content = await bytesOf(file);
        if (!(content instanceof Uint8Array)) {
          if (content.ok) continue;
          code = worse(code, content.exit);
          done.push({ file, ok: false, problem: content.trouble });
        } else {
          const name = file === standardInput ? '标准输入' : file;
          const imported = await importIssue(db, { name, content, by });
          if (!imported.ok) {
            code = worse(code, exit.foundErrors);
            done.push({ file, ok: false, problem: imported.problem });
          } else {
            const published =
              options.publish === true ? await publishImported(db, imported.value, by) : imported;
            const result = published.ok ? published.value : imported.value;
            const unpublished = unpublishedWords(result);
            const notes = unpublished === null ? result.notes : [...result.notes, unpublished];
            const notPublished = published.ok ? null : published.problem;
            if (notPublished !== null) code = worse(code, exit.foundErrors);
            done.push({ file, ok: true, ...result, notes, notPublished });
          }
        }
        bar.step();
      }
    } finally {
      bar.end();
    }
    if (signal.aborted) {
      tell(`已停止：${files.length - done.length}个文件没有导入；再次运行会接着做。`);
      code = worse(code, exit.foundErrors);
    }
  });
  report(done, options);
  return code;
}

/** What the public sees of an issue after the import. */
function publicView({ publishedOrdinal, ordinal }: ImportedIssue): string {
  if (publishedOrdinal === null) return '未发布';
  return publishedOrdinal === ordinal ? '已发布' : `已发布第${publishedOrdinal}版`;
}

function report(done: readonly Outcome[], options: ImportOptions): void {
  if (options.json === true) printJson(done);
  else {
    const rows = done.flatMap((one) =>
      one.ok
        ? [
            [
              outcomes[one.outcome],
              one.slug,
              `第${one.ordinal}版`,
              `文件${one.documents}份`,
              publicView(one),
              one.title,
              one.file,
            ],
          ]
        : [],
    );
    if (rows.length > 0) print(table(rows));
  }
  for (const one of done) {
    if (!one.ok) tellTrouble(one.problem);
    else {
      for (const note of one.notes) tell(`${one.file}：${note}`);
      if (one.notPublished !== null) tellTrouble(one.notPublished);
    }
  }
}

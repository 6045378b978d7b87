import type { ImportedHolidays } from '@zhengling/server';
import { type ExitCode, exit, Stop } from '../../exit.ts';
import { holidayFile, type NoticeOptions } from '../../holiday-file.ts';
import { type LibraryOptions, withLibrary } from '../../library.ts';
import { print, printJson, tellTrouble } from '../../terminal.ts';
import { describeYear } from './list.ts';

const words: Readonly<Record<ImportedHolidays['outcome'], string>> = {
  created: '已导入',
  updated: '已更新',
  unchanged: '没有变化：已经导入过',
};

/** Stores a holiday notice in the library: the server and every command with its data directory count with it. */
export async function importHolidaysCommand(
  file: string,
  options: LibraryOptions & NoticeOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const { importHolidays, libraryCalendar } = await import('@zhengling/server');
  return withLibrary(options, { create: true }, async ({ db }) => {
    const read = await holidayFile(file, options, await libraryCalendar(db));
    if (!read.ok) {
      for (const trouble of read.troubles) tellTrouble(trouble);
      return read.exit;
    }
    const imported = await importHolidays(db, read.year, { id: null, name: '命令行' }, file);
    if (!imported.ok) {
      const { code, message, hint } = imported.problem;
      throw new Stop(code, message, hint);
    }
    const { outcome, notices } = imported.value;
    if (options.json === true) printJson({ year: read.year.year, outcome, notices });
    else print(`${words[outcome]}：${read.year.year}年\n${describeYear(read.year)}`);
    return exit.fine;
  });
}

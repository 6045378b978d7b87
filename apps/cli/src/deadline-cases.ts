import { type ReadCases, readDeadlineCases } from '@zhengling/calendar';
import { Stop } from './exit.ts';
import { parseJson } from './holiday-file.ts';
import { inputOf } from './input.ts';

/** What people call the columns. */
const columns: Readonly<Record<string, string>> = {
  编号: 'id',
  名称: 'id',
  起算日: 'from',
  起算: 'from',
  期限: 'period',
  暂停: 'pauses',
};

/** Reads periods from a JSON list or a CSV file with the columns id, from, period, pauses (编号、起算日、期限、暂停). */
export async function deadlineCases(file: string): Promise<ReadCases> {
  const input = await inputOf(file);
  if (!input.ok) throw new Stop(input.trouble.code, input.trouble.message, input.trouble.hint);
  const text = input.text.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(text)) {
    const json = parseJson(text);
    if (json.ok) return readDeadlineCases(json.value);
    throw unreadable(file, `不是可用的 JSON：${json.message}`);
  }
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    return readDeadlineCases(
      parse(text, {
        columns: (names: readonly string[]) => names.map((name) => columns[name.trim()] ?? name.trim()),
        skip_empty_lines: true,
        trim: true,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(file, `不是可用的 CSV：${error.message}`);
  }
}

const unreadable = (file: string, why: string): Stop =>
  new Stop('ZL9310', `${file} ${why}`, '请写成 CSV（列 id、from、period、pauses）或 JSON 列表。');

import { unzipSync, zipSync } from 'fflate';
import { readXls, readXlsx, type Workbook } from 'hucre';
import {
  LAST_COLUMN,
  MAX_CELL_CHARACTERS,
  MAX_COLUMNS,
  MAX_ENTRIES,
  MAX_MERGED_CELLS,
  MAX_ROWS,
  MAX_TABS,
  MAX_UNPACKED_BYTES,
} from './limits.ts';
import { type ReadSheetOutcome, type Row, refuseSheet, type Tab } from './sheet.ts';

/** Reads .xlsx. Only cells, styles (which say what is a date) and the list of tabs are unpacked, within bounds. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadSheetOutcome> {
  const parts = unpack(bytes);
  if (parts === 'too large') return refuseSheet.tooLarge(name);
  if (parts === 'damaged') return refuseSheet.damaged(name);
  if (parts === 'other') return refuseSheet.notASheet(name);
  try {
    const workbook = await readXlsx(zipSync(parts, { level: 0 }), {
      sheets: ({ hidden, veryHidden }, at) => hidden !== true && veryHidden !== true && at < MAX_TABS,
      range: `A1:${LAST_COLUMN}${MAX_ROWS + 1}`,
    });
    return tabsOf(workbook, name);
  } catch {
    return refuseSheet.damaged(name);
  }
}

/** Reads .xls as Excel 97–2003 and WPS write it; a locked .xlsx is in the same container. */
export async function readLegacyWorkbook(bytes: Uint8Array, name: string): Promise<ReadSheetOutcome> {
  try {
    return tabsOf(await readXls(bytes), name);
  } catch (error) {
    const locked = error instanceof Error && /encrypt|password/i.test(error.message);
    return locked ? refuseSheet.locked(name) : refuseSheet.damaged(name);
  }
}

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[A-Za-z0-9_-]{1,60}\.xml)$/i;

/** Sizes of the directory are summed before anything is inflated; a part that inflates past its own is cut there. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | 'too large' | 'damaged' | 'other' {
  let total = 0;
  let entries = 0;
  let workbook = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (name.toLowerCase() === 'xl/workbook.xml') workbook = true;
        if (wanted.test(name)) total += originalSize;
        return false;
      },
    });
    if (total > MAX_UNPACKED_BYTES || entries > MAX_ENTRIES) return 'too large';
    if (!workbook) return 'other';
    return unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  } catch {
    return 'damaged';
  }
}

function tabsOf(workbook: Workbook, name: string): ReadSheetOutcome {
  const tabs: Tab[] = [];
  for (const sheet of workbook.sheets.slice(0, MAX_TABS)) {
    if (sheet.hidden === true || sheet.veryHidden === true) continue;
    if (sheet.rows.length > MAX_ROWS) return refuseSheet.tooManyRows(name, MAX_ROWS);
    const cells = sheet.rows.map((row) => Array.from(row.slice(0, MAX_COLUMNS), cellText));
    if (!fillMerged(cells, sheet.merges ?? [])) return refuseSheet.tooLarge(name);
    const rows = cells
      .map((row, at): Row => ({ line: at + 1, cells: row }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
    if (rows.length > 0) tabs.push({ name: sheet.name, rows });
  }
  if (tabs.length === 0) return refuseSheet.empty(name);
  return { ok: true, sheet: { name, format: 'xlsx', tabs } };
}

interface Region {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** Repeats the value of each merged region in its cells; false where the regions cover more than a table can. */
function fillMerged(cells: string[][], regions: readonly Region[]): boolean {
  let filled = 0;
  for (const { startRow, startCol, endRow, endCol } of regions) {
    const value = cells[startRow]?.[startCol];
    if (value === undefined || value === '') continue;
    const lastRow = Math.min(endRow, cells.length - 1);
    const lastColumn = Math.min(endCol, MAX_COLUMNS - 1);
    filled += (lastRow - startRow + 1) * (lastColumn - startCol + 1);
    if (filled > MAX_MERGED_CELLS) return false;
    for (let at = startRow; at <= lastRow; at += 1) {
      const row = cells[at] ?? [];
      while (row.length <= lastColumn) row.push('');
      row.fill(value, startCol, lastColumn + 1);
    }
  }
  return true;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return civil(value);
  if (typeof value === 'number') return shown(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value).trim().slice(0, MAX_CELL_CHARACTERS);
}

/** A number with the fifteen figures that Excel keeps: 0.1 + 0.2 is 0.3; never in exponents. */
function shown(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e')
    ? Number(text)
        .toFixed(20)
        .replace(/\.?0+$/, '')
    : text;
}

/** A serial has no time zone: the reader hands it out as if it were UTC. */
function civil(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  // Serials carry fractions of a millisecond: to the nearest minute.
  const text = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  const [date = '', time = ''] = [text.slice(0, 10), text.slice(11, 16)];
  if (date <= '1900-01-01') return time;
  return time === '00:00' ? date : `${date} ${time}`;
}

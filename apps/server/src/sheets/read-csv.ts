import { detectDelimiter, parseCsv } from 'hucre/csv';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { type ReadSheetOutcome, type Row, refuseSheet } from './sheet.ts';

/** What stands in quotes says nothing of what divides the cells. */
const quoted = /"(?:[^"]|"")*"/g;

/** Comma, semicolon or tab, whichever the first lines use; quotes as RFC 4180 has them. */
export function readCsv(text: string, name: string): ReadSheetOutcome {
  if (text.includes('\0')) return refuseSheet.notASheet(name);
  const parsed = parseCsv(text, {
    delimiter: detectDelimiter(text.slice(0, 20_000).replace(quoted, '""')),
    maxRows: MAX_ROWS + 1,
    skipEmptyRows: false,
  });
  if (parsed.length > MAX_ROWS) return refuseSheet.tooManyRows(name, MAX_ROWS);
  const rows = parsed
    .map((cells, at): Row => ({ line: at + 1, cells: cells.slice(0, MAX_COLUMNS).map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refuseSheet.empty(name);
  return { ok: true, sheet: { name, format: 'csv', tabs: [{ name: '', rows }] } };
}

function cellText(value: unknown): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  return unguarded(value.trim()).slice(0, MAX_CELL_CHARACTERS);
}

/** What `guarded` of write-csv.ts put before a cell that a spreadsheet would run. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

import { decodeText } from '../intake/encoding.ts';
import { MAX_SHEET_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readLegacyWorkbook, readWorkbook } from './read-workbook.ts';
import { type ReadSheetOutcome, refuseSheet } from './sheet.ts';

/** Reads a table somebody made: .xlsx and .xls by their first bytes, anything else as CSV in whatever encoding. */
export async function readSheet(bytes: Uint8Array, name: string): Promise<ReadSheetOutcome> {
  if (bytes.length === 0) return refuseSheet.empty(name);
  if (bytes.length > MAX_SHEET_BYTES) return refuseSheet.tooLarge(name);
  if (begins(bytes, 0x50, 0x4b)) return readWorkbook(bytes, name);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readLegacyWorkbook(bytes, name);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return refuseSheet.notASheet(name);
  const decoded = decodeText(bytes);
  if (decoded === null) return refuseSheet.encoding(name);
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(decoded.text.slice(0, 200)))
    return refuseSheet.notASheet(name);
  return readCsv(decoded.text, name);
}

function begins(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

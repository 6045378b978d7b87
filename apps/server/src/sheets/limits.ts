/** Every bound the reading of sheets keeps, with its reason. Sizes in bytes. */

const MEBI = 1024 * 1024;

/** A register of 50,000 rows and 20 columns has some 5 MB as a workbook. */
export const MAX_SHEET_BYTES = 20 * MEBI;

/** Parts of a workbook that are read unpack to five to ten times their size; a zip bomb to thousands. */
export const MAX_UNPACKED_BYTES = 96 * MEBI;

/** A workbook has tens of parts. */
export const MAX_ENTRIES = 2_000;

/** More rows than any register of a district; an import is judged and taken in one transaction. */
export const MAX_ROWS = 50_000;

export const MAX_COLUMNS = 200;
/** `MAX_COLUMNS` as a spreadsheet names it. */
export const LAST_COLUMN = 'GR';

/** Workbooks with more tabs than this are not forms. */
export const MAX_TABS = 50;

/** Cells that merged regions may fill in. */
export const MAX_MERGED_CELLS = 200_000;

/** Longest text of a cell in Excel. Characters. */
export const MAX_CELL_CHARACTERS = 32_767;

/** Rows at the top of a tab among which the row of column titles is looked for. */
export const HEADER_ROWS = 20;

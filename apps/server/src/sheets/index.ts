/** Tables that officials hand in and take away: .xlsx, .xls and .csv read, judged row by row, written. */
export {
  Cells,
  type CellValue,
  type Choice,
  type Column,
  type ColumnKind,
  type Reason,
  type SheetDefinition,
  sheetOf,
  type Values,
} from './column.ts';
export { type SheetRoutesOptions, sheetRoutes } from './import-routes.ts';
export { type GoodRow, identityOf, type JudgedRow, type JudgedSheet, judgeRows } from './judge.ts';
export { nearestName } from './nearest.ts';
export { printValue } from './print-value.ts';
export { type NamedUnit, unitLabel } from './read-cell.ts';
export { readSheet } from './read-sheet.ts';
export { sendSheet } from './send-sheet.ts';
export type { Row, Sheet, SheetFormat, Tab } from './sheet.ts';
export { namedUnits, type OpenedImport, openImport, type SheetImport } from './sheet-import.ts';
export { type WrittenCell, type WrittenColumn, writeSheet } from './write-sheet.ts';

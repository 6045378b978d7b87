import type { Problem } from '../problem.ts';

/** A file of rows as its cells read, before anybody asks what the columns mean. */
export interface Sheet {
  /** Name of the file. */
  readonly name: string;
  readonly format: SheetFormat;
  /** Visible tabs in order; of a CSV file one without a name. */
  readonly tabs: readonly Tab[];
}

export type SheetFormat = 'xlsx' | 'csv';

export interface Tab {
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface Row {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  /**
   * Trimmed text of each cell; dates as `2020-01-16` or `2020-01-16 18:00`, numbers as Excel shows them with all
   * their figures, formulas as their value, merged regions repeated in each of their cells.
   */
  readonly cells: readonly string[];
}

export type ReadSheetOutcome =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly problem: Problem };

/** Refusals of files, before any row is judged. */
export const refuseSheet = {
  empty: (name: string) => problem('sheet-empty', `“${name}”里没有内容。`, '请填写后再导入，或下载模板。'),
  tooLarge: (name: string) =>
    problem(
      'sheet-too-large',
      `“${name}”太大，或展开后太大，没有读入。`,
      '请拆成几份，去掉图片和多余的工作表。',
    ),
  tooManyRows: (name: string, most: number) =>
    problem('sheet-too-many-rows', `“${name}”超过 ${most} 行，没有读入。`, '请拆成几份再导入。'),
  tooMuch: (name: string) =>
    problem(
      'sheet-too-much',
      `“${name}”读取超出了时间或内存的限度，没有读入任何内容。`,
      '请删去空白的行列、合并单元格和多余的工作表，或者拆成几份再导入。',
    ),
  damaged: (name: string) =>
    problem(
      'sheet-damaged',
      `“${name}”打不开：文件损坏，或者不是表格。`,
      '请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
    ),
  locked: (name: string) =>
    problem('sheet-locked', `“${name}”有打开密码，读不了。`, '请去掉密码，另存为 .xlsx 再导入。'),
  notASheet: (name: string) =>
    problem(
      'sheet-unknown',
      `“${name}”不是能读的表格。`,
      '能读 .xlsx、.xls 和 .csv；请另存为 .xlsx 再导入。',
    ),
  encoding: (name: string) =>
    problem('sheet-encoding', `“${name}”的文字编码认不出来。`, '请另存为 .xlsx，或“CSV UTF-8”。'),
} as const;

function problem(code: string, message: string, hint: string) {
  return { ok: false, problem: { code, message, hint } } as const;
}

import { titleLines, typeset } from '@zhengling/gazette/output';
import type { BulletinTable } from '@zhengling/work';
import type { BulletinRow } from './bulletins.ts';

/** Characters of a title in 二号 that stand on one line with some white beside them. */
const titleCharacters = 18;

/** The title in lines; that of a draft goes on after its days, which are one figure. */
export function headingLines(title: string): readonly string[] {
  const parts = typeset(title).split(/(?<=[日月度])(?=任务办理情况)/u);
  return parts.length === 1 ? titleLines(typeset(title), titleCharacters) : parts;
}

/** 期号 under the name of the bulletin. */
export const issueWords = ({ year, serial }: BulletinRow): string =>
  year === null || serial === null ? '（草稿）' : `${year}年第${serial}期`;

/** Across the page: a bulletin that is not in force says so. */
export function markOf({ state }: BulletinRow): '草稿' | '作废' | null {
  switch (state) {
    case 'draft':
      return '草稿';
    case 'void':
      return '作废';
    case 'issued':
      return null;
  }
}

/** Figures stand in the middle of their column, words on its left. */
export const isFigure = ({ rows }: BulletinTable, at: number): boolean =>
  rows.every((row) => /^[\d.%—]*$/.test(row[at] ?? ''));

/** Characters on a line of the widest column, and in the heading of a column of figures. */
const widest = 12;
const narrowest = 2;

/** Room of the columns beside each other, in characters: figures need little, words what they are long. */
export function columnShares(table: BulletinTable): readonly number[] {
  return table.columns.map((column, at) => {
    const room = Math.max(...table.rows.map((row) => widthOf(row[at] ?? '')));
    const words = isFigure(table, at)
      ? Math.max(narrowest, room)
      : Math.min(widest, Math.max(widthOf(column), room));
    return words + 1.6;
  });
}

/** Figures with the white that Word sets beside them are narrower than ideographs. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 0.7 : 1), 0);

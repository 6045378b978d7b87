import type { Node, TableRow } from '../model/index.ts';
import { findPersonalData } from './find-personal-data.ts';

/** Names of the pupils that lists among the nodes name, without the blanks of the print. */
export function pupilNames(nodes: readonly Node[]): readonly string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    const letters = name.replace(/[\s　]/gu, '');
    if (letters.length > 1) names.add(letters);
  };
  const visit = (node: Node) => {
    if (node.type === 'table') {
      const columns = nameColumns(node.rows);
      for (const row of node.rows) {
        for (const [index, cell] of row.cells.entries()) {
          if (isPupilName(row, index, columns)) add(cell.text);
        }
      }
      return;
    }
    if (node.member !== undefined && isPupil(node.member.post)) add(node.member.name);
    for (const { kind, start, end } of findPersonalData(node.text)) {
      if (kind === 'minor') add(node.text.slice(start, end));
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return [...names];
}

/** A post that is a place in a school class; teachers and heads are none. */
export function isPupil(post: string): boolean {
  if (/教师|老师|班主任|校长|园长|主任/u.test(post)) return false;
  return /(?:小学|中学|学校|幼儿园|初中|高中).{0,20}(?:学生|年级|\d ?班)|^(?:小学|初中|高中)?[一二三四五六七八九]年级/u.test(
    post,
  );
}

/** Whether the cell holds the name of a pupil: the row names a class, and the column is headed 姓名 or looks it. */
export function isPupilName(row: TableRow, index: number, columns: readonly number[]): boolean {
  const cell = row.cells[index];
  if (cell === undefined || row.kind !== 'data' || !row.cells.some(({ text }) => isPupil(text))) return false;
  return columns.length > 0 ? columns.includes(index) : looksLikeName(cell.text);
}

/** Positions of the cells headed 姓名, 学生 … */
export function nameColumns(rows: readonly TableRow[]): readonly number[] {
  const header = rows.find((row) => row.kind === 'header');
  if (header === undefined) return [];
  return header.cells.flatMap((cell, index) => (/姓\s?名|学生|获奖者|作者/u.test(cell.text) ? [index] : []));
}

function looksLikeName(text: string): boolean {
  return /^[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,3}$/u.test(text.trim());
}

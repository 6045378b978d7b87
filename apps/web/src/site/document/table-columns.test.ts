import type { TableRow } from '@zhengling/gazette';
import { expect, it } from 'vitest';
import { gridOf } from './table-columns.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
const row = (kind: TableRow['kind'], ...cells: (string | [string, number, number])[]): TableRow => ({
  kind,
  line: 1,
  cells: cells.map((cell) => {
    const [text, colspan, rowspan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
    return { text, colspan, rowspan, header: false, span };
  }),
});

it('finds the column of a cell under cells that span rows and columns', () => {
  const grid = gridOf([
    row('header', ['序号', 1, 2], ['中心（个）', 2, 1], ['备注', 1, 2]),
    row('header', '现有', '计划'),
    row('data', '1', '10', '2', ''),
  ]);
  expect(grid.width).toBe(4);
  expect([grid.column(1, 0), grid.column(1, 1)]).toEqual([1, 2]);
  expect(grid.settings).toEqual(['serial', 'figure', 'figure', 'short']);
});

it('sets a column by its longest cell, so that it reads as one', () => {
  const grid = gridOf([
    row('data', '1', '区城管局', '2020年3月31日前', '逐栋登记'),
    row('data', '2', '区市场监管局', '持续开展', '逐栋登记使用满十五年的电梯，建立台账，按季更新'),
  ]);
  expect(grid.settings).toEqual(['serial', 'short', 'short', 'long']);
});

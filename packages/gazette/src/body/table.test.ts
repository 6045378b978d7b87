import { describe, expect, test } from 'vitest';
import { readLines } from '../source/lines.ts';
import { readTable } from './table.ts';

/** A table as lines: kind, then cells with →colspan and ↓rowspan where over 1. */
function shape(text: string): string[] {
  return readTable(text, readLines(text)).map(
    ({ kind, cells }) =>
      `${kind}: ${cells
        .map(
          ({ text: cell, colspan, rowspan }) =>
            cell + (colspan > 1 ? `→${colspan}` : '') + (rowspan > 1 ? `↓${rowspan}` : ''),
        )
        .join(' | ')}`,
  );
}

describe('tables', () => {
  test('Markdown with group rows', () => {
    expect(
      shape(
        '| 序号 | 任务 | 单位 |\n|---|---|---|\n| 公示制度 | | |\n| 1 | 公开 | 区司法局 |\n| 2 | 更新 | 各部门 |',
      ),
    ).toEqual([
      'header: 序号 | 任务 | 单位',
      'group: 公示制度→3',
      'data: 1 | 公开 | 区司法局',
      'data: 2 | 更新 | 各部门',
    ]);
  });

  test('a head of two lines: what has nothing under it reaches down, what has spreads out', () => {
    expect(shape('序号\t街镇\t中心\t\t社区数\n\t\t现有\t新建\t\n1\t甲镇\t1\t2\t3\n合 计\t\t1\t2\t3')).toEqual(
      [
        'header: 序号↓2 | 街镇↓2 | 中心→2 | 社区数↓2',
        'header: 现有 | 新建',
        'data: 1 | 甲镇 | 1 | 2 | 3',
        'total: 合 计 |  | 1 | 2 | 3',
      ],
    );
  });

  test('a row without a first cell goes on with the cells above it', () => {
    expect(
      shape('| 序号 | 时间 | | 地点 |\n|---|---|---|---|\n| 1 | 5日 | 上午 | 甲镇 |\n| | | 下午 | 乙镇 |'),
    ).toEqual(['header: 序号 | 时间→2 | 地点', 'data: 1↓2 | 5日↓2 | 上午 | 甲镇', 'data: 下午 | 乙镇']);
  });

  test('a head printed again after a page break is dropped', () => {
    expect(shape('| 序号 | 事项 |\n|--|--|\n| 1 | 甲 |\n\n| 序号 | 事项 |\n|--|--|\n| 2 | 乙 |')).toEqual([
      'header: 序号 | 事项',
      'data: 1 | 甲',
      'data: 2 | 乙',
    ]);
  });

  test('ragged rows are filled', () => {
    expect(shape('甲\t乙\t丙\n1\t2')).toEqual(['header: 甲 | 乙 | 丙', 'data: 1 | 2 | ']);
  });

  test('cells point at their text', () => {
    const text = '| 序号 | 事 项 |\n|--|--|\n| 1 | 2019 年 |';
    const cells = readTable(text, readLines(text)).flatMap((row) => row.cells);
    expect(cells.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '序号',
      '事 项',
      '1',
      '2019 年',
    ]);
    expect(cells.map((cell) => cell.text)).toEqual(['序号', '事 项', '1', '2019年']);
  });
});

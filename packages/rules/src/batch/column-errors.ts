import { nearest } from '../input/nearest.ts';
import type { Rule } from '../model/rule.ts';
import { type Columns, lengthOf } from './column.ts';
import type { ColumnError } from './column-error.ts';
import { holds } from './read-column.ts';

/** What is wrong with the columns given to a rule; what is wrong with single rows is told row by row. */
export function columnErrors(rule: Rule, columns: Columns): readonly ColumnError[] {
  const entries = Object.entries(columns);
  const rows = entries.length === 0 ? 0 : Math.max(...entries.map(([, column]) => lengthOf(column)));
  const names = Object.keys(rule.inputs);
  return entries.flatMap(([name, column]): readonly ColumnError[] => {
    const input = rule.inputs[name];
    if (input === undefined || !Object.hasOwn(rule.inputs, name)) {
      const near = nearest(name, names);
      return [
        {
          code: 'ZL8040',
          field: name,
          message: `没有“${name}”这一列`,
          hint: `${near === null ? '' : `是不是“${near}”？`}可用的有：${names.join('、')}`,
        },
      ];
    }
    if (!holds(column, input))
      return [
        {
          code: 'ZL8041',
          field: name,
          message: `“${input.title}”（${name}）不能放在 ${column.kind} 列里`,
          hint: `请用 ${input.type.kind} 列，或逐行写成 JSON 值的 json 列`,
        },
      ];
    if (lengthOf(column) === rows) return [];
    return [
      {
        code: 'ZL8042',
        field: name,
        message: `“${input.title}”（${name}）有 ${lengthOf(column)} 行，而最长的列有 ${rows} 行`,
        hint: '请使各列的行数相同',
      },
    ];
  });
}

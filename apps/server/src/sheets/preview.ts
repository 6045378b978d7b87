import { Type } from '@fastify/type-provider-typebox';
import type { Column, SheetDefinition } from './column.ts';
import { countRows, type JudgedRow, type JudgedSheet } from './judge.ts';
import { printValue, type UnitName } from './print-value.ts';

/** Rows of each state that a preview shows; all are counted. */
const shownRows = 300;

const CountsSchema = Type.Object({
  rows: Type.Integer({ description: '一共几行' }),
  new: Type.Integer({ description: '新增' }),
  changed: Type.Integer({ description: '变更' }),
  same: Type.Integer({ description: '与已登记的相同' }),
  bad: Type.Integer({ description: '要退回的' }),
});

export const PreviewSchema = Type.Object(
  {
    token: Type.String({ description: '导入时交回' }),
    fileName: Type.String(),
    title: Type.String(),
    header: Type.Union([
      Type.Object({
        tab: Type.String({ description: '工作表' }),
        line: Type.Integer({ description: '表头在第几行' }),
      }),
      Type.Null(),
    ]),
    problems: Type.Array(Type.Object({ type: Type.String(), message: Type.String() }), {
      description: '表头的问题',
    }),
    counts: CountsSchema,
    columns: Type.Array(Type.Object({ key: Type.String(), title: Type.String() })),
    rows: Type.Array(
      Type.Object({
        line: Type.Integer(),
        state: Type.Union([
          Type.Literal('new'),
          Type.Literal('changed'),
          Type.Literal('same'),
          Type.Literal('bad'),
        ]),
        cells: Type.Array(Type.String(), { description: '按 columns 的次序' }),
        reasons: Type.Array(
          Type.Object({ column: Type.Union([Type.String(), Type.Null()]), message: Type.String() }),
        ),
        changes: Type.Array(
          Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() }),
        ),
      }),
      { description: `每种状态最多 ${shownRows} 行` },
    ),
  },
  { title: 'SheetPreview' },
);

export const TakenSchema = Type.Object(
  { taken: Type.Integer({ description: '导入了几行' }), counts: CountsSchema },
  { title: 'SheetTaken' },
);

/** The judgement as the dialog shows it. */
export function previewOf(
  judged: JudgedSheet<unknown>,
  { columns }: SheetDefinition<unknown>,
  { token, unitName: stored }: { readonly token: string; readonly unitName: UnitName },
) {
  const unitName: UnitName = (id) => stored(id) ?? judged.brought.get(id);
  const left = { new: shownRows, changed: shownRows, same: shownRows, bad: shownRows };
  const rows = judged.rows.filter(({ state }) => {
    left[state] -= 1;
    return left[state] >= 0;
  });
  return {
    token,
    fileName: judged.name,
    title: judged.title,
    header: judged.header === null ? null : { tab: judged.header.tab, line: judged.header.line },
    problems: judged.problems.map(({ type, message }) => ({ type, message })),
    counts: countRows(judged.rows),
    columns: columns.map(({ key, title }) => ({ key, title })),
    rows: rows.map((row) => ({
      line: row.line,
      state: row.state,
      cells: cellsOf(row, columns, judged, unitName),
      reasons: row.state === 'bad' ? row.reasons.map(({ column, message }) => ({ column, message })) : [],
      changes:
        row.state === 'bad'
          ? []
          : row.changes.map(({ column, before, after }) => {
              const definition = columns.find(({ key }) => key === column);
              const print = (value: typeof before) =>
                definition === undefined ? String(value ?? '') : printValue(definition, value, unitName);
              return { column, before: print(before), after: print(after) };
            }),
    })),
  };
}

/** Good rows as they were understood; returned rows as they were written. */
function cellsOf(
  row: JudgedRow<unknown>,
  columns: readonly Column[],
  judged: JudgedSheet<unknown>,
  unitName: UnitName,
): string[] {
  return columns.map((column) => {
    if (row.state !== 'bad') return printValue(column, row.values[column.key] ?? null, unitName);
    const at = judged.at.get(column.key);
    return at === undefined ? '' : (row.cells[at] ?? '');
  });
}

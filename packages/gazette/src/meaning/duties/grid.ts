import type { TableCell, TableNode } from '../../model/index.ts';

/** A cell and where it begins: `row` and `cell` are positions in the table's rows and that row's cells. */
export interface GridCell {
  readonly content: TableCell;
  readonly row: number;
  readonly cell: number;
}

const WIDEST = 64;

/** For every row the cell that covers each column, spans of rows and columns laid out as in HTML. */
export function gridOf(table: TableNode): readonly (readonly GridCell[])[] {
  const reaching: { cell: GridCell; until: number }[] = [];
  return table.rows.map((row, rowAt) => {
    const line: GridCell[] = [];
    let column = 0;
    const continueFromAbove = () => {
      for (
        let above = reaching[column];
        above !== undefined && above.until > rowAt;
        above = reaching[column]
      ) {
        line[column] = above.cell;
        column++;
      }
    };
    for (const [cellAt, content] of row.cells.entries()) {
      continueFromAbove();
      for (let width = 0; width < Math.max(1, content.colspan) && column < WIDEST; width++) {
        const cell: GridCell = { content, row: rowAt, cell: cellAt };
        line[column] = cell;
        reaching[column] = { cell, until: rowAt + Math.max(1, content.rowspan) };
        column++;
      }
    }
    continueFromAbove();
    return line;
  });
}

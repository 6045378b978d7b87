import type { TableNode, TableRow } from '@zhengling/gazette';
import { AnnotatedText } from '../text/annotated-text.tsx';
import { TableNotes } from './notes.tsx';
import type { Reading } from './reading.ts';
import { gridOf, type TableGrid } from './table-columns.ts';

/** A table as printed; it scrolls in its own frame where the screen is narrower than the table. */
export function PrintedTable({
  table,
  reading,
  within,
  label,
}: {
  readonly table: TableNode;
  readonly reading: Reading;
  /** Label (`附件1`, by which tables are told apart by ear) and heading of the part it stands in. */
  readonly within: { readonly prefix: string; readonly title: string };
  /** Of the clause it stands under: `一（二）`. */
  readonly label: string;
}) {
  const caption = [table.num, table.heading].filter((part) => part !== null && part !== '').join(' ');
  const heads = headRows(table.rows);
  const where = within.prefix === '' ? '' : `${within.prefix} ${within.title} `;
  const name = `${where}${label}表格${/(\d+)$/.exec(table.id)?.[1] ?? ''} ${caption}`.trim();
  const grid = gridOf(table.rows);
  const rows = table.rows.map((row, index) => (
    <Row
      key={`${row.line} ${row.cells[0]?.span.start}`}
      id={table.id}
      row={row}
      index={index}
      grid={grid}
      reading={reading}
    />
  ));
  return (
    <figure className={figureClass(grid.width)} id={table.id}>
      {caption !== '' && caption !== within.title && <figcaption>{caption}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="scroll" aria-label={name} tabIndex={0}>
        <table>
          {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
          <tbody>{rows.slice(heads)}</tbody>
        </table>
      </section>
      <TableNotes notes={reading.notes(table.id)} />
    </figure>
  );
}

/** More columns, smaller and closer set. */
const figureClass = (columns: number): string =>
  columns > 9 ? 'table wide dense' : columns > 5 ? 'table wide' : 'table';

/** How many rows at the top are header rows. */
function headRows(rows: readonly TableRow[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.kind !== 'header'),
  );
}

function Row({
  id,
  row,
  index,
  grid,
  reading,
}: {
  readonly id: string;
  readonly row: TableRow;
  readonly index: number;
  readonly grid: TableGrid;
  readonly reading: Reading;
}) {
  const [only] = row.cells;
  if (row.kind === 'group' && row.cells.length === 1 && only !== undefined) {
    return (
      <tr className="group">
        <th scope="colgroup" colSpan={Math.max(grid.width, 1)}>
          <AnnotatedText text={only.text} annotations={reading.cell(id, index, 0)} />
        </th>
      </tr>
    );
  }
  return (
    <tr className={row.kind}>
      {row.cells.map((cell, at) => {
        const content = <AnnotatedText text={cell.text} annotations={reading.cell(id, index, at)} />;
        const spans = {
          ...(cell.colspan > 1 ? { colSpan: cell.colspan } : {}),
          ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
        };
        const key = cell.span.start * 1000 + at;
        if (row.kind === 'header' || cell.header) {
          return (
            <th
              key={key}
              scope={row.kind === 'header' ? 'col' : 'row'}
              className={cell.text.length <= 4 ? 'narrow' : undefined}
              {...spans}
            >
              {content}
            </th>
          );
        }
        return (
          <td
            key={key}
            className={cell.colspan > 1 ? 'short' : grid.settings[grid.column(index, at)]}
            {...spans}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}

import type { TableCell, TableNode, TableRow } from '@zhengling/gazette';
import { AnnotatedText } from '../text/annotated-text.tsx';
import { TableNotes } from './notes.tsx';
import type { Reading } from './reading.ts';

/** A table as printed; it scrolls in its own frame where the screen is narrower than the table. */
export function PrintedTable({ table, reading }: { readonly table: TableNode; readonly reading: Reading }) {
  const caption = [table.num, table.heading].filter((part) => part !== null && part !== '').join(' ');
  const heads = headRows(table.rows);
  const columns = Math.max(
    0,
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0)),
  );
  const rows = table.rows.map((row, index) => (
    <Row
      key={`${row.line} ${row.cells[0]?.span.start}`}
      id={table.id}
      row={row}
      index={index}
      columns={columns}
      reading={reading}
    />
  ));
  return (
    <figure className={columns > 5 ? 'table wide' : 'table'} id={table.id}>
      {caption !== '' && <figcaption>{caption}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="scroll" aria-label={caption === '' ? '表格' : `表格：${caption}`} tabIndex={0}>
        <table>
          {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
          <tbody>{rows.slice(heads)}</tbody>
        </table>
      </section>
      <TableNotes notes={reading.notes(table.id)} />
    </figure>
  );
}

/** How many rows at the top are header rows. */
function headRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => row.kind !== 'header');
  return first < 0 ? 0 : first;
}

function Row({
  id,
  row,
  index,
  columns,
  reading,
}: {
  readonly id: string;
  readonly row: TableRow;
  readonly index: number;
  readonly columns: number;
  readonly reading: Reading;
}) {
  const [only] = row.cells;
  if (row.kind === 'group' && row.cells.length === 1 && only !== undefined) {
    return (
      <tr className="group">
        <th scope="colgroup" colSpan={Math.max(columns, 1)}>
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
          <td key={key} className={cellClass(cell)} {...spans}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** Figures stand in columns, short words in the middle, sentences at the left. */
function cellClass(cell: TableCell): string {
  const text = cell.text.trim();
  if (/^[-+−]?[\d,，.]+\s*%?$/.test(text)) return 'figure';
  if (text.length <= 4) return 'short narrow';
  if (text.length <= 8) return 'short';
  if (text.length <= 40) return 'long';
  return text.length <= 120 ? 'longer' : 'longest';
}

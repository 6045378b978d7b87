import { Link } from '@tanstack/react-router';
import { type BoardFilter, countedTasks, noDocument } from './filter.ts';
import type { Board, Cell, DocumentTally } from './shapes.ts';
import { openOf } from './shapes.ts';

/** Units against documents: open tasks in each field, coloured by the worst of them. */
export function Matrix(props: {
  readonly board: Board;
  readonly filter: BoardFilter;
  /** Rows and columns at most; the worst stay. */
  readonly rows?: number;
  readonly columns?: number;
  readonly label: string;
}) {
  const { board, filter, rows = 200, columns = 60, label } = props;
  const documents = board.documents.filter((one) => openOf(one) > 0).slice(0, columns);
  const units = board.units.filter((one) => openOf(one) > 0).slice(0, rows);
  const cells = new Map(board.cells.map((cell) => [`${cell.unit}\n${cell.number ?? ''}`, cell]));
  if (units.length === 0) return <p className="soft">没有在办的任务。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="matrix-box" aria-label={label} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {documents.map((document) => (
              <th key={document.number ?? ''} scope="col" title={document.title ?? undefined}>
                <Link to="/board" search={{ ...filter, number: document.number ?? noDocument }}>
                  {shortTitle(document)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/board" search={{ ...filter, unit: id }}>
                  {name}
                </Link>
              </th>
              {documents.map(({ number }) => (
                <td key={number ?? ''}>
                  <Field cell={cells.get(`${id}\n${number ?? ''}`)} filter={filter} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Field({ cell, filter }: { readonly cell: Cell | undefined; readonly filter: BoardFilter }) {
  if (cell === undefined) return <span className="field none">·</span>;
  const open = openOf(cell);
  if (open === 0) return <span className="field done">✓</span>;
  const tone = cell.red > 0 ? 'red' : cell.yellow > 0 ? 'yellow' : 'green';
  const words = `在办 ${open} 项${cell.red > 0 ? `，逾期 ${cell.red} 项` : ''}${cell.yellow > 0 ? `，临期 ${cell.yellow} 项` : ''}`;
  return (
    <Link
      to="/duties"
      search={countedTasks(
        { ...filter, unit: cell.unit, number: cell.number ?? noDocument },
        { state: 'open' },
      )}
      className={`field ${tone}`}
      title={words}
    >
      <span aria-hidden>
        {open}
        {cell.red > 0 && <sup>{cell.red}</sup>}
      </span>
      <span className="hidden">{words}</span>
    </Link>
  );
}

/** What a narrow column can say of a document: the words after 关于, without its form. */
function shortTitle({ number, title }: Pick<DocumentTally, 'number' | 'title'>): string {
  if (title === null) return number ?? '其他';
  const named = /《([^《》]{2,60})》/.exec(title)?.[1] ?? title;
  const subject = named
    .replace(/^.{0,30}?(?:关于|印发)/, '')
    .replace(/^(?:进一步)?(?:印发|做好|加强|开展|推进|调整|成立)/, '')
    .replace(/^(?:重庆市)?.{2,4}[区县市](?=.{4})/, '')
    .replace(/^(?:\d{4}年|关于)/, '');
  const short = subject.replace(/(?:的)?(?:通知|意见|方案|办法|细则|规定|计划|要点)+$/, '');
  return short.length > 8 ? `${short.slice(0, 7)}…` : short;
}

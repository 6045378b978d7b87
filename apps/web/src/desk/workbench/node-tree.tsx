import type { Node, Span, TableNode } from '@zhengling/gazette';
import { memo } from 'react';
import { type Marks, markKey, type PartKey } from './node-index.ts';

interface Props {
  readonly part: PartKey;
  readonly nodes: readonly Node[];
  readonly active: string | null;
  readonly marks: ReadonlyMap<string, Marks>;
  readonly onPick: (span: Span) => void;
}

/** What the text was read as: the tree of its clauses, each a way back to its place in the text. */
export const NodeTree = memo(function NodeTree(props: Props) {
  return (
    <ul className="tree">
      {props.nodes.map((node) => (
        <li key={node.id}>
          <NodeLine node={node} {...props} />
          {node.type === 'table' && <TableGrid table={node} onPick={props.onPick} />}
          {node.children.length > 0 && <NodeTree {...props} nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
});

function NodeLine({ node, part, active, marks, onPick }: Props & { readonly node: Node }) {
  const found = marks.get(markKey(part, node.id));
  return (
    <button
      type="button"
      className={`node ${node.type}`}
      data-node={markKey(part, node.id)}
      aria-current={active === node.id ? 'location' : undefined}
      onClick={() => onPick(node.span)}
    >
      {node.num !== null && <b>{node.num}</b>}
      {node.heading !== null && <strong>{node.heading}</strong>}
      {node.text !== '' && <span>{node.text}</span>}
      {node.type === 'table' && <em>表格，{node.rows.length} 行</em>}
      {'member' in node && node.member !== undefined && <em>{node.member.role}</em>}
      {node.type === 'signature' && <em>落款</em>}
      {found !== undefined && (
        <i>
          {found.duties > 0 && <span className="mark duty">职责 {found.duties}</span>}
          {found.times > 0 && <span className="mark time">时间 {found.times}</span>}
          {found.citations > 0 && <span className="mark cite">引用 {found.citations}</span>}
        </i>
      )}
    </button>
  );
}

function TableGrid({ table, onPick }: { readonly table: TableNode; readonly onPick: (span: Span) => void }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="tree-table" tabIndex={0} aria-label={table.heading ?? '表格'}>
      <table>
        <tbody>
          {table.rows.map((row) => (
            <tr key={`${row.line}-${row.cells[0]?.span.start ?? 0}`} className={row.kind}>
              {row.cells.map((cell) => {
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.span.start}
                    colSpan={cell.colspan}
                    rowSpan={cell.rowspan}
                    onDoubleClick={() => onPick(cell.span)}
                    title="双击看原文"
                  >
                    {cell.text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

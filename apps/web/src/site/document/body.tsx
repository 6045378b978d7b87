import type { Node, TextNode } from '@zhengling/gazette';
import { isSeat, numberText, paragraphOnItsLine, signatureLines, typeset } from '@zhengling/gazette/output';
import { AnnotatedText } from '../text/annotated-text.tsx';
import { citation, clauseLabel, marginMark } from './clause-label.ts';
import { MemberList } from './member-list.tsx';
import { Notes } from './notes.tsx';
import { PrintedTable } from './printed-table.tsx';
import type { Reading } from './reading.ts';

/** What every clause of one part of a document shares. */
export interface Part {
  readonly reading: Reading;
  /** Title by which the clauses are quoted: the enclosed measure's where there is one. */
  readonly quotedTitle: string;
  readonly number: string | null;
  /** `附件1` and the like, put before the label of the clause; '' in the main part. */
  readonly prefix: string;
  /** The heading that stands above the part, so that a table of the same name does not say it again. */
  readonly title: string;
}

/** The nodes of a part in order; seats of a name list that follow each other are set as one list. */
export function Body({
  nodes,
  part,
  path = [],
}: {
  readonly nodes: readonly Node[];
  readonly part: Part;
  readonly path?: readonly Node[];
}) {
  const grouped = groups(nodes);
  return grouped.map((group, at) => {
    const [first] = group;
    if (first === undefined) return null;
    if (isSeat(first)) return <MemberList key={first.id} seats={group.filter(isSeat)} />;
    const caption = isCaption(first, grouped[at + 1]?.[0]);
    return <Clause key={first.id} node={first} part={part} path={[...path, first]} caption={caption} />;
  });
}

/** A short line without a stop right above a table is its title. */
function isCaption(node: Node, next: Node | undefined): boolean {
  if (next?.type !== 'table' || node.type !== 'block') return false;
  return node.heading === null && /^[^。；;：:，,]{4,40}$/u.test(node.text) && !node.text.includes('\n');
}

function Clause({
  node,
  part,
  path,
  caption,
}: {
  readonly node: Node;
  readonly part: Part;
  readonly path: readonly Node[];
  readonly caption: boolean;
}) {
  switch (node.type) {
    case 'table':
      return <PrintedTable table={node} reading={part.reading} within={part} label={clauseLabel(path)} />;
    case 'chapter':
    case 'section':
      return <Division node={node} part={part} path={path} />;
    case 'signature':
      return <Signature node={node} />;
    case 'article':
    case 'paragraph':
    case 'item':
    case 'subitem':
    case 'point':
    case 'subpoint':
    case 'entry':
    case 'subentry':
    case 'block':
      return <Provision node={node} part={part} path={path} caption={caption} />;
  }
}

function Division({
  node,
  part,
  path,
}: {
  readonly node: TextNode;
  readonly part: Part;
  readonly path: readonly Node[];
}) {
  const Heading = node.type === 'chapter' ? 'h3' : 'h4';
  return (
    <section className={node.type} id={node.id}>
      <Heading>
        {node.num !== null && <span>{node.num}</span>} {typeset(node.heading ?? '')}
      </Heading>
      {node.text !== '' && <p className="line">{typeset(node.text)}</p>}
      <Body nodes={node.children} part={part} path={path} />
    </section>
  );
}

/** One addressed clause: notes, margin mark, the text, how it is quoted, and what hangs under it. */
function Provision({
  node,
  part,
  path,
  caption,
}: {
  readonly node: TextNode;
  readonly part: Part;
  readonly path: readonly Node[];
  readonly caption: boolean;
}) {
  const { reading } = part;
  const first = paragraphOnItsLine(node);
  const body = first ?? node;
  const label = clauseLabel(path);
  const quoted = citation(part.quotedTitle, part.number, part.prefix + label);
  const { heading } = node;
  const mark = marginMark(node) ?? '¶';
  const standsAlone = body.text === '';
  const notes = [...reading.notes(node.id), ...(first === null ? [] : reading.notes(first.id))];
  return (
    <>
      <div
        className={`clause ${node.type}${heading !== null && standsAlone ? ' heads' : ''}${caption ? ' caption' : ''}`}
        id={node.id}
      >
        <Notes notes={notes} label={label} />
        <p className="line" id={first?.id}>
          <a
            className="mark"
            href={`#${node.id}`}
            title={`引用 ${quoted}`}
            aria-label={`${mark} 引用${label === '' ? '本段' : label}`}
          >
            {mark}
          </a>
          {node.num !== null && <b className="num">{numberText(node, typeset(node.num))}</b>}
          {heading !== null && (
            <b className="heading">
              {node.type === 'article' && '【'}
              <AnnotatedText text={heading} annotations={reading.annotations(node.id, 'heading')} />
              {node.type === 'article' ? '】' : standsAlone || /[。！？：；]$/u.test(heading) ? '' : '。'}
            </b>
          )}
          <AnnotatedText text={body.text} annotations={reading.annotations(body.id, 'text')} />
        </p>
        <p className="quote">
          <span className="quoted-text">{quoted}</span>
          <button type="button" className="copy" data-copy={quoted} hidden>
            复制引用
          </button>
        </p>
      </div>
      {first !== null && <Body nodes={first.children} part={part} path={[...path, first]} />}
      <Body nodes={first === null ? node.children : node.children.slice(1)} part={part} path={path} />
    </>
  );
}

/** Name above date, at the right; a date joined to the name by the print is put on its own line. */
function Signature({ node }: { readonly node: TextNode }) {
  return (
    <div className="signature" id={node.id}>
      {signatureLines(node).map((line) => (
        <p key={line}>{typeset(line)}</p>
      ))}
      <Body
        nodes={node.children}
        part={{ reading: emptyReading, quotedTitle: '', number: null, prefix: '', title: '' }}
        path={[]}
      />
    </div>
  );
}

const emptyReading: Reading = { annotations: () => [], cell: () => [], notes: () => [] };

/** Runs of seats together, everything else alone. */
function groups(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const grouped: Node[][] = [];
  for (const node of nodes) {
    const last = grouped.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isSeat(before) && isSeat(node)) last.push(node);
    else grouped.push([node]);
  }
  return grouped;
}

import {
  type GazetteDocument,
  type Issue,
  maskDocument,
  maskNodes,
  type Node,
  type TableNode,
} from '@zhengling/gazette';
import type { ClauseRow } from './clause-row.ts';
import { cellBar, normalise, separator } from './normalise.ts';

type Piece = Pick<ClauseRow, 'kind' | 'ordinal'>;
type Draft = Pick<ClauseRow, 'node' | 'label' | 'heading' | 'text' | 'part'> & {
  /** The number in front of heading or text, as printed. */
  readonly num: string;
};

/**
 * Everything in an issue that can be searched, in the order of reading. Personal data are masked first: what the public
 * pages do not show cannot be found either.
 */
export function indexClauses(issue: Issue): ClauseRow[] {
  const cited = citedNumbers(issue);
  const rows: ClauseRow[] = [];
  const writer = (piece: Piece) => (draft: Draft) => {
    const row = complete(piece, draft, rows.length + 1, cited.get(citationKey(piece, draft.node)) ?? '');
    if (row !== null) rows.push(row);
  };

  if (issue.foreword !== null) {
    const write = writer({ kind: 'foreword', ordinal: 0 });
    write({ ...title, heading: issue.foreword.title, text: issue.foreword.source ?? '' });
    writeNodes(maskNodes(issue.foreword.body), '', write);
  }
  issue.documents.forEach((document, ordinal) => {
    writeDocument(maskDocument(document), writer({ kind: 'document', ordinal }));
  });
  issue.news.forEach((item, ordinal) => {
    const write = writer({ kind: 'news', ordinal });
    write({ ...title, heading: item.title });
    writeNodes(maskNodes(item.body), '', write);
  });
  return rows;
}

type Write = (draft: Draft) => void;

const title: Draft = { node: '', label: '', num: '', heading: '', text: '', part: 'title' };

function writeDocument(document: GazetteDocument, write: Write): void {
  write({ ...title, heading: document.title, text: document.number?.text ?? '' });
  const { instrument } = document;
  if (instrument !== null && !normalise(document.title).includes(normalise(instrument.title)))
    write({ ...title, heading: instrument.title });
  writeLine('发文机关标志', document.masthead === null ? [] : [document.masthead], write);
  writeLine('主送', document.addressees, write);
  writeNodes(document.body, '', write);
  for (const attachment of document.attachments) {
    write({ ...title, label: attachment.label, heading: attachment.title });
    writeNodes(attachment.body, attachment.label, write);
  }
  writeLine('署名', document.issuers, write);
  writeLine('抄送', document.copies, write);
}

function writeLine(label: string, names: readonly string[], write: Write): void {
  if (names.length > 0) write({ ...title, part: 'text', label, text: names.join('、') });
}

/** A number that stands before a child's text (`第八条` before its first paragraph) is written with the child. */
function writeNodes(nodes: readonly Node[], above: string, write: Write, carried = ''): void {
  nodes.forEach((node, index) => {
    if (node.type === 'table') {
      writeTable(node, above, write);
      return;
    }
    const own = node.num ?? '';
    const num = (index === 0 ? carried : '') + own;
    const label = labelBelow(above, own);
    const bare = node.text === '' && node.heading === null;
    if (!bare || node.children.length === 0)
      write({ node: node.id, label, num, heading: node.heading ?? '', text: node.text, part: 'text' });
    const enclosing = node.type === 'chapter' || node.type === 'section';
    writeNodes(node.children, enclosing ? above : label, write, bare ? num : '');
  });
}

/** A table's caption and each of its rows; the cells of a row are kept apart. */
function writeTable(table: TableNode, above: string, write: Write): void {
  const place = { node: table.id, label: labelBelow(above, table.num ?? ''), num: '', part: 'text' } as const;
  write({ ...place, heading: table.heading ?? '', text: table.text });
  for (const row of table.rows) {
    const cells = row.cells
      .map((cell) => cell.text.replaceAll(cellBar, '|'))
      .filter((text) => text.trim() !== '');
    if (cells.length > 0) write({ ...place, heading: '', text: cells.join(` ${cellBar} `) });
  }
}

/** `一` + `（二）` → `一（二）`; `第八条` + `（二）` → `第八条（二）`; `附件1` + `一、` → `附件1 一`. */
export function labelBelow(above: string, num: string): string {
  const own = num.replace(/[\s、.．。:：]+$/u, '');
  if (own === '') return above;
  const blank =
    /[\p{L}\p{N}]$/u.test(above) && !/^[（(①-⑳]/u.test(own) && !/^[一二三四五六七八九十]+$/u.test(above);
  return blank ? `${above} ${own}` : above + own;
}

function complete(piece: Piece, draft: Draft, position: number, numbers: string): ClauseRow | null {
  const { num, part, node, label, heading, text } = draft;
  const head = heading === '' ? '' : normalise(num + heading);
  const body = normalise(heading === '' ? num + text : text);
  const plain = [head, body].filter((piece) => piece !== '').join(separator);
  if (plain === '') return null;
  const headLength = part === 'title' ? plain.length : [...head].length;
  return { ...piece, position, node, label, heading, text, numbers, part, plain, head: headLength };
}

/** Numbers cited from each node, each once, in order. */
function citedNumbers(issue: Issue): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { number, place } of issue.citations) {
    if (number === null || place.documentIndex === null) continue;
    const key = citationKey({ kind: 'document', ordinal: place.documentIndex }, place.node);
    found.set(key, (found.get(key) ?? new Set()).add(number));
  }
  return new Map([...found].map(([key, numbers]) => [key, [...numbers].join(' ')]));
}

function citationKey({ kind, ordinal }: Piece, node: string): string {
  return `${kind} ${ordinal} ${node}`;
}

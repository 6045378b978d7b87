import type { Node, TableCell, TableNode, TextNode, TextNodeType } from '../../model/index.ts';
import { concat, element, escapeText, type Markup } from '../markup.ts';
import { type Field, type Readings, writePieces } from '../readings.ts';
import { addressPart, numberAddress } from './identification.ts';

/** Akoma Ntoso elements of the same meaning; what has none is a named container, which the standard allows for it. */
const elementOf: Readonly<Record<TextNodeType, string>> = {
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  point: 'point',
  item: 'hcontainer',
  subitem: 'hcontainer',
  subpoint: 'hcontainer',
  entry: 'hcontainer',
  subentry: 'hcontainer',
  block: 'hcontainer',
  signature: 'hcontainer',
};

/** Hierarchical elements for the nodes; every node keeps its id as `eId`. */
export function hierarchy(nodes: readonly Node[], readings: Readings): Markup {
  return concat(nodes.map((node) => hierarchical(node, readings)));
}

function hierarchical(node: Node, readings: Readings): Markup {
  if (node.type === 'table') {
    return element(
      'hcontainer',
      { eId: node.id, name: 'table' },
      node.num === null ? null : element('num', {}, escapeText(node.num)),
      node.heading === null
        ? null
        : element('heading', {}, inline(node.heading, node, { name: 'heading' }, readings)),
      element('content', { eId: `${node.id}__content` }, table(node, readings)),
    );
  }
  const name = elementOf[node.type];
  const text = node.text === '' ? null : paragraph(node, readings);
  const inner =
    node.children.length > 0
      ? [
          text === null ? null : element('intro', { eId: `${node.id}__intro` }, text),
          hierarchy(node.children, readings),
        ]
      : [element('content', { eId: `${node.id}__content` }, text ?? element('p', {}))];
  return element(
    name,
    { eId: node.id, name: name === 'hcontainer' ? node.type : null },
    node.num === null ? null : element('num', {}, escapeText(node.num)),
    node.heading === null
      ? null
      : element('heading', {}, inline(node.heading, node, { name: 'heading' }, readings)),
    ...inner,
  );
}

function paragraph(node: TextNode, readings: Readings): Markup {
  return element('p', {}, inline(node.text, node, { name: 'text' }, readings));
}

/** Text with citations as `<ref>` and civil dates as `<date>`; line ends as `<eol>`. */
function inline(text: string, node: Node, field: Field, readings: Readings): Markup {
  return concat(
    writePieces(text, readings.stretches(node.id, field), (piece, stretch) => {
      const written = lines(piece);
      if (stretch?.citation) {
        const { target, number, title } = stretch.citation;
        const href = target?.node ? `#${target.node}` : number !== null ? numberAddress(number) : null;
        const address = href ?? (title === null ? null : `/akn/cn/doc/${addressPart(title)}`);
        return address === null ? written : element('ref', { href: address }, written);
      }
      const due = stretch?.time?.due;
      return due?.type === 'date' ? element('date', { date: due.date }, written) : written;
    }),
  );
}

function lines(text: string): Markup {
  return concat(
    text
      .split('\n')
      .flatMap((line, at) => (at === 0 ? [escapeText(line)] : [element('eol', {}), escapeText(line)])),
  );
}

function table(node: TableNode, readings: Readings): Markup {
  const rows = node.rows.flatMap((row, at) =>
    row.cells.length === 0
      ? []
      : [
          element(
            'tr',
            {},
            row.cells.map((cell, index) => tableCell(node, cell, at, index, readings)),
          ),
        ],
  );
  return element(
    'table',
    { eId: `${node.id}__table` },
    rows.length > 0 ? rows : [element('tr', {}, element('td', {}, element('p', {})))],
  );
}

function tableCell(node: TableNode, cell: TableCell, row: number, index: number, readings: Readings): Markup {
  return element(
    cell.header ? 'th' : 'td',
    { colspan: cell.colspan > 1 ? cell.colspan : null, rowspan: cell.rowspan > 1 ? cell.rowspan : null },
    element('p', {}, inline(cell.text, node, { name: 'cell', row, cell: index }, readings)),
  );
}

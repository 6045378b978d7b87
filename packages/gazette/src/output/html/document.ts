import type { Attachment, GazetteDocument, Node, TableNode, TableRow } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import { concat, element, escapeText, type Markup } from '../markup.ts';
import {
  attachmentNotes,
  beforeSignature,
  headingText,
  numberText,
  type Printed,
  type PrintedLine,
  printed,
  signatureLines,
} from '../printed.ts';
import { type Field, type Readings, writePieces } from '../readings.ts';
import { typeset } from '../typeset.ts';

/** How the ids and links of one document are written where several stand in one file. */
export interface Placing {
  /** Put before every node id: '' where a document has a file of its own. */
  readonly idPrefix: string;
  readonly readings: Readings;
  /** Address of a document of the same publication by its number; null where it is none of them. */
  readonly addressOf: (number: string) => string | null;
}

/** A document as markup that is both HTML and XHTML: head, text with an anchor per node, attachments, foot. */
export function documentMarkup(document: GazetteDocument, placing: Placing): Markup {
  const own = document.body.filter((node) => node.part !== 'instrument');
  const enclosed = document.body.filter((node) => node.part === 'instrument');
  return concat([
    element(
      'header',
      { class: 'head' },
      document.masthead === null ? null : line('masthead', document.masthead),
      document.number === null ? null : line('number', document.number.text),
      element('h2', { class: 'title' }, text(document.title)),
    ),
    document.addressees.length === 0 ? concat([]) : line('addressees', `${document.addressees.join('，')}：`),
    nodesMarkup(beforeSignature(own), placing),
    concat(attachmentNotes(document).map((note) => line('note', note))),
    nodesMarkup(own.slice(beforeSignature(own).length), placing),
    document.disclosure === 'public' ? line('disclosure', '（此件公开发布）') : concat([]),
    enclosed.length === 0
      ? concat([])
      : element(
          'section',
          { class: 'instrument' },
          element('h3', { class: 'title' }, text(document.instrument?.title ?? '')),
          nodesMarkup(enclosed, placing),
        ),
    concat(document.attachments.map((attachment, at) => attachmentMarkup(attachment, at, placing))),
    foot(document),
  ]);
}

export function nodesMarkup(nodes: readonly Node[], placing: Placing): Markup {
  return concat(printed(nodes).map((part) => printedMarkup(part, placing)));
}

function line(name: string, content: string): Markup {
  return element('p', { class: name }, text(content));
}

function text(content: string): Markup {
  return escapeText(typeset(content));
}

function attachmentMarkup(attachment: Attachment, at: number, placing: Placing): Markup {
  return element(
    'section',
    { class: 'attachment', id: `${placing.idPrefix}attachment_${at + 1}` },
    line('label', attachment.label),
    element('h3', { class: 'title' }, text(attachment.title)),
    attachment.omitted ? line('omitted', '（公报未刊载本附件）') : nodesMarkup(attachment.body, placing),
  );
}

function foot(document: GazetteDocument): Markup {
  const lines = [
    document.copies.length === 0 ? null : line('copies', `抄送：${document.copies.join('，')}。`),
    document.printed === null
      ? null
      : line('printed', `${document.printer ?? ''}　${dateText(document.printed)}印发`.trim()),
  ].filter((part) => part !== null);
  return lines.length === 0 ? concat([]) : element('footer', { class: 'foot' }, lines);
}

function printedMarkup(part: Printed, placing: Placing): Markup {
  switch (part.kind) {
    case 'division':
      return element(
        part.level === 1 ? 'h3' : 'h4',
        { id: placing.idPrefix + part.node.id },
        escapeText(part.node.num === null ? '' : numberText(part.node, part.node.num)),
        inline(
          part.node.heading ?? part.node.text,
          part.node,
          { name: part.node.heading === null ? 'text' : 'heading' },
          placing,
        ),
      );
    case 'line':
      return lineMarkup(part, placing);
    case 'seats':
      return element(
        'dl',
        { class: 'seats' },
        part.seats.map(({ id, member }) =>
          element(
            'div',
            { id: placing.idPrefix + id },
            element('dt', {}, text(member.role)),
            element('dd', { class: 'name' }, text(member.name)),
            element('dd', {}, text(member.post)),
          ),
        ),
      );
    case 'table':
      return tableMarkup(part.node, placing);
    case 'signature':
      return element(
        'div',
        { class: 'signature', id: placing.idPrefix + part.node.id },
        signatureLines(part.node).map((signed) => element('p', {}, text(signed))),
      );
  }
}

function lineMarkup({ nodes, num, heading, body }: PrintedLine, placing: Placing): Markup {
  const [outer, inner] = nodes;
  const alone = heading !== null && !heading.runsIn;
  return element(
    'p',
    { id: placing.idPrefix + (outer ?? body).id, class: `${(outer ?? body).type}${alone ? ' alone' : ''}` },
    num === null ? null : element('b', {}, text(numberText(outer ?? body, num))),
    heading === null
      ? null
      : element(
          'b',
          {},
          heading.node.type === 'article'
            ? escapeText(headingText(heading.node, typeset(heading.text), heading.runsIn))
            : concat([
                inline(heading.text, heading.node, { name: 'heading' }, placing),
                escapeText(
                  headingText(heading.node, heading.text, heading.runsIn).slice(heading.text.length),
                ),
              ]),
        ),
    inner === undefined ? null : element('a', { id: placing.idPrefix + inner.id }),
    inline(body.text, body, { name: 'text' }, placing),
  );
}

/** Text in full-width punctuation with its citations as links and its civil dates as `<time>`. */
function inline(content: string, node: Node, field: Field, placing: Placing): Markup {
  return concat(
    writePieces(typeset(content), placing.readings.stretches(node.id, field), (piece, stretch) => {
      const written = concat(
        piece
          .split('\n')
          .flatMap((part, at) => (at === 0 ? [escapeText(part)] : [element('br', {}), escapeText(part)])),
      );
      const target = stretch?.citation?.target;
      const number = target?.document ?? stretch?.citation?.number ?? null;
      const address = number === null ? null : placing.addressOf(number);
      if (address !== null) return element('a', { href: address }, written);
      if (target?.node) return element('a', { href: `#${placing.idPrefix}${target.node}` }, written);
      const due = stretch?.time?.due;
      return due?.type === 'date' ? element('time', { datetime: due.date }, written) : written;
    }),
  );
}

function tableMarkup(node: TableNode, placing: Placing): Markup {
  const first = node.rows.findIndex((row) => row.kind !== 'header');
  const heads = Math.max(first, 0);
  const columns = Math.max(
    1,
    ...node.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0)),
  );
  const rows = node.rows.map((row, at) => rowMarkup(node, row, at, columns, placing));
  const caption = [node.num, node.heading].filter((part) => part !== null && part !== '').join('　');
  return element(
    'table',
    { id: placing.idPrefix + node.id },
    caption === '' ? null : element('caption', {}, text(caption)),
    heads === 0 ? null : element('thead', {}, rows.slice(0, heads)),
    element('tbody', {}, rows.slice(heads)),
  );
}

function rowMarkup(node: TableNode, row: TableRow, at: number, columns: number, placing: Placing): Markup {
  return element(
    'tr',
    { class: row.kind },
    row.cells.map((cell, index) =>
      element(
        cell.header || row.kind === 'header' ? 'th' : 'td',
        {
          colspan:
            row.kind === 'group' && row.cells.length === 1 ? columns : cell.colspan > 1 ? cell.colspan : null,
          rowspan: cell.rowspan > 1 ? cell.rowspan : null,
        },
        inline(cell.text, node, { name: 'cell', row: at, cell: index }, placing),
      ),
    ),
  );
}

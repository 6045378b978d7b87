import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type DecodedText, decodeText } from './encoding.ts';
import { MAX_ELEMENT_DEPTH } from './limits.ts';
import { type GridCell, tableRows } from './table-rows.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose content is no text of the page. */
const silent = new Set(
  'head script style template noscript iframe object embed svg math canvas audio video select button input textarea nav'.split(
    ' ',
  ),
);

/** Elements that begin and end a line. */
const blocks = new Set(
  'html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table ul caption'.split(
    ' ',
  ),
);

/** Decodes a web page by its byte order mark or its declared character set, else like plain text. */
export function decodeHtml(bytes: Uint8Array): DecodedText | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{0,200}charset\s{0,8}=\s{0,8}["']?([a-z0-9_-]{2,20})/i
    .exec(head)?.[1]
    ?.toLowerCase();
  const decoded = decodeText(bytes);
  if (decoded !== null || declared === undefined) return decoded;
  const encoding = /^gb/.test(declared) ? 'GB18030' : declared === 'big5' ? 'Big5' : 'UTF-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, cut: false, broken: text.split('\u{fffd}').length - 1 };
}

/**
 * The text of a page as lines: one line per paragraph with an empty line after it, `<hr>` as two empty lines
 * (a page break), tables as Markdown rows, numbered lists with the numbers a browser would show.
 */
export function htmlToText(html: string): string {
  const out = new Lines();
  visitAll(parse(html).childNodes, out, 0);
  return out.text();
}

/** Lines being written: blanks collapse as in a browser, empty lines never pile up. */
class Lines {
  readonly #done: string[] = [];
  #open = '';

  append(text: string): void {
    this.#open += text;
  }

  break(): void {
    this.#done.push(collapse(this.#open));
    this.#open = '';
  }

  paragraph(): void {
    if (collapse(this.#open) !== '') {
      this.break();
      this.#done.push('');
    } else this.#open = '';
  }

  row(line: string): void {
    this.#done.push(line);
  }

  page(): void {
    this.paragraph();
    this.#done.push('', '');
  }

  text(): string {
    this.paragraph();
    return `${this.#done
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()}\n`;
  }
}

/** Blanks of the source collapse; the ideographic space is text. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
}

function visitAll(nodes: readonly Node[], out: Lines, depth: number): void {
  for (const node of nodes) visit(node, out, depth);
}

function visit(node: Node, out: Lines, depth: number): void {
  if (node.nodeName === '#text' && 'value' in node) {
    out.append(node.value);
    return;
  }
  if (!('tagName' in node) || silent.has(node.tagName) || isHidden(node)) return;
  if (depth > MAX_ELEMENT_DEPTH) {
    out.append(textOf(node));
    return;
  }
  switch (node.tagName) {
    case 'br':
      out.break();
      return;
    case 'hr':
      out.page();
      return;
    case 'table':
      visitTable(node, out, depth);
      return;
    case 'ol':
      visitNumbered(node, out, depth);
      return;
    default:
      if (!blocks.has(node.tagName)) {
        visitAll(node.childNodes, out, depth + 1);
        return;
      }
      out.paragraph();
      visitAll(node.childNodes, out, depth + 1);
      out.paragraph();
  }
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s{0,8}:\s{0,8}none/i.test(value.slice(0, 2000))),
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function integer(text: string | null, fallback: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) ? value : fallback;
}

function visitNumbered(list: Element, out: Lines, depth: number): void {
  out.paragraph();
  let number = integer(attribute(list, 'start'), 1);
  for (const item of list.childNodes) {
    if (!('tagName' in item)) continue;
    if (item.tagName !== 'li') {
      visit(item, out, depth + 1);
      continue;
    }
    number = integer(attribute(item, 'value'), number);
    out.append(`${number}. `);
    visitAll(item.childNodes, out, depth + 1);
    out.paragraph();
    number += 1;
  }
}

/** The text of everything inside, however deep, read without recursion. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const waiting: Node[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if ('tagName' in node && !silent.has(node.tagName)) {
      if (node.tagName === 'br' || blocks.has(node.tagName)) parts.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return parts.join('');
}

/** A table of data becomes rows; one of a single column or with tables inside only arranges the page. */
function visitTable(table: Element, out: Lines, depth: number): void {
  out.paragraph();
  const rows = rowsOf(table);
  const layout = rows.every((row) => row.length <= 1) || rows.some((row) => row.some(holdsTable));
  if (layout) {
    for (const cell of rows.flat()) {
      visitAll(cell.childNodes, out, depth + 3);
      out.paragraph();
    }
    return;
  }
  const caption = table.childNodes.find((child) => child.nodeName === 'caption');
  if (caption !== undefined && 'tagName' in caption) {
    out.append(textOf(caption));
    out.paragraph();
  }
  const cells = rows.map((row) =>
    row.map(
      (cell): GridCell => ({
        text: collapse(textOf(cell)),
        colspan: integer(attribute(cell, 'colspan'), 1),
        rowspan: integer(attribute(cell, 'rowspan'), 1),
      }),
    ),
  );
  for (const line of tableRows(cells)) out.row(line);
  out.row('');
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.childNodes) {
    if (!('tagName' in child)) continue;
    const held =
      child.tagName === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.tagName) ? child.childNodes : [];
    for (const row of held) {
      if (!('tagName' in row) || row.tagName !== 'tr') continue;
      const isCell = (cell: Node): cell is Element =>
        'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th');
      rows.push(row.childNodes.filter(isCell));
    }
  }
  return rows;
}

function holdsTable(cell: Element): boolean {
  const waiting: Element[] = [cell];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      if (child.tagName === 'table') return true;
      waiting.push(child);
    }
  }
  return false;
}

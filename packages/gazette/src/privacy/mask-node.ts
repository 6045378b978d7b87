import type { GazetteDocument, Node, TableNode, TableRow, TextNode } from '../model/index.ts';
import { maskName, maskPersonalData } from './find-personal-data.ts';

/**
 * The nodes as the public may read them. Every text keeps its length, so places of times, duties and citations
 * stay true. Beyond single texts this sees lists: pupils whose name and school stand in different cells or fields.
 */
export function maskNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes.map(maskNode);
}

/** The document as the public may read it. */
export function maskDocument(document: GazetteDocument): GazetteDocument {
  return {
    ...document,
    title: maskPersonalData(document.title),
    body: maskNodes(document.body),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      body: maskNodes(attachment.body),
    })),
  };
}

function maskNode(node: Node): Node {
  return node.type === 'table' ? maskTable(node) : maskText(node);
}

function maskText(node: TextNode): TextNode {
  const { member } = node;
  const text = maskPersonalData(node.text);
  const base = {
    ...node,
    heading: node.heading === null ? null : maskPersonalData(node.heading),
    text,
    children: maskNodes(node.children),
  };
  if (member === undefined) return base;
  if (!isPupil(member.post)) {
    return { ...base, member: { ...member, post: maskPersonalData(member.post) } };
  }
  const hidden = maskName(member.name);
  return {
    ...base,
    text: hideName(node.text, member.name),
    member: { ...member, name: hidden, post: maskPersonalData(member.post) },
  };
}

/** A name may be printed with a blank inside (`王 某`): its letters are looked for with or without. */
function hideName(text: string, name: string): string {
  const pattern = [...name.replace(/\s/g, '')].map(literal).join('[ 　]?');
  return maskPersonalData(text.replace(new RegExp(pattern, 'u'), (found) => maskName(found)));
}

function literal(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function maskTable(table: TableNode): TableNode {
  const columns = nameColumns(table.rows);
  return {
    ...table,
    rows: table.rows.map((row) => {
      const pupils = row.kind === 'data' && row.cells.some((cell) => isPupil(cell.text));
      return {
        ...row,
        cells: row.cells.map((cell, index) => {
          const person = pupils && (columns.includes(index) || (columns.length === 0 && isName(cell.text)));
          return { ...cell, text: person ? maskName(cell.text) : maskPersonalData(cell.text) };
        }),
      };
    }),
  };
}

/** Positions of the cells headed 姓名, 学生 … */
function nameColumns(rows: readonly TableRow[]): readonly number[] {
  const header = rows.find((row) => row.kind === 'header');
  if (header === undefined) return [];
  return header.cells.flatMap((cell, index) => (/姓\s?名|学生|获奖者|作者/u.test(cell.text) ? [index] : []));
}

function isPupil(text: string): boolean {
  return /(?:小学|中学|学校|幼儿园|初中|高中).{0,20}(?:学生|年级|\d ?班)|^(?:小学|初中|高中)?[一二三四五六七八九]年级/u.test(
    text,
  );
}

function isName(text: string): boolean {
  return /^[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,3}$/u.test(text.trim());
}

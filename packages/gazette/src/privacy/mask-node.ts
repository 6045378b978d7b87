import type { GazetteDocument, Node, TableNode, TextNode } from '../model/index.ts';
import { maskName, maskPersonalData } from './find-personal-data.ts';
import { isPupil, isPupilName, nameColumns, pupilNames } from './pupils.ts';

/**
 * The nodes as the public may read them. Every text keeps its length, so places of times, duties and citations stay
 * true. Beyond single texts this sees lists: pupils whose name and school stand in different cells or fields, and
 * the same names wherever else the nodes print them.
 */
export function maskNodes(nodes: readonly Node[]): readonly Node[] {
  return maskAll(nodes, hider(pupilNames(nodes)));
}

/** The document as the public may read it. */
export function maskDocument(document: GazetteDocument): GazetteDocument {
  const hide = hider(
    pupilNames([...document.body, ...document.attachments.flatMap((attachment) => attachment.body)]),
  );
  return {
    ...document,
    title: hide(document.title),
    body: maskAll(document.body, hide),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      body: maskAll(attachment.body, hide),
    })),
  };
}

/** Masks a text; as long as the text. */
type Hide = (text: string) => string;

/** Masks names of pupils, which may be printed with a blank inside (`王 某`), and what else is personal. */
function hider(names: readonly string[]): Hide {
  if (names.length === 0) return maskPersonalData;
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((name) => [...name].map(literal).join('[ 　]?')).join('|'),
    'gu',
  );
  return (text) => maskPersonalData(text.replace(pattern, (found) => maskName(found)));
}

function literal(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function maskAll(nodes: readonly Node[], hide: Hide): readonly Node[] {
  return nodes.map((node) => (node.type === 'table' ? maskTable(node, hide) : maskText(node, hide)));
}

function maskText(node: TextNode, hide: Hide): TextNode {
  const { member } = node;
  const base = {
    ...node,
    heading: node.heading === null ? null : hide(node.heading),
    text: hide(node.text),
    children: maskAll(node.children, hide),
  };
  if (member === undefined) return base;
  const name = isPupil(member.post) ? maskName(member.name) : member.name;
  return { ...base, member: { ...member, name, post: hide(member.post) } };
}

function maskTable(table: TableNode, hide: Hide): TableNode {
  const columns = nameColumns(table.rows);
  return {
    ...table,
    heading: table.heading === null ? null : hide(table.heading),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => ({
        ...cell,
        text: isPupilName(row, index, columns) ? maskName(cell.text) : hide(cell.text),
      })),
    })),
  };
}

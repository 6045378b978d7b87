import { chineseNumber } from '../meaning/numerals/numerals.ts';
import type { Attachment, GazetteDocument, Node } from '../model/index.ts';

/** What the name of a clause points at. */
export interface FoundClause {
  /** Each with everything inside it. */
  readonly nodes: readonly Node[];
  /** The attachment that they lie in; null in the document itself. */
  readonly attachment: Attachment | null;
}

/**
 * The clause of a document by the name that officials use: `第五条`, `第五条第一款第二项`, `一（二）3`, `（六）`, `附件2`,
 * `附件2 三（一）`, `附件1 表1`; `通知` is the notice before an enclosed instrument and `通知 一` a part of it; `正文` is
 * whatever stands in the main part before and between the numbered parts without a number, `三（五）第二段` an unnumbered
 * paragraph of a part, `第二个四` a number that the print repeats. A node's id
 * (`art_5__para_2`) is taken too. Ranks may be left out where the number runs on without them. Null where there is
 * no such clause.
 */
export function findClause(document: GazetteDocument, name: string): FoundClause | null {
  const compact = name.normalize('NFKC').replace(/\s+/gu, '');
  const byId = nodeWithId(document, compact);
  if (byId !== null) return byId;
  const attached = /^附件(\d*)/u.exec(compact);
  if (attached) {
    const attachment = attachmentOf(document, attached[1] ?? '');
    if (attachment === null) return null;
    const rest = compact.slice(attached[0].length);
    return rest === '' ? { nodes: attachment.body, attachment } : inside(attachment.body, rest, attachment);
  }
  const encloses = document.body.some((node) => partOf(node) === 'notice');
  if (compact.startsWith('通知') && encloses) {
    const notice = document.body.filter((node) => partOf(node) === 'notice');
    const rest = compact.slice(2);
    return rest === '' ? { nodes: notice, attachment: null } : inside(notice, rest, null);
  }
  const main = encloses ? document.body.filter((node) => partOf(node) !== 'notice') : document.body;
  return inside(main, compact, null);
}

const partOf = (node: Node) => (node.type === 'table' ? undefined : node.part);

function attachmentOf({ attachments }: GazetteDocument, number: string): Attachment | null {
  const digits = (attachment: Attachment) => attachment.label.normalize('NFKC').replace(/\D/gu, '');
  return (
    (number === ''
      ? attachments[0]
      : attachments.find((attachment, index) => (digits(attachment) || String(index + 1)) === number)) ?? null
  );
}

function nodeWithId(document: GazetteDocument, id: string): FoundClause | null {
  if (!/^[a-z][a-z_\d-]*$/u.test(id)) return null;
  const parts: { readonly body: readonly Node[]; readonly attachment: Attachment | null }[] = [
    { body: document.body, attachment: null },
    ...document.attachments.map((attachment) => ({ body: attachment.body, attachment })),
  ];
  for (const { body, attachment } of parts) {
    const node = firstWhere(body, (one) => one.id === id);
    if (node !== null) return { nodes: [node], attachment };
  }
  return null;
}

function inside(body: readonly Node[], name: string, attachment: Attachment | null): FoundClause | null {
  if (name === '正文') {
    const nodes = body.filter(({ type }) => type === 'block' || type === 'table' || type === 'signature');
    return nodes.length === 0 ? null : { nodes, attachment };
  }
  const wanted = segmentsOf(name);
  if (wanted === null) return null;
  const node = firstWhere(body, ({ id }) => matches(id.split('__'), wanted));
  return node === null ? null : { nodes: [node], attachment };
}

/** In the order of the print, parents before what is inside them. */
function firstWhere(body: readonly Node[], fits: (node: Node) => boolean): Node | null {
  for (const node of body) {
    if (fits(node)) return node;
    const within = firstWhere(node.children, fits);
    if (within !== null) return within;
  }
  return null;
}

/** The wanted segments stand in the id in order, the last of them last. */
function matches(id: readonly string[], wanted: readonly string[]): boolean {
  if (id.at(-1) !== wanted.at(-1)) return false;
  let next = 0;
  for (const segment of id) if (segment === wanted[next]) next += 1;
  return next === wanted.length;
}

const ARTICLE_PARTS: Readonly<Record<string, string>> = {
  章: 'chp',
  节: 'sec',
  条: 'art',
  款: 'para',
  项: 'item',
  目: 'subitem',
  段: 'block',
};

const PART =
  /第\(?([〇零一二三四五六七八九十百\d]{1,6})\)?([章节条款项目段])|第([二三四五六七八九])个|表(\d{1,3})|\(([一二三四五六七八九十百]{1,5})\)|\((\d{1,3})\)|([一二三四五六七八九十百]{1,5})、?|(\d{1,3})[.、]?/uy;

/** `第五条第一款第二项` as `art_5`, `para_1`, `item_2`; null where it is no name of a clause. */
function segmentsOf(name: string): readonly string[] | null {
  const segments: string[] = [];
  let repeated = '';
  const add = (segment: string) => {
    segments.push(segment + repeated);
    repeated = '';
  };
  PART.lastIndex = 0;
  while (PART.lastIndex < name.length) {
    const match = PART.exec(name);
    if (match === null) return null;
    const [, serial, rank, again, table, subpoint, subentry, point, entry] = match;
    if (serial !== undefined && rank !== undefined) add(`${ARTICLE_PARTS[rank]}_${numberOf(serial)}`);
    else if (again !== undefined) repeated = `-${numberOf(again)}`;
    else if (table !== undefined) add(`table_${table}`);
    else if (subpoint !== undefined) add(`subpoint_${numberOf(subpoint)}`);
    else if (subentry !== undefined) add(`subentry_${subentry}`);
    else if (point !== undefined) add(`point_${numberOf(point)}`);
    else if (entry !== undefined) add(`entry_${entry}`);
  }
  return segments.length === 0 ? null : segments;
}

const numberOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : (chineseNumber(text) ?? 0));

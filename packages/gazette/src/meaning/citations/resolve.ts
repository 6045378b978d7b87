import type { Citation, GazetteDocument } from '../../model/index.ts';
import { loose } from '../../source/loose.ts';
import type { CitationReading } from './read-citations.ts';
import { findProvision, indexTree, type TreeIndex } from './tree-index.ts';

/** A citation and where it was read. */
export interface PlacedCitation {
  readonly reading: CitationReading;
  /** 0-based position of the document it stands in; null in foreword and news. */
  readonly documentIndex: number | null;
  /** Id of the node it stands in. */
  readonly node: string;
}

/** What of a document its citations need: any compiled document has it. */
export type Resolvable = Pick<GazetteDocument, 'number' | 'title' | 'instrument' | 'body' | 'attachments'>;

/**
 * Where each citation leads within one issue, in the order given: an own provision to its node; a document by its
 * number, else by a title that only one document of the issue has. Null for what the issue does not hold.
 */
export function resolveCitations(
  documents: readonly Resolvable[],
  citations: readonly PlacedCitation[],
): Citation['target'][] {
  const byNumber = unambiguous(
    documents.flatMap((document, i) => (document.number ? [[document.number.text, i] as const] : [])),
  );
  const byOrder = unambiguous(
    [...byNumber].flatMap(([number, i]) => {
      const order = ORDER.exec(number)?.[1];
      return order === undefined ? [] : [[order, i] as const];
    }),
  );
  const byTitle = unambiguous(
    documents.flatMap((document, i) => titlesOf(document).map((title) => [title, i] as const)),
  );
  const indexes = new Map<number, TreeIndex>();
  const indexOf = (i: number, document: Resolvable): TreeIndex => {
    const known = indexes.get(i) ?? indexTree(document);
    indexes.set(i, known);
    return known;
  };
  return citations.map(({ reading, documentIndex, node }) => {
    const own = reading.kind === 'self';
    const at = own ? documentIndex : lookUp(reading, byNumber, byOrder, byTitle);
    const document = at === null ? undefined : documents[at];
    if (at === null || document === undefined) return null;
    const name = document.number?.text ?? document.title;
    if (own) {
      const target = findProvision(indexOf(at, document), node, reading.text, reading.provision);
      return target === null ? null : { document: name, node: target };
    }
    if (reading.provision === null) return { document: name, node: null };
    return { document: name, node: findProvision(indexOf(at, document), node, '', reading.provision) };
  });
}

/** 县政府令第12号 as the end of a full order number: 某某县人民政府令第12号. */
const SHORT_ORDER = /^(?:本?[省市区县州旗])?(?:人民)?政府(令第[0-9]+号)$/;
const ORDER = /人民政府(令第[0-9]+号)$/;

function lookUp(
  { number, title }: CitationReading,
  byNumber: ReadonlyMap<string, number>,
  byOrder: ReadonlyMap<string, number>,
  byTitle: ReadonlyMap<string, number>,
): number | null {
  if (number !== null)
    return byNumber.get(number) ?? byOrder.get(SHORT_ORDER.exec(number)?.[1] ?? '') ?? null;
  return title === null ? null : (byTitle.get(loose(title)) ?? null);
}

function titlesOf({ title, instrument }: Resolvable): string[] {
  const about = title.indexOf('关于');
  const titles = [title, about > 0 ? title.slice(about) : '', instrument?.title ?? ''];
  return [...new Set(titles.map(loose))].filter((key) => key.length >= 4);
}

/** A key that two documents share leads to neither. */
function unambiguous(entries: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const shared = new Set<string>();
  for (const [key, value] of entries) {
    if (found.has(key) && found.get(key) !== value) shared.add(key);
    found.set(key, value);
  }
  for (const key of shared) found.delete(key);
  return found;
}

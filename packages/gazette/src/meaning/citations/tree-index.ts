import type { GazetteDocument, Node, Provision } from '../../model/index.ts';
import { chineseNumber } from '../numerals/index.ts';

/** Where a node stands: the way up, and the tree (notice, instrument, an attachment) it belongs to. */
interface Place {
  readonly node: Node;
  readonly parent: Place | null;
  readonly tree: string;
}

/** The nodes of one document by id, and its articles in order. */
export interface TreeIndex {
  readonly places: ReadonlyMap<string, Place>;
  readonly articles: readonly Place[];
  readonly chapters: readonly Place[];
}

export function indexTree(document: Pick<GazetteDocument, 'body' | 'attachments'>): TreeIndex {
  const places = new Map<string, Place>();
  const articles: Place[] = [];
  const chapters: Place[] = [];
  const enter = (node: Node, parent: Place | null, tree: string): void => {
    const place: Place = { node, parent, tree };
    places.set(node.id, place);
    if (node.type === 'article') articles.push(place);
    if (node.type === 'chapter') chapters.push(place);
    for (const child of node.children) enter(child, place, tree);
  };
  for (const node of document.body) enter(node, null, node.part === 'notice' ? 'notice' : 'body');
  document.attachments.forEach((attachment, i) => {
    for (const node of attachment.body) enter(node, null, `attachment ${i}`);
  });
  return { places, articles, chapters };
}

/** The Arabic number of a printed one: 第八条 → 8, （二） → 2, 3. → 3; null where it holds none. */
function numberOf(num: string | null): number | null {
  return chineseNumber((num ?? '').replace(/[第章节条款项目（）()、.．\s]/g, ''));
}

const RELATIVE = /^(前|本)([一两二三四]?)([款条项章])/;

/** The node a provision of this document means, read where `from` stands; null where the tree has none. */
export function findProvision(
  index: TreeIndex,
  from: string,
  text: string,
  provision: Provision | null,
): string | null {
  const here = index.places.get(from) ?? null;
  const relative = RELATIVE.exec(text);
  if (relative !== null) {
    const base = relativePlace(
      index,
      here,
      relative[1] === '前',
      chineseNumber(relative[2] ?? '') ?? 1,
      relative[3] ?? '',
    );
    if (base === null || provision === null) return base?.node.id ?? null;
    return within(base.node, provision).id;
  }
  if (provision === null) return null;
  if (provision.article === null) {
    if (provision.chapter !== null) return numbered(index.chapters, provision.chapter, here)?.node.id ?? null;
    const article = ancestor(here, 'article');
    return article === null ? null : within(article.node, provision).id;
  }
  const article = numbered(index.articles, provision.article, here);
  return article === null ? null : within(article.node, provision).id;
}

/** The place with that number, in the tree the citation stands in before any other. */
function numbered(places: readonly Place[], number: number, here: Place | null): Place | null {
  const all = places.filter((place) => numberOf(place.node.num) === number);
  return all.find((place) => place.tree === here?.tree) ?? all[0] ?? null;
}

function ancestor(place: Place | null, type: Node['type']): Place | null {
  let at = place;
  while (at !== null && at.node.type !== type) at = at.parent;
  return at;
}

const LEVEL: Readonly<Record<string, Node['type']>> = {
  款: 'paragraph',
  条: 'article',
  项: 'item',
  章: 'chapter',
};

function relativePlace(
  index: TreeIndex,
  here: Place | null,
  before: boolean,
  count: number,
  level: string,
): Place | null {
  const own = ancestor(here, LEVEL[level] ?? 'article');
  if (own === null || !before) return own;
  const siblings =
    level === '条' ? index.articles.filter((place) => place.tree === own.tree) : siblingsOf(index, own);
  const at = siblings.findIndex((place) => place.node.id === own.node.id);
  // 款 printed behind the 项 of a 款 can hang below it: what is before it then is that 款.
  return siblings[at - count] ?? (level === '款' && at === 0 ? ancestor(own.parent, 'paragraph') : null);
}

function siblingsOf(index: TreeIndex, place: Place): readonly Place[] {
  return (place.parent?.node.children ?? [])
    .filter((node) => node.type === place.node.type)
    .flatMap((node) => index.places.get(node.id) ?? []);
}

/** As far into an article as the tree follows: 第一款第二项 → its paragraph, its item, else the node reached. */
function within(article: Node, provision: Provision): Node {
  const paragraphs = article.children.filter((node) => node.type === 'paragraph');
  const paragraph =
    provision.paragraph === null
      ? (paragraphs.find((node) => node.children.some(isItem)) ?? article)
      : (paragraphs[provision.paragraph - 1] ?? article);
  if (provision.item === null) return provision.paragraph === null ? article : paragraph;
  const items = paragraph.children.filter(isItem);
  return (
    items.find((node) => numberOf(node.num) === provision.item) ??
    (provision.paragraph === null ? article : paragraph)
  );
}

const isItem = (node: Node) => node.type === 'item';

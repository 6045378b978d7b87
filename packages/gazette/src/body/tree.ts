import type { Member, Node, TableNode, TextNode, TextNodeType } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { characterSet } from '../source/character-set.ts';
import { type Line, lineSpan } from '../source/lines.ts';
import { EMPTY, join, type Mapped, slice, sourceEnd, sourceOffset, trim } from '../source/mapped.ts';
import { heading } from '../source/phrase.ts';
import { eidsBelow, type UniqueIds } from './eid.ts';
import { type Marker, RANK, readMarker, typeOf } from './marker.ts';
import { members } from './member.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';
import { readTable } from './table.ts';
import { withMember } from './text-node.ts';

/** The way from a node's heading and text back to the input. */
export interface NodeSource {
  readonly heading: Mapped;
  readonly text: Mapped;
}

export interface Body {
  readonly nodes: readonly Node[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

/** A node while its children are still coming. */
interface Draft {
  readonly type: TextNodeType | 'table';
  readonly marker: Marker | null;
  readonly heading: Mapped;
  readonly text: Mapped;
  readonly lines: readonly Line[];
  readonly member: Member | null;
  readonly children: Draft[];
}

/** What a paragraph at the foot of a document says of the whole, whatever it stands under. */
const CLOSING = heading(/^(?:特此(?:通知|通告|公告|批复|函复|函告|通报|决定)|此令|此复|专此|妥否)/);

/**
 * Builds the tree of one part of a document: 章 节 条 款 项 目 and 一、（一）1.（1）① in one.
 * In prose (forewords, news) a number at the head of a paragraph is no address.
 * `prefix` keeps ids apart from those of other parts; `unique` makes them so in the document, whose `sources` take in
 * those of this part.
 */
export function buildBody(
  input: string,
  lines: readonly Line[],
  prefix: string,
  unique: UniqueIds,
  style: 'numbered' | 'prose' = 'numbered',
  sources: Map<string, NodeSource> = new Map(),
): Body {
  const root = draft('block', null, EMPTY, EMPTY, []);
  const open: Open[] = [];
  const parts = paragraphs(lines);
  const seats = members(parts.map((part) => (part.kind === 'text' ? part.text.text : '')));
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    if (part.kind === 'table') {
      innermost(open, root).children.push(draft('table', null, EMPTY, EMPTY, part.lines));
      continue;
    }
    const marker = style === 'prose' ? null : readMarker(part.text.text);
    if (marker === null) {
      if (CLOSING.test(part.text.text)) open.length = 0;
      if (isLabel(part.text.text) && open.length > 0 && !open.some(isArticle)) {
        while (open.length > 0 && (open.at(-1)?.rank ?? -1) >= LABEL_RANK) open.pop();
        const node = unnumbered(part, false, null);
        innermost(open, root).children.push(node);
        open.push({ rank: LABEL_RANK, node });
        continue;
      }
      const article = open.findLastIndex(isArticle);
      // Behind its items an article goes on with its next 款.
      if (article >= 0) open.length = article + 1;
      innermost(open, root).children.push(unnumbered(part, article >= 0, seats[index] ?? null));
      continue;
    }
    const rank = RANK[marker.style];
    while (open.length > 0 && (open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const node = numbered(part, marker, open.some(isArticle));
    home(innermost(open, root), node).children.push(node);
    open.push({ rank, node });
  }
  return { nodes: finish(root.children, prefix, { input, unique, sources }), sources };
}

/** `区公安局：` on a line of its own heads what follows, below （一） and above 1. */
const LABEL_RANK = 4.5;
const ENDS_LABEL = characterSet(':：');
const isLabel = (text: string) =>
  text.length <= 30 && ENDS_LABEL.hasAt(text, text.length - 1) && /^[^。；;，,]+[:：]$/.test(text);

/** A node that what comes may go into. */
interface Open {
  readonly rank: number;
  readonly node: Draft;
}

const isArticle = ({ node }: Open) => node.type === 'article';

const innermost = (open: readonly Open[], root: Draft): Draft => open.at(-1)?.node ?? root;

const draft = (
  type: Draft['type'],
  marker: Marker | null,
  heading: Mapped,
  text: Mapped,
  lines: readonly Line[],
  member: Member | null = null,
): Draft => ({ type, marker, heading, text, lines, member, children: [] });

/** 项 belong to the 款 above them: an item under an article goes into its last paragraph. */
function home(parent: Draft, node: Draft): Draft {
  if (parent.type !== 'article' || node.type === 'article') return parent;
  const last = parent.children.at(-1);
  if (last?.type === 'paragraph') return last;
  const paragraph = draft('paragraph', null, EMPTY, EMPTY, []);
  parent.children.push(paragraph);
  return paragraph;
}

function unnumbered(part: Paragraph, inArticle: boolean, member: Member | null): Draft {
  const type = inArticle ? 'paragraph' : 'block';
  return draft(type, null, EMPTY, part.text, part.lines, inArticle ? null : member);
}

function numbered(part: Paragraph, marker: Marker, inArticle: boolean): Draft {
  const type = typeOf(marker.style, inArticle);
  const rest = trim(slice(part.text, marker.length));
  if (type === 'article') {
    const { heading, text } = bracketedHeading(rest);
    const article = draft(type, marker, heading, EMPTY, part.lines);
    if (text.text !== '') article.children.push(draft('paragraph', null, EMPTY, text, part.lines));
    return article;
  }
  if (type === 'chapter' || type === 'section') return draft(type, marker, setClose(rest), EMPTY, part.lines);
  const { heading, text } = splitHeading(rest, inArticle);
  return draft(type, marker, heading, text, part.lines);
}

const BRACKETED = heading(/^[【〖]([^】〗]{1,30})[】〗]\s?/);

function bracketedHeading(rest: Mapped): { heading: Mapped; text: Mapped } {
  const match = BRACKETED.exec(rest.text);
  if (!match) return { heading: EMPTY, text: rest };
  return { heading: slice(rest, 1, 1 + (match[1]?.length ?? 0)), text: slice(rest, match[0].length) };
}

/** A sentence that says what holds, not what is talked of. */
const NO_HEADING = /[；;：:]|\d[年月日天个元万亿%％]|^(?:本|该|此)/;

/** What a long first sentence says where it orders something and heads nothing. */
const OBLIGES = /[应要须由]|不得|负责/;

/** A name that is given in passing does not make the sentence long. */
const CALLED = /[（(]以下(?:统称|简称|称)[^（()）]{1,20}[）)]/;

const ENDS_OPEN = characterSet('，,、:：');
const LONGEST_HEADING = 60;

/** A heading stands alone without a stop, or is the short first sentence of a paragraph that goes on. */
function splitHeading(rest: Mapped, inArticle: boolean): { heading: Mapped; text: Mapped } {
  const text = rest.text;
  if (
    text.length <= LONGEST_HEADING &&
    !ENDS_OPEN.hasAt(text, text.length - 1) &&
    !/[。；;！？]/.test(text)
  ) {
    return inArticle ? { heading: EMPTY, text: rest } : { heading: rest, text: EMPTY };
  }
  const stop = text.indexOf('。');
  if (stop <= 1 || stop > (inArticle ? 14 : LONGEST_HEADING)) return { heading: EMPTY, text: rest };
  // A long sentence alone may still head what follows; with nothing under it, it becomes text again (`ownText`).
  const alone = stop === text.length - 1 && !/[，,]/.test(text);
  const first = text.slice(0, stop);
  const length = first.length - (CALLED.exec(first)?.[0].length ?? 0);
  if (
    (inArticle || alone || length <= 36) &&
    !NO_HEADING.test(first) &&
    (length <= 30 || alone || !OBLIGES.test(first))
  ) {
    const behind = trim(slice(rest, stop + 1));
    if (behind.text !== '' || !inArticle) {
      return { heading: slice(rest, 0, stop), text: behind };
    }
  }
  return { heading: EMPTY, text: rest };
}

/** What the nodes of one part are finished with. */
interface Finishing {
  readonly input: string;
  readonly unique: UniqueIds;
  readonly sources: Map<string, NodeSource>;
}

function finish(drafts: readonly Draft[], prefix: string, part: Finishing): readonly Node[] {
  const nodes: Node[] = [];
  if (drafts.length === 0) return nodes;
  const eid = eidsBelow(prefix);
  for (const draft of drafts) {
    const id = part.unique(eid(draft.type, draft.marker));
    nodes.push(
      draft.type === 'table' ? finishTable(draft, id, part.input) : finishText(draft, draft.type, id, part),
    );
  }
  return nodes;
}

const finishTable = (draft: Draft, id: string, input: string): TableNode => ({
  id,
  type: 'table',
  num: null,
  heading: null,
  text: '',
  span: extent(draft),
  children: [],
  rows: readTable(input, draft.lines),
});

function finishText(draft: Draft, type: TextNodeType, id: string, part: Finishing): TextNode {
  const children = finish(draft.children, id, part);
  const own = ownText(draft);
  part.sources.set(id, own);
  const { heading, text } = own;
  const span = extent(draft);
  const last = children[children.length - 1];
  const finished: TextNode = {
    id,
    type,
    num: draft.marker === null ? null : draft.marker.num,
    heading: heading.text === '' ? null : heading.text,
    text: text.text,
    span: last !== undefined && last.span.end > span.end ? reaching(span, last.span) : span,
    children,
  };
  return draft.member === null ? finished : withMember(finished, draft.member);
}

/** From the beginning of one span to the end of another. */
const reaching = ({ start, startLine }: Span, { end, endLine }: Span): Span => ({
  start,
  end,
  startLine,
  endLine,
});

const ENDS_SENTENCE = characterSet('。；;！？');
const endsSentence = (line: Line | undefined) =>
  line !== undefined && ENDS_SENTENCE.hasAt(line.clean.text, line.clean.text.length - 1);

/** A whole sentence with nothing under it is no heading, however short: a 项 of a list, say. */
function ownText(node: Draft): NodeSource {
  const alone = node.text.text === '' && node.children.length === 0 && node.heading.text !== '';
  if (
    !alone ||
    node.type === 'chapter' ||
    node.type === 'section' ||
    node.type === 'article' ||
    !endsSentence(node.lines.at(-1))
  ) {
    return { heading: node.heading, text: node.text };
  }
  const whole = join(node.lines.map((line) => line.clean));
  return { heading: EMPTY, text: trim(slice(whole, node.marker?.length ?? 0)) };
}

/** `总 则`, set wide, is 总则; any other heading stays as it is. */
function setClose(heading: Mapped): Mapped {
  if (!/^\S(?: \S)+$/.test(heading.text)) return heading;
  const letters: Mapped[] = [];
  for (let at = 0; at < heading.text.length; at += 2) letters.push(slice(heading, at, at + 1));
  return join(letters);
}

/** From the marker (or the first character of the text) to the last character of the text. */
function extent(node: Draft): Span {
  const first = node.lines[0];
  const last = node.lines.at(-1);
  if (!first || !last) return childExtent(node);
  if (node.type === 'paragraph' && node.text.text !== '') {
    return textExtent(node.text, node.lines);
  }
  return lineSpan(first, last);
}

function childExtent(node: Draft): Span {
  const child = node.children[0];
  return child ? extent(child) : { start: 0, end: 0, startLine: 1, endLine: 1 };
}

function textExtent(text: Mapped, lines: readonly Line[]): Span {
  const start = sourceOffset(text, 0);
  const end = sourceEnd(text, text.text.length);
  const startLine = lastAt(lines, start)?.number ?? 1;
  const endLine = lastAt(lines, end - 1)?.number ?? startLine;
  return { start, end, startLine, endLine };
}

/** The last of the lines that begins at an offset or before it. */
function lastAt(lines: readonly Line[], offset: number): Line | undefined {
  let at = lines.length - 1;
  while (at >= 0 && (lines[at]?.start ?? 0) > offset) at--;
  return lines[at];
}

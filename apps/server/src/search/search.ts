import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { addressOf, type Place } from './address.ts';
import { excerpt, markAll } from './excerpt.ts';
import { type Found, findPieces, type Matching, type PieceRow } from './find-pieces.ts';
import { type Query, readQuery } from './query.ts';
import { ranks } from './ranks.ts';
import { lastPage, pageSizes, type SearchRequest } from './request.ts';
import type { FoundPiece, SearchResult } from './result.ts';
import { cutWords } from './words.ts';

/**
 * Looks through everything published. A piece is found if and only if each term, normalised, is part of one of its
 * texts, or if its number is the one asked for; only where nothing is, the query is read more freely, and says so.
 */
export async function searchClauses(db: Kysely<Database>, request: SearchRequest): Promise<SearchResult> {
  const page = clamp(request.page ?? 1, 1, lastPage);
  const pageSize = clamp(request.pageSize ?? pageSizes.usual, 1, pageSizes.most);
  const query = readQuery(request.query);
  for (const { reading, matching, notice, last } of readings(query, request.query)) {
    const found = await findPieces(db, {
      matching,
      number: query.number,
      request,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    });
    if (!found.matched && !last) continue;
    return {
      reading,
      terms: matching.terms,
      notice,
      total: found.total,
      page,
      pageSize,
      pieces: found.pieces.map((piece) => describe(piece, matching.terms)),
      kinds: found.kinds,
      issuers: found.issuers,
      years: found.years,
    };
  }
  return { reading: 'all', terms: [], notice: unreadable, total: 0, page, pageSize, ...noFacets, pieces: [] };
}

const noFacets: Pick<Found, 'kinds' | 'issuers' | 'years'> = { kinds: [], issuers: [], years: [] };
const unreadable = '没有可以检索的文字，请输入词语、语句或文号。';
const shortened = '检索内容过长，只按前面的部分检索。';

interface Reading {
  readonly reading: SearchResult['reading'];
  readonly matching: Matching;
  readonly notice: string | null;
  /** Its answer stands even if it is empty. */
  readonly last: boolean;
}

/** As typed first; then, only where that finds nothing, all of its words, and at least half of them. */
function* readings(query: Query, typed: string): Generator<Reading> {
  if (typed.trim() === '') {
    yield { reading: 'browse', matching: { terms: [], atLeast: 0, whole: null }, notice: null, last: true };
    return;
  }
  const { terms, whole } = query;
  if (terms.length === 0) return;
  const words = query.number === null ? wordsOf(terms) : [];
  const looser = words.length > 1 && words.join(' ') !== terms.join(' ');
  yield {
    reading: 'all',
    matching: { terms, atLeast: terms.length, whole },
    notice: query.shortened ? shortened : null,
    last: !looser && terms.length < 2,
  };
  if (looser) {
    yield {
      reading: 'words',
      matching: { terms: words, atLeast: words.length, whole: null },
      notice: `没有与所输入文字完全一致的内容，以下文件包含其中全部词语：${words.join('、')}。`,
      last: false,
    };
  }
  const parts = looser ? words : terms;
  yield {
    reading: 'some',
    matching: { terms: parts, atLeast: Math.ceil(parts.length / 2), whole: null },
    notice: `没有包含全部词语的内容，以下文件包含其中至少一半：${parts.join('、')}。`,
    last: true,
  };
}

/** More words than these are a paragraph, and every one of them a look-up. */
const mostWords = 12;

function wordsOf(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap((term) => cutWords(term)))].slice(0, mostWords);
}

function describe(piece: PieceRow, terms: readonly string[]): FoundPiece {
  const place: Place = piece;
  const shown = piece.clauses.filter(({ part, heading }) => part === 'text' || heading !== piece.title);
  return {
    type: piece.type,
    documentId: piece.documentId,
    href: addressOf(place),
    title: markAll(piece.title, terms),
    number: piece.number,
    kind: piece.kind,
    issuers: piece.issuers,
    signed: piece.signed,
    dutyCount: piece.dutyCount,
    issue: { slug: piece.slug, title: piece.issueTitle, year: piece.issueYear, number: piece.issueNumber },
    found: foundBy(piece.fit),
    clauseCount: piece.clauseCount,
    clauses: shown.map(({ node, label, heading, text }) => ({
      href: addressOf(place, node),
      node,
      label,
      heading: markAll(heading, terms),
      excerpt: excerpt(text, terms),
    })),
  };
}

function foundBy(fit: number): FoundPiece['found'] {
  if (fit < -0.5) return 'number';
  if (fit <= ranks.title) return 'title';
  return fit <= ranks.heading ? 'heading' : 'text';
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;
}

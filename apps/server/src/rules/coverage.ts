import { createHash } from 'node:crypto';
import { findClause, type GazetteDocument, type Node } from '@zhengling/gazette';
import type { Becomes, ClauseAccount, DocumentAccount, Regulation } from '@zhengling/qijiang';

/** What the definitions make of one compiled document: every clause must be something. */
export interface DocumentCoverage {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  /** Clauses with text of their own; signatures are none. */
  readonly clauses: number;
  /** How many clauses become what; one may become several things. */
  readonly becomes: Readonly<Record<Becomes, number>>;
  /** Clauses whose rules run today. */
  readonly running: number;
  /** Clauses that later work will carry and that do not run yet: neither rule nor statement. */
  readonly planned: number;
  readonly rules: readonly string[];
  readonly unaccounted: readonly ClausePlace[];
  /** Accounts that name a clause which the document does not have. */
  readonly unresolved: readonly string[];
  /** Clauses with an amount, a share, an area or a period, and no rule. */
  readonly figuresWithoutRule: readonly ClausePlace[];
  /** Clauses of rules whose text is another than the one the rules were written for. */
  readonly changed: readonly string[];
  /** Fingerprints of the clauses of rules, by name. */
  readonly fingerprints: Readonly<Record<string, string>>;
}

export interface ClausePlace {
  readonly node: string;
  /** The first characters of its text. */
  readonly begins: string;
  readonly as: readonly Becomes[];
}

const FIGURE =
  /[\d〇一二三四五六七八九十百千]\s*(?:余|多)?\s*(?:万元|亿元|元|%|％|‰|平方米|个工作日|工作日|日内|日以内|天内|个月内|小时内|分钟|公里|米)|百分之/u;

/** Accounts for a compiled document; `known` are the fingerprints that the rules were written for. */
export function coverageOf(
  slug: string,
  account: DocumentAccount,
  document: GazetteDocument,
  known: Readonly<Record<string, string>> = {},
): DocumentCoverage {
  const unresolved: string[] = [];
  const accountOf = new Map<Node, ClauseAccount>();
  const fingerprints: Record<string, string> = {};
  const entries = account.clauses.flatMap((clause) =>
    [clause.clause].flat().map((name) => ({ name, clause, found: findClause(document, name) })),
  );
  for (const { name, clause, found } of [
    ...entries.filter(({ found }) => found?.nodes.length !== 1),
    ...entries.filter(({ found }) => found?.nodes.length === 1),
  ]) {
    if (found === null) {
      unresolved.push(name);
      continue;
    }
    for (const node of found.nodes) accountOf.set(node, clause);
    if (clause.rules !== undefined) fingerprints[name] = fingerprint(found.nodes);
  }
  const places = [...document.body, ...document.attachments.flatMap(({ body }) => body)].flatMap((node) =>
    clausesIn(node, undefined, accountOf),
  );
  const count = (kind: Becomes) => places.filter(({ clause }) => kindsOf(clause).includes(kind)).length;
  const becomes: Record<Becomes, number> = {
    rule: count('rule'),
    procedure: count('procedure'),
    duty: count('duty'),
    indicator: count('indicator'),
    checklist: count('checklist'),
    register: count('register'),
    letter: count('letter'),
    statement: count('statement'),
  };
  const asked = places.map(({ node, clause }) => ({
    node: node.id,
    begins: textOf(node).slice(0, 30),
    as: kindsOf(clause),
    figure: FIGURE.test(textOf(node)),
  }));
  const plain = ({ node, begins, as }: (typeof asked)[number]): ClausePlace => ({ node, begins, as });
  return {
    slug,
    number: account.number,
    title: account.title,
    clauses: places.length,
    becomes,
    running: becomes.rule,
    planned: asked.filter(({ as }) => as.length > 0 && !as.includes('rule') && !as.includes('statement'))
      .length,
    rules: [...new Set(account.clauses.flatMap(({ rules = [] }) => rules))],
    unaccounted: asked.filter(({ as }) => as.length === 0).map(plain),
    unresolved,
    figuresWithoutRule: asked.filter(({ as, figure }) => figure && !as.includes('rule')).map(plain),
    changed: Object.entries(fingerprints)
      .filter(([name, print]) => known[name] !== undefined && known[name] !== print)
      .map(([name]) => name),
    fingerprints,
  };
}

/** The regulation and the account of a document number, where there is one. */
export function accountFor(
  regulations: readonly Regulation[],
  number: string,
): { readonly slug: string; readonly account: DocumentAccount } | null {
  for (const { slug, documents } of regulations) {
    const account = documents.find((one) => one.number === number);
    if (account !== undefined) return { slug, account };
  }
  return null;
}

const kindsOf = (clause: ClauseAccount | undefined): readonly Becomes[] =>
  clause === undefined ? [] : [clause.as].flat();

const textOf = (node: Node): string =>
  node.type === 'table'
    ? node.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ')
    : [node.heading ?? '', node.text].join(' ').trim();

interface Place {
  readonly node: Node;
  readonly clause: ClauseAccount | undefined;
}

/** Every clause with text of its own, with the account of itself or of what it stands in. */
function clausesIn(
  node: Node,
  above: ClauseAccount | undefined,
  accountOf: ReadonlyMap<Node, ClauseAccount>,
): readonly Place[] {
  if (node.type === 'signature') return [];
  const clause = accountOf.get(node) ?? above;
  const within = node.children.flatMap((child) => clausesIn(child, clause, accountOf));
  const own = node.type === 'table' || node.text !== '' || node.children.length === 0;
  return own ? [{ node, clause }, ...within] : within;
}

/** The text of the clauses without blanks: line ends and pages of another print change nothing. */
function fingerprint(nodes: readonly Node[]): string {
  const all = (node: Node): string => textOf(node) + node.children.map(all).join('');
  const text = nodes.map(all).join('').normalize('NFKC').replace(/\s+/gu, '');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

import { findClause, type GazetteDocument, type Node } from '@zhengling/gazette';
import { type Becomes, type ClauseAccount, regulations } from '@zhengling/qijiang';
import type { BecameView } from '@zhengling/web/site';
import { accountFor, coverageOf } from './coverage.ts';
import { findRule, ruleHref } from './find-rule.ts';

const WORDS: Readonly<Record<Becomes, string>> = {
  rule: '规则',
  procedure: '程序',
  duty: '职责',
  indicator: '指标',
  checklist: '清单',
  register: '登记',
  letter: '文书',
  statement: '说明',
};

/** All but procedures: their cases are still to come. */
const RUNNING: ReadonlySet<Becomes> = new Set([
  'rule',
  'duty',
  'indicator',
  'checklist',
  'register',
  'letter',
  'statement',
]);

/** What became of the clauses of a document; null where no regulation accounts for it. */
export function becameView(document: GazetteDocument): BecameView | null {
  const number = document.number?.text ?? null;
  const found = number === null ? null : accountFor(regulations, number);
  if (found === null) return null;
  const { account, slug } = found;
  const { becomes, rules } = coverageOf(slug, account, document);
  const clauses = account.clauses.flatMap((clause) =>
    [clause.clause].flat().flatMap((name) => {
      const at = (findClause(document, name)?.nodes ?? []).map(noteable).find((node) => node !== null);
      const planned = kindsOf(clause).filter((kind) => !RUNNING.has(kind));
      if (at === undefined || (planned.length === 0 && clause.rules === undefined)) return [];
      return [
        { node: at.id, rules: linksTo(clause.rules ?? []), planned: planned.map((kind) => WORDS[kind]) },
      ];
    }),
  );
  const counted = Object.entries(WORDS).map(([kind, word]) => ({ kind, word }));
  return {
    clauses,
    rules: linksTo(rules),
    counts: counted.flatMap(({ kind, word }) =>
      isKind(kind) && becomes[kind] > 0 ? [{ word, count: becomes[kind], planned: !RUNNING.has(kind) }] : [],
    ),
  };
}

const isKind = (kind: string): kind is Becomes => Object.hasOwn(WORDS, kind);

const kindsOf = ({ as }: ClauseAccount): readonly Becomes[] => [as].flat();

const linksTo = (ids: readonly string[]) =>
  ids.flatMap((id) => {
    const rule = findRule(id)?.rule;
    return rule === undefined ? [] : [{ title: rule.title, href: ruleHref(id) }];
  });

/** The first text in a clause beside which something can be said: a chapter has only a heading. */
function noteable(node: Node): Node | null {
  switch (node.type) {
    case 'chapter':
    case 'section':
      for (const child of node.children) {
        const found = noteable(child);
        if (found !== null) return found;
      }
      return null;
    case 'signature':
      return null;
    case 'article':
    case 'paragraph':
    case 'item':
    case 'subitem':
    case 'point':
    case 'subpoint':
    case 'entry':
    case 'subentry':
    case 'block':
    case 'table':
      return node;
  }
}

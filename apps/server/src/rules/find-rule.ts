import { type DocumentAccount, type Regulation, regulations } from '@zhengling/qijiang';
import type { Rule } from '@zhengling/rules';

/** A rule with the regulation it belongs to and the document it comes from. */
export interface FoundRule {
  readonly rule: Rule;
  readonly regulation: Regulation;
  readonly account: DocumentAccount;
}

const found: ReadonlyMap<string, FoundRule> = new Map(
  regulations.flatMap((regulation) =>
    regulation.rules.flatMap((rule) => {
      const account = regulation.documents.find(({ number }) => number === rule.document);
      return account === undefined ? [] : [[rule.id, { rule, regulation, account }] as const];
    }),
  ),
);

/** Every rule, regulation by regulation. */
export const everyRule: readonly FoundRule[] = [...found.values()];

/** The numbers of the documents that rules stand for. */
export const ruleDocuments: readonly string[] = [...new Set(everyRule.map(({ rule }) => rule.document))];

export const findRule = (id: string): FoundRule | null => found.get(id) ?? null;

export const ruleHref = (id: string): string => `/rules/${id.split('/').map(encodeURIComponent).join('/')}`;

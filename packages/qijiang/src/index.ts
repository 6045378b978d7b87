/** The regulations of Qijiang: one folder for each, nothing shared but the language. */
import type { Rule } from '@zhengling/rules';
import type { Regulation } from './regulation.ts';
import { whistleblower } from './whistleblower/index.ts';

export type { Becomes, ClauseAccount, DocumentAccount, Example, Regulation } from './regulation.ts';

export const regulations: readonly Regulation[] = [whistleblower];

/** Every rule, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  regulations.flatMap((one) => one.rules.map((rule) => [rule.id, rule] as const)),
);

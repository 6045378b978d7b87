import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, findClause } from '@zhengling/gazette';
import { fingerprints, regulations } from '@zhengling/qijiang';
import { type Rule, walk } from '@zhengling/rules';
import { describe, expect, test } from 'vitest';
import { accountFor, coverageOf } from './coverage.ts';

const seeds = join(import.meta.dirname, '../../../../../shared/seeds');

describe.runIf(existsSync(seeds))('the corpus (skipped where ../shared is not there)', () => {
  const documents = existsSync(seeds)
    ? readdirSync(seeds)
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => compile(readFileSync(join(seeds, file), 'utf8')).documents)
    : [];

  test('holds forty-two documents, and every one has a definition', () => {
    const numbers = documents.map(({ number }) => number?.text ?? '');
    expect(numbers).toHaveLength(42);
    expect(numbers.filter((number) => accountFor(regulations, number) === null)).toEqual([]);
  });

  test.each(documents.map((document) => [document.number?.text ?? document.title, document] as const))(
    '%s: every clause is something, every name of a clause leads to one, no text has changed',
    (number, document) => {
      const found = accountFor(regulations, number);
      if (found === null) throw new Error(`${number} has no definition`);
      const { unaccounted, unresolved, changed } = coverageOf(
        found.slug,
        found.account,
        document,
        fingerprints[number],
      );
      expect({ unaccounted, unresolved, changed }).toEqual({ unaccounted: [], unresolved: [], changed: [] });
    },
  );

  test('every clause that a rule, a step or a figure cites is in its document', () => {
    const missing = regulations.flatMap(({ rules }) =>
      rules.flatMap((rule) => citedBy(rule).filter(({ document, clause }) => !stands(document, clause))),
    );
    expect(missing).toEqual([]);
  });

  function stands(number: string, clause: string): boolean {
    const document = documents.find((one) => one.number?.text === number);
    return document === undefined || findClause(document, clause) !== null;
  }
});

interface Cited {
  readonly rule: string;
  readonly document: string;
  readonly clause: string;
}

function citedBy(rule: Rule): readonly Cited[] {
  const clauses: { readonly document?: string; readonly clause: string }[] = [
    { clause: rule.clause },
    ...rule.interpretations.map(({ clause }) => ({ clause })),
    ...Object.values(rule.parameters).flatMap(({ versions }) => versions.map(({ source }) => source)),
    ...Object.values(rule.outputs).flatMap(({ expression }) =>
      [...walk(expression)].flatMap((node) => (node.op === 'step' ? [node.clause] : [])),
    ),
  ];
  return clauses.flatMap(({ document, clause }) =>
    clause.split('、').map((one) => ({ rule: rule.id, document: document ?? rule.document, clause: one })),
  );
}

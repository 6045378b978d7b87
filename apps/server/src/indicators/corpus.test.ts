import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, findClause, type Node } from '@zhengling/gazette';
import { indicators } from '@zhengling/qijiang';
import { type IndicatorDefinition, printAmount } from '@zhengling/work';
import { describe, expect, test } from 'vitest';

const seeds = join(import.meta.dirname, '../../../../../shared/seeds');

describe.runIf(existsSync(seeds))('indicators in the corpus (skipped where ../shared is not there)', () => {
  const documents = existsSync(seeds)
    ? readdirSync(seeds)
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => compile(readFileSync(join(seeds, file), 'utf8')).documents)
    : [];
  const nodesOf = (number: string, clause: string): readonly Node[] | null => {
    const document = documents.find((one) => one.number?.text === number);
    return document === undefined ? null : (findClause(document, clause)?.nodes ?? null);
  };

  test.each([...indicators.values()].map((one) => [one.id, one] as const))(
    '%s: its clauses exist and its figures stand in them',
    (_, one) => {
      for (const { clause, value, place } of one.targets) {
        const nodes = nodesOf(one.document, clause ?? one.clause);
        if (nodes === null) throw new Error(`${one.document} has no ${clause ?? one.clause}`);
        if (value === null || one.clause.startsWith('附件')) continue;
        const text = nodes.map(textOf).join('\n').normalize('NFKC');
        const forms = formsOf(one, value);
        expect(
          forms.some((form) => text.includes(form)),
          `${place} ${forms.join(' or ')} in ${clause ?? one.clause}`,
        ).toBe(true);
      }
      for (const { clause } of one.totals ?? []) expect(nodesOf(one.document, clause)).not.toBeNull();
    },
  );

  test.each([
    ['附件2', 'elderly-care/street-centres', 2, [3]],
    ['附件2', 'elderly-care/stations', 5, [6]],
    ['附件3', 'elderly-care/town-centres', 2, [3, 4]],
    ['附件3', 'elderly-care/points', 6, [7, 8]],
  ] as const)('%s as printed is what %s starts from and aims at', (annex, id, existing, plans) => {
    const one = indicators.get(id);
    if (one === undefined) throw new Error(id);
    const rows = (nodesOf(one.document, annex) ?? [])
      .flatMap(rowsOf)
      .filter(([order]) => /^\d+$/.test(order ?? ''));
    expect(rows).toHaveLength(21);
    for (const place of one.places) {
      const row = rows.find((cells) => cells[1] === place);
      if (row === undefined) throw new Error(place);
      const number = (at: number) => Number(row[at] === '' ? 0 : row[at]);
      const starts = one.start?.values;
      expect(typeof starts === 'object' ? starts[place] : null, place).toBe(String(number(existing)));
      for (const [at, year] of ['2020', '2021'].entries()) {
        if (at >= plans.length) continue;
        const target = one.targets.find((each) => each.place === place && each.on === `${year}-12-31`);
        const planned = plans.slice(0, at + 1).reduce((sum, column) => sum + number(column), 0);
        expect(target?.value, `${place} ${year}`).toBe(String(number(existing) + planned));
      }
    }
  });
});

function textOf(node: Node): string {
  if (node.type === 'table')
    return rowsOf(node)
      .map((row) => row.join('|'))
      .join('\n');
  return [node.heading ?? '', node.text, ...node.children.map(textOf)].join('\n');
}

function rowsOf(node: Node): readonly (readonly string[])[] {
  return node.type === 'table'
    ? node.rows.map(({ cells }) => cells.map(({ text }) => text.trim()))
    : node.children.flatMap(rowsOf);
}

/** The ways in which a document prints a figure; what it says in words stands for all or nothing. */
function formsOf(one: IndicatorDefinition, value: string): readonly string[] {
  const plain = printAmount(one, value).replaceAll(',', '');
  const words =
    value === '1' && one.form === 'share'
      ? [
          '全覆盖',
          '全面覆盖',
          '全部',
          '达标',
          '消除',
          '基本解决',
          '每个',
          '全区高层',
          '应达到',
          '所有',
          '基本实现',
        ]
      : value === '0'
        ? ['杜绝']
        : [];
  const bare = one.form === 'count' || one.form === 'number' ? [value] : [];
  return [plain, ...bare, ...words].map((form) => form.normalize('NFKC'));
}

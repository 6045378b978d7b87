import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, findClause } from '@zhengling/gazette';
import { checklists, rounds } from '@zhengling/qijiang';
import { pointsOf } from '@zhengling/work';
import { describe, expect, test } from 'vitest';

const all = [...checklists.values()];
const seeds = join(import.meta.dirname, '../../../../../shared/seeds');

describe.runIf(existsSync(seeds))('the corpus (skipped where ../shared is not there)', () => {
  const documents = existsSync(seeds)
    ? readdirSync(seeds)
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => compile(readFileSync(join(seeds, file), 'utf8')).documents)
    : [];
  const stands = (number: string, clause: string) => {
    const document = documents.find((one) => one.number?.text === number);
    return document !== undefined && findClause(document, clause) !== null;
  };

  test('every clause that a checklist or a round cites is in its document', () => {
    const cited = [
      ...all.flatMap((one) =>
        [
          one.clause,
          ...pointsOf(one).map(({ clause }) => clause),
          ...(one.rhythms ?? []).map(({ clause }) => clause),
          ...(one.record === undefined ? [] : [one.record.clause]),
          ...(one.lists === undefined
            ? []
            : [one.lists.white.clause, one.lists.black.clause, one.lists.unmended.clause]),
        ].map((clause) => [one.document, clause] as const),
      ),
      ...[...rounds.values()].map(({ document, clause }) => [document, clause] as const),
    ];
    expect(cited.length).toBeGreaterThan(130);
    expect(cited.filter(([number, clause]) => !stands(number, clause))).toEqual([]);
  });

  test('every place and name of the rounds is printed in annex 1', () => {
    const document = documents.find(({ number }) => number?.text === '綦江爱卫办发〔2019〕29号');
    const text = JSON.stringify(document).replace(/\s/gu, '');
    const names = [...rounds.values()].flatMap(({ stops, team }) => [
      ...stops.flatMap((stop) => stop.targets.flatMap(({ names }) => names)),
      ...stops.map(({ place }) => place.replace(/(?:街道|镇)$/u, '')),
      ...team.map(({ name }) => name),
    ]);
    // 石壕镇, 隆盛镇 … stand in the row of their town.
    expect(names.filter((name) => !text.includes(name) && !text.includes(name.replace(/镇$/u, '')))).toEqual(
      [],
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHoldings, foldLists, type HoldingFact } from './fold.ts';

const fact = (act: HoldingFact['act'], on: string): HoldingFact => ({
  act,
  on,
  concurrent: false,
  probationTo: null,
});

describe('what documents say of one person in one post', () => {
  it('becomes the times he held it', () => {
    expect(
      foldHoldings([
        fact('seen', '2020-03-20'),
        fact('removed', '2021-06-22'),
        fact('seen', '2019-09-17'),
        fact('appointed', '2022-04-25'),
        fact('seen', '2022-05-01'),
      ]),
    ).toMatchObject([
      { span: { from: null, to: '2021-06-21' }, seen: ['2019-09-17', '2020-03-20'] },
      { span: { from: '2022-04-25', to: null }, seen: ['2022-05-01'] },
    ]);
    expect(foldHoldings([fact('removed', '2021-06-22')])).toMatchObject([
      { span: { from: null, to: '2021-06-21' }, seen: [] },
    ]);
  });

  it('law: the times follow each other, only the last may be open, and order of reading is nothing', () => {
    const facts = fc.array(
      fc.record({
        act: fc.constantFrom<HoldingFact['act']>('appointed', 'removed', 'seen'),
        on: fc.integer({ min: 1, max: 28 }).map((day) => `2021-02-${String(day).padStart(2, '0')}`),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(facts, fc.integer(), (some, seed) => {
        const all = some.map(({ act, on }) => fact(act, on));
        const times = foldHoldings(all);
        for (const { span } of times.slice(0, -1)) expect(span.to).not.toBeNull();
        for (const { span } of times)
          if (span.from !== null && span.to !== null) expect(span.from <= span.to).toBe(true);
        const shuffled = [...all].sort(
          (a, b) => (((a.on ?? '').charCodeAt(9) * seed) % 7) - (((b.on ?? '').charCodeAt(9) * seed) % 7),
        );
        expect(foldHoldings(shuffled).map(({ span }) => span)).toEqual(times.map(({ span }) => span));
      }),
    );
  });
});

it('a list of a group holds until the next one', () => {
  expect(foldLists(['2021-06-18', '2020-01-16'], null)).toEqual([
    { from: '2021-06-18', to: null },
    { from: '2020-01-16', to: '2021-06-17' },
  ]);
  expect(foldLists(['2020-01-16'], '2021-06-18')).toEqual([{ from: '2020-01-16', to: '2021-06-17' }]);
});

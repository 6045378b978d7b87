import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DATES,
  DURATIONS,
  type Example,
  NOTHING,
  ONGOING,
  RANGES,
  RECURRENCES,
  SIGNED,
} from './examples.testing.ts';
import { advance, readTimes, timeContext } from './index.ts';

const context = timeContext(SIGNED);
const readings = (text: string) => readTimes(text, context).map((time) => [time.text, time.due]);

const tables: readonly (readonly [string, readonly Example[]])[] = [
  ['dates', DATES],
  ['ranges', RANGES],
  ['recurrences', RECURRENCES],
  ['periods', DURATIONS],
  ['what has no end', ONGOING],
  ['nothing where there is no time', NOTHING],
];

describe.each(tables)('reads %s', (_, examples) => {
  it.each(examples)('$printed', ({ printed, read }) => {
    expect(readings(printed)).toEqual(read);
  });
});

const dues = (text: string, signed: string | null = SIGNED, year: number | null = null) =>
  readTimes(text, timeContext(signed, year)).map((time) => time.due);

describe('a year left out', () => {
  it('comes from the year printed before it in the sentence', () => {
    expect(dues('2021年3月启动，6月30日前完成')).toContainEqual({ type: 'date', date: '2021-06-30' });
  });

  it('comes from the year printed with a date earlier in the passage', () => {
    expect(dues('2021年4月1日至4月26日整治。4月27日至5月17日整改。')).toEqual([
      { type: 'range', start: '2021-04-01', end: '2021-04-26' },
      { type: 'range', start: '2021-04-27', end: '2021-05-17' },
    ]);
  });

  it('is not taken from a target, a title or a financial year', () => {
    for (const before of ['到2025年基本建成。', '按《某区2018年工作要点》要求，', '2018年度报告']) {
      expect(dues(`${before}12月25日前报送`)).toContainEqual({ type: 'date', date: '2020-12-25' });
    }
  });

  it('is not one that has passed when something is due', () => {
    expect(dues('该规定已于2017年12月26日通过，请于7月20日前报送')).toContainEqual({
      type: 'date',
      date: '2020-07-20',
    });
  });

  it('is the next where the document was signed long after that day', () => {
    expect(dues('请于1月15日前报送', '2019-12-20')).toEqual([{ type: 'date', date: '2020-01-15' }]);
    expect(dues('请于11月5日前报送', '2019-11-20')).toEqual([{ type: 'date', date: '2019-11-05' }]);
  });

  it('is unknown without a signature and an issue, and then nothing is read', () => {
    expect(dues('请于7月20日前报送', null)).toEqual([]);
    expect(dues('请于7月20日前报送', null, 2020)).toEqual([{ type: 'date', date: '2020-07-20' }]);
  });

  it('is carried from one passage to the next by a date of the same time only', () => {
    const next = (text: string) => advance(context, readTimes(text, context)).stated ?? null;
    expect(next('第一阶段（2021年3月）')).toBe(2021);
    expect(next('到2025年，全面建成')).toBeNull();
    expect(next('2016年5月1日成立')).toBeNull();
    expect(next('每年3月')).toBeNull();
    const after = advance(context, readTimes('第一阶段（2021年3月）', context));
    expect(readTimes('6月底前完成', after)[0]?.due).toEqual({ type: 'date', date: '2021-06-30' });
    expect(advance(after, [])).toBe(after);
  });
});

const CHARACTERS =
  '年月日天周季旬半每今本当同明次翌去上下第即起前后内底末初至到—-一二三〇十百0123456789１２ 　《》（）()、，。；的在于自持续开展长期个工作时点:：不超过有效期五逢含星“”|\n';
const noise = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 60 });
const printed = fc.constantFrom(
  ...tables.flatMap(([, examples]) => examples.map((example) => example.printed)),
);
const mutated = fc.tuple(printed, noise, printed, fc.nat(40), fc.nat(6)).map(([a, between, b, at, cut]) => {
  const text = a + between + b;
  return text.slice(0, at) + text.slice(at + cut);
});

describe('for any text', () => {
  const holds = (text: string) => {
    let end = 0;
    for (const time of readTimes(text, context)) {
      expect(time.start).toBeGreaterThanOrEqual(end);
      expect(time.end).toBeGreaterThan(time.start);
      expect(text.slice(time.start, time.end)).toBe(time.text);
      end = time.end;
      if (time.due.type === 'range') expect(time.due.start <= time.due.end).toBe(true);
      if (time.due.type === 'date') expect(Number.isNaN(Date.parse(time.due.date))).toBe(false);
      if (time.due.type === 'recurrence')
        expect(time.due.rrule).toMatch(/^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z-]+=[-\dA-Z,]+)*$/);
    }
  };

  it('readings follow each other, point at their text and name days that exist', () => {
    fc.assert(fc.property(noise, holds), { numRuns: 2000 });
    fc.assert(fc.property(mutated, holds), { numRuns: 2000 });
  });

  it('a passage in front with a stop behind it changes nothing but offsets', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const front = '特此通知。\n';
        const alone = readTimes(text, context).filter((time) => time.due.type !== 'ongoing');
        const behind = readTimes(front + text, context).filter((time) => time.due.type !== 'ongoing');
        const bare = (times: typeof alone) =>
          times.map(({ text: read, due }) => `${read} ${JSON.stringify(due)}`);
        // A cell is read as a whole; in a sentence a bare length or year is none.
        for (const read of bare(behind)) expect(bare(alone)).toContain(read);
      }),
    );
  });

  it.each([
    ['年月日', 400_000],
    ['每年', 500_000],
    ['每年1月、', 150_000],
    ['《', 1_000_000],
    ['1', 1_000_000],
    ['二〇', 500_000],
    ['1年', 500_000],
    ['12月1日至', 150_000],
    ['期限不超过', 200_000],
    ['自之日起', 250_000],
    ['30日内', 250_000],
    [' ', 1_000_000],
    ['月调度、', 250_000],
    ['持续开展', 250_000],
    ['每周一、', 250_000],
  ])('a million characters of %s are read to the end', (unit, times) => {
    expect(Array.isArray(readTimes(unit.repeat(times), context))).toBe(true);
  });
});

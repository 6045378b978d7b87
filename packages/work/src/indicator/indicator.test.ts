import { addDays } from '@zhengling/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addUp,
  checkTotal,
  compareExact,
  decideValue,
  eachYear,
  exactOf,
  faultsOfIndicator,
  type IndicatorDefinition,
  judgePlace,
  judgeTarget,
  lineOf,
  onLine,
  plainAmount,
  printAmount,
  readTyped,
} from './index.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const sorting: IndicatorDefinition = {
  id: 'waste-sorting/communities',
  title: '完成撤桶并点的小区比例',
  summary: '',
  form: 'share',
  unit: '个小区',
  document: '綦江府办发〔2021〕23号',
  clause: '四（二）',
  kind: 'plan',
  direction: 'up',
  places: ['三江街道'],
  targets: [
    { place: '三江街道', on: '2021-08-31', value: '0.4' },
    { place: '三江街道', on: '2021-11-30', value: '0.8' },
  ],
  start: { on: '2021-05-31', values: '0', printed: false },
  how: { type: 'entered' },
  together: true,
  lead: [],
  public: true,
};
const jobs: IndicatorDefinition = {
  ...sorting,
  form: 'count',
  unit: '个',
  places: ['全区'],
  targets: eachYear(2021, 2025, { place: '全区', value: '100' }),
};
const accidents: IndicatorDefinition = {
  ...jobs,
  direction: 'down',
  unit: '起',
  targets: [{ place: '全区', from: '2021-01-01', on: '2025-12-31', value: '2' }],
};
const place = (definition: IndicatorDefinition, values: Readonly<Record<string, string>>, today: string) =>
  judgePlace(
    definition,
    definition.places[0] ?? '',
    Object.entries(values).map(([on, amount]) => ({ on, amount })),
    today,
  );

describe('a value against the straight line and the target', () => {
  it.each([
    ['on the line', { '2021-07-16': '20%' }, '2021-07-20', 'green', '达到序时进度，还差20个百分点'],
    ['under the line', { '2021-07-16': '10%' }, '2021-07-20', 'yellow', '落后序时进度10个百分点'],
    ['under the next line', { '2021-08-31': '40%' }, '2021-10-31', 'green', '达到序时进度，还差40个百分点'],
    ['late', { '2021-08-30': '12/35' }, '2021-09-01', 'red', '到期没有达到，差5.71个百分点'],
    ['reached', { '2021-10-15': '4/5' }, '2021-10-20', 'blue', '已达到目标'],
    ['reached late', { '2021-11-29': '70%', '2021-12-20': '80%' }, '2021-12-31', 'blue', '期限过后达到目标'],
    ['unreported', {}, '2021-07-01', 'none', '还没有填报'],
    ['unreported when due', {}, '2021-09-01', 'red', '到期没有填报'],
  ] as const)('%s', (_, typed, today, light, words) => {
    const values = Object.fromEntries(
      Object.entries(typed).map(([on, text]) => {
        const read = readTyped('share', text);
        if (!read.ok) throw new Error(read.message);
        return [on, read.amount];
      }),
    );
    expect(place(sorting, values, today)).toMatchObject({ light, words });
  });

  it('counts each year from nothing', () => {
    const values = { '2021-12-31': '100', '2022-06-30': '30', '2022-07-01': '60' };
    expect(place(jobs, values, '2022-06-30')).toMatchObject({ light: 'yellow', value: { amount: '30' } });
    expect(place(jobs, values, '2022-07-02')).toMatchObject({ light: 'green', value: { amount: '60' } });
    expect(place(jobs, values, '2023-03-01')).toMatchObject({ light: 'none', words: '还没有填报' });
    expect(place(jobs, values, '2030-01-01')?.target.on).toBe('2025-12-31');
  });

  it('watches a limit by what is used of it and of the time', () => {
    expect(place(accidents, { '2021-12-31': '0' }, '2022-01-01')).toMatchObject({ light: 'green' });
    expect(place(accidents, { '2021-12-31': '1' }, '2022-01-01')).toMatchObject({
      light: 'yellow',
      words: '限额已用50%，时间过了19%',
    });
    expect(place(accidents, { '2025-12-31': '2' }, '2026-01-01')).toMatchObject({ light: 'blue', met: true });
    expect(place(accidents, { '2023-01-01': '3' }, '2023-01-02')).toMatchObject({ light: 'red' });
  });

  it('does not count a figure that must stay below it', () => {
    const under: IndicatorDefinition = {
      ...accidents,
      form: 'share',
      targets: [{ place: '全区', on: '2023-12-31', value: '0.005', strict: true }],
    };
    expect(place(under, { '2023-12-31': '0.005' }, '2024-01-01')).toMatchObject({ met: false, light: 'red' });
    expect(place(under, { '2023-12-31': '0.0049' }, '2024-01-01')).toMatchObject({
      met: true,
      light: 'blue',
    });
  });
});

describe('laws', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => plainAmount(`${n}/1000`));
  const day = fc.integer({ min: -40, max: 300 }).map((n) => addDays('2021-05-31', n));

  it('the line passes through its start and its targets, and never falls on the way up', () => {
    const target = sorting.targets[0];
    if (target === undefined) throw new Error('no target');
    const line = lineOf(sorting, '三江街道', target);
    expect(line.map(({ on }) => on)).toEqual(['2021-05-31', '2021-08-31', '2021-11-30']);
    for (const point of line)
      expect(compareExact(onLine(line, point.on) ?? exactOf('9'), point.value)).toBe(0);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const before = onLine(line, first);
        const after = onLine(line, last);
        expect(before === null).toBe(first < '2021-05-31');
        if (before !== null && after !== null) expect(compareExact(before, after)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('more is never judged worse, and blue means met', () => {
    const rank = { blue: 3, green: 2, none: 1, yellow: 1, red: 0 };
    fc.assert(
      fc.property(share, share, day, day, (a, b, on, today) => {
        const [less, more] = compareExact(exactOf(a), exactOf(b)) <= 0 ? [a, b] : [b, a];
        for (const target of sorting.targets) {
          const low = judgeTarget(sorting, target, [{ on, amount: less }], today);
          const high = judgeTarget(sorting, target, [{ on, amount: more }], today);
          expect(rank[high.light]).toBeGreaterThanOrEqual(rank[low.light]);
          expect(high.light === 'blue').toBe(high.met === true);
          expect(high.value === null).toBe(on > today);
          if (high.light === 'red' && high.value !== null) expect(today > (target.on ?? '')).toBe(true);
        }
      }),
    );
  });

  it('parts and wholes add up by themselves; a share alone adds up with nothing', () => {
    expect(addUp(['12/35', '3/5'])).toBe('15/40');
    expect(addUp(['0.1', '0.2'])).toBe('0.3');
    expect(addUp(['12/35', '0.2'])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1 }), (counts) => {
        const sum = addUp(counts.map(String));
        expect(sum).toBe(counts.reduce((a, b) => a + BigInt(b), 0n).toString());
        const parts = counts.map((value) => ({ title: '', value: String(value) }));
        const total = { title: '合计', clause: '附件', parts };
        const form = { form: 'count', unit: '个' } as const;
        expect(checkTotal(form, { ...total, printed: sum ?? '' }).agrees).toBe(true);
        expect(checkTotal(form, { ...total, printed: `${sum}1` }).agrees).toBe(sum === '0');
      }),
    );
  });

  it('what is printed is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        const amount = plainAmount(`${(n / 10_000).toFixed(4)}`);
        expect(readTyped('share', printAmount({ form: 'share', unit: '' }, amount))).toEqual({
          ok: true,
          amount,
        });
        expect(readTyped('count', printAmount({ form: 'count', unit: '' }, String(n)))).toEqual({
          ok: true,
          amount: String(n),
        });
      }),
    );
  });

  it('never takes a text for another figure', () => {
    for (const text of ['50', '-1', '1.5', '5/3', '3/0', '12/35%', 'abc', '1e3', '0.1234567891'])
      expect(readTyped('share', text).ok, text).toBe(false);
    for (const text of ['1.5', '-3', '12%', '3/5']) expect(readTyped('count', text).ok, text).toBe(false);
    expect(readTyped('change', '-3.5%')).toEqual({ ok: true, amount: '-0.035' });
    expect(readTyped('permille', '0.3‰')).toEqual({ ok: true, amount: '0.0003' });
    expect(readTyped('count', '１，２００')).toEqual({ ok: true, amount: '1200' });
    fc.assert(fc.property(fc.string(), (text) => void readTyped('number', text)));
  });
});

describe('the printed total', () => {
  it('of the 5G sites is not what its years make, and says so', () => {
    expect(
      checkTotal(
        { form: 'count', unit: '个' },
        {
          title: '三年之和与累计',
          clause: '二',
          printed: '631',
          parts: ['259', '130', '170'].map((value) => ({ title: '', value })),
        },
      ),
    ).toMatchObject({
      agrees: false,
      sum: '559',
      words: '三年之和与累计：259＋130＋170＝559个，印出的是631个，相差72个，请核实以哪个为准。',
    });
  });
});

describe('a correction', () => {
  it('needs a reason and the version that was seen', () => {
    expect(decideValue(null, { amount: '5', reason: '', seen: null })).toEqual({
      type: 'entered',
      version: 1,
      amount: '5',
    });
    const standing = { version: 1, amount: '5' };
    expect(decideValue(standing, { amount: '5.0', reason: '', seen: null })).toEqual({ type: 'same' });
    expect(decideValue(standing, { amount: '6', reason: ' ', seen: 1 })).toMatchObject({
      code: 'reason-missing',
    });
    expect(decideValue(standing, { amount: '6', reason: '漏报', seen: null })).toEqual({ type: 'conflict' });
    expect(decideValue(standing, { amount: null, reason: '填错日期', seen: 1 })).toEqual({
      type: 'withdrawn',
      version: 2,
      amount: null,
    });
  });

  it('of any sequence of changes keeps versions without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            amount: fc.option(fc.nat(5).map(String)),
            reason: fc.constantFrom('', '更正'),
            seen: fc.option(fc.integer({ min: 1, max: 6 })),
          }),
        ),
        (changes) => {
          let standing: { version: number; amount: string | null } | null = null;
          for (const change of changes) {
            const decided = decideValue(standing, change);
            if (!('version' in decided)) continue;
            expect(decided.version).toBe((standing?.version ?? 0) + 1);
            if (standing !== null) expect(change.reason).not.toBe('');
            standing = { version: decided.version, amount: decided.amount };
          }
        },
      ),
    );
  });
});

describe('faults of a definition', () => {
  it('are named', () => {
    expect(faultsOfIndicator(sorting)).toEqual([]);
    expect(
      faultsOfIndicator({ ...sorting, targets: [{ place: '别处', on: '2021-13-01', value: '1.5' }] }),
    ).toHaveLength(3);
  });
});

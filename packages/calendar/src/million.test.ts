import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addPeriod, addWorkingDays } from './deadline.ts';
import { explainRunning } from './explain.ts';
import { oracle, timeline } from './oracle.testing.ts';
import { type Pause, pauseKinds } from './pause.ts';
import type { Period } from './period.ts';
import { seeded } from './random.testing.ts';
import { runPeriod } from './running.ts';

/** A million with `npm run test:long`, fewer in `npm test`; the same seed each time. */
const CASES = process.env.ZHENGLING_LONG ? 1_000_000 : 100_000;

const UNITS = ['day', 'workday', 'month', 'year'] as const;
const MOST = { day: 120, workday: 90, month: 14, year: 2 } as const;

interface Case {
  readonly start: number;
  readonly period: Period;
  readonly pauses: readonly Pause[];
}

/** Half without pauses; those with them have up to four, near the period, now and then without an end. */
function drawn({ below }: ReturnType<typeof seeded>): Case {
  const start = below(timeline.length);
  const unit = UNITS[below(UNITS.length)] ?? 'day';
  const period = { n: 1 + below(MOST[unit]), unit };
  const dateAt = (at: number) => timeline[Math.min(Math.max(at, 0), timeline.length - 1)]?.date ?? '';
  const pauses = Array.from({ length: below(2) * (1 + below(4)) }, (): Pause => {
    const from = start - 10 + below(160);
    const to = below(10) === 0 ? null : dateAt(from + below(20));
    return { kind: pauseKinds[below(pauseKinds.length)]?.kind ?? 'other', from: dateAt(from), to };
  });
  return { start, period, pauses };
}

describe(`${CASES} random periods`, () => {
  it('all end or stand still as the days counted one by one say', () => {
    const random = seeded(20260328);
    const wrong: unknown[] = [];
    let told = 0;
    let paused = 0;
    let stopped = 0;
    while (told < CASES && wrong.length < 5) {
      const { start, period, pauses } = drawn(random);
      const expected = oracle(start, period, pauses);
      if (expected === null) continue;
      told += 1;
      const from = timeline[start]?.date ?? '';
      const ours = runPeriod(from, period, pauses);
      if (!ours.ok || !same(ours.value, expected)) wrong.push({ from, period, pauses, ours, expected });
      if (expected.pausedDays > 0) paused += 1;
      if (expected.state === 'stopped') stopped += 1;
      if (expected.state === 'due' && pauses.length === 0) {
        const plain = addPeriod(from, period);
        const { lastDay, due } = expected;
        if (!plain.ok || !same(plain.value, { lastDay, due })) wrong.push({ from, period, plain, expected });
      }
    }
    expect(wrong).toEqual([]);
    // The draw is worth its number: many pauses take days out, many stop the period.
    expect([told, paused > CASES / 10, stopped > CASES / 20]).toEqual([CASES, true, true]);
  }, 1_800_000);

  it('are explained by days that add up', () => {
    const random = seeded(7);
    const wrong: unknown[] = [];
    for (let told = 0; told < CASES / 100; ) {
      const { start, period, pauses } = drawn(random);
      const expected = oracle(start, period, pauses);
      if (expected === null) continue;
      told += 1;
      const from = timeline[start]?.date ?? '';
      const explained = explainRunning(from, period, pauses);
      if (!explained.ok) {
        wrong.push({ from, period, pauses, explained });
        continue;
      }
      const { days } = explained.value;
      const inOrder = days.every(({ date }, at) => date === timeline[start + at]?.date);
      const ordinals = days.flatMap(({ ordinal }) => ordinal ?? []);
      const counted =
        expected.state === 'due'
          ? days.find(({ date }) => date === expected.lastDay)?.ordinal
          : expected.counted;
      const complete = ordinals.every((ordinal, at) => ordinal === at + 1) && ordinals.length === counted;
      const last = days.at(-1)?.date ?? '';
      const ends = expected.state === 'due' ? last === expected.due : last >= expected.since;
      if (!inOrder || !complete || !ends) wrong.push({ from, period, pauses, expected, days });
    }
    expect(wrong).toEqual([]);
  });
});

const same = (a: object, b: object): boolean => {
  const entries = Object.entries(b);
  const held = new Map<string, unknown>(Object.entries(a));
  return held.size === entries.length && entries.every(([key, value]) => held.get(key) === value);
};

describe('beside chinese-days', () => {
  it('working days are added the same from every day of the years known', () => {
    const random = seeded(99);
    const wrong: string[] = [];
    for (const { date } of timeline.slice(0, -200)) {
      const n = 1 + random.below(120);
      const ours = addWorkingDays(date, n);
      const theirs = chineseDays.findWorkday(n, date);
      if (!ours.ok || ours.value !== theirs) wrong.push(`${date} + ${n}: ${theirs}`);
    }
    expect(wrong).toEqual([]);
  });
});

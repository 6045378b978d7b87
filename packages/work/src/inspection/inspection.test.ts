import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  checklist,
  decideFinding,
  decideVisit,
  type FindingEvent,
  type FindingState,
  findingLight,
  firstState,
  foldFinding,
  foldVisit,
  type Inspector,
  lastDayOfFinding,
  limitWords,
  listingOf,
  mergedAnswer,
  nextStep,
  plannedVisit,
  progressOf,
  repeatedFinding,
  type SettledLimit,
  settleLimit,
  type VisitEvent,
} from './index.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const list = checklist({
  id: 'sample/shops',
  slug: 'sample',
  title: '门店检查',
  document: '示府发〔2023〕1号',
  clause: '二',
  subject: 'place',
  inspectors: ['区示例局'],
  repeatMonths: 12,
  groups: [
    {
      title: '通道',
      points: ['exit', 'sign', 'lamp'].map((id) => ({
        id,
        text: id,
        clause: '二（一）',
        judge: '看',
        measure: '改',
        limit: { type: 'at-once' },
        major: id === 'exit' ? 'judged' : 'never',
        photo: false,
      })),
    },
  ],
});

const people = [
  { account: 1, name: '甲' },
  { account: 2, name: '乙' },
] as const;
const at = (second: number) => `2023-03-01T02:00:${String(second).padStart(2, '0')}.000Z`;
const answerEvent = fc.record({
  type: fc.constant('answered' as const),
  at: fc.integer({ min: 0, max: 59 }).map(at),
  by: fc.constantFrom(...people),
  point: fc.constantFrom('exit', 'sign', 'lamp', 'gone'),
  answer: fc.constantFrom<Answer>('pass', 'fail', 'na'),
  major: fc.boolean(),
  note: fc.string({ maxLength: 3 }),
  photos: fc.constant<readonly string[]>([]),
});
const visitEvent: fc.Arbitrary<VisitEvent> = fc.oneof(
  { weight: 8, arbitrary: answerEvent },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('started' as const),
      at: fc.constant(at(0)),
      by: fc.constantFrom(...people),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('finished' as const),
      at: fc.constant(at(1)),
      by: fc.constantFrom(...people),
      present: fc.constantFrom([{ unit: '区示例局', name: '甲' }], []),
      note: fc.constantFrom('', '无'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('cancelled' as const),
      at: fc.constant(at(2)),
      by: fc.constantFrom(...people),
      reason: fc.constant('改期'),
    }),
  },
);

describe('a visit', () => {
  test('keeps the last answer of each inspector, whatever came between; nothing of one touches the other', () => {
    fc.assert(
      fc.property(fc.array(visitEvent, { maxLength: 40 }), (events) => {
        const state = foldVisit(events, list);
        const applied: VisitEvent[] = [];
        let walking = plannedVisit;
        for (const event of events) {
          const next = decideVisit(walking, event, list);
          if (!next.ok) continue;
          walking = next.state;
          applied.push(event);
        }
        expect(walking).toEqual(state);
        for (const point of ['exit', 'sign', 'lamp'])
          for (const { account } of people) {
            const own = applied.filter(
              (one) => one.type === 'answered' && one.point === point && one.by.account === account,
            );
            const last = own.at(-1);
            const kept = state.answers[point]?.filter(({ by }) => by.account === account) ?? [];
            expect(kept).toHaveLength(last === undefined ? 0 : 1);
            if (last?.type === 'answered') expect(kept[0]?.answer).toBe(last.answer);
          }
        expect(state.answers.gone).toBeUndefined();
      }),
    );
  });

  test('does not depend on whose operations come first, each in his own order', () => {
    fc.assert(
      fc.property(
        fc.array(answerEvent, { maxLength: 20 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        (events, order) => {
          const mine = events.filter(({ by }) => by.account === 1);
          const others = events.filter(({ by }) => by.account === 2);
          const mixed: VisitEvent[] = [];
          const [a, b] = [[...mine], [...others]];
          for (const first of order) {
            const next = first ? a.shift() : b.shift();
            if (next !== undefined) mixed.push(next);
          }
          mixed.push(...a, ...b);
          const outcome = (all: readonly VisitEvent[]) => {
            const state = foldVisit(all, list);
            return ['exit', 'sign', 'lamp'].map((point) => {
              const merged = mergedAnswer(state.answers[point] ?? []);
              return (
                merged && { ...merged, given: merged.given.toSorted((x, y) => x.by.account - y.by.account) }
              );
            });
          };
          expect(outcome(mixed)).toEqual(outcome([...others, ...mine]));
        },
      ),
    );
  });

  test('two inspectors who disagree: a finding of one is a finding, and both are shown', () => {
    const say = (by: (typeof people)[number], answer: Answer): VisitEvent => ({
      type: 'answered',
      at: at(1),
      by,
      point: 'exit',
      answer,
      major: true,
      note: '',
      photos: [],
    });
    const state = foldVisit([say(people[0], 'pass'), say(people[1], 'fail')], list);
    const merged = mergedAnswer(state.answers.exit ?? []);
    expect(merged).toMatchObject({ answer: 'fail', major: true, differs: true });
    expect(merged?.given.map(({ by, answer }) => [by.name, answer])).toEqual([
      ['甲', 'pass'],
      ['乙', 'fail'],
    ]);
    expect(progressOf(state, list)).toEqual({ points: 3, answered: 1, failed: 1, differing: 1 });
  });

  test('a cancelled visit takes nothing more and says what to do; one with answers is not cancelled', () => {
    const cancel: VisitEvent = { type: 'cancelled', at: at(0), by: people[0], reason: '改期' };
    const cancelled = foldVisit([cancel], list);
    const refused = decideVisit(cancelled, { type: 'started', at: at(1), by: people[1] }, list);
    expect(refused).toMatchObject({ ok: false, objection: { code: 'visit-cancelled' } });
    const answered = foldVisit([{ ...fc.sample(answerEvent, 1)[0], point: 'sign' } as VisitEvent], list);
    expect(decideVisit(answered, cancel, list)).toMatchObject({
      ok: false,
      objection: { code: 'visit-answered' },
    });
  });
});

describe('a limit', () => {
  const byRule = () => {
    throw new Error('no rule here');
  };
  const settle = (limit: Parameters<typeof settleLimit>[0], found: string) =>
    settleLimit(limit, found, { byRule });

  test.each([
    [{ type: 'at-once' } as const, '2020-04-07', '2020-04-07', '立即'],
    [{ type: 'within', period: { n: 7, unit: 'day' } } as const, '2020-04-07', '2020-04-14', '一周内'],
    [{ type: 'within', period: { n: 1, unit: 'month' } } as const, '2020-04-01', '2020-05-06', '一个月内'],
    [{ type: 'by', date: '2020-08-31' } as const, '2020-04-07', '2020-08-31', '2020年8月31日前'],
    [{ type: 'by', date: '2020-08-31' } as const, '2020-10-12', '2020-10-12', '2020年8月31日前'],
  ])('%o found on %s: %s, %s', (limit, found, due, words) => {
    expect(settle(limit, found)).toMatchObject({ due, problem: null, open: false });
    expect(limitWords(limit)).toBe(words);
    expect(settle(limit, found).reasons.length).toBeGreaterThan(0);
  });

  test('a year without its holiday notice is told, never guessed', () => {
    const settled = settle({ type: 'within', period: { n: 10, unit: 'day' } }, '2039-03-01');
    expect(settled.due).toBeNull();
    expect(settled.problem).toContain('2039');
  });

  test('what the clause leaves open waits for a person', () => {
    expect(settle({ type: 'to-be-set', words: '限时整改', by: '检查单位' }, '2020-04-07')).toMatchObject({
      due: null,
      open: true,
      problem: null,
    });
  });
});

const settled: SettledLimit = {
  due: '2020-05-07',
  words: '一个月内',
  reasons: [],
  problem: null,
  open: false,
};
const five = { duty: '某机构', person: '王某', task: '改', limit: '2020-05-01', means: '自筹' };
const inspector = people[0];
const owner = people[1];
const found = (change: Partial<FindingEvent & { type: 'found' }> = {}): FindingEvent & { type: 'found' } => ({
  type: 'found',
  by: inspector,
  on: '2020-04-07',
  note: '',
  photos: [],
  major: false,
  blacklist: null,
  limit: settled,
  repeats: null,
  ...change,
});
const event = {
  fixed: (limit = '2020-05-01'): FindingEvent => ({
    type: 'fixed',
    by: owner,
    on: '2020-04-08',
    five: { ...five, limit },
  }),
  evidenced: (by: Inspector = owner): FindingEvent => ({
    type: 'evidenced',
    by,
    on: '2020-04-20',
    text: '已改',
    files: [],
  }),
  rechecked: (passed: boolean, by: Inspector = inspector): FindingEvent => ({
    type: 'rechecked',
    by,
    on: '2020-04-22',
    passed,
    note: passed ? '' : '还差一处',
    files: [],
  }),
  listed: (): FindingEvent => ({
    type: 'listed',
    by: inspector,
    on: '2020-04-08',
    level: '区政府',
    number: '',
  }),
  followed: (): FindingEvent => ({ type: 'followed', by: inspector, on: '2020-04-15', note: '已到场' }),
  struck: (): FindingEvent => ({ type: 'struck', by: inspector, on: '2020-04-23', note: '' }),
};

function walk(...events: readonly FindingEvent[]): { state: FindingState; refused: readonly string[] } {
  let state = firstState(found());
  const refused: string[] = [];
  for (const [index, one] of events.entries()) {
    if (index === 0 && one.type === 'found') {
      state = firstState(one);
      continue;
    }
    const next = decideFinding(state, one);
    if (next.ok) state = next.state;
    else refused.push(next.objection.code);
  }
  return { state, refused };
}

describe('a finding', () => {
  test('found → five fixed → evidence → sent back → evidence → closed', () => {
    const { state, refused } = walk(
      found(),
      event.fixed(),
      event.evidenced(),
      event.rechecked(false),
      event.evidenced(),
      event.rechecked(true),
    );
    expect(refused).toEqual([]);
    expect(state).toMatchObject({ stage: 'closed', sentBack: 1, closedOn: '2020-04-22' });
  });

  test('a major hazard: listed, followed, verified, struck off; not before', () => {
    const major = found({ major: true });
    expect(walk(major, event.fixed(), event.evidenced(), event.rechecked(true)).refused).toEqual([
      'list-first',
    ]);
    const { state, refused } = walk(
      major,
      event.struck(),
      event.listed(),
      event.fixed(),
      event.followed(),
      event.evidenced(),
      event.rechecked(true),
      event.struck(),
    );
    expect(refused).toEqual(['not-verified']);
    expect(state).toMatchObject({ stage: 'closed', followUps: 1 });
  });

  test.each([
    ['evidence before the five fixed', [event.evidenced()], 'five-first'],
    ['a limit later than the clause allows', [event.fixed('2020-05-08')], 'limit-too-late'],
    ['a limit before the finding', [event.fixed('2020-04-01')], 'limit-too-early'],
    [
      'a recheck by who gave the evidence',
      [event.fixed(), event.evidenced(), event.rechecked(true, owner)],
      'own-recheck',
    ],
    ['a listing of what is no major hazard', [event.listed()], 'not-major'],
    ['a follow-up of what is not listed', [event.followed()], 'not-listed'],
    ['a recheck without evidence', [event.fixed(), event.rechecked(true)], 'nothing-to-recheck'],
  ])('refuses %s', (_, events, code) => {
    expect(walk(found(), ...events).refused).toContain(code);
  });

  test('names what is missing of the five', () => {
    const next = decideFinding(firstState(found()), {
      type: 'fixed',
      by: owner,
      on: '2020-04-08',
      five: { ...five, person: ' ', means: '' },
    });
    expect(next).toMatchObject({ ok: false, objection: { message: '“五落实”还缺：人员、经费。' } });
  });

  const anyEvent = fc.oneof(
    fc.constantFrom(event.fixed(), event.fixed('2020-05-08'), event.evidenced(), event.evidenced(inspector)),
    fc.constantFrom(event.rechecked(true), event.rechecked(false), event.rechecked(true, owner)),
    fc.constantFrom(event.listed(), event.followed(), event.struck()),
    fc.constant<FindingEvent>({ type: 'withdrawn', by: inspector, on: '2020-04-09', reason: '误查' }),
    fc.boolean().map(
      (major): FindingEvent => ({
        type: 'supplemented',
        by: owner,
        on: '2020-04-09',
        note: '',
        photos: [],
        major,
      }),
    ),
  );

  test('whatever happens: closed only after five fixed, evidence and somebody else’s recheck; ended stays ended', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyEvent, { maxLength: 30 }), (major, events) => {
        const applied: FindingEvent[] = [found({ major })];
        let state = firstState(found({ major }));
        for (const one of events) {
          const next = decideFinding(state, one);
          if (!next.ok) {
            expect(next.objection.message).not.toBe('');
            continue;
          }
          expect(['closed', 'withdrawn']).not.toContain(state.stage);
          state = next.state;
          applied.push(one);
        }
        expect(foldFinding(applied)).toEqual(state);
        if (state.stage !== 'closed') return;
        const types = applied.map(({ type }) => type);
        expect(types).toEqual(expect.arrayContaining(['fixed', 'evidenced', 'rechecked']));
        const evidence = applied.findLast(({ type }) => type === 'evidenced');
        const recheck = applied.findLast(({ type }) => type === 'rechecked');
        expect(recheck?.by.account).not.toBe(evidence?.by.account);
        if (state.major) expect(types).toEqual(expect.arrayContaining(['listed', 'struck']));
        expect(lastDayOfFinding(state) ?? '').not.toBe('');
      }),
    );
  });

  test('lights: green, then yellow near the end, red after it, blue when ended, grey without a day', () => {
    const open = walk(found(), event.fixed('2020-05-07')).state;
    expect(findingLight(open, '2020-04-08')).toBe('green');
    expect(findingLight(open, '2020-04-28')).toBe('yellow');
    expect(findingLight(open, '2020-05-07')).toBe('yellow');
    expect(findingLight(open, '2020-05-08')).toBe('red');
    expect(
      findingLight(
        walk(found(), event.fixed(), event.evidenced(), event.rechecked(true)).state,
        '2020-06-01',
      ),
    ).toBe('blue');
    expect(
      findingLight(firstState(found({ limit: { ...settled, due: null, open: true } })), '2020-04-08'),
    ).toBe('grey');
  });

  test('says the next step at every stage', () => {
    expect(nextStep(walk(found()).state)).toBe('fix');
    expect(nextStep(walk(found({ major: true })).state)).toBe('list');
    expect(nextStep(walk(found({ major: true }), event.listed(), event.fixed()).state)).toBe('follow');
    expect(nextStep(walk(found(), event.fixed(), event.evidenced()).state)).toBe('recheck');
  });
});

describe('a repeated finding', () => {
  const former = (id: number, change: object = {}) => ({
    id,
    place: 'site:1',
    checklist: 'sample/shops',
    point: 'exit',
    foundOn: '2023-01-10',
    withdrawn: false,
    ...change,
  });
  const now = { place: 'site:1', checklist: 'sample/shops', point: 'exit', foundOn: '2023-12-10' };

  test('is the latest at the same place and point within the months', () => {
    expect(repeatedFinding(now, [former(1), former(2, { foundOn: '2023-03-01' })], 12)?.id).toBe(2);
    expect(repeatedFinding(now, [former(1, { foundOn: '2022-12-10' })], 12)?.id).toBe(1);
    expect(repeatedFinding(now, [former(1, { foundOn: '2022-12-09' })], 12)).toBeNull();
  });

  test.each([
    { place: 'site:2' },
    { point: 'sign' },
    { checklist: 'sample/other' },
    { withdrawn: true },
    { foundOn: '2023-12-11' },
  ])('is none with %o', (change) => {
    expect(repeatedFinding(now, [former(1, change)], 12)).toBeNull();
  });
});

describe('the lists', () => {
  const on = '2020-06-01';
  const one = (
    blacklist: 'listed' | 'if-continued' | 'by-authority',
    ...events: readonly FindingEvent[]
  ) => ({
    id: 7,
    state: walk(found({ blacklist }), ...events).state,
  });
  const closing = [event.fixed(), event.evidenced(), event.rechecked(true)];

  test('nobody inspected, inspected and clean, left to the authority', () => {
    expect(listingOf([], 0, on)).toMatchObject({ list: 'none', next: 'nothing' });
    expect(listingOf([], 1, on)).toMatchObject({ list: 'white', next: 'publish' });
    expect(listingOf([one('by-authority', ...closing)], 1, on)).toMatchObject({
      list: 'authority',
      next: 'decide',
    });
  });

  test('listed at once; kept under watch where mended in time, revoked where not', () => {
    expect(listingOf([one('listed', ...closing)], 1, on)).toMatchObject({
      list: 'black',
      next: 'keep-watching',
    });
    expect(listingOf([one('listed')], 1, on)).toMatchObject({ list: 'black', next: 'revoke' });
  });

  test('where it says when continued: by delay, by being sent back, by repetition', () => {
    expect(listingOf([one('if-continued', ...closing)], 1, '2020-04-30').list).toBe('authority');
    expect(listingOf([one('if-continued')], 1, on).because).toEqual([{ finding: 7, why: 'overdue' }]);
    const back = one('if-continued', event.fixed(), event.evidenced(), event.rechecked(false));
    expect(listingOf([back], 1, '2020-04-23').because).toEqual([{ finding: 7, why: 'sent-back' }]);
    const again = { id: 7, state: firstState(found({ blacklist: 'if-continued', repeats: 3 })) };
    expect(listingOf([again], 1, '2020-04-08').because).toEqual([{ finding: 7, why: 'repeated' }]);
  });

  test('what was withdrawn counts for nothing', () => {
    const withdrawn = one('listed', { type: 'withdrawn', by: inspector, on: '2020-04-08', reason: '误查' });
    expect(listingOf([withdrawn], 1, on).list).toBe('white');
  });
});

import { parseRecurrence } from '@zhengling/calendar';
import { explain, type JsonValue, readInput } from '@zhengling/rules';
import { type FindingState, firstState, limitWords, nextStep, pointsOf, settleLimit } from '@zhengling/work';
import { describe, expect, test } from 'vitest';
import { checklists, limitByRule, regulations, rounds, rules } from './index.ts';

const byRule = limitByRule(rules);
const settle = (limit: Parameters<typeof settleLimit>[0], found: string) =>
  settleLimit(limit, found, { byRule });

function evaluate(id: string, input: JsonValue, on = '2020-04-07') {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const read = readInput(rule, input);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return explain(rule, read.value, { on }).partial;
}

const all = [...checklists.values()];
const list = (id: string) => {
  const found = checklists.get(id);
  if (found === undefined) throw new Error(`no checklist ${id}`);
  return found;
};

describe('every checklist', () => {
  test.each(all.map((one) => [one.id, one] as const))(
    '%s: judged, limited, and read as the calendar reads',
    (_, one) => {
      for (const point of pointsOf(one)) {
        expect(point.text, point.id).not.toBe('');
        expect(point.judge, point.id).not.toBe('');
        expect(point.measure, point.id).not.toBe('');
        expect(limitWords(point.limit), point.id).not.toBe('');
        const settled = settle(point.limit, '2020-04-07');
        expect(settled.problem, point.id).toBeNull();
        expect(settled.open === (settled.due === null), point.id).toBe(true);
        expect(settled.reasons.length, point.id).toBeGreaterThan(0);
      }
      for (const { rrule } of one.rhythms ?? []) expect(parseRecurrence(rrule).ok).toBe(true);
      const regulation = regulations.find(({ slug }) => slug === one.slug);
      expect(regulation?.documents.map(({ number }) => number)).toContain(one.document);
    },
  );

  test('a rule that a judge is sent to is there under that name', () => {
    const titles = new Set([...rules.values()].map(({ title }) => title));
    const named = all.flatMap((one) =>
      pointsOf(one).flatMap(({ judge }) =>
        [...judge.matchAll(/可用“([^”]+)”/gu)].map((match) => match[1] ?? ''),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((title) => !titles.has(title))).toEqual([]);
  });
});

describe('limits agree with the rules', () => {
  const days = ['2020-04-07', '2020-05-29', '2020-08-31', '2020-09-01', '2021-01-31', '2021-10-11'];

  test('training-schools: six groups, thirty findings, each due on the day that the rule says', () => {
    const school = list('training-schools/on-site');
    expect(school.groups.map(({ title }) => title)).toEqual([
      '证照',
      '场地',
      '师资',
      '培训行为',
      '管理',
      '安全防护',
    ]);
    const labels = rules.get('training-schools/time-limit')?.inputs.finding?.labels ?? {};
    expect(
      pointsOf(school)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(labels).toSorted());
    for (const point of pointsOf(school))
      for (const found of days) {
        const answer = evaluate('training-schools/time-limit', { finding: point.id, found });
        expect(settle(point.limit, found).due, `${point.id} ${found}`).toBe(answer.due ?? null);
        expect(point.blacklist).toBe(answer.blacklist);
        expect(limitWords(point.limit)).toBe(
          rules.get('training-schools/time-limit')?.outputs.limit?.labels?.[String(answer.limit)],
        );
      }
  });

  test('training-schools: the clean-ups of March and October', () => {
    const [rhythm] = list('training-schools/on-site').rhythms ?? [];
    for (let month = 1; month <= 12; month += 1) {
      const { now } = evaluate('training-schools/clean-up', {
        on: `2021-${String(month).padStart(2, '0')}-15`,
      });
      expect(rhythm?.rrule.split('BYMONTH=')[1]?.split(',').includes(String(month))).toBe(now != null);
    }
  });

  test('high-rise-fire: what the rule wants done at once is due at once, what it lists is major', () => {
    const points = new Map(pointsOf(list('high-rise-fire/building')).map((point) => [point.id, point]));
    const hazards = Object.keys(rules.get('high-rise-fire/hazard')?.inputs.hazard?.labels ?? {});
    expect(hazards).toHaveLength(10);
    for (const hazard of hazards) {
      const answer = evaluate('high-rise-fire/hazard', { hazard });
      const point = points.get(hazard);
      expect(point?.limit.type === 'at-once', hazard).toBe(answer.immediate);
      expect(point?.major === 'always', hazard).toBe(answer.action === 'listed-supervision');
    }
  });

  test('statistics-integrity and fire-supervision: every situation of the rule has its point', () => {
    const ids = (id: string) => pointsOf(list(id)).map((point) => point.id);
    const labels = (rule: string, input: string) => Object.keys(rules.get(rule)?.inputs[input]?.labels ?? {});
    expect(ids('statistics-integrity/leadership')).toEqual(
      labels('statistics-integrity/criticism', 'situations'),
    );
    expect(ids('statistics-integrity/leadership')).toHaveLength(9);
    for (const id of ids('statistics-integrity/leadership'))
      expect(
        evaluate('statistics-integrity/criticism', { subject: 'leadership', situations: [id] }).criticise,
      ).toBe(true);
    expect(ids('fire-supervision/body')).toEqual(
      expect.arrayContaining(labels('fire-supervision/supervise', 'circumstances')),
    );
  });

  test('elevators: what the rule does not let run stops', () => {
    const points = new Map(pointsOf(list('elevators/lift')).map((point) => [point.id, point]));
    for (const reason of Object.keys(rules.get('elevators/may-run')?.outputs.reasons?.labels ?? {}))
      expect(['stop', 'at-once'], reason).toContain(points.get(reason)?.limit.type);
  });

  test('health-inspection: every kind of place of the dengue rule has its point', () => {
    const ids = pointsOf(list('health-inspection/dengue')).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(
        Object.keys(rules.get('health-inspection/dengue-site')?.inputs.site?.labels ?? {}),
      ),
    );
  });

  test('hazard-control: the next step of a major hazard is the rule’s', () => {
    const first = firstState({
      type: 'found',
      by: { account: 1, name: '甲' },
      on: '2020-04-07',
      note: '',
      photos: [],
      major: true,
      blacklist: null,
      repeats: null,
      limit: { due: null, words: '', reasons: [], problem: null, open: true },
    });
    const listed = { on: '2020-04-08', level: '区政府', number: '' };
    const states: readonly (readonly [FindingState, boolean, boolean])[] = [
      [first, false, false],
      [{ ...first, stage: 'fixing', listed }, false, false],
      [{ ...first, stage: 'evidenced', listed }, true, false],
      [{ ...first, stage: 'verified', listed }, true, true],
    ];
    const same = { list: 'list', follow: 'follow', verify: 'verify', close: 'strike' } as const;
    for (const [state, rectified, verified] of states) {
      const { next } = evaluate('hazard-control/major-hazard', {
        major: true,
        listed: state.listed !== null,
        rectified,
        verified,
      });
      expect(nextStep(state)).toBe(Object.entries(same).find(([name]) => name === next)?.[1]);
    }
  });
});

describe('the rounds of health-inspection', () => {
  const planned = [...rounds.values()];

  test('eleven, twenty towns and the district’s units, each where the rule says', () => {
    expect(planned).toHaveLength(11);
    const stops = planned.flatMap((round, index) => round.stops.map((stop) => ({ round, index, stop })));
    expect(stops).toHaveLength(21);
    for (const { round, index, stop } of stops)
      expect(evaluate('health-inspection/schedule', { place: stop.place }, '2019-11-05')).toEqual({
        round: index + 1,
        half: stop.half,
        from: round.from,
        to: round.to,
      });
  });

  test('each names a checklist that is there', () => {
    for (const { checklist, team } of planned) {
      expect(checklists.has(checklist)).toBe(true);
      expect(team).toHaveLength(6);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { everything } from '../../corpus.testing.ts';
import { squeeze } from '../units/index.ts';
import { ACTIVE, WORK_TOLD } from './predicate.ts';
import { Triggers } from './triggers.ts';

const LINES = everything.flatMap(({ text }) => text.split('\n').map((line) => squeeze(line).text));

describe('triggers', () => {
  it('finds every last place that obliges or tells, asked one by one', () => {
    for (const line of LINES) {
      const triggers = new Triggers(line);
      let active = -1;
      let told = -1;
      for (let at = 0; at < line.length; at++) {
        if (ACTIVE.lengthAt(line, at) > 0) active = at;
        if (WORK_TOLD.lengthAt(line, at) > 0) told = at;
      }
      expect(triggers.lastActive(0, line.length), line).toBe(active);
      expect(triggers.lastTold(0, line.length), line).toBe(told);
      if (active >= 0 || told >= 0) expect(triggers.none, line).toBe(false);
    }
  });

  it('finds what obliges at the furthest that may part it from its beginning', () => {
    const far = `为${'甲'.repeat(40)}，统一负责`;
    expect(new Triggers(far).lastActive(0, 1)).toBe(0);
    const adverb = `原则上${'甲'.repeat(30)}，应当`;
    expect(new Triggers(adverb).lastActive(0, 1)).toBe(0);
  });

  it('knows stops, clauses, agents and limits by their places', () => {
    const triggers = new Triggers('甲局、乙局，应在5日之内办结；由丙局请示。');
    expect(triggers.stops).toEqual([14, 20]);
    expect(triggers.clauseSigns).toEqual([2, 5]);
    expect(triggers.agents).toEqual([15]);
    expect(triggers.asking).toEqual([18]);
    expect(triggers.lastLimit).toBe(9);
  });
});

import { explain, readInput } from '@zhengling/rules';
import { draftLetter, generalLadders, generalLetters, openBlanks, policyFor } from '@zhengling/work';
import { describe, expect, it } from 'vitest';
import { activity } from './events/activity.ts';
import { regulations } from './index.ts';

const letters = [...generalLetters, ...regulations.flatMap((one) => one.letters ?? [])];
const ladders = [...regulations.flatMap((one) => one.ladders ?? []), ...generalLadders];

describe('the letters of regulations', () => {
  it('have ids of their own folder, and rest on a clause that is accounted for as a letter', () => {
    expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
    for (const { slug, documents, letters: own = [] } of regulations)
      for (const { id, basis } of own) {
        expect(id).toMatch(new RegExp(`^${slug}/`));
        const clauses = documents.find(({ number }) => number === basis?.document)?.clauses ?? [];
        const article = basis?.clause.replace(/第[一二三四五六七八九十]+[款项].*$/, '') ?? '';
        const account = clauses.find(({ clause }) => [clause].flat().includes(article));
        expect([account?.as].flat(), `${id} ${article}`).not.toContain(undefined);
      }
  });

  it('are complete once every blank is filled in', () => {
    for (const definition of letters) {
      const values = {
        issuer: '甲办',
        unit: '乙局',
        today: '今日',
        count: '1',
        tasks: '事',
        replyBy: '明日',
        taken: '催',
        documents: '文',
      };
      const open = draftLetter(definition, values);
      const labels = Object.values(definition.blanks).map(({ label }) => label);
      expect([...openBlanks(...Object.values(open))].sort()).toEqual([...new Set(labels)].sort());
      const examples = Object.fromEntries(
        Object.entries(definition.blanks).map(([name, { example }]) => [name, example]),
      );
      expect(openBlanks(...Object.values(draftLetter(definition, { ...values, ...examples })))).toEqual([]);
    }
  });
});

describe('the ladders of regulations', () => {
  it('draft letters that exist, and those of fire safety are their own', () => {
    for (const { steps } of ladders)
      for (const { letter } of steps)
        if (letter !== undefined) expect(letters.map(({ id }) => id)).toContain(letter);
    const fire = policyFor({ number: '綦江府发〔2020〕1号', period: null }, ladders);
    expect(fire?.id).toBe('fire-supervision/ladder');
    expect(fire?.steps.map(({ rung }) => rung)).toEqual([
      'remind',
      'urge',
      'supervise',
      'circulate',
      'interview',
      'criticise',
    ]);
    expect(policyFor({ number: '綦江府发〔2020〕5号', period: null }, ladders)?.id).toBe('general/once');
  });
});

it('the activities of the season have the days that the rule gives them', () => {
  const activities = regulations.find(({ slug }) => slug === 'events')?.activities ?? [];
  expect(activities).toHaveLength(8);
  for (const { id, from, to } of activities) {
    const read = readInput(activity, { activity: id });
    if (!read.ok) throw new Error(`${id} is no activity of the rule`);
    expect(explain(activity, read.value, { on: activity.validity.from }).value).toEqual({ from, to });
  }
});

import { explain, type JsonValue, readInput } from '@zhengling/rules';
import type { SiteKind, SiteSeedState, SiteValues } from '@zhengling/work';
import { describe, expect, it } from 'vitest';
import { rules, siteKinds } from './index.ts';

function evaluate(id: string, input: JsonValue, on: string) {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(id);
  const read = readInput(rule, input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return explain(rule, read.value, { on }).value;
}

function kindOf(id: string): SiteKind {
  const kind = siteKinds.get(id);
  if (kind === undefined) throw new Error(id);
  return kind;
}

const statesOf = (kind: SiteKind): readonly SiteSeedState[] =>
  (kind.seeds ?? []).flatMap(({ states }) => states);
const standing = (kind: SiteKind, day: string): readonly SiteValues[] =>
  statesOf(kind)
    .filter(({ starts, ends }) => (starts === null || starts <= day) && (ends === null || day <= ends))
    .map(({ values }) => values);

describe('the entries that the documents print', () => {
  it.each([...siteKinds.values()].map((kind) => [kind.id, kind] as const))(
    '%s: outputs and values exist',
    (_id, kind) => {
      for (const { rule, output, inputs } of kind.facts ?? []) {
        expect(Object.keys(rules.get(rule)?.outputs ?? {})).toContain(output);
        for (const input of Object.keys(inputs))
          expect(Object.keys(rules.get(rule)?.inputs ?? {})).toContain(input);
      }
      for (const { key, choices } of kind.fields)
        for (const { values } of statesOf(kind))
          if (choices !== undefined && typeof values[key] === 'string')
            expect(choices.map(({ value }) => value)).toContain(values[key]);
    },
  );

  it('two zones new, one adjusted, one withdrawn, as the rule has it on both sides of the day', () => {
    const kind = kindOf('water-source-zones/zones');
    const names = (day: string) => standing(kind, day).map(({ name }) => name);
    expect(names('2020-03-03')).toEqual(['綦江河', '后溪河']);
    expect(names('2020-03-04')).toEqual(['高庙水库', '茶树湾水库', '綦江河']);
    for (const day of ['2020-03-03', '2020-03-04'])
      for (const source of ['gaomiao', 'chashuwan', 'qijiang-river', 'houxi']) {
        const stands = standing(kind, day).some((values) => values.source === source);
        const status = evaluate('water-source-zones/status', { source, on: day }, '2020-03-04');
        // What held before the adjustment is not printed: no point can be looked up in it.
        expect(stands).toBe(
          status !== null && ['in-force', 'former-zone'].includes(String(Object.values(status)[0])),
        );
      }
  });

  it('sections of expressways from stake to stake, and not a hundred metres more', () => {
    for (const { values } of statesOf(kindOf('expressway-zones/sections'))) {
      const within = (stake: unknown) =>
        evaluate('expressway-zones/stake', { road: String(values.road), stake: Number(stake) }, '2022-05-10');
      expect(within(values.fromStake)).toMatchObject({ within: true });
      expect(within(values.toStake)).toMatchObject({ within: true });
      expect(within(Number(values.toStake) + 0.1)).toMatchObject({ within: false });
    }
  });

  it('eighteen resources, each to be opened by the day of the rule', () => {
    const states = statesOf(kindOf('telecom-sites/resources'));
    expect(states).toHaveLength(18);
    for (const { values } of states)
      expect(
        evaluate(
          'telecom-sites/opening',
          { resource: String(values.resource), opened: String(values.openBy) },
          '2020-03-20',
        ),
      ).toMatchObject({ openBy: values.openBy, inTime: true });
  });

  it('facilities planned by town, as the rule counts them', () => {
    const states = statesOf(kindOf('elderly-care/plans'));
    expect(states).toHaveLength(21 * 3);
    for (const { values } of states) {
      const kind = String(values.kind).endsWith('-centre')
        ? 'centre'
        : values.kind === 'community-station'
          ? 'station'
          : 'point';
      for (const year of ['2020', '2021'])
        expect(
          evaluate('elderly-care/plan', { place: String(values.place), kind, year }, '2020-02-01'),
        ).toMatchObject({ existing: values.existing, planned: values[`in${year}`] });
    }
    const sum = (kind: string, key: string) =>
      states
        .filter(({ values }) => values.kind === kind)
        .reduce((all, { values }) => all + Number(values[key]), 0);
    expect(sum('village-point', 'toCover')).toBe(302);
  });
});

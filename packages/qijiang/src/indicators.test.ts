import { explain, type JsonValue, readInput } from '@zhengling/rules';
import { checkTotal, faultsOfIndicator, type IndicatorDefinition } from '@zhengling/work';
import { describe, expect, it } from 'vitest';
import { indicators, regulations, rules, siteKinds } from './index.ts';

const every = [...indicators.values()];
function of(id: string): IndicatorDefinition {
  const found = indicators.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

function evaluate(id: string, input: JsonValue, on: string): Readonly<Record<string, JsonValue>> {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(id);
  const read = readInput(rule, input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return explain(rule, read.value, { on }).partial as Readonly<Record<string, JsonValue>>;
}

describe('indicators', () => {
  it('are many, each once, each in order, with somebody who answers for it', () => {
    expect(every).toHaveLength(regulations.flatMap((one) => one.indicators ?? []).length);
    expect(every.length).toBeGreaterThanOrEqual(70);
    for (const one of every) {
      expect(faultsOfIndicator(one), one.id).toEqual([]);
      expect(one.lead.length, one.id).toBeGreaterThan(0);
      expect(one.title, one.id).not.toBe('');
    }
  });

  it('every clause accounted as an indicator has a definition or a reason', () => {
    const missing = regulations.flatMap(({ documents, indicators: defined = [], unmeasured = [] }) =>
      documents.flatMap(({ number, clauses }) =>
        clauses
          .filter(({ as }) => [as].flat().includes('indicator'))
          .flatMap(({ clause }) => [clause].flat())
          .filter((clause) => {
            const covers = (one: { readonly document: string; readonly clause: string }) =>
              one.document === number && one.clause.startsWith(clause);
            const cited = defined.flatMap((one) => [
              one,
              ...one.targets.map((target) => ({
                document: one.document,
                clause: target.clause ?? one.clause,
              })),
            ]);
            return ![...cited, ...unmeasured].some(covers);
          })
          .map((clause) => `${number} ${clause}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('what is computed comes from a register and fields that exist, or from another indicator', () => {
    for (const { id, how } of every) {
      if (how.type !== 'register') continue;
      const kind = siteKinds.get(how.kind);
      const keys = [...Object.keys(how.where), ...Object.keys(how.among ?? {}), how.within ?? []].flat();
      const fields = kind?.fields ?? [];
      for (const key of keys)
        expect(
          fields.map((field) => field.key),
          id,
        ).toContain(key);
      for (const [key, value] of Object.entries(how.where)) {
        const choices = fields.find((field) => field.key === key)?.choices;
        if (choices !== undefined)
          expect(
            choices.map((one) => one.value),
            id,
          ).toContain(value);
      }
    }
  });
});

describe('indicators agree with the rules', () => {
  it('waste-sorting: every street and town on both days', () => {
    const { targets, places } = of('waste-sorting/communities');
    expect(places).toHaveLength(21);
    expect(targets).toHaveLength(42);
    for (const { place, on, value } of targets)
      expect(evaluate('waste-sorting/target', { place, on: on ?? '' }, '2021-05-21').target, place).toBe(
        Number(value),
      );
  });

  it('elderly-care: every place, kind and year, and the shares with their days', () => {
    const kinds = {
      'street-centres': 'centre',
      'town-centres': 'centre',
      stations: 'station',
      points: 'point',
    } as const;
    for (const [name, kind] of Object.entries(kinds))
      for (const { place, on, value } of of(`elderly-care/${name}`).targets)
        expect(
          evaluate('elderly-care/plan', { place, kind, year: on?.slice(0, 4) ?? '' }, '2020-01-16').after,
        ).toBe(Number(value));
    for (const name of [
      'street-coverage',
      'community-coverage',
      'town-coverage',
      'village-coverage',
      'urban-operation',
      'rural-operation',
      'medical-capacity',
      'nursing-beds',
    ]) {
      const [target] = of(`elderly-care/${name}`).targets;
      const said = evaluate('elderly-care/target', { indicator: name }, '2020-01-16');
      expect([said.share, said.due], name).toEqual([Number(target?.value), target?.on]);
    }
  });

  it('emergency-plan: six core indicators, three binding and three expected', () => {
    const core = every.filter(
      ({ document, clause }) => document === '綦江府发〔2022〕6号' && clause === '二（三）3',
    );
    expect(core.map(({ kind }) => kind)).toEqual([
      ...['binding', 'binding', 'binding'],
      ...['expected', 'expected', 'expected'],
    ]);
    for (const { id, kind } of core)
      expect(
        evaluate('emergency-plan/nature', { indicator: id.split('/')[1] ?? '' }, '2022-04-11').nature,
      ).toBe(kind);
  });

  it('telecom-sites and paired-counties: every yearly figure', () => {
    for (const { on, value } of of('telecom-sites/built-in-year').targets)
      expect(evaluate('telecom-sites/target', { year: on?.slice(0, 4) ?? '' }, '2020-03-20').planned).toBe(
        Number(value),
      );
    const paired = every.filter(({ id }) => id.startsWith('paired-counties/'));
    expect(paired).toHaveLength(12);
    for (const { targets } of paired) expect(targets.map(({ on }) => on?.slice(0, 4))).toHaveLength(5);
  });
});

describe('printed totals', () => {
  it('agree but for two, which a reviewer is told', () => {
    const off = every.flatMap((one) =>
      (one.totals ?? []).map((total) => checkTotal(one, total)).filter(({ agrees }) => !agrees),
    );
    expect([...new Set(off.map(({ words }) => words))]).toEqual([
      '社区站现有数与2020年计划之和，比照“79个城市社区全覆盖”：55＋23＝78个，印出的是79个，相差1个，请核实以哪个为准。',
      '三年规划之和与“累计建设631个”：259＋130＋170＝559个，印出的是631个，相差72个，请核实以哪个为准。',
    ]);
  });
});

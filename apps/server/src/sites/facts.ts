import type { Calendar, IsoDate } from '@zhengling/calendar';
import { rules } from '@zhengling/qijiang';
import { compileRule, explain, type JsonValue, type Repeals, type Rule, readInput } from '@zhengling/rules';
import type { SiteFact, SiteInput, SiteKind, SiteValues } from '@zhengling/work';
import { ruleHref } from '../rules/find-rule.ts';
import { writeAnswers } from '../rules/form/write-answers.ts';
import { valueWords } from '../rules/value-words.ts';

/** What a rule says about an entry on a day. */
export interface Fact {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The calculation, its answers filled in from the entry. */
  readonly href: string;
  /** Somebody has to act upon it. */
  readonly alarming: boolean;
}

export interface Circumstances {
  readonly on: IsoDate;
  readonly calendar: Calendar;
  readonly repeals: Repeals;
}

/** Computes the facts of entries of one kind, all or only one; rules are prepared once for all entries. */
export function factsOf(
  kind: SiteKind,
  at: Circumstances,
  only?: string,
): (values: SiteValues) => readonly Fact[] {
  const wanted = (kind.facts ?? []).filter(({ key }) => only === undefined || key === only);
  const prepared = wanted.flatMap((fact) => {
    const rule = rules.get(fact.rule);
    return rule === undefined ? [] : [{ fact, rule, compute: compileRule(rule, at) }];
  });
  return (values) =>
    prepared.map(({ fact, rule, compute }) => {
      const input = inputOf(fact.inputs, values, at.on);
      const whole = compute(input).value?.[fact.output];
      const value = whole === undefined ? partly(rule, input, fact.output, at) : whole;
      const asked = writeAnswers(rule.inputs, input).toString();
      return { ...factOf(fact, rule, value), href: `${ruleHref(rule.id)}?${asked}` };
    });
}

/** Where an answer is missing some outputs may still be certain. */
function partly(
  rule: Rule,
  input: Readonly<Record<string, JsonValue>>,
  output: string,
  at: Circumstances,
): JsonValue | undefined {
  const read = readInput(rule, input);
  return read.ok ? explain(rule, read.value, at).partial[output] : undefined;
}

function factOf(
  { key, title, output, alarming = [] }: SiteFact,
  rule: Rule,
  value: JsonValue | undefined,
): Omit<Fact, 'href'> {
  const definition = rule.outputs[output];
  if (value === undefined || definition === undefined)
    return { key, title, text: '资料不全，还不能判断', alarming: false };
  if (value === null) return { key, title, text: '不适用', alarming: false };
  if (Array.isArray(value) && value.length === 0) return { key, title, text: '没有', alarming: false };
  const held: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  return {
    key,
    title,
    text: valueWords(definition, value).text,
    alarming: held.some((one) => alarming.some((bad) => bad === one)),
  };
}

/** The inputs of a rule as an entry answers them; what is not known is left out. */
export function inputOf(
  inputs: Readonly<Record<string, SiteInput>>,
  values: SiteValues,
  on: IsoDate,
): Record<string, JsonValue> {
  const input: Record<string, JsonValue> = {};
  for (const [name, source] of Object.entries(inputs)) {
    if ('on' in source) input[name] = on;
    else if ('value' in source) input[name] = source.value;
    else if ('known' in source) input[name] = (values[source.known] ?? null) !== null;
    else {
      const value = values[source.field] ?? null;
      if (value !== null) input[name] = typeof value === 'object' ? [...value] : value;
    }
  }
  return input;
}

import { type Calendar, type IsoDate, nationalCalendar } from '@zhengling/calendar';
import type { Circumstances } from '../explain/explain.ts';
import { walk } from '../model/children.ts';
import { versionOf } from '../model/in-force.ts';
import type { JsonValue, Output, Rule } from '../model/rule.ts';
import type { Inner, InnerRecord, ValueType } from '../model/type.ts';
import { display, toJson } from '../value/display.ts';
import { anyOne, only, type Possible, type Values } from './possible.ts';
import { type Question, questionsOf } from './question.ts';
import { reach } from './reach.ts';
import { DAYS } from './reach-date.ts';

/** What is certain about an output already. */
export interface Outlook {
  /** Nothing that is still to be answered can change it. */
  readonly certain: boolean;
  /** As in JSON, where it is certain and a value. */
  readonly value: JsonValue;
  /** Of numbers and dates: the least and the most that it can be; null where a date is not bounded. */
  readonly atLeast: JsonValue;
  readonly atMost: JsonValue;
  /** Of choices: what it can be, or can include. */
  readonly among: readonly string[];
  /** It may turn out not to apply. */
  readonly mayNotApply: boolean;
  /** Somebody decides it, within the bounds. */
  readonly decided: boolean;
  /** `至少60,000元，至多120,000元` */
  readonly text: string;
}

export interface Settlement {
  readonly outputs: Readonly<Record<string, Outlook>>;
  /** Every output is certain. */
  readonly settled: boolean;
  /** Open questions that still matter, the one that narrows the outcome most first. */
  readonly questions: readonly Question[];
}

/** Choices and tests are tried value by value as long as that makes no more cases than this. */
const CASES = 128;
const CASES_WHILE_ASKING = 24;

/**
 * What can be said before everything is answered, and what to ask next. `answered` is an input as `readInput` gives it:
 * null is open, and defaults stand for what the text lets be absent. The bounds always hold what the rule will come to
 * and never widen as answers come.
 */
export function settle(rule: Rule, answered: InnerRecord, circumstances: Circumstances): Settlement {
  const look = outlook(rule, circumstances);
  const { possible, open } = look(answered, CASES);
  const outputs = Object.fromEntries(
    Object.entries(rule.outputs).map(([name, output]) => [name, outlookOf(output, possible[name])]),
  );
  const settled = Object.values(outputs).every(({ certain }) => certain);
  return {
    outputs,
    settled,
    questions: settled
      ? []
      : questionsOf(rule, answered, open, (input) => look(input, CASES_WHILE_ASKING).possible),
  };
}

type Look = (
  answered: InnerRecord,
  cases: number,
) => { readonly possible: Readonly<Record<string, Possible>>; readonly open: readonly string[] };

function outlook(rule: Rule, { on, knownOn, calendar }: Circumstances): Look {
  const at = standpoint(rule, on, knownOn, calendar);
  return (answered, cases) => {
    const open = new Set<string>();
    const once = (known: InnerRecord, seen: Set<string>) =>
      Object.fromEntries(
        Object.entries(rule.outputs).map(([name, { expression }]) => [
          name,
          reach(expression, { ...at, known, touched: (input) => seen.add(input) }),
        ]),
      );
    const coarse = once(answered, open);
    const split = casesOf(rule, answered, open, cases);
    if (split.length < 2) return { possible: coarse, open: [...open] };
    const matters = new Set<string>();
    const tried = split.map((known) => once(known, matters));
    const possible = Object.fromEntries(
      Object.keys(rule.outputs).map((name) => [
        name,
        anyOne(tried.map((one) => one[name]).filter(isPossible)),
      ]),
    );
    const fixed = Object.keys(split[0] ?? {}).filter(
      (name) => (answered[name] ?? null) === null && (split[0]?.[name] ?? null) !== null && open.has(name),
    );
    return { possible, open: [...new Set([...fixed, ...matters])] };
  };
}

const isPossible = (one: Possible | undefined): one is Possible => one !== undefined;

const standpoint = (
  rule: Rule,
  on: IsoDate,
  knownOn: IsoDate = '9999-12-31',
  calendar: Calendar = nationalCalendar,
) => ({
  rule,
  on,
  calendar,
  version: (name: string) => {
    const parameter = rule.parameters[name];
    if (parameter === undefined) throw new TypeError(`${rule.id} has no parameter ${name}`);
    return versionOf(parameter, on, knownOn);
  },
});

/** The answered input with every combination of answers to open choices and tests, as many as fit. */
function casesOf(
  rule: Rule,
  answered: InnerRecord,
  open: ReadonlySet<string>,
  most: number,
): readonly InnerRecord[] {
  let all: readonly InnerRecord[] = [answered];
  const mayStayOpen = optional(rule);
  for (const [name, { type }] of Object.entries(rule.inputs)) {
    if (!open.has(name) || mayStayOpen.has(name) || (answered[name] ?? null) !== null) continue;
    const answers: readonly Inner[] =
      type.kind === 'yes-no' ? [true, false] : type.kind === 'choice' ? type.values : [];
    if (answers.length === 0 || all.length * answers.length > most) continue;
    all = all.flatMap((known) => answers.map((answer) => ({ ...known, [name]: answer })));
  }
  return all;
}

/** Inputs for which not being given means something: they cannot be taken for answered. */
function optional(rule: Rule): ReadonlySet<string> {
  const nodes = Object.values(rule.outputs).flatMap(({ expression }) => [...walk(expression)]);
  return new Set(
    nodes.flatMap((node) => {
      if (node.op === 'given') return [node.input];
      if (node.op !== 'fallback') return [];
      return [...walk(node.value)].flatMap((part) => (part.op === 'input' ? [part.name] : []));
    }),
  );
}

function outlookOf({ expression: { type }, labels = {} }: Output, possible: Possible | undefined): Outlook {
  const { values = null, none = false, decided = false, error = false } = possible ?? {};
  const value = only(values);
  const certain = !decided && !error && (values === null ? none : value !== null && !none);
  const range = values?.kind === 'range' ? values : null;
  return {
    certain,
    value: certain && value !== null ? toJson(value, type) : null,
    atLeast: range === null || unbounded(range.low, type) ? null : toJson(range.low, type),
    atMost: range === null || unbounded(range.high, type) ? null : toJson(range.high, type),
    among: values?.kind === 'choice' ? [...values.values] : values?.kind === 'choices' ? [...values.may] : [],
    mayNotApply: none,
    decided,
    text: words(type, labels, values, { certain, none, decided, error }),
  };
}

/** A date or moment that an open question pushes out of every calendar is no bound. */
function unbounded(n: number, type: ValueType): boolean {
  const days = type.kind === 'date' ? n : type.kind === 'moment' ? n / 86_400_000 : 0;
  return days <= DAYS.low || days >= DAYS.high;
}

function words(
  type: ValueType,
  labels: Readonly<Record<string, string>>,
  values: Values | null,
  { certain, none, decided, error }: { certain: boolean; none: boolean; decided: boolean; error: boolean },
): string {
  if (values === null) return none ? '不适用' : error ? '无法计算' : '还不能确定';
  const value = only(values);
  const also = [...(none ? ['也可能不适用'] : []), ...(decided ? ['其中有待裁量'] : [])];
  const whole = (text: string) => [text, ...also].join('，');
  if (value !== null) return certain ? display(value, type, labels) : whole(display(value, type, labels));
  switch (values.kind) {
    case 'range':
      return type.kind === 'number'
        ? whole(`至少 ${display(values.low, type)}，至多 ${display(values.high, type)}`)
        : whole('还不能确定');
    case 'choice':
      return whole(`可能是${[...values.values].map((one) => labels[one] ?? one).join('、')}`);
    case 'choices':
      return whole(`可能有${[...values.may].map((one) => labels[one] ?? one).join('、')}`);
    case 'yes-no':
      return whole('可能是，也可能否');
    case 'text':
    case 'list':
      return whole('还不能确定');
  }
}

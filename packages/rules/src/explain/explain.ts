import {
  type Calendar,
  knownOn as calendarKnownOn,
  type IsoDate,
  nationalCalendar,
} from '@zhengling/calendar';
import type { Citation, Discretion, Evaluation, Problem, Step } from '../model/evaluation.ts';
import { type Repeals, standingOf, versionOf } from '../model/in-force.ts';
import type { JsonValue, Rule } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';
import { toJson } from '../value/display.ts';
import type { Context } from './context.ts';
import { evaluate } from './evaluate.ts';
import { withoutRepetition } from './repeated.ts';
import { outcomeWords } from './wording.ts';

export interface Circumstances {
  /** The day for which the rule is evaluated. */
  readonly on: IsoDate;
  /** What was known on this day: later changes that reach back are left out. `on`'s own law as known last where left out. */
  readonly knownOn?: IsoDate;
  readonly calendar?: Calendar;
  /** Documents that were repealed since the rules were written: evaluating after that says so. */
  readonly repeals?: Repeals;
}

const LAST = '9999-12-31';

/** What the expressions of a rule look at for one input. */
export function contextOf(rule: Rule, input: InnerRecord, circumstances: Circumstances): Context {
  const { on, knownOn, calendar = nationalCalendar } = circumstances;
  return {
    rule,
    input,
    item: {},
    list: null,
    on,
    calendar: knownOn === undefined ? calendar : calendarKnownOn(calendar, knownOn),
    version: (name) => {
      const parameter = rule.parameters[name];
      if (parameter === undefined) throw new TypeError(`${rule.id} has no parameter ${name}`);
      return versionOf(parameter, on, knownOn ?? LAST);
    },
  };
}

/** Evaluates a rule for an input that was read by `readInput`, with the whole reasoning. */
export function explain(rule: Rule, input: InnerRecord, circumstances: Circumstances): Evaluation {
  const { on, knownOn, repeals } = circumstances;
  const context = contextOf(rule, input, circumstances);
  const value: Record<string, JsonValue> = {};
  const missing = new Set<string>();
  const left = new Set<string>();
  const discretionary: Discretion[] = [];
  const problems: Problem[] = [];
  const lines: Step[] = [];
  for (const [name, output] of Object.entries(rule.outputs)) {
    const { expression, title, labels = {} } = output;
    const { result, steps } = evaluate(expression, context);
    if (result.state === 'missing' && output.whereGiven) {
      for (const one of result.inputs) left.add(one);
      continue;
    }
    const line: Step = {
      text: `${title}：${outcomeWords(result, expression.type, labels)}`,
      state: result.state,
      value: result.state === 'value' ? toJson(result.value, expression.type) : null,
      clause: null,
      children: steps,
    };
    const [only] = steps;
    const same = steps.length === 1 && only?.clause != null && only.text.startsWith(`${title}：`);
    lines.push(same ? { ...only, text: line.text } : line);
    switch (result.state) {
      case 'value':
        value[name] = toJson(result.value, expression.type);
        break;
      case 'missing':
        for (const one of result.inputs) missing.add(one);
        break;
      case 'none':
        value[name] = null;
        break;
      case 'discretion': {
        const { who, about, type, atLeast, atMost } = result.by;
        const bound = (n: number | null) => (n === null ? null : toJson(n, type));
        discretionary.push({ output: name, who, about, atLeast: bound(atLeast), atMost: bound(atMost) });
        value[name] = null;
        break;
      }
      case 'error':
        problems.push({ output: name, ...result.error });
        value[name] = null;
        break;
    }
  }
  const nothing = Object.keys(value).length === 0;
  if (nothing) for (const one of left) missing.add(one);
  return {
    rule: rule.id,
    on,
    knownOn: knownOn ?? on,
    value: missing.size > 0 ? null : value,
    partial: value,
    missing: inOrder(rule, missing),
    trace: {
      text: `${rule.title}（${rule.document}${rule.clause}）`,
      state: missing.size > 0 ? 'missing' : 'value',
      value: null,
      clause: { document: rule.document, clause: rule.clause },
      children: withoutRepetition(lines),
    },
    citations: citationsOf(rule, lines),
    discretionary,
    problems,
    validity: standingOf(rule, on, repeals, knownOn),
    interpretations: rule.interpretations,
  };
}

/** Inputs in the order of the form; a field of a list by its list. */
function inOrder(rule: Rule, missing: ReadonlySet<string>): readonly string[] {
  const names = Object.keys(rule.inputs);
  const rank = (name: string) => names.indexOf(name.replace(/\[.*$/, ''));
  return [...missing].sort((a, b) => rank(a) - rank(b));
}

/** Every clause that the reasoning rests on, each once, the rule's own first. */
function citationsOf(rule: Rule, lines: readonly Step[]): readonly Citation[] {
  const found = new Map<string, Citation>();
  const add = (document: string, clause: string, note: string) => {
    const key = `${document} ${clause}`;
    const known = found.get(key);
    if (known === undefined || (known.note === '' && note !== '')) found.set(key, { document, clause, note });
  };
  add(rule.document, rule.clause, rule.title);
  const visit = (step: Step) => {
    if (step.clause !== null) add(step.clause.document, step.clause.clause, step.clause.note ?? '');
    for (const child of step.children) visit(child);
  };
  for (const line of lines) visit(line);
  return [...found.values()];
}

import { type Circumstances, explain } from '../explain/explain.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Input, JsonValue, Output, Rule } from '../model/rule.ts';
import type { Inner, InnerRecord, ValueType } from '../model/type.ts';
import { display, toJson } from '../value/display.ts';
import { marksOf, turnsAround } from './marks.ts';

/** A change of one input that alters the outcome, all else being as it is. */
export interface Flip {
  readonly input: string;
  /** The nearest value from which it does, as in JSON. */
  readonly to: JsonValue;
  /** `from` this value upwards, `down-to` and below it, or exactly this value (`is`). */
  readonly direction: 'from' | 'down-to' | 'is';
  /** The whole value after the change. */
  readonly value: Readonly<Record<string, JsonValue>>;
  /** `如果“处罚金额”达到 2,000,000元：奖励金额从 150,000元 变为 300,000元` */
  readonly text: string;
}

/**
 * Which single changes alter the outcome: every other answer to a test or choice, and for numbers and dates the
 * nearest values at which the rule turns (a threshold is passed, a cap begins to hold). Changes after which
 * something is missing or cannot be computed are left out. Empty unless the evaluation has a value.
 */
export function flips(rule: Rule, input: InnerRecord, circumstances: Circumstances): readonly Flip[] {
  const now = explain(rule, input, circumstances);
  if (now.value === null) return [];
  const marks = marksOf(rule);
  const flipsOf = (name: string, type: ValueType): readonly Flip[] => {
    const at = input[name] ?? null;
    if (at === null) return [];
    const outcome = (value: Inner) => explain(rule, { ...input, [name]: value }, circumstances);
    switch (type.kind) {
      case 'yes-no':
        return [flipTo(rule, name, at !== true, 'is', now, outcome(at !== true))].filter(isFlip);
      case 'choice':
        return type.values
          .filter((value) => value !== at)
          .map((value) => flipTo(rule, name, value, 'is', now, outcome(value)))
          .filter(isFlip);
      case 'choices': {
        const chosen = Array.isArray(at) ? at : [];
        return type.values
          .map((value) => {
            const other = type.values.filter((one) => (one === value) !== chosen.some((had) => had === one));
            return flipTo(rule, name, other, 'is', now, outcome(other));
          })
          .filter(isFlip);
      }
      case 'number':
      case 'date': {
        if (typeof at !== 'number') return [];
        const turns = marks
          .filter(({ inputs }) => inputs.has(name))
          .flatMap((mark) => turnsAround(rule, mark, input, name, circumstances));
        return [...new Set(turns)]
          .sort((a, b) => a - b)
          .filter((turn) => turnsThere(rule, name, at, turn, now, outcome))
          .map((turn) => flipTo(rule, name, turn, turn > at ? 'from' : 'down-to', now, outcome(turn)))
          .filter(isFlip);
      }
      case 'moment':
      case 'text':
      case 'list':
        return [];
    }
  };
  return Object.entries(rule.inputs).flatMap(([name, { type }]) => flipsOf(name, type));
}

const isFlip = (flip: Flip | null): flip is Flip => flip !== null;

/**
 * Whether the outcome does not just go on as it did: something other than a number changes at the turn, or a number
 * jumps there or grows at another rate from there on.
 */
function turnsThere(
  rule: Rule,
  name: string,
  at: number,
  turn: number,
  now: Evaluation,
  outcome: (value: Inner) => Evaluation,
): boolean {
  const step = turn > at ? 1 : -1;
  const before = outcome(turn - step);
  const here = outcome(turn);
  const reach = Math.max(1000, Math.floor(Math.abs(turn - at) / 2)) * step;
  const [min, max] = [rule.inputs[name]?.min ?? turn + reach, rule.inputs[name]?.max ?? turn + reach];
  const clamp = (value: number) => Math.min(Math.max(value, min), max);
  const beyond = outcome(clamp(turn + reach));
  const earlier = outcome(clamp(turn - step - reach));
  return Object.keys(rule.outputs).some((output) => {
    const value = (evaluation: Evaluation) => evaluation.value?.[output] ?? null;
    if (JSON.stringify(value(here)) !== JSON.stringify(value(before)) && typeof value(here) !== 'number')
      return true;
    if (typeof value(here) !== typeof value(now)) return true;
    const [a, b, c, d] = [earlier, before, here, beyond].map(value);
    if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
      return false;
    const slopeBefore = b - a;
    const slopeAfter = d - c;
    const jump = Math.abs(c - b);
    const smooth = Math.max(Math.abs(slopeBefore), Math.abs(slopeAfter)) / 100 + 0.02;
    return jump > smooth || Math.abs(slopeAfter - slopeBefore) > smooth;
  });
}

function flipTo(
  rule: Rule,
  name: string,
  to: Inner,
  direction: Flip['direction'],
  now: Evaluation,
  then: Evaluation,
): Flip | null {
  const input = rule.inputs[name];
  if (input === undefined || now.value === null || then.value === null || then.problems.length > 0)
    return null;
  const { value } = then;
  const changed = Object.entries(rule.outputs).filter(
    ([output]) => JSON.stringify(value[output] ?? null) !== JSON.stringify(now.value?.[output] ?? null),
  );
  if (changed.length === 0) return null;
  const outcomes = changed.map(
    ([output, definition]) =>
      `${definition.title}从${came(definition, output, now)}变为${came(definition, output, then)}`,
  );
  return {
    input: name,
    to: toJson(to, input.type),
    direction,
    value,
    text: `如果“${input.title}”${condition(to, direction, input)}：${outcomes.join('，')}`,
  };
}

/**
 * The change in words. Where the value just before the turn is the rounder figure, that is the one the text prints:
 * 超过 2,000,000元 rather than 达到 2,000,000.01元.
 */
function condition(to: Inner, direction: Flip['direction'], { type, labels }: Input): string {
  const shown = (value: Inner) => display(value, type, labels);
  if (direction === 'is' || typeof to !== 'number') return `为${shown(to)}`;
  const before = direction === 'from' ? to - 1 : to + 1;
  if (type.kind === 'number' && roundness(before) > roundness(to))
    return `${direction === 'from' ? '超过' : '低于'} ${shown(before)}`;
  return `${direction === 'from' ? '达到' : '降到'} ${shown(to)}`;
}

/** How many noughts a figure ends in. */
const roundness = (n: number): number => (n === 0 ? 20 : (/0*$/.exec(String(n))?.[0].length ?? 0));

/** What an output came to, in words; what somebody decides is not called inapplicable. */
function came(definition: Output, output: string, { value, discretionary }: Evaluation): string {
  const decided = discretionary.find((one) => one.output === output);
  return decided === undefined ? words(definition, value?.[output]) : `待${decided.who}确定`;
}

/** A value of JSON as a person reads it. */
function words({ expression: { type }, labels = {} }: Output, value: JsonValue | undefined): string {
  if (value === null || value === undefined) return '不适用';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && type.kind === 'number') return display(Math.round(value * type.den), type);
  if (typeof value === 'string') return labels[value] ?? value;
  if (Array.isArray(value)) {
    const names = value.map((one) => (typeof one === 'string' ? (labels[one] ?? one) : ''));
    return names.length === 0 ? '无' : names.join('、');
  }
  return '';
}

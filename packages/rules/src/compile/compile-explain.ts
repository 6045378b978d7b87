import { type Circumstances, explain } from '../explain/explain.ts';
import { phrase } from '../explain/phrase.ts';
import type { InputError } from '../input/input-error.ts';
import { readInput } from '../input/read-input.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Expression } from '../model/expression.ts';
import type { JsonValue, Rule } from '../model/rule.ts';
import { isoMoment } from '../value/moment-text.ts';
import { isoText } from './day-text.ts';
import type { Slots } from './emission.ts';
import { chosen } from './emit-set.ts';
import { makeFunction } from './make-function.ts';
import { type Prepared, prepare } from './prepare.ts';
import { writeRule } from './write-rule.ts';
import { Writer } from './writer.ts';

/** An expression that the reasoning passed, and what it came to. */
export interface Passed {
  readonly expression: Expression;
  /** `处罚金额 × 奖励比例`, or the title of a step. */
  readonly title: string;
  /** As in JSON. */
  readonly value: JsonValue;
}

/** One evaluation whose values are kept, and whose lines are written when they are asked for. */
export interface Reasoned {
  /** As in `Evaluation`; null where something is missing or the input is not valid. */
  readonly value: Readonly<Record<string, JsonValue>> | null;
  readonly errors: readonly InputError[];
  /** What was passed on the way, in the order of the definition; what is inside a fold is not among them. Null where the row was not plain: its `evaluation` says why. */
  passed(): readonly Passed[] | null;
  /** The whole reasoning, the same as `explain` gives; null where the input is not valid. `given` must not have been changed. */
  evaluation(): Evaluation | null;
}

interface Plan {
  readonly rule: Rule;
  readonly circumstances: Circumstances;
  readonly list: (kept: readonly unknown[]) => readonly Passed[];
}

const NOTHING: readonly never[] = Object.freeze([]);

/** Values of a plain row, as the generated code keeps them: by slot, undefined where it did not pass. */
class Kept implements Reasoned {
  readonly value: Readonly<Record<string, JsonValue>>;
  readonly #kept: readonly unknown[];
  readonly #given: unknown;
  readonly #plan: Plan;

  constructor(
    given: unknown,
    value: Readonly<Record<string, JsonValue>>,
    kept: readonly unknown[],
    plan: Plan,
  ) {
    this.value = value;
    this.#kept = kept;
    this.#given = given;
    this.#plan = plan;
  }

  get errors(): readonly InputError[] {
    return NOTHING;
  }

  passed(): readonly Passed[] {
    return this.#plan.list(this.#kept);
  }

  evaluation(): Evaluation | null {
    const read = readInput(this.#plan.rule, this.#given);
    return read.ok ? explain(this.#plan.rule, read.value, this.#plan.circumstances) : null;
  }
}

/** Generated code that makes the list of what was kept: one entry for every slot that is not undefined. */
function listMaker(
  rule: Rule,
  { dictionary }: Prepared,
  { names, orders }: Slots,
): (kept: readonly unknown[]) => readonly Passed[] {
  const writer = new Writer();
  writer.line('var list = [];');
  for (const [index, expression] of [...names.keys()].entries()) {
    const value = `kept[${index}]`;
    const order = orders.get(expression) ?? [];
    const json = {
      'yes-no': value,
      text: value,
      number:
        expression.type.kind === 'number' && expression.type.den > 1
          ? `${value} / ${expression.type.den}`
          : value,
      date: `${writer.refer(isoText, 'isoText')}(${value})`,
      moment: `${writer.refer(isoMoment, 'isoMoment')}(${value})`,
      choice: `${writer.refer(dictionary.values, 'words')}[${value}]`,
      choices: `${writer.refer(chosen, 'chosen')}(${writer.refer(order, 'order')}, ${value})`,
      list: 'null',
    }[expression.type.kind];
    const title = JSON.stringify(phrase(expression, rule));
    writer.line(
      `if (${value} !== undefined) list.push({ expression: ${writer.refer(expression, 'expression')}, title: ${title}, value: ${json} });`,
    );
  }
  writer.line('return list;');
  const made = makeFunction(['kept'], writer);
  return isListMaker(made) ? made : () => [];
}

const isListMaker = (made: unknown): made is (kept: readonly unknown[]) => readonly Passed[] =>
  typeof made === 'function';

/**
 * `explain` for many rows: the same evaluation for one day as generated code that keeps the value of every expression it
 * passes. Lines in Chinese are written by `explain` itself, for the rows whose `evaluation` is asked for.
 */
export function compileExplain(rule: Rule, circumstances: Circumstances): (given: unknown) => Reasoned {
  const byReasoning = (given: unknown): Reasoned => {
    const read = readInput(rule, given);
    const evaluation = read.ok ? explain(rule, read.value, circumstances) : null;
    return {
      value: evaluation?.value ?? null,
      errors: read.ok ? NOTHING : read.errors,
      passed: () => null,
      evaluation: () => evaluation,
    };
  };
  const prepared = prepare(rule, circumstances);
  if (prepared === null) return byReasoning;
  const writer = new Writer();
  const slots: Slots = { names: new Map(), orders: new Map() };
  const bail = `return ${writer.refer(byReasoning, 'byReasoning')}(given);`;
  const written = writer.apart(() => writeRule(rule, prepared, bail, writer, slots));
  const plan: Plan = { rule, circumstances, list: listMaker(rule, prepared, slots) };
  const names = [...slots.names.values()];
  if (names.length > 0) writer.line(`var ${names.join(', ')};`);
  writer.lines(written.lines);
  writer.line(
    `return new ${writer.refer(Kept, 'Kept')}(given, ${written.result}, [${names.join(', ')}], ${writer.refer(plan, 'plan')});`,
  );
  const made = makeFunction(['given'], writer);
  return isCompiled(made) ? made : byReasoning;
}

const isCompiled = (made: unknown): made is (given: unknown) => Reasoned => typeof made === 'function';

import { numberType } from '../build/number-type.ts';
import { walk } from '../model/children.ts';
import type { Input, Rule } from '../model/rule.ts';
import type { Inner, InnerRecord, ValueType } from '../model/type.ts';
import type { Possible, Values } from './possible.ts';

/** A question that is worth asking. */
export interface Question {
  /** Name of the input. */
  readonly input: string;
  /** Whatever is answered, nothing else needs to be asked. */
  readonly decides: boolean;
}

type Look = (answered: InnerRecord) => Readonly<Record<string, Possible>>;

/** The open inputs in the order in which to ask: the one whose answers leave least open first, then as in the form. */
export function questionsOf(
  rule: Rule,
  answered: InnerRecord,
  open: readonly string[],
  look: Look,
): readonly Question[] {
  const before = look(answered);
  const names = Object.keys(rule.inputs);
  const weighed = open.map((input) => {
    const left = answersTo(rule, input).map((answer) =>
      openness(rule, before, look({ ...answered, [input]: answer })),
    );
    const mean = left.length === 0 ? 1 : left.reduce((sum, one) => sum + one, 0) / left.length;
    return { input, mean, decides: left.length > 0 && left.every((one) => one === 0) };
  });
  return weighed
    .sort((a, b) => a.mean - b.mean || names.indexOf(a.input) - names.indexOf(b.input))
    .map(({ input, decides }) => ({ input, decides }));
}

/** Answers that stand for all: every choice, and for numbers the ends and the figures they are compared with. */
function answersTo(rule: Rule, name: string): readonly Inner[] {
  const input = rule.inputs[name];
  switch (input?.type.kind) {
    case undefined:
    case 'text':
    case 'date':
    case 'moment':
    case 'list':
      return [];
    case 'yes-no':
      return [true, false];
    case 'choice':
      return input.type.values;
    case 'choices':
      return [[], ...input.type.values.map((value) => [value])];
    case 'number':
      return figuresFor(rule, name, input);
  }
}

function figuresFor(rule: Rule, name: string, { min = 0, max = 0, type }: Input): readonly number[] {
  const den = type.kind === 'number' ? type.den : 1;
  const figures = Object.values(rule.outputs).flatMap(({ expression }) =>
    [...walk(expression)].flatMap((node): readonly number[] => {
      if (node.op !== 'compare' || node.left.op !== 'input' || node.left.name !== name) return [];
      const { right } = node;
      const values =
        right.op === 'constant'
          ? [right.value]
          : right.op === 'parameter'
            ? (rule.parameters[right.name]?.versions ?? []).flatMap(({ value }) =>
                typeof value === 'object' ? [] : [value],
              )
            : [];
      return values.flatMap((value) =>
        typeof value === 'number' && node.right.type.kind === 'number'
          ? [Math.round((value * den) / numberType(right).den)]
          : [],
      );
    }),
  );
  const around = figures.flatMap((figure) => [figure - 1, figure, figure + 1]);
  return [...new Set([min, ...around, max])].filter((n) => n >= min && n <= max).slice(0, 12);
}

/** How much is open: 0 where all is certain, about 1 for each output of which nothing new is known. */
function openness(
  rule: Rule,
  before: Readonly<Record<string, Possible>>,
  after: Readonly<Record<string, Possible>>,
): number {
  return Object.entries(rule.outputs).reduce((sum, [name, { expression }]) => {
    const now = after[name];
    if (now === undefined) return sum;
    const absent = (now.none && now.values !== null ? 0.25 : 0) + (now.error ? 0.25 : 0);
    return sum + absent + spread(now.values, before[name]?.values ?? null, expression.type);
  }, 0);
}

function spread(now: Values | null, before: Values | null, type: ValueType): number {
  switch (now?.kind) {
    case undefined:
      return 0;
    case 'yes-no':
      return now.yes && now.no ? 1 : 0;
    case 'range': {
      const width = now.high - now.low;
      const whole = before?.kind === 'range' ? before.high - before.low : width;
      return width === 0 ? 0 : whole === 0 ? 1 : Math.max(0.01, width / whole);
    }
    case 'choice':
      return type.kind === 'choice' && type.values.length > 1
        ? (now.values.size - 1) / (type.values.length - 1)
        : 0;
    case 'choices':
      return type.kind === 'choices' && type.values.length > 0
        ? (now.may.size - now.must.size) / type.values.length
        : 0;
    case 'text':
      return now.text === null ? 1 : 0;
    case 'list':
      return now.things === null ? 1 : 0;
  }
}

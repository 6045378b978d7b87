import { walk } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Input, Interpretation, Output, Parameter, Rule, Validity } from '../model/rule.ts';
import { provedWithin } from '../prove/magnitude.ts';
import type { Choice, Choices } from './choice.ts';
import type { Day } from './day.ts';
import type { Moment } from './moment.ts';
import type { Num } from './number.ts';
import { FROM_THE_START } from './parameter.ts';
import type { AnyTerm } from './term.ts';
import type { YesNo } from './yes-no.ts';

/** What a rule can answer with: numbers only after rounding. */
export type Answer = YesNo | Num<string, 'rounded'> | Choice<string> | Choices<string> | Day | Moment;

/** `whereGiven`: left out of the value where its inputs were not given, instead of holding up the rest. */
export function output(title: string, answer: Answer, { whereGiven = false } = {}): Output {
  return {
    title,
    expression: answer.expression,
    whereGiven,
    ...('labels' in answer ? { labels: answer.labels } : {}),
  };
}

export interface Definition {
  /** `folder/name` */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** 发文字号 */
  readonly document: string;
  /** Where it stands in the document: `第十九条`, `一（二）`. */
  readonly clause: string;
  readonly validity: Validity;
  /** In the order in which a form asks. */
  readonly inputs: readonly AnyTerm[];
  readonly parameters?: readonly AnyTerm[];
  readonly outputs: Readonly<Record<string, Output>>;
  readonly interpretations?: readonly Interpretation[];
  readonly entitlement?: string;
}

/**
 * A rule from its definition. What makes no sense is the author's error and throws when the module is loaded: a name
 * used and not declared, declared and not used, or declared twice; a number that could grow past what is exact.
 */
export function rule(definition: Definition): Rule {
  const { inputs, parameters = [], interpretations = [], entitlement, ...rest } = definition;
  const wrong = (what: string) => new TypeError(`${definition.id}: ${what}`);
  const inputOf: Record<string, Input> = {};
  for (const { declaration } of inputs) {
    if (declaration?.as !== 'input') throw wrong('an input that was not declared as one');
    if (declaration.name in inputOf) throw wrong(`input ${declaration.name} twice`);
    inputOf[declaration.name] = declaration.input;
  }
  const parameterOf: Record<string, Parameter> = {};
  for (const { declaration } of parameters) {
    if (declaration?.as !== 'parameter') throw wrong('a parameter that was not declared as one');
    if (declaration.name in parameterOf) throw wrong(`parameter ${declaration.name} twice`);
    parameterOf[declaration.name] = started(declaration.parameter, definition.validity.from);
  }
  const used = namesIn(Object.values(definition.outputs).map(({ expression }) => expression));
  compareNames(wrong, 'input', Object.keys(inputOf), used.inputs);
  compareNames(wrong, 'parameter', Object.keys(parameterOf), used.parameters);
  if (entitlement !== undefined && definition.outputs[entitlement]?.expression.type.kind !== 'number')
    throw wrong(`${entitlement} is no amount`);
  const made: Rule = {
    ...rest,
    inputs: inputOf,
    parameters: parameterOf,
    interpretations,
    ...(entitlement === undefined ? {} : { entitlement }),
  };
  const tooLarge = provedWithin(made);
  if (tooLarge !== null) throw wrong(tooLarge);
  return made;
}

function started(of: Parameter, from: string): Parameter {
  return {
    ...of,
    versions: of.versions.map((version) =>
      version.from === FROM_THE_START ? { ...version, from } : version,
    ),
  };
}

function namesIn(expressions: readonly Expression[]): {
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
} {
  const inputs = new Set<string>();
  const parameters = new Set<string>();
  for (const root of expressions)
    for (const expression of walk(root)) {
      if (expression.op === 'input') inputs.add(expression.name);
      else if (expression.op === 'given') inputs.add(expression.input);
      else if (expression.op === 'fold') inputs.add(expression.list);
      else if (expression.op === 'parameter') parameters.add(expression.name);
      else if (expression.op === 'lookup') parameters.add(expression.table);
    }
  return { inputs, parameters };
}

function compareNames(
  wrong: (what: string) => TypeError,
  kind: string,
  declared: readonly string[],
  used: ReadonlySet<string>,
): void {
  for (const name of declared) if (!used.has(name)) throw wrong(`${kind} ${name} is declared and not used`);
  for (const name of used)
    if (!declared.includes(name)) throw wrong(`${kind} ${name} is used and not declared`);
}

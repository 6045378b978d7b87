import type { Case, Expression } from '../model/expression.ts';
import { type Atom, literalNumber, NEVER, numberCode, WORD, wordsFor } from './atom.ts';
import { type Emission, type Exits, pendingToo, times } from './emission.ts';
import { stepTest } from './emit-number.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

interface Branch {
  readonly lines: readonly string[];
  readonly result: Atom;
}

/** The value of a branch over the denominator of the whole. */
function taken(branch: Expression, whole: Expression, exits: Exits, emission: Emission): Atom {
  const atom = emission.emit(branch, exits);
  if (atom.kind !== 'number' || branch.type.kind !== 'number' || whole.type.kind !== 'number') return atom;
  const factor = whole.type.den / branch.type.den;
  if (atom.literal !== null) return literalNumber(atom.literal * factor);
  return numberCode(times(atom, factor));
}

/**
 * One value for several branches, of which one is run: a name that each assigns. Choices whose values come in another
 * order from branch to branch get words for each order.
 */
function merged(branches: readonly Branch[], emission: Emission): { atom: Atom; bodies: readonly string[] } {
  const values = branches.map(({ result }) => result).filter((atom) => atom.kind !== 'never');
  const [first] = values;
  const bodyOf = ({ lines }: Branch, more: readonly string[]) => `{ ${[...lines, ...more].join('\n')} }`;
  if (first === undefined) return { atom: NEVER, bodies: branches.map((branch) => bodyOf(branch, [])) };
  const { writer } = emission;
  if (first.kind === 'choices') {
    const orders = new Map<
      string,
      { readonly order: readonly string[]; readonly names: readonly string[] }
    >();
    for (const atom of values) {
      if (atom.kind !== 'choices' || orders.has(atom.order.join('|'))) continue;
      const names = Array.from({ length: wordsFor(atom.order.length) }, () => writer.fresh('w'));
      orders.set(atom.order.join('|'), { order: atom.order, names });
    }
    const all = [...orders.values()];
    writer.line(`var ${all.flatMap(({ names }) => names.map((name) => `${name} = 0`)).join(', ')};`);
    const bodies = branches.map((branch) => {
      const { result } = branch;
      if (result.kind !== 'choices') return bodyOf(branch, []);
      const own = orders.get(result.order.join('|'))?.names ?? [];
      return bodyOf(
        branch,
        all.flatMap(({ names }) => names.map((name) => `${name} = ${result.words[own.indexOf(name)] ?? 0};`)),
      );
    });
    if (all.length === 1) return { atom: { ...first, words: all[0]?.names ?? [] }, bodies };
    return { atom: joined(all), bodies };
  }
  const name = writer.fresh('r');
  writer.line(`var ${name};`);
  const bodies = branches.map((branch) =>
    bodyOf(
      branch,
      branch.result.kind === 'never' || branch.result.kind === 'choices'
        ? []
        : [`${name} = ${branch.result.code};`],
    ),
  );
  return { atom: { ...first, code: name, literal: null }, bodies };
}

/** Words for several orders side by side; places past the end of an order stay empty. */
function joined(
  all: readonly { readonly order: readonly string[]; readonly names: readonly string[] }[],
): Atom {
  return {
    kind: 'choices',
    words: all.flatMap(({ names }) => names),
    order: all.flatMap(({ order, names }) => [
      ...order,
      ...Array.from({ length: names.length * WORD - order.length }, () => ''),
    ]),
  };
}

/** `yes` where the test holds, else `no`. */
function either(test: string, yes: Branch, no: Branch, emission: Emission): Atom {
  const [one, other] = [yes.result, no.result];
  if (yes.lines.length + no.lines.length === 0 && one.kind !== 'choices' && other.kind !== 'choices')
    if (one.kind !== 'never' && other.kind !== 'never')
      return { ...one, code: `(${test} ? ${one.code} : ${other.code})`, literal: null };
  const { atom, bodies } = merged([yes, no], emission);
  emission.writer.line(`if (${test}) ${bodies[0]} else ${bodies[1]}`);
  return atom;
}

export function emitChoose(expression: Of<'choose'>, exits: Exits, emission: Emission): Atom {
  const from = ([first, ...rest]: readonly Case[]): Atom => {
    if (first === undefined) return taken(expression.otherwise, expression, exits, emission);
    const test = emission.emit(first.when, exits);
    if (test.kind !== 'yes-no') return emission.unfit(test);
    if (test.literal !== null)
      return test.literal ? taken(first.gives, expression, exits, emission) : from(rest);
    const yes = emission.branch(() => taken(first.gives, expression, exits, emission));
    const no = emission.branch(() => from(rest));
    return either(test.code, yes, no, emission);
  };
  return from(expression.cases);
}

export function emitLadder(expression: Of<'ladder'>, exits: Exits, emission: Emission): Atom {
  const on = emission.named(emission.emit(expression.on, exits));
  if (on.kind !== 'number') return emission.unfit(on);
  const n = times(on, 1);
  const from = ([first, ...rest]: Of<'ladder'>['steps']): Atom => {
    if (first === undefined) {
      emission.leave('none', exits);
      return NEVER;
    }
    const test = stepTest(n, first);
    if (test === 'true') return taken(first.gives, expression, exits, emission);
    const yes = emission.branch(() => taken(first.gives, expression, exits, emission));
    const no = emission.branch(() => from(rest));
    return either(test, yes, no, emission);
  };
  return from(expression.steps);
}

export function emitMatch(expression: Of<'match'>, exits: Exits, emission: Emission): Atom {
  const on = emission.emit(expression.on, exits);
  if (on.kind === 'never' || on.kind === 'choices') return emission.unfit(on);
  const { dictionary } = emission.sources;
  const cases = Object.entries(expression.cases);
  if (on.literal !== null) {
    const branch = expression.cases[String(on.literal)];
    if (branch !== undefined) return taken(branch, expression, exits, emission);
    emission.leave('none', exits);
    return NEVER;
  }
  const branches = cases.map(([, branch]) =>
    emission.branch(() => taken(branch, expression, exits, emission)),
  );
  const { type } = expression.on;
  const complete = type.kind === 'choice' && type.values.every((value) => value in expression.cases);
  const other: readonly Branch[] = complete
    ? []
    : [
        emission.branch(() => {
          emission.leave('none', exits);
          return NEVER;
        }),
      ];
  const { atom, bodies } = merged([...branches, ...other], emission);
  const label = (value: string) =>
    on.kind === 'choice' ? String(dictionary.codeOf(value)) : JSON.stringify(value);
  const lines = bodies.map((body, index) => {
    const value = cases[index]?.[0];
    const last = index === bodies.length - 1;
    return `${value === undefined || (complete && last) ? 'default' : `case ${label(value)}`}: ${body} break;`;
  });
  emission.writer.line(
    `switch (${on.kind === 'choice' ? on.code : `String(${on.code})`}) {\n${lines.join('\n')}\n}`,
  );
  return atom;
}

export function emitFallback(expression: Of<'fallback'>, exits: Exits, emission: Emission): Atom {
  const [instead, done] = [emission.writer.fresh('F'), emission.writer.fresh('D')];
  const exit = { leave: `break ${instead};`, pending: [] };
  const first = emission.branch(() =>
    taken(expression.value, expression, { missing: exit, none: exit }, emission),
  );
  if (!first.lines.some((line) => line.includes(exit.leave))) {
    emission.writer.lines(first.lines);
    return first.result;
  }
  const second = emission.branch(() => taken(expression.instead, expression, exits, emission));
  const { atom, bodies } = merged([first, second], emission);
  emission.writer.line(`${done}: { ${instead}: { ${bodies[0]} break ${done}; }\n${bodies[1]} }`);
  return atom;
}

export function emitHighest(expression: Of<'highest'>, exits: Exits, emission: Emission): Atom {
  const { writer } = emission;
  const name = writer.fresh('h');
  writer.line(`var ${name} = -Infinity;`);
  for (const [index, { when, gives }] of expression.of.entries()) {
    const label = writer.fresh('P');
    const later = expression.of.slice(index + 1).flatMap((one) => [one.when, one.gives]);
    const own: Exits = {
      missing: pendingToo(exits, later).missing,
      none: { leave: `break ${label};`, pending: [] },
    };
    const { lines } = emission.branch(() => {
      const test = emission.emit(when, own);
      if (test.kind !== 'yes-no' || test.literal === false) return;
      const { lines: inside } = emission.branch(() => {
        const value = taken(gives, expression, own, emission);
        if (value.kind === 'number') writer.line(`${name} = Math.max(${name}, ${value.code});`);
      });
      writer.line(`if (${test.code}) { ${inside.join('\n')} }`);
    });
    writer.line(`${label}: { ${lines.join('\n')} }`);
  }
  emission.leaveWhere(`${name} === -Infinity`, 'none', exits);
  return numberCode(name);
}

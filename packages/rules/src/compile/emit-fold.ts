import type { Expression } from '../model/expression.ts';
import { type Atom, NEVER, numberCode, yesNoCode } from './atom.ts';
import { type Emission, type Exits, NO_EXITS } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

/** A loop over the things of a list. What is absent in a thing leaves the row to the reasoning. */
export function emitFold(expression: Of<'fold'>, exits: Exits, emission: Emission): Atom {
  const list = emission.sources.list(expression.list);
  const { writer } = emission;
  if (list === null) {
    writer.line(emission.sources.bail);
    return NEVER;
  }
  if (!emission.isKnownGiven(expression.list)) {
    emission.leaveWhere(`${list.count} < 0`, 'missing', exits);
    emission.knowGiven(expression.list);
  }
  const [name, at] = [writer.fresh('f'), writer.fresh('j')];
  const { how } = expression;
  const start = { sum: '0', greatest: '-Infinity', least: 'Infinity', any: 'false', all: 'true', count: '0' };
  const before = emission.item;
  const { lines } = emission.branch(() => {
    emission.item = { list, at };
    const each = emission.emit(expression.each, NO_EXITS);
    emission.item = before;
    if (each.kind === 'never' || each.kind === 'choices') return;
    const code = {
      sum: `${name} += ${each.code};`,
      greatest: `${name} = Math.max(${name}, ${each.code});`,
      least: `${name} = Math.min(${name}, ${each.code});`,
      any: `if (${each.code}) { ${name} = true; break; }`,
      all: `if (!${each.code}) { ${name} = false; break; }`,
      count: `if (${each.code}) ${name} += 1;`,
    };
    writer.line(code[how]);
  }, before !== null);
  writer.line(
    `var ${name} = ${start[how]};\nfor (var ${at} = 0; ${at} < ${list.count}; ${at} += 1) { ${lines.join('\n')} }`,
  );
  if (how === 'any' || how === 'all') return yesNoCode(name);
  if (how !== 'sum' && how !== 'count') emission.leaveWhere(`${list.count} === 0`, 'none', exits);
  return numberCode(name);
}

import type { Expression } from '../model/expression.ts';
import { type Atom, literalYesNo, NEVER, yesNoCode } from './atom.ts';
import { type Emission, type Exits, NO_EXITS } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

/** `all` with `deciding` false, `any` with `deciding` true: what comes after a test is looked at where it is open. */
export function emitKleene(expression: Of<'all' | 'any'>, exits: Exits, emission: Emission): Atom {
  const deciding = expression.op === 'any';
  if (emission.keeps) {
    const tests = emission.operands(expression.of, NO_EXITS);
    if (tests === null) return NEVER;
    const codes = tests.map((test) => (test.kind === 'yes-no' ? test.code : 'false'));
    return codes.length === 0
      ? literalYesNo(!deciding)
      : yesNoCode(`(${codes.join(deciding ? ' || ' : ' && ')})`);
  }
  const from = ([first, ...rest]: readonly Expression[]): Atom => {
    if (first === undefined) return literalYesNo(!deciding);
    const test = emission.emit(first, rest.length === 0 ? exits : NO_EXITS);
    if (test.kind !== 'yes-no') return emission.unfit(test);
    if (test.literal !== null) return test.literal === deciding ? literalYesNo(deciding) : from(rest);
    const { lines, result } = emission.branch(() => from(rest));
    if (lines.length === 0 && result.kind === 'yes-no') {
      if (result.literal !== null) return result.literal === deciding ? result : test;
      return yesNoCode(`(${test.code} ${deciding ? '||' : '&&'} ${result.code})`);
    }
    const name = emission.writer.fresh('b');
    const assign = result.kind === 'yes-no' ? [`${name} = ${result.code};`] : [];
    emission.writer.line(`var ${name} = ${test.code};`);
    emission.writer.line(`if (${deciding ? '!' : ''}${name}) { ${[...lines, ...assign].join('\n')} }`);
    return yesNoCode(name);
  };
  return from(expression.of);
}

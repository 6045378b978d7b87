import { civilOf } from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import { FIRST_DAY, LAST_DAY } from '../value/day-number.ts';
import { type Atom, literalNumber, NEVER, numberCode } from './atom.ts';
import { dayTable, periodByTable } from './day-table.ts';
import { type Emission, type Exits, times } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

export function emitPeriod(expression: Of<'period'>, exits: Exits, emission: Emission): Atom {
  const [from, n] = emission.operands([expression.from, expression.n], exits) ?? [];
  if (from === undefined || n === undefined) return NEVER;
  const { writer, sources } = emission;
  const byTable = writer.refer(periodByTable(expression, dayTable(sources.calendar)), 'period');
  const name = writer.fresh('d');
  writer.line(`var ${name} = ${byTable}(${times(from, 1)}, ${times(n, 1)});`);
  writer.line(`if (${name} !== ${name}) { ${sources.bail} }`);
  return numberCode(name);
}

export function emitShift(expression: Of<'shift'>, exits: Exits, emission: Emission): Atom {
  const [from, days] = emission.operands([expression.from, expression.days], exits) ?? [];
  if (from === undefined || days === undefined) return NEVER;
  const { writer, sources } = emission;
  const name = writer.fresh('d');
  writer.line(`var ${name} = ${times(from, 1)} + ${times(days, 1)};`);
  writer.line(`if (!(${name} >= ${FIRST_DAY} && ${name} <= ${LAST_DAY})) { ${sources.bail} }`);
  return numberCode(name);
}

export function emitDays(expression: Of<'days'>, exits: Exits, emission: Emission): Atom {
  const [from, to] = emission.operands([expression.from, expression.to], exits) ?? [];
  if (from === undefined || to === undefined) return NEVER;
  return numberCode(`(${times(to, 1)} - ${times(from, 1)})`);
}

export function emitPart(expression: Of<'part'>, exits: Exits, emission: Emission): Atom {
  const date = emission.emit(expression.date, exits);
  if (date.kind !== 'number') return emission.unfit(date);
  if (date.literal !== null) return literalNumber(civilOf(date.literal)[expression.part]);
  return numberCode(`${emission.writer.refer(civilOf, 'civilOf')}(${date.code}).${expression.part}`);
}

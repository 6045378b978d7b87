import type { Clause, Expression, LadderStep, Operator, Relation, Rounding } from '../model/expression.ts';
import type { ValueType } from '../model/type.ts';
import { readType } from './read-type.ts';
import { optional, type Reader } from './reader.ts';

const RELATIONS = [
  'at-least',
  'over',
  'at-most',
  'under',
  'equal',
  'not-equal',
] as const satisfies readonly Relation[];
const ROUNDINGS = ['half-up', 'down', 'up'] as const satisfies readonly Rounding[];

/** How each operator is read; the type of the expression is read for all of them. */
const OPERATORS: {
  readonly [O in Operator]: (reader: Reader, type: ValueType) => Extract<Expression, { op: O }>;
} = {
  constant: (reader, type) => ({ op: 'constant', value: reader.get('value').constant(), type }),
  input: (reader, type) => ({ op: 'input', name: reader.get('name').text(), type }),
  item: (reader, type) => ({ op: 'item', name: reader.get('name').text(), type }),
  parameter: (reader, type) => ({ op: 'parameter', name: reader.get('name').text(), type }),
  lookup: (reader, type) => ({
    op: 'lookup',
    table: reader.get('table').text(),
    keys: reader.get('keys').list(readExpression),
    type,
  }),
  on: (_, type) => ({ op: 'on', type }),
  none: (_, type) => ({ op: 'none', type }),
  given: (reader, type) => ({ op: 'given', input: reader.get('input').text(), type }),
  fallback: (reader, type) => ({
    op: 'fallback',
    value: at(reader, 'value'),
    instead: at(reader, 'instead'),
    type,
  }),
  discretion: (reader, type) => ({
    op: 'discretion',
    who: reader.get('who').text(),
    about: reader.get('about').text(),
    atLeast: reader.get('atLeast').orNull(readExpression),
    atMost: reader.get('atMost').orNull(readExpression),
    type,
  }),
  add: (reader, type) => ({ op: 'add', of: several(reader), type }),
  subtract: (reader, type) => ({
    op: 'subtract',
    left: at(reader, 'left'),
    right: at(reader, 'right'),
    type,
  }),
  multiply: (reader, type) => ({
    op: 'multiply',
    left: at(reader, 'left'),
    right: at(reader, 'right'),
    type,
  }),
  divide: (reader, type) => ({
    op: 'divide',
    left: at(reader, 'left'),
    right: at(reader, 'right'),
    rounding: reader.get('rounding').one(ROUNDINGS),
    type,
  }),
  round: (reader, type) => ({
    op: 'round',
    value: at(reader, 'value'),
    rounding: reader.get('rounding').one(ROUNDINGS),
    type,
  }),
  least: (reader, type) => ({ op: 'least', of: several(reader), type }),
  greatest: (reader, type) => ({ op: 'greatest', of: several(reader), type }),
  highest: (reader, type) => ({ op: 'highest', of: reader.get('of').list(readCase), type }),
  compare: (reader, type) => ({
    op: 'compare',
    relation: reader.get('relation').one(RELATIONS),
    left: at(reader, 'left'),
    right: at(reader, 'right'),
    type,
  }),
  among: (reader, type) => ({
    op: 'among',
    value: at(reader, 'value'),
    values: reader.get('values').list((one) => one.text()),
    type,
  }),
  includes: (reader, type) => ({
    op: 'includes',
    set: at(reader, 'set'),
    value: reader.get('value').text(),
    type,
  }),
  size: (reader, type) => ({ op: 'size', set: at(reader, 'set'), type }),
  all: (reader, type) => ({ op: 'all', of: several(reader), type }),
  any: (reader, type) => ({ op: 'any', of: several(reader), type }),
  not: (reader, type) => ({ op: 'not', value: at(reader, 'value'), type }),
  choose: (reader, type) => ({
    op: 'choose',
    cases: reader.get('cases').list(readCase),
    otherwise: at(reader, 'otherwise'),
    exception: reader.get('exception').flag(),
    type,
  }),
  match: (reader, type) => ({
    op: 'match',
    on: at(reader, 'on'),
    cases: reader.get('cases').record((one) => readExpression(one)),
    type,
  }),
  ladder: (reader, type) => ({
    op: 'ladder',
    on: at(reader, 'on'),
    steps: reader.get('steps').list(readStep),
    type,
  }),
  collect: (reader, type) => ({
    op: 'collect',
    of: reader.get('of').list((one) => ({ when: at(one, 'when'), value: one.get('value').text() })),
    type,
  }),
  fold: (reader, type) => ({
    op: 'fold',
    how: reader.get('how').one(['sum', 'greatest', 'least', 'any', 'all', 'count']),
    list: reader.get('list').text(),
    each: at(reader, 'each'),
    type,
  }),
  period: (reader, type) => ({
    op: 'period',
    from: at(reader, 'from'),
    n: at(reader, 'n'),
    unit: reader.get('unit').one(['day', 'workday', 'month', 'year']),
    end: reader.get('end').one(['due', 'last']),
    type,
  }),
  shift: (reader, type) => ({ op: 'shift', from: at(reader, 'from'), days: at(reader, 'days'), type }),
  days: (reader, type) => ({ op: 'days', from: at(reader, 'from'), to: at(reader, 'to'), type }),
  part: (reader, type) => ({
    op: 'part',
    date: at(reader, 'date'),
    part: reader.get('part').one(['year', 'month', 'day']),
    type,
  }),
  contains: (reader, type) => ({
    op: 'contains',
    text: at(reader, 'text'),
    words: reader.get('words').list((one) => one.text()),
    type,
  }),
  matches: (reader, type) => ({
    op: 'matches',
    text: at(reader, 'text'),
    pattern: readPattern(reader.get('pattern')),
    type,
  }),
  step: (reader, type) => ({
    op: 'step',
    title: reader.get('title').text(),
    clause: readClause(reader.get('clause')),
    value: at(reader, 'value'),
    type,
  }),
};

/** Every operator of the language. */
export const OPERATOR_NAMES: readonly string[] = Object.keys(OPERATORS);

const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name);

export function readExpression(reader: Reader): Expression {
  const op = reader.get('op').text();
  if (!isOperator(op))
    return reader.get('op').refuse('ZL8051', `没有“${op}”这种运算`, '请用同一版本的政令通读写规则');
  return OPERATORS[op](reader, readType(reader.get('type')));
}

const at = (reader: Reader, name: string): Expression => readExpression(reader.get(name));
const several = (reader: Reader): readonly Expression[] => reader.get('of').list(readExpression);

const readCase = (reader: Reader) => ({ when: at(reader, 'when'), gives: at(reader, 'gives') });

const readStep = (reader: Reader): LadderStep => ({
  from: reader.get('from').wholeOrNull(),
  fromIncluded: reader.get('fromIncluded').flag(),
  to: reader.get('to').wholeOrNull(),
  toIncluded: reader.get('toIncluded').flag(),
  gives: at(reader, 'gives'),
});

export const readClause = (reader: Reader): Clause => ({
  ...optional('document', reader, (one) => one.text()),
  clause: reader.get('clause').text(),
  ...optional('note', reader, (one) => one.text()),
});

function readPattern(reader: Reader): string {
  const pattern = reader.text();
  try {
    new RegExp(pattern, 'u');
  } catch {
    return reader.refuse('ZL8050', '不是正则表达式');
  }
  return pattern;
}

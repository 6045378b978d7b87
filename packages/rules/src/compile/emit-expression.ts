import type { Constant, Expression } from '../model/expression.ts';
import type { ValueType } from '../model/type.ts';
import { dayNumber } from '../value/day-number.ts';
import { type Atom, literalNumber, literalYesNo, NEVER, yesNoCode } from './atom.ts';
import type { Emission, Exits } from './emission.ts';
import { emitChoose, emitFallback, emitHighest, emitLadder, emitMatch } from './emit-branch.ts';
import { emitDays, emitPart, emitPeriod, emitShift } from './emit-date.ts';
import { emitFold } from './emit-fold.ts';
import { emitKleene } from './emit-kleene.ts';
import { emitLookup } from './emit-lookup.ts';
import {
  emitComparison,
  emitDifference,
  emitProduct,
  emitQuotient,
  emitRound,
  emitSum,
} from './emit-number.ts';
import { emitAmong, emitCollect, emitIncludes, emitSize } from './emit-set.ts';

/**
 * Writes JavaScript for an expression, by the meaning of `evaluate`. The code concludes only from what it touched:
 * where it meets something absent it takes an exit or leaves the row to the reasoning, and so never has to say what
 * is missing or who decides.
 */
export function emitExpression(expression: Expression, exits: Exits, emission: Emission): Atom {
  switch (expression.op) {
    case 'constant':
      return literal(expression.value, expression.type, emission);
    case 'input': {
      const given = emission.sources.input(expression.name);
      if (given === null) return bail(emission);
      if (given.absent !== null && !emission.isKnownGiven(expression.name)) {
        emission.leaveWhere(given.absent, 'missing', exits);
        emission.knowGiven(expression.name);
      }
      return given.atom;
    }
    case 'item': {
      const { item } = emission;
      if (item === null) return bail(emission);
      const given = item.list.field(expression.name, item.at);
      if (given.absent !== null) emission.leaveWhere(given.absent, 'missing', exits);
      return given.atom;
    }
    case 'parameter': {
      const { value } = emission.sources.version(expression.name);
      if (typeof value === 'object') return none(exits, emission);
      return literal(value, expression.type, emission);
    }
    case 'lookup':
      return emitLookup(expression, exits, emission);
    case 'on':
      return literalNumber(dayNumber(emission.sources.on));
    case 'none':
      return none(exits, emission);
    case 'given': {
      const list = emission.sources.list(expression.input);
      if (list !== null) return yesNoCode(`(${list.count} >= 0)`);
      const given = emission.sources.input(expression.input);
      if (given === null) return bail(emission);
      return given.absent === null ? literalYesNo(true) : yesNoCode(`!(${given.absent})`);
    }
    case 'fallback':
      return emitFallback(expression, exits, emission);
    case 'discretion':
      return bail(emission);
    case 'add':
    case 'least':
    case 'greatest':
      return emitSum(expression, exits, emission);
    case 'subtract':
      return emitDifference(expression, exits, emission);
    case 'multiply':
      return emitProduct(expression, exits, emission);
    case 'divide':
      return emitQuotient(expression, exits, emission);
    case 'round':
      return emitRound(expression, exits, emission);
    case 'highest':
      return emitHighest(expression, exits, emission);
    case 'compare':
      return emitComparison(expression, exits, emission);
    case 'among':
      return emitAmong(expression, exits, emission);
    case 'includes':
      return emitIncludes(expression, exits, emission);
    case 'size':
      return emitSize(expression, exits, emission);
    case 'all':
    case 'any':
      return emitKleene(expression, exits, emission);
    case 'not': {
      const test = emission.emit(expression.value, exits);
      if (test.kind !== 'yes-no') return emission.unfit(test);
      return test.literal === null ? yesNoCode(`!${test.code}`) : literalYesNo(!test.literal);
    }
    case 'choose':
      return emitChoose(expression, exits, emission);
    case 'match':
      return emitMatch(expression, exits, emission);
    case 'ladder':
      return emitLadder(expression, exits, emission);
    case 'collect':
      return emitCollect(expression, exits, emission);
    case 'fold':
      return emitFold(expression, exits, emission);
    case 'period':
      return emitPeriod(expression, exits, emission);
    case 'shift':
      return emitShift(expression, exits, emission);
    case 'days':
      return emitDays(expression, exits, emission);
    case 'part':
      return emitPart(expression, exits, emission);
    case 'contains': {
      const text = emission.emit(expression.text, exits);
      if (text.kind !== 'text') return emission.unfit(text);
      const { code } = named(text, emission);
      const tests = expression.words.map((word) => `${code}.includes(${JSON.stringify(word)})`);
      return tests.length === 0 ? literalYesNo(false) : yesNoCode(`(${tests.join(' || ')})`);
    }
    case 'matches': {
      const text = emission.emit(expression.text, exits);
      if (text.kind !== 'text') return emission.unfit(text);
      const pattern = emission.writer.refer(new RegExp(expression.pattern, 'u'), 'pattern');
      return yesNoCode(`${pattern}.test(${text.code})`);
    }
    case 'step':
      return emission.emit(expression.value, exits);
  }
}

function bail(emission: Emission): Atom {
  emission.writer.line(emission.sources.bail);
  return NEVER;
}

function none(exits: Exits, emission: Emission): Atom {
  emission.leave('none', exits);
  return NEVER;
}

function named(atom: Extract<Atom, { kind: 'text' }>, emission: Emission): { readonly code: string } {
  const found = emission.named(atom);
  return found.kind === 'text' ? found : atom;
}

function literal(value: Constant, type: ValueType, emission: Emission): Atom {
  if (typeof value === 'number') return literalNumber(value);
  if (typeof value === 'boolean') return literalYesNo(value);
  if (type.kind === 'choice')
    return { kind: 'choice', code: String(emission.sources.dictionary.codeOf(value)), literal: value };
  return { kind: 'text', code: JSON.stringify(value), literal: value };
}

import type { Expression } from '../model/expression.ts';
import { type Atom, bitOf, literalYesNo, NEVER, numberCode, WORD, wordsFor, yesNoCode } from './atom.ts';
import type { Emission, Exits } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

export function emitAmong(expression: Of<'among'>, exits: Exits, emission: Emission): Atom {
  const value = emission.emit(expression.value, exits);
  if (value.kind === 'never') return NEVER;
  if (value.kind !== 'choice') return literalYesNo(false);
  if (value.literal !== null) return literalYesNo(expression.values.includes(value.literal));
  const { code } = expression.values.length > 1 ? namedChoice(value, emission) : value;
  const tests = expression.values.map((one) => `${code} === ${emission.sources.dictionary.codeOf(one)}`);
  return tests.length === 0 ? literalYesNo(false) : yesNoCode(`(${tests.join(' || ')})`);
}

function namedChoice(atom: Extract<Atom, { kind: 'choice' }>, emission: Emission): { readonly code: string } {
  const named = emission.named(atom);
  return named.kind === 'choice' ? named : atom;
}

export function emitIncludes(expression: Of<'includes'>, exits: Exits, emission: Emission): Atom {
  const set = emission.emit(expression.set, exits);
  if (set.kind === 'never') return NEVER;
  if (set.kind !== 'choices') return literalYesNo(false);
  const masks = set.words.map(() => 0);
  for (const [place, value] of set.order.entries()) {
    const { word, bit } = bitOf(place);
    if (value === expression.value) masks[word] = (masks[word] ?? 0) + bit;
  }
  const tests = set.words.flatMap((word, index) =>
    masks[index] === 0 ? [] : [`(${word} & ${masks[index]}) !== 0`],
  );
  return tests.length === 0 ? literalYesNo(false) : yesNoCode(`(${tests.join(' || ')})`);
}

export function emitSize(expression: Of<'size'>, exits: Exits, emission: Emission): Atom {
  const set = emission.emit(expression.set, exits);
  if (set.kind === 'never') return NEVER;
  if (set.kind !== 'choices') return numberCode('0');
  const count = emission.writer.refer(bitsIn, 'bitsIn');
  return numberCode(`(${set.words.map((word) => `${count}(${word})`).join(' + ')})`);
}

export function emitCollect(expression: Of<'collect'>, exits: Exits, emission: Emission): Atom {
  const tests = emission.operands(
    expression.of.map(({ when }) => when),
    exits,
  );
  if (tests === null) return NEVER;
  const words = Array.from({ length: wordsFor(tests.length) }, (): string[] => []);
  for (const [place, test] of tests.entries()) {
    const { word, bit } = bitOf(place);
    if (test.kind === 'yes-no') words[word]?.push(`(${test.code} ? ${bit} : 0)`);
  }
  return {
    kind: 'choices',
    words: words.map((bits) => (bits.length === 0 ? '0' : `(${bits.join(' | ')})`)),
    order: expression.of.map(({ value }) => value),
  };
}

/** How many of the 31 bits are set. */
function bitsIn(word: number): number {
  const pairs = word - ((word >> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return (((fours + (fours >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24;
}

/** The values of a set's bits, in its order. */
export function chosen(order: readonly string[], words: readonly number[]): readonly string[] {
  const found: string[] = [];
  for (let word = 0; word < words.length; word += 1) {
    for (let bits = words[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const value = order[word * WORD + 31 - Math.clz32(bits & -bits)];
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

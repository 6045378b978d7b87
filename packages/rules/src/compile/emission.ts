import type { Calendar, IsoDate } from '@zhengling/calendar';
import { childrenOf } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule, Version } from '../model/rule.ts';
import type { Range } from '../prove/range.ts';
import { type Atom, NEVER, numberText } from './atom.ts';
import type { Dictionary, Uses } from './dictionary.ts';
import type { Writer } from './writer.ts';

/** An input in generated code: its value, and the test that it was not given (null: it is always there). */
export interface Given {
  readonly atom: Atom;
  readonly absent: string | null;
}

/** A list in generated code: how many things (negative: not given), and the fields of the thing at a place. */
export interface GivenList {
  readonly count: string;
  field(name: string, at: string): Given;
}

/**
 * Where the code goes when an expression is missing or none. `pending` are the expressions that the whole would still
 * have looked at: one of them may prevail (an error, something missing), and then the exit cannot be taken.
 */
export interface Exit {
  readonly leave: string;
  readonly pending: readonly Expression[];
}

/** Null: the row is left to the reasoning itself. */
export interface Exits {
  readonly missing: Exit | null;
  readonly none: Exit | null;
}

export const NO_EXITS: Exits = { missing: null, none: null };

/** What was computed and what was found given on the way to a place in the code. */
interface Scope {
  readonly atoms: Map<Expression, Atom>;
  readonly given: Set<string>;
}

export interface Sources {
  readonly rule: Rule;
  readonly on: IsoDate;
  readonly calendar: Calendar;
  readonly version: (name: string) => Version;
  readonly ranges: ReadonlyMap<Expression, Range>;
  readonly dictionary: Dictionary;
  readonly uses: Uses;
  readonly input: (name: string) => Given | null;
  readonly list: (name: string) => GivenList | null;
  /** The statement that leaves the row to the reasoning. */
  readonly bail: string;
}

/** Names for the values of expressions that are kept, and the order of the values of sets among them. */
export interface Slots {
  readonly names: Map<Expression, string>;
  readonly orders: Map<Expression, readonly string[]>;
}

/** Operators that say nothing by themselves in the reasoning. */
const SILENT: ReadonlySet<Expression['op']> = new Set([
  'constant',
  'on',
  'none',
  'item',
  'match',
  'choose',
  'collect',
  'size',
  'part',
  'fallback',
  'round',
]);

/** The state of writing one function: where the code stands and what is known there. */
export class Emission {
  readonly writer: Writer;
  readonly sources: Sources;
  /** The thing that the code of a fold looks at. */
  item: { readonly list: GivenList; readonly at: string } | null = null;
  readonly #write: (expression: Expression, exits: Exits, emission: Emission) => Atom;
  readonly #slots: Slots | null;
  #scope: Scope = { atoms: new Map(), given: new Set() };

  constructor(
    writer: Writer,
    sources: Sources,
    write: (expression: Expression, exits: Exits, emission: Emission) => Atom,
    slots: Slots | null = null,
  ) {
    this.writer = writer;
    this.sources = sources;
    this.#write = write;
    this.#slots = slots;
  }

  /** Writes the code of an expression and returns its value. */
  emit(expression: Expression, exits: Exits): Atom {
    const known = this.#scope.atoms.get(expression);
    if (known !== undefined) return known;
    const found = this.#write(expression, exits, this);
    if (found.kind === 'never') return found;
    const atom = this.#kept(
      expression,
      (this.sources.uses.get(expression) ?? 0) > 1 ? this.named(found) : found,
    );
    this.#scope.atoms.set(expression, atom);
    return atom;
  }

  /** Whether values are kept: then everything that the reasoning passes is passed, also where the outcome is certain. */
  get keeps(): boolean {
    return this.#slots !== null;
  }

  /** The value, kept under the name of its expression where values are kept. */
  #kept(expression: Expression, atom: Atom): Atom {
    if (this.#slots === null || this.item !== null || SILENT.has(expression.op)) return atom;
    const { names, orders } = this.#slots;
    const name = names.get(expression) ?? this.writer.fresh('kept');
    names.set(expression, name);
    if (atom.kind === 'choices') {
      const words = this.named(atom);
      orders.set(expression, atom.order);
      this.writer.line(`${name} = [${atom.words.join(', ')}];`);
      return words;
    }
    if (atom.kind === 'never') return atom;
    this.writer.line(`${name} = ${atom.code};`);
    return atom.literal === null ? { ...atom, code: name } : atom;
  }

  /** The same value under a name, where its code is more than that. */
  named(atom: Atom): Atom {
    if (atom.kind === 'never') return atom;
    if (atom.kind === 'choices') return { ...atom, words: atom.words.map((word) => this.#name(word)) };
    return atom.literal === null ? { ...atom, code: this.#name(atom.code) } : atom;
  }

  #name(code: string): string {
    if (/^[\w$]+$/.test(code)) return code;
    const name = this.writer.fresh('t');
    this.writer.line(`var ${name} = ${code};`);
    return name;
  }

  /** Code that may or may not run: what it finds out is not known after it. `anew`: what was known does not hold in it. */
  branch<T>(work: () => T, anew = false): { readonly lines: readonly string[]; readonly result: T } {
    const before = this.#scope;
    this.#scope = { atoms: new Map(anew ? [] : before.atoms), given: new Set(before.given) };
    const written = this.writer.apart(work);
    this.#scope = before;
    return written;
  }

  /** Code that runs unless it is left by an exit; what it finds out is known after it where it takes none. */
  block<T>(label: string, work: () => T): { readonly lines: readonly string[]; readonly result: T } {
    const before = this.#scope;
    this.#scope = { atoms: new Map(before.atoms), given: new Set(before.given) };
    const written = this.writer.apart(work);
    if (written.lines.some((line) => line.includes(`break ${label};`))) this.#scope = before;
    return written;
  }

  isKnownGiven = (name: string): boolean => this.#scope.given.has(name);

  knowGiven(name: string): void {
    this.#scope.given.add(name);
  }

  /** Leaves by an exit, or leaves the row to the reasoning where something else may prevail. */
  leave(state: 'missing' | 'none', exits: Exits): void {
    const exit = exits[state];
    const { bail } = this.sources;
    if (exit === null || this.#mayPrevail(exit, state)) {
      this.writer.line(bail);
      return;
    }
    if (state === 'none') {
      const tests = new Set(exit.pending.flatMap((one) => this.#couldBe(one).absent));
      if (tests.size > 0) this.writer.line(`if (${[...tests].join(' || ')}) { ${bail} }`);
    }
    this.writer.line(exit.leave);
  }

  /** Whether something pending could prevail without a test that tells. */
  #mayPrevail({ pending }: Exit, state: 'missing' | 'none'): boolean {
    return pending
      .map((one) => this.#couldBe(one))
      .some(
        ({ error, decided, absent }) => error || (state === 'none' && (decided || absent.includes('true'))),
      );
  }

  /** Leaves where a test holds. */
  leaveWhere(test: string, state: 'missing' | 'none', exits: Exits): void {
    const { lines } = this.branch(() => this.leave(state, exits));
    this.writer.line(`if (${test}) { ${lines.join(' ')} }`);
  }

  /** Tests that something in an expression is missing, and whether it could be an error or somebody's decision. */
  #couldBe(expression: Expression): { absent: readonly string[]; error: boolean; decided: boolean } {
    const absent = new Set<string>();
    let error = false;
    let decided = false;
    const visit = (one: Expression): void => {
      if (one.op === 'input' || one.op === 'fold') {
        const name = one.op === 'input' ? one.name : one.list;
        const list = this.sources.list(name);
        const test = list === null ? this.sources.input(name)?.absent : `${list.count} < 0`;
        if (test !== null && test !== undefined && !this.isKnownGiven(name)) absent.add(test);
      }
      if (one.op === 'item') absent.add('true');
      if (one.op === 'period' || one.op === 'divide' || one.op === 'shift') error = true;
      if (one.op === 'discretion') decided = true;
      for (const child of childrenOf(one)) visit(child);
    };
    visit(expression);
    return { absent: [...absent], error, decided };
  }

  /**
   * The operands of an operator that is absent as soon as one of them is: each may leave, while those after it are
   * pending. Null where one of them always leaves.
   */
  operands(of: readonly Expression[], exits: Exits): readonly Atom[] | null {
    const atoms: Atom[] = [];
    for (const [index, one] of of.entries()) {
      const atom = this.emit(one, pendingToo(exits, of.slice(index + 1)));
      if (atom.kind === 'never') return null;
      atoms.push(atom);
    }
    return atoms;
  }

  /** Where a value is not of the kind that is needed (which no builder writes), the row is left to the reasoning. */
  unfit(atom: Atom): Atom {
    if (atom.kind !== 'never') this.writer.line(this.sources.bail);
    return NEVER;
  }

  rangeOf(expression: Expression): Range {
    return this.sources.ranges.get(expression) ?? { low: -Infinity, high: Infinity };
  }
}

export function pendingToo(exits: Exits, more: readonly Expression[]): Exits {
  if (more.length === 0) return exits;
  const also = (exit: Exit | null) =>
    exit === null ? null : { ...exit, pending: [...exit.pending, ...more] };
  return { missing: also(exits.missing), none: also(exits.none) };
}

/** A number times a whole factor. */
export function times(atom: Atom, factor: number): string {
  if (atom.kind !== 'number') throw new TypeError(`a number was expected, not ${atom.kind}`);
  if (atom.literal !== null) return numberText(atom.literal * factor);
  return factor === 1 ? atom.code : `(${atom.code} * ${factor})`;
}

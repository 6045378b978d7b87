import { WHITE_SPACE } from './character-set.ts';

/**
 * The characters that a match of a regular expression can begin with, each once, where it is not empty; null where it
 * may begin with (almost) any, or is written in a way not read here. What an expression asks of its surroundings is
 * left out, so there may be more than can really begin a match, and never fewer.
 */
export function firstCharacters(pattern: string): string | null {
  const first = new Reading(pattern).alternatives();
  return first === null ? null : [...first.characters].join('');
}

/** What can stand first, and whether all of it can be left out. Null for anything. */
type First = { readonly characters: ReadonlySet<string>; readonly empty: boolean } | null;

const NOTHING: First = { characters: new Set(), empty: true };
const one = (characters: Iterable<string>): First => ({ characters: new Set(characters), empty: false });

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['v', '\v'],
  ['f', '\f'],
]);

/** A range of more characters, as that of all ideographs, rules out too little to be worth listing. */
const WIDEST = 0x100;

function addRange(characters: Set<string>, from: ReadonlySet<string>, to: ReadonlySet<string>): boolean {
  const [first = ''] = from;
  const [last = ''] = to;
  if (last.charCodeAt(0) - first.charCodeAt(0) > WIDEST) return false;
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    characters.add(String.fromCharCode(code));
  return true;
}

class Reading {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Up to the end or the bracket that closes them, which is passed over. */
  alternatives(): First {
    const characters = new Set<string>();
    let empty = false;
    let known = true;
    do {
      const branch = this.#sequence();
      if (branch === null) known = false;
      else {
        for (const character of branch.characters) characters.add(character);
        empty ||= branch.empty;
      }
    } while (this.#take('|'));
    this.#take(')');
    return known ? { characters, empty } : null;
  }

  #sequence(): First {
    let first: First = NOTHING;
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const term = this.#term();
      if (first === null || !first.empty) continue;
      first =
        term === null
          ? null
          : { characters: new Set([...first.characters, ...term.characters]), empty: term.empty };
    }
    return first;
  }

  #term(): First {
    const atom = this.#atom();
    const times = /^(?:[?*]|\{0,\d*\})\??/.exec(this.#pattern.slice(this.#at, this.#at + 12))?.[0];
    if (times !== undefined) {
      this.#at += times.length;
      return atom === null ? null : { characters: atom.characters, empty: true };
    }
    this.#at +=
      /^(?:\+|\{\d+(?:,\d*)?\})?\??/.exec(this.#pattern.slice(this.#at, this.#at + 12))?.[0].length ?? 0;
    return atom;
  }

  #atom(): First {
    if (this.#take('(')) {
      const around = /^\?<?[=!]/.exec(this.#pattern.slice(this.#at, this.#at + 3))?.[0];
      this.#at +=
        around?.length ?? /^(?:\?(?::|<\w{1,30}>))?/.exec(this.#pattern.slice(this.#at))?.[0].length ?? 0;
      const inside = this.alternatives();
      return around === undefined ? inside : NOTHING;
    }
    if (this.#take('[')) return this.#set();
    const character = this.#pattern.charAt(this.#at++);
    if (character === '^' || character === '$') return NOTHING;
    if (character === '.') return null;
    return character === '\\' ? this.#escaped() : one([character]);
  }

  /** What stands behind a backslash: one character, a class of them, or nothing that is read here. */
  #escaped(): First {
    const character = this.#pattern.charAt(this.#at++);
    if (character === 'd') return one('0123456789');
    if (character === 's') return one(WHITE_SPACE);
    if (character === 'u' && /^[0-9a-f]{4}/i.test(this.#pattern.slice(this.#at, this.#at + 4))) {
      this.#at += 4;
      return one([String.fromCharCode(Number.parseInt(this.#pattern.slice(this.#at - 4, this.#at), 16))]);
    }
    if (character === 'p') this.#at = this.#pattern.indexOf('}', this.#at) + 1;
    const control = CONTROLS.get(character);
    if (control !== undefined) return one([control]);
    return /[A-Za-z0-9]/.test(character) ? null : one([character]);
  }

  /** The rest of `[…]`. */
  #set(): First {
    const excludes = this.#take('^');
    const characters = new Set<string>();
    let known = !excludes;
    while (this.#at < this.#pattern.length && !this.#take(']')) {
      const from = this.#member();
      const isRange = this.#pattern.charAt(this.#at) === '-' && this.#pattern.charAt(this.#at + 1) !== ']';
      if (isRange) this.#at++;
      const to = isRange ? this.#member() : from;
      if (from === null || to === null) known = false;
      else if (!isRange) for (const character of from) characters.add(character);
      else known = addRange(characters, from, to) && known;
    }
    return known ? { characters, empty: false } : null;
  }

  #member(): ReadonlySet<string> | null {
    const escapes = this.#take('\\');
    return escapes ? (this.#escaped()?.characters ?? null) : new Set(this.#pattern.charAt(this.#at++));
  }

  #take(character: string): boolean {
    if (this.#pattern.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }
}

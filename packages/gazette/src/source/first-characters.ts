/**
 * The characters that a match of a regular expression can begin with, each once, where it is not empty; null where it
 * may begin with any, or is written in a way not read here. What an expression asks of its surroundings is left out, so
 * there may be more than can really begin a match, and never fewer.
 */
export function firstCharacters(pattern: string): string | null {
  const first = new Reading(pattern).alternatives();
  return first === null ? null : [...first.characters].join('');
}

/** What can stand first, and whether all of it can be left out. Null for anything. */
type First = { readonly characters: ReadonlySet<string>; readonly empty: boolean } | null;

const NOTHING: First = { characters: new Set(), empty: true };
const one = (characters: Iterable<string>): First => ({ characters: new Set(characters), empty: false });

class Reading {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Up to the end or the bracket that closes them, which is passed over. */
  alternatives(): First {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    this.#take(')');
    return branches.reduce((all, branch) =>
      all === null || branch === null
        ? null
        : {
            characters: new Set([...all.characters, ...branch.characters]),
            empty: all.empty || branch.empty,
          },
    );
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

  #escaped(): First {
    const character = this.#pattern.charAt(this.#at++);
    if (character === 'd') return one('0123456789');
    if (character === 'p') this.#at = this.#pattern.indexOf('}', this.#at) + 1;
    return /[A-Za-z0-9]/.test(character) ? null : one([character]);
  }

  /** The rest of `[…]`. */
  #set(): First {
    const close = /^(?:[^\]\\]|\\.)*\]/su.exec(this.#pattern.slice(this.#at))?.[0];
    if (close === undefined) return null;
    this.#at += close.length;
    const listed = close.slice(0, -1).replaceAll('\\d', '0-9');
    if (listed.startsWith('^') || /\\[A-Za-z0-9]/.test(listed)) return null;
    const characters = new Set<string>();
    for (const [, from = '', to] of listed.matchAll(/\\?([\s\S])(?:-(?:\\?([\s\S])))?/g)) {
      for (let code = from.charCodeAt(0); code <= (to ?? from).charCodeAt(0); code++)
        characters.add(String.fromCharCode(code));
    }
    return { characters, empty: false };
  }

  #take(character: string): boolean {
    if (this.#pattern.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }
}

import { characterSet, codeIn, WHITE_SPACE } from '../../source/character-set.ts';
import { type Slip, slipBetween } from './one-edit.ts';
import type { Organisation } from './organisation.ts';
import { withoutBlanks } from './squeeze.ts';

/** A registered name close to one that is not registered. */
interface Neighbour {
  readonly name: string;
  readonly organisation: Organisation;
  readonly slip: Slip;
}

/** The bodies known, found by any of their names. */
export interface OrganisationRegister {
  readonly entries: readonly Organisation[];
  /** By official name or alias; blanks and the form of brackets do not matter, a bracketed addition (区文化旅游委(体育局)) may be absent. */
  readonly find: (name: string) => Organisation | undefined;
  /** The name meant, where a name differs from a registered one by one character missing, swapped, replaced or doubled. */
  readonly nearest: (name: string) => Neighbour | undefined;
  /** The longest registered name that begins at `at` in a text without blanks: its length and who it is. */
  readonly longestAt: (
    text: string,
    at: number,
  ) => { readonly length: number; readonly organisation: Organisation } | undefined;
}

interface Branch {
  /** By character code. */
  readonly next: Map<number, Branch>;
  organisation: Organisation | undefined;
}

const LONGEST_NAME = 60;

/** What a name may hold that its spelling does not: blanks and the brackets of Chinese print. */
const UNSPELT = characterSet(`${WHITE_SPACE}\u2060（）`, '\u200b\u200d');

const spelling = (name: string): string =>
  UNSPELT.isIn(name) ? withoutBlanks(name).replaceAll('（', '(').replaceAll('）', ')') : name;

const WIDE_BRACKETS: ReadonlyMap<number, number> = new Map([
  ['（'.charCodeAt(0), '('.charCodeAt(0)],
  ['）'.charCodeAt(0), ')'.charCodeAt(0)],
]);
/** The code of a character as names are spelt. */
const spelt = (code: number): number => (code > 0xff00 ? (WIDE_BRACKETS.get(code) ?? code) : code);

const withoutBrackets = (name: string): string => name.replace(/\([^()]{0,40}\)$/, '');

const shortened = (name: string): string[] =>
  Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1));

/** Prefer what recognition does most: it drops a character, then mistakes one. */
const RANK: Record<Slip, number> = { missing: 0, swapped: 1, added: 2, replaced: 3 };

/** A slip is believed only where little chance is left that both names are right. */
function believable(printed: string, intended: string, slip: Slip): boolean {
  switch (slip) {
    case 'missing':
      return printed.length >= 3 && printed[0] === intended[0];
    case 'swapped':
      return printed.length >= 4;
    case 'replaced':
      return printed.length >= 4 && printed[0] === intended[0] && printed.at(-1) === intended.at(-1);
    case 'added':
      return printed.length >= 5 && /(.)\1/.test(printed);
  }
}

/** Every name under itself and under itself less one character. Made when first asked for: most registers never are. */
function neighboursOf(byName: ReadonlyMap<string, Organisation>): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const [name, organisation] of byName) {
    if (organisation.kind === 'collective') continue;
    for (const key of [name, ...shortened(name)]) {
      const list = neighbours.get(key);
      if (list) list.push(name);
      else neighbours.set(key, [name]);
    }
  }
  return neighbours;
}

/** A register of these bodies; where two share a name, the first keeps it. */
export function createRegister(entries: readonly Organisation[]): OrganisationRegister {
  const byName = new Map<string, Organisation>();
  const root: Branch = { next: new Map(), organisation: undefined };
  const enter = (name: string, organisation: Organisation) => {
    if (name === '' || name.length > LONGEST_NAME || byName.has(name)) return;
    byName.set(name, organisation);
    let branch = root;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      const found = branch.next.get(code) ?? { next: new Map(), organisation: undefined };
      branch.next.set(code, found);
      branch = found;
    }
    branch.organisation = organisation;
  };
  for (const entry of entries)
    for (const name of [entry.name, ...entry.aliases]) enter(spelling(name), entry);

  const find = (name: string) => {
    if (name.length > 4 * LONGEST_NAME) return undefined;
    // Most names asked for are spelt as they are registered, and the register is asked for very many.
    const known = byName.get(name);
    if (known !== undefined) return known;
    const key = spelling(name);
    return byName.get(key) ?? (key.endsWith(')') ? byName.get(withoutBrackets(key)) : undefined);
  };

  let neighbours: ReadonlyMap<string, readonly string[]> | undefined;
  const nearest = (name: string): Neighbour | undefined => {
    if (name.length > LONGEST_NAME) return undefined;
    neighbours ??= neighboursOf(byName);
    const printed = spelling(name);
    if (byName.has(printed)) return undefined;
    const candidates = new Set([printed, ...shortened(printed)].flatMap((key) => neighbours?.get(key) ?? []));
    let best: Neighbour | undefined;
    for (const candidate of candidates) {
      const slip = slipBetween(printed, candidate);
      const organisation = byName.get(candidate);
      if (slip === null || organisation === undefined || !believable(printed, candidate, slip)) continue;
      if (best === undefined || RANK[slip] < RANK[best.slip]) best = { name: candidate, organisation, slip };
    }
    return best;
  };

  const longestAt = (text: string, at: number) => {
    let branch: Branch | undefined = root;
    let found: { length: number; organisation: Organisation } | undefined;
    const longest = Math.min(LONGEST_NAME, text.length - at);
    for (let length = 1; length <= longest; length++) {
      branch = branch.next.get(spelt(codeIn(text, at + length - 1)));
      if (branch === undefined) break;
      if (branch.organisation !== undefined) found = { length, organisation: branch.organisation };
    }
    return found;
  };

  return { entries, find, nearest, longestAt };
}

/** The register with more bodies; names it knows already stay with whom they belong to. */
export function extendRegister(
  register: OrganisationRegister,
  more: readonly Organisation[],
): OrganisationRegister {
  if (more.length === 0) return register;
  const added = createRegister(more);
  return {
    entries: [...register.entries, ...more],
    find: (name) => register.find(name) ?? added.find(name),
    nearest: (name) => {
      if (register.find(name) !== undefined || added.find(name) !== undefined) return undefined;
      const known = register.nearest(name);
      const learned = added.nearest(name);
      return known && learned && RANK[learned.slip] < RANK[known.slip] ? learned : (known ?? learned);
    },
    longestAt: (text, at) => {
      const known = register.longestAt(text, at);
      const learned = added.longestAt(text, at);
      return known && learned && learned.length > known.length ? learned : (known ?? learned);
    },
  };
}

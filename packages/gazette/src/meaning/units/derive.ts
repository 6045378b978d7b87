import { COLLECTIVES } from './collectives.ts';
import type { Organisation } from './organisation.ts';
import { ORGANS } from './organs.ts';
import { createRegister, type OrganisationRegister } from './register.ts';

/** How a jurisdiction is named in full, among its own, and in the texts of its organs. */
interface Level {
  readonly full: string;
  /** 綦江区 */
  readonly short: string;
  /** 区, 县, 市, 旗, 省 … */
  readonly word: string;
}

const UPPER = /^(.{1,10}?(?:特别行政区|自治区|自治州|地区|省|市|盟))(?=.{2,})/;

/** 某省某市某县 → the county and, above it, the city; 重庆市綦江区 → the district and the municipality. */
function levelsOf(jurisdiction: string): readonly Level[] {
  const full = jurisdiction.replace(/\s+/g, '').replace(/人民政府$/, '');
  const parts: string[] = [];
  let rest = full;
  for (let match = UPPER.exec(rest); match !== null && parts.length < 3; match = UPPER.exec(rest)) {
    const part = match[1] ?? '';
    parts.push(part);
    rest = rest.slice(part.length);
  }
  if (rest !== '') parts.push(rest);
  const wordOf = (part: string) => /(?:自治区|自治州)$/.exec(part)?.[0] ?? part.slice(-1);
  return parts
    .map((part, at) => ({ full: parts.slice(0, at + 1).join(''), short: part, word: wordOf(part) }))
    .reverse();
}

const put = (name: string, full: string, local: string): string =>
  name.replaceAll('#', full).replaceAll('@', local);

function organsOf(level: Level, prefix: string): Organisation[] {
  return ORGANS.map((organ) => {
    const name = put(organ.official, level.full, level.full);
    const forms = [
      ...organ.short,
      organ.official.replaceAll('#', '@'),
      organ.official.replaceAll('#', '@').replace(/委员会$/, '委'),
    ];
    const aliases = new Set(
      [level.word, level.short, level.full].flatMap((local) => forms.map((form) => put(form, local, local))),
    );
    aliases.delete(name);
    return { id: prefix + organ.id, name, aliases: [...aliases], kind: organ.kind };
  });
}

/** Every level a gazette without a known jurisdiction may speak for. */
const UNKNOWN: readonly Level[] = ['区', '县', '市'].map((word) => ({ full: word, short: word, word }));

/**
 * The register of a district, county or city whose name is all that is known: its usual organs with their usual
 * abbreviations (区政府办公室, 县发展改革委 …), those of the level above (`upper/…`), and the classes of units that orders name.
 */
export function deriveRegister(jurisdiction: string | null): OrganisationRegister {
  const key = jurisdiction ?? '';
  const register = derived.get(key) ?? derive(jurisdiction);
  // Few gazettes speak for many places: the table is emptied rather than kept in order.
  if (!derived.has(key) && derived.size >= MOST_DERIVED) derived.clear();
  derived.set(key, register);
  return register;
}

const MOST_DERIVED = 16;
const derived = new Map<string, OrganisationRegister>();

function derive(jurisdiction: string | null): OrganisationRegister {
  const known = jurisdiction === null ? [] : levelsOf(jurisdiction);
  const own = known.length > 0 ? known.slice(0, 1) : UNKNOWN;
  const upper = known.slice(1).filter((level) => level.word !== known[0]?.word);
  const words = own.map((level) => level.word);
  const collectives = new Set(COLLECTIVES.flatMap((name) => words.map((word) => name.replaceAll('@', word))));
  return createRegister([
    ...own.flatMap((level) => organsOf(level, own.length > 1 ? `${level.word}/` : '')),
    ...[...collectives].map(
      (name): Organisation => ({ id: `collective/${name}`, name, aliases: [], kind: 'collective' }),
    ),
    ...upper.flatMap((level, at) => organsOf(level, 'upper/'.repeat(at + 1))),
  ]);
}

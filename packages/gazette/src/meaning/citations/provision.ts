import type { Provision } from '../../model/index.ts';
import { type Numeral, scanNumeral, startsNumeral } from '../numerals/index.ts';

/** A provision as printed: 第八条第一款第二项, and of a list (第一、二项) the part that names this one. */
export interface ProvisionSpan {
  readonly start: number;
  readonly end: number;
  readonly provision: Provision;
}

const LEVELS = ['章', '节', '条', '款', '项', '目'] as const;
type Level = (typeof LEVELS)[number];

const NOWHERE: Provision = { chapter: null, article: null, paragraph: null, item: null };
/** The highest number an article has. */
const HIGHEST = 2000;
/** Numbers that share one 条, and provisions in one list; more is no citation. */
const MOST_SHARING = 12;
const MOST_LISTED = 60;

const JOIN = /[ ]?(?:、|和|及|与|或者|或|以及|至|到|[—－\-–~～])[ ]?/y;
const OPEN = /[ ]?第?[ ]?[(（]?[ ]?/y;
const CLOSE = /[ ]?[)）]?[ ]?/y;
const UNIT = /([章节条款项目])(?:之[一二三四五六七八九十]{1,2})?/y;

interface Ordinal {
  readonly start: number;
  /** Behind the number and its bracket. */
  readonly end: number;
  readonly value: number;
  /** Printed with 第 or in a bracket: without either only a list makes it a number of something. */
  readonly marked: boolean;
}

/** Numbers that share their level: 第一、二项; one of them mostly. `end` is behind the level. */
interface Group {
  readonly ordinals: readonly Ordinal[];
  readonly level: Level;
  readonly end: number;
}

/**
 * The provisions of the list that begins at `at`, in order: 第十条第一、二项 → 第十条第一 and 二项;
 * 第三条至第五条 → its two ends; each shares what the one before it names above its own level. Empty where none
 * begins there. 节 and 目 are read over: a Provision has no place for them.
 */
export function scanProvisions(text: string, at: number): readonly ProvisionSpan[] {
  const found: ProvisionSpan[] = [];
  if (text[at] !== '第') return found;
  let chain: Chain = { start: at, provision: NOWHERE, level: -1 };
  let group = scanGroup(text, at);
  while (group !== null && found.length < MOST_LISTED) {
    chain = addGroup(found, chain, group);
    const deeper: Group | null = /[第（(]/.test(text.charAt(group.end)) ? scanGroup(text, group.end) : null;
    if (deeper !== null && LEVELS.indexOf(deeper.level) > chain.level) {
      group = deeper;
      continue;
    }
    found.push({ start: chain.start, end: group.end, provision: chain.provision });
    const next = scanListed(text, group.end, group.level);
    if (next === null) break;
    chain = {
      start: next.ordinals[0]?.start ?? group.end,
      provision: above(chain.provision, next.level),
      level: -1,
    };
    group = next;
  }
  return found;
}

/** A provision being read: where it begins, what it names so far and how deep that is. */
interface Chain {
  readonly start: number;
  readonly provision: Provision;
  readonly level: number;
}

/** Adds all but the last number of the group to what was found; the chain goes on with the last. */
function addGroup(found: ProvisionSpan[], chain: Chain, { ordinals, level }: Group): Chain {
  let start = chain.start;
  ordinals.slice(0, -1).forEach((ordinal, i) => {
    found.push({ start, end: ordinal.end, provision: withLevel(chain.provision, level, ordinal.value) });
    start = ordinals[i + 1]?.start ?? start;
  });
  const value = ordinals.at(-1)?.value ?? 0;
  return { start, provision: withLevel(chain.provision, level, value), level: LEVELS.indexOf(level) };
}

function scanGroup(text: string, start: number): Group | null {
  const ordinals: Ordinal[] = [];
  for (let next = start; ordinals.length < MOST_SHARING; ) {
    const ordinal = scanOrdinal(text, next);
    if (ordinal === null) return null;
    ordinals.push(ordinal);
    UNIT.lastIndex = ordinal.end;
    const unit = UNIT.exec(text)?.[1];
    const level = LEVELS.find((one) => one === unit);
    if (level !== undefined) return { ordinals, level, end: UNIT.lastIndex };
    JOIN.lastIndex = ordinal.end;
    if (JOIN.exec(text) !== null) next = JOIN.lastIndex;
    else if (/[(（]/.test(text.charAt(ordinal.end))) next = ordinal.end;
    else return null;
  }
  return null;
}

function scanOrdinal(text: string, at: number): Ordinal | null {
  OPEN.lastIndex = at;
  const opening = OPEN.exec(text)?.[0] ?? '';
  const numeral = startsNumeral(text, OPEN.lastIndex) ? scanNumeral(text, OPEN.lastIndex) : null;
  if (numeral === null || !isOrdinal(numeral)) return null;
  CLOSE.lastIndex = numeral.end;
  CLOSE.exec(text);
  const start = at + (opening.startsWith(' ') ? 1 : 0);
  return { start, end: CLOSE.lastIndex, value: numeral.value, marked: /[第(（]/.test(opening) };
}

const isOrdinal = ({ value }: Numeral) => value >= 1 && value <= HIGHEST;

/** The next group of a list. Without 第 or a bracket only of the level before it (第十六条、十七条). */
function scanListed(text: string, at: number, level: Level): Group | null {
  JOIN.lastIndex = at;
  if (JOIN.exec(text) === null) return null;
  const group = scanGroup(text, JOIN.lastIndex);
  return group !== null && (group.level === level || group.ordinals[0]?.marked === true) ? group : null;
}

/** What a provision names above a level. */
function above({ chapter, article, paragraph }: Provision, level: Level): Provision {
  switch (level) {
    case '章':
      return NOWHERE;
    case '节':
    case '条':
      return { ...NOWHERE, chapter };
    case '款':
      return { ...NOWHERE, chapter, article };
    case '项':
    case '目':
      return { ...NOWHERE, chapter, article, paragraph };
  }
}

function withLevel(provision: Provision, level: Level, value: number): Provision {
  switch (level) {
    case '章':
      return { ...NOWHERE, chapter: value };
    case '条':
      return { ...above(provision, level), article: value };
    case '款':
      return { ...above(provision, level), paragraph: value };
    case '项':
      return { ...above(provision, level), item: value };
    case '节':
    case '目':
      return provision;
  }
}

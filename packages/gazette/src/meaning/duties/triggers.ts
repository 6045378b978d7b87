import { characterSet, codeIn } from '../../source/character-set.ts';
import { ACTIVE, CORE_OF_ACTIVE, CORE_WITHIN, WORK_TOLD } from './predicate.ts';

/** What a character can be to the reader of sentences; one character can be several of them. */
const STOP = 1;
const CLAUSE_SIGN = 2;
const MAY_OBLIGE = 4;
const CORE = 8;
const MAY_TELL = 16;
const AGENT = 32;
const ASKS = 64;
const LIMIT = 128;

const KINDS = new Uint8Array(0x10000);
mark('。；;！!？?', STOP);
mark('，,：:、', CLAUSE_SIGN);
mark(CORE_OF_ACTIVE, CORE);
mark('由', AGENT);
mark('请', ASKS);
mark('内', LIMIT);
/** Found out at the first text: it takes the patterns apart. */
let patternsMarked = false;

function mark(characters: string, kind: number): void {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    KINDS[code] = (KINDS[code] ?? 0) | kind;
  }
}

function markPatterns(): void {
  patternsMarked = true;
  mark(ACTIVE.begins ?? '', MAY_OBLIGE);
  mark(WORK_TOLD.begins ?? '', MAY_TELL);
}

const DAY = characterSet('日天');

const PLACE = characterSet('区县市旗');
const OPENS_LEVELS = characterSet('（(、');
const CLOSES_LEVELS = characterSet('）)、');

/** Whether the sign at `at` stands between the kinds of places of one level: 区（市、县）. */
const partsLevels = (text: string, at: number): boolean =>
  PLACE.hasAt(text, at - 1) &&
  PLACE.hasAt(text, at + 1) &&
  OPENS_LEVELS.hasAt(text, at - 2) &&
  CLOSES_LEVELS.hasAt(text, at + 2);

/**
 * Everything in a text without blanks that a duty told in a sentence needs or is cut by, found in one pass: where its
 * parts end, and where something may stand that obliges a unit. Places are ascending offsets.
 */
export class Triggers {
  readonly text: string;
  /** 。；！？: behind each a stretch ends that may hold a duty of its own. */
  readonly stops: number[] = [];
  /** ，：、 */
  readonly clauseSigns: number[] = [];
  /** 由 and 请 */
  readonly agents: number[] = [];
  readonly asking: number[] = [];
  /** Where the last limit (在20日内) of the text can stand; -1 where it holds none. */
  readonly lastLimit: number;
  /** Where `ACTIVE` and `WORK_TOLD` may match: they are asked only as far as somebody wants to know. */
  readonly #active: number[] = [];
  readonly #told: number[] = [];
  #last: number | null = null;

  constructor(text: string) {
    if (!patternsMarked) markPatterns();
    this.text = text;
    const waiting: number[] = [];
    let lastLimit = -1;
    for (let at = 0, end = text.length; at < end; at++) {
      const kind = KINDS[codeIn(text, at)] ?? 0;
      if (kind === 0) continue;
      if ((kind & MAY_OBLIGE) !== 0) waiting.push(at);
      if ((kind & CORE) !== 0 && waiting.length > 0) {
        for (const place of waiting) if (place >= at - CORE_WITHIN) this.#active.push(place);
        waiting.length = 0;
      }
      if ((kind & MAY_TELL) !== 0) this.#told.push(at);
      if ((kind & STOP) !== 0) this.stops.push(at);
      else if ((kind & CLAUSE_SIGN) !== 0) {
        if (!partsLevels(text, at)) this.clauseSigns.push(at);
      } else if ((kind & AGENT) !== 0) this.agents.push(at);
      else if ((kind & ASKS) !== 0) this.asking.push(at);
      else if ((kind & LIMIT) !== 0 && at > 0) {
        const day = text.charAt(at - 1) === '之' ? at - 2 : at - 1;
        if (DAY.hasAt(text, day)) lastLimit = day;
      }
    }
    this.lastLimit = lastLimit;
  }

  /** Nothing stands in the text that could oblige anybody. */
  get none(): boolean {
    return (
      this.#active.length + this.#told.length + this.agents.length + this.asking.length === 0 &&
      this.lastLimit < 0
    );
  }

  /** The last place of the whole text where `ACTIVE` matches; -1 where there is none. */
  get last(): number {
    this.#last ??= this.lastActive(0, this.text.length);
    return this.#last;
  }

  /** The last place from `from` on and before `to` where `ACTIVE` matches; -1 where there is none. */
  lastActive(from: number, to: number): number {
    for (let i = below(this.#active, to) - 1; i >= 0; i--) {
      const at = this.#active[i] ?? -1;
      if (at < from) break;
      if (ACTIVE.lengthAt(this.text, at) > 0) return at;
    }
    return -1;
  }

  /** The same of `WORK_TOLD`. */
  lastTold(from: number, to: number): number {
    for (let i = below(this.#told, to) - 1; i >= 0; i--) {
      const at = this.#told[i] ?? -1;
      if (at < from) break;
      if (WORK_TOLD.lengthAt(this.text, at) > 0) return at;
    }
    return -1;
  }
}

/** The last of the ascending places from `from` on and before `to`; -1 where there is none. */
export function lastBetween(places: readonly number[], from: number, to: number): number {
  const last = places[below(places, to) - 1] ?? -1;
  return last < from ? -1 : last;
}

/** How many of the ascending places stand before `bound`. */
export function below(places: readonly number[], bound: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

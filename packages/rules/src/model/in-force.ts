import { addDays, chineseDate, type IsoDate } from '@zhengling/calendar';
import type { Standing } from './evaluation.ts';
import type { Parameter, Rule, Version } from './rule.ts';

/** That a document was repealed: the first day on which it is in force no more (null where nobody says), and by which. */
export interface Repealed {
  readonly from: IsoDate | null;
  /** With title and number: `《…》（…号）`. */
  readonly by: string;
}

/** Repeals that became known after a rule was written, by the number of the document that they end. */
export type Repeals = ReadonlyMap<string, Repealed>;

/**
 * Whether the rule is in force on a day, in words. It ends with its document: by what the definition says of it, or by
 * a repeal of `repeals`, whichever is earlier. A repeal that begins after `knownOn` was not known then.
 */
export function standingOf(
  rule: Pick<Rule, 'validity' | 'document'>,
  on: IsoDate,
  repeals?: Repeals,
  knownOn?: IsoDate,
): Standing {
  const { from } = rule.validity;
  const end = endOf(rule, repeals, knownOn);
  if (on < from)
    return {
      state: 'not-yet',
      message: `${chineseDate(on)}时尚未施行：${rule.document}自${chineseDate(from)}起施行，以下按施行后的规定计算`,
    };
  if (end !== null && (end.last === null || on > end.last))
    return {
      state: 'ended',
      message: `${chineseDate(on)}时已经失效：${rule.document}${end.words}，以下按失效前的规定计算`,
    };
  return {
    state: 'in-force',
    message: `${rule.document}自${chineseDate(from)}起施行，${chineseDate(on)}时有效${
      end?.repeal === true ? `；${end.words}` : ''
    }`,
  };
}

interface End {
  /** Null where it is not known since when the document is repealed: it is then held repealed on every day. */
  readonly last: IsoDate | null;
  readonly repeal: boolean;
  readonly words: string;
}

function endOf(
  { validity: { to, repealedBy }, document }: Pick<Rule, 'validity' | 'document'>,
  repeals: Repeals | undefined,
  knownOn: IsoDate | undefined,
): End | null {
  const own: End | null =
    to === undefined
      ? null
      : repealedBy === undefined
        ? { last: to, repeal: false, words: `有效期至${chineseDate(to)}` }
        : repealed({ from: addDays(to, 1), by: repealedBy });
  const found = repeals?.get(document);
  if (found === undefined) return own;
  if (found.from === null) return own ?? repealed(found);
  if (knownOn !== undefined && found.from > knownOn) return own;
  const later = repealed(found);
  return own === null || own.last === null || (later.last !== null && later.last < own.last) ? later : own;
}

const repealed = ({ from, by }: Repealed): End =>
  from === null
    ? { last: null, repeal: true, words: `已由${by}废止` }
    : { last: addDays(from, -1), repeal: true, words: `已由${by}自${chineseDate(from)}起废止` };

/**
 * The version of a figure that holds on a day, as was known on another: the last to have begun among those known. On
 * days before the first version that one is taken, and after the last day of the last that one: `standingOf` says
 * that the rule is not in force then.
 */
export function versionOf(parameter: Parameter, on: IsoDate, knownOn: IsoDate): Version {
  const known = parameter.versions.filter((version) => (version.known ?? version.from) <= knownOn);
  const candidates = known.length > 0 ? known : parameter.versions;
  const begun = candidates.filter((version) => version.from <= on);
  const chosen = begun.reduce<Version | undefined>(
    (last, version) => (last === undefined || version.from >= last.from ? version : last),
    undefined,
  );
  const first = candidates[0];
  if (chosen !== undefined) return chosen;
  if (first === undefined) throw new RangeError(`${parameter.title} has no version`);
  return first;
}

import { addDays, chineseDate, type IsoDate } from '@zhengling/calendar';
import type { Standing } from './evaluation.ts';
import type { Parameter, Rule, Version } from './rule.ts';

/** Whether the rule is in force on a day, in words. */
export function standingOf(rule: Pick<Rule, 'validity' | 'document'>, on: IsoDate): Standing {
  const { from, to, repealedBy } = rule.validity;
  if (on < from)
    return {
      state: 'not-yet',
      message: `${chineseDate(on)}时尚未施行：${rule.document}自${chineseDate(from)}起施行，以下按施行后的规定计算`,
    };
  if (to !== undefined && on > to)
    return {
      state: 'ended',
      message: `${chineseDate(on)}时已经失效：${rule.document}${
        repealedBy === undefined
          ? `有效期至${chineseDate(to)}`
          : `自${chineseDate(addDays(to, 1))}起由${repealedBy}废止`
      }，以下按失效前的规定计算`,
    };
  return {
    state: 'in-force',
    message: `${rule.document}自${chineseDate(from)}起施行，${chineseDate(on)}时有效`,
  };
}

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

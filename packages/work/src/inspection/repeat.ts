import { addMonths, type IsoDate } from '@zhengling/calendar';

/** What a finding is recognised by. */
export interface FormerFinding {
  readonly id: number;
  readonly place: string;
  readonly checklist: string;
  readonly point: string;
  readonly foundOn: IsoDate;
  readonly withdrawn: boolean;
}

/**
 * The latest finding at the same place and point that was found before, at most `months` ago; null where there is
 * none. The same day counts: two visits on one day find one thing twice.
 */
export function repeatedFinding<Former extends FormerFinding>(
  finding: Omit<FormerFinding, 'id' | 'withdrawn'>,
  former: readonly Former[],
  months: number,
): Former | null {
  const since = addMonths(finding.foundOn, -months);
  let latest: Former | null = null;
  for (const one of former) {
    if (one.withdrawn || one.place !== finding.place || one.point !== finding.point) continue;
    if (one.checklist !== finding.checklist || one.foundOn > finding.foundOn || one.foundOn < since) continue;
    if (
      latest === null ||
      one.foundOn > latest.foundOn ||
      (one.foundOn === latest.foundOn && one.id > latest.id)
    )
      latest = one;
  }
  return latest;
}

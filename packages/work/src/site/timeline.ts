import { addDays, type IsoDate } from '@zhengling/calendar';

/** A stretch of days, both included; open where null. */
export interface Span {
  readonly starts: IsoDate | null;
  readonly ends: IsoDate | null;
}

/** What is done to an entry that stands as `spans`, one after the other, the last one last. */
export type SiteAct =
  /** Other values from a day on. */
  | { readonly type: 'change'; readonly from: IsoDate }
  /** It was written wrongly: other values for the same days. */
  | { readonly type: 'correct' }
  /** The last day that it stands. */
  | { readonly type: 'end'; readonly on: IsoDate }
  /** It stands again. */
  | { readonly type: 'reopen'; readonly from: IsoDate };

/** What happens to the last span, and the span that new values get. */
export interface SiteEffect {
  readonly last:
    | { readonly type: 'close'; readonly ends: IsoDate }
    | { readonly type: 'replace' }
    | { readonly type: 'keep' };
  readonly next: Span | null;
}

export interface TimelineRefusal {
  readonly code: 'site-ended' | 'site-stands' | 'site-too-early';
  readonly message: string;
  readonly hint: string;
}

/** Spans never overlap, and what stood on a past day is changed by a correction only. */
export function decideSite(
  spans: readonly Span[],
  act: SiteAct,
):
  | { readonly ok: true; readonly effect: SiteEffect }
  | { readonly ok: false; readonly refusal: TimelineRefusal } {
  const last = spans.at(-1);
  if (last === undefined) throw new RangeError('an entry has a state');
  const done = (effect: SiteEffect) => ({ ok: true, effect }) as const;
  const refuse = (code: TimelineRefusal['code'], message: string, hint: string) =>
    ({ ok: false, refusal: { code, message, hint } }) as const;
  const ended = () =>
    refuse('site-ended', `它到${last.ends ?? ''}已经终止。`, '要再用，请先恢复；写错了的，请更正。');
  switch (act.type) {
    case 'correct':
      return done({ last: { type: 'replace' }, next: { starts: last.starts, ends: last.ends } });
    case 'change':
      if (last.ends !== null) return ended();
      if (last.starts !== null && act.from <= last.starts)
        return refuse(
          'site-too-early',
          `现在的内容从${last.starts}起有效，变更要晚于这一天。`,
          '当天就写错了的，请用“更正”；变更得更早的，请核对日期。',
        );
      return done({
        last: { type: 'close', ends: addDays(act.from, -1) },
        next: { starts: act.from, ends: null },
      });
    case 'end':
      if (last.ends !== null) return ended();
      if (last.starts !== null && act.on < last.starts)
        return refuse('site-too-early', `它从${last.starts}起才有效，不能更早终止。`, '请核对终止日期。');
      return done({ last: { type: 'close', ends: act.on }, next: null });
    case 'reopen':
      if (last.ends === null)
        return refuse('site-stands', '它没有终止，不用恢复。', '要改内容，请用“变更”。');
      if (act.from <= last.ends)
        return refuse('site-too-early', `它到${last.ends}为止有效，恢复要晚于这一天。`, '请核对恢复日期。');
      return done({ last: { type: 'keep' }, next: { starts: act.from, ends: null } });
  }
}

/** Whether a span holds on a day. */
export const standsOn = ({ starts, ends }: Span, day: IsoDate): boolean =>
  (starts === null || starts <= day) && (ends === null || day <= ends);

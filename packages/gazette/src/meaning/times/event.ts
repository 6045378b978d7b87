/** How far back an event may be named before its period. */
const LOOK_BACK = 60;
/** Between the event and its period: 应当在, 内, 须于 …, a comma at most. */
const NAMED =
  /([^，。；：！？,;:!?()（）《》“”|\n]{1,40}?)(?:之日|之时|之后|以后|之前|以前|当日|次日|起|后|前)(?:起|后|算起|起算)?[，,]?[^，。；：！？,;:!?()（）《》|\n]{0,12}$/;
const OF = /([^，。；：！？,;:!?()（）《》“”|\n]{1,40})的$/;
const LEADING = /^(?:[\s\S]*[\s　])?(?:(?:并|且|应当?|须|需|要|可以?|于|在|自|从|由|对)(?=[一-龥]{2}))*/;

/**
 * The event a period starts from, as printed before it: 接到领奖通知后…60日内 → 接到领奖通知, 自发布之日起30日后 →
 * 发布, 项目建成运行一年后 → 项目建成运行, 大会举行的30日前 → 大会举行. Null where none is named.
 */
export function eventBefore(text: string, floor: number, start: number, period: string): string | null {
  const head = text.slice(Math.max(floor, start - LOOK_BACK), start);
  const sentence = head.slice(lastStop(head) + 1);
  const named =
    NAMED.exec(sentence)?.[1] ??
    OF.exec(sentence)?.[1] ??
    (period.endsWith('后') ? clauseOf(sentence) : null);
  if (named === null) return null;
  const event = afterLast(named, /自(?!己|行|觉|然)|(?<![一-龥])从|(?<=[一-龥])(?<![存现正所潜内外])在/)
    .replace(LEADING, '')
    .trim();
  return event.length >= 2 && event.length <= 40 ? event : null;
}

function lastStop(head: string): number {
  for (let i = head.length - 1; i >= 0; i--) if (/[。；;！？\n|]/.test(head.charAt(i))) return i;
  return -1;
}

/** The clause right before the period, where nothing ties them: only a verb phrase of its own. */
function clauseOf(sentence: string): string | null {
  const clause = /[^，。；：！？,;:!?()（）《》“”|\n]{2,24}$/.exec(sentence)?.[0].trim();
  return clause === undefined || /[在于应须需可约的]$/.test(clause) ? null : clause;
}

function afterLast(text: string, mark: RegExp): string {
  const parts = text.split(mark);
  return parts.at(-1) ?? text;
}

import type { IsoDate } from '@zhengling/gazette';

/** The civil date in Beijing at a moment. */
export function today(now: Date): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(now);
}

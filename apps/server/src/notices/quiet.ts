/** Full hours of Beijing time in which nothing is sent; from 22 to 8 goes over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const hourMs = 3_600_000;
/** Beijing is eight hours ahead, summer and winter. */
const ahead = 8 * hourMs;
const dayMs = 24 * hourMs;

/** Full hour of the day in Beijing, 0 to 23. */
export const hourIn = (at: Date): number => Math.floor(((at.getTime() + ahead) % dayMs) / hourMs);

export const isQuiet = (hour: number, { from, to }: QuietHours): boolean =>
  from === to ? false : from < to ? hour >= from && hour < to : hour >= from || hour < to;

/**
 * The first moment at or after `at` that lies in none of the quiet hours. Where they cover the whole day together,
 * the person's own give way: nobody can be cut off for good.
 */
export function afterQuiet(at: Date, instance: QuietHours | null, own: QuietHours | null): Date {
  const quiet = [instance, own].filter((one) => one !== null);
  const open = (hour: number) => !quiet.some((one) => isQuiet(hour, one));
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  if (!hours.some(open)) return own === null ? at : afterQuiet(at, instance, null);
  if (open(hourIn(at))) return at;
  const full = Math.floor(at.getTime() / hourMs) * hourMs;
  const wait = hours.find((n) => open(hourIn(new Date(full + (n + 1) * hourMs)))) ?? 0;
  return new Date(full + (wait + 1) * hourMs);
}

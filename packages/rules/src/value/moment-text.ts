const BEIJING = 8 * 3_600_000;

/** A moment in Beijing time: `2020-01-24T00:00:00+08:00`. */
export const isoMoment = (milliseconds: number): string =>
  `${new Date(milliseconds + BEIJING).toISOString().slice(0, 19)}+08:00`;

const FORM = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 moment with its offset, or null. */
export function readMoment(text: string): number | null {
  if (!FORM.test(text)) return null;
  const value = Date.parse(text);
  if (Number.isNaN(value)) return null;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? value : null;
}

import type { Due } from '../../model/index.ts';

/** One reading inside the text being read: offsets and what they say. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly due: Due;
}

/** Last character before `at` that is no blank; '' at the head of the text. */
export function characterBefore(text: string, at: number): string {
  let before = at - 1;
  while (before >= 0 && at - before <= 5 && /\s/.test(text.charAt(before))) before--;
  return text.charAt(before);
}

/** First character at or after `at` that is no blank; '' at the end of the text. */
export function characterAfter(text: string, at: number): string {
  let after = at;
  while (after < text.length && after - at <= 5 && /\s/.test(text.charAt(after))) after++;
  return text.charAt(after);
}

/** Whether the stretch is the whole text but for blanks: a table cell, a field. */
export function isWhole(text: string, start: number, end: number): boolean {
  if (start > 12 || text.length - end > 12) return false;
  return text.slice(0, start).trim() === '' && /^[\s。；;]*$/.test(text.slice(end));
}

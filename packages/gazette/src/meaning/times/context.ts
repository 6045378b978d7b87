import type { Due, IsoDate } from '../../model/index.ts';

/** A time as read: offsets into the text given, the text between them, what it says. */
export interface TimeReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly due: Due;
}

/** What a passage needs from its document to read a date whose year is left out. Never today's date. */
export interface TimeContext {
  /** Year of the document's signature; null where it has none: then 「12月25日前」 is not read. */
  readonly year: number | null;
  /** Date of the signature: where 即日 is, and what no deadline can lie far before. */
  readonly signed?: IsoDate | null;
  /** Year printed by an earlier passage with a date of this document's time (the table row above, the heading). */
  readonly stated?: number | null;
}

/** The context at the head of a document. `year` stands in where a document is not signed (the year). */
export function timeContext(signed: IsoDate | null, year: number | null = null): TimeContext {
  return { year: signed === null ? year : Number(signed.slice(0, 4)), signed, stated: null };
}

const PRINTED_YEAR = /(?:19|20)\d\d(?=\s*[年.\-/])/;

/**
 * The context for the passage after one with these readings. Only a full date or a month of the signature's year or
 * the next is carried on: a target year (到2025年) or history says nothing about the dates that follow.
 */
export function advance(context: TimeContext, readings: readonly TimeReading[]): TimeContext {
  let stated = context.stated ?? null;
  for (const { text, due } of readings) {
    if (due.type !== 'date' && due.type !== 'range') continue;
    if (!PRINTED_YEAR.test(text.normalize('NFKC')) || !/[月.\-/]/.test(text)) continue;
    const year = Number((due.type === 'date' ? due.date : due.end).slice(0, 4));
    if (context.year !== null && (year === context.year || year === context.year + 1)) stated = year;
  }
  return stated === (context.stated ?? null) ? context : { ...context, stated };
}

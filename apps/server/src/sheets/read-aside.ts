import { Lane } from '../issues/lane.ts';
import type { ReadOrder } from './read-thread.ts';
import { type ReadSheetOutcome, refuseSheet } from './sheet.ts';

/** A workbook of 50,000 rows takes some seconds; one that is made to take longer ends here. */
const reading = new Lane<ReadOrder, ReadSheetOutcome>(
  { patience: 60_000, memory: 1_024 },
  new URL('./read-thread.mjs', import.meta.url),
);

/**
 * Reads a table in a thread of its own, so that the server goes on answering and a file that takes too long or too much
 * memory costs nothing but itself.
 */
export async function readAside(bytes: Uint8Array, name: string): Promise<ReadSheetOutcome> {
  return (await reading.run((ask) => ask({ bytes, name }))) ?? refuseSheet.tooMuch(name);
}

import { parentPort } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';
import type { ReadSheetOutcome } from './sheet.ts';

/** A file as it came. */
export interface ReadOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

parentPort?.on('message', async ({ bytes, name }: ReadOrder) => {
  const outcome: ReadSheetOutcome = await readSheet(bytes, name);
  parentPort?.postMessage(outcome);
});

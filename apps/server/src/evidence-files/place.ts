import { join } from 'node:path';

/** Where files of evidence lie in the data directory. */
export const evidenceHome = (dataDir: string): string => join(dataDir, 'evidence');

/** Where a content lies: `evidence/ab/cd…`. */
export const evidencePath = (dataDir: string, sha256: string): string =>
  join(evidenceHome(dataDir), sha256.slice(0, 2), sha256.slice(2));

/** What is not whole yet. */
export const arrivingHome = (dataDir: string): string => join(evidenceHome(dataDir), 'arriving');

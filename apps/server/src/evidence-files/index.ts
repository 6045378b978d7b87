/** Files that people hand in, reports and photographs alike: stored once under their SHA-256 in the data directory. */
export { clearOutDaily } from './clear-out.ts';
export { examineEvidence } from './examine.ts';
export { fileName } from './file-name.ts';
export { maxEvidenceBytes } from './limits.ts';
export { photoName } from './photo-name.ts';
export { received, takePiece } from './pieces.ts';
export { recordFile } from './record.ts';
export { sendEvidence } from './send.ts';
export { type KeptFile, keepEvidence, keptProblem } from './store.ts';
export { takeOverPhotos } from './take-over.ts';

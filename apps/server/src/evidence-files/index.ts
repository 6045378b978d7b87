/** Files that people hand in as evidence: stored once under their SHA-256 in the data directory. */
export { disposition, fileName } from './file-name.ts';
export { opensInline } from './format.ts';
export { type KeptFile, keepEvidence, keptProblem, maxEvidenceBytes, openEvidence } from './store.ts';

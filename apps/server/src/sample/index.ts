/** The invented district: its issue and a quarter of its work. */
export { importSamples } from './issues.ts';
export { makeQuarter } from './make-quarter.ts';

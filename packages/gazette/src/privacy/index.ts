export type { PersonalData } from './find-personal-data.ts';
export { findPersonalData, maskPersonalData } from './find-personal-data.ts';
export { maskDocument, maskNodes } from './mask-node.ts';

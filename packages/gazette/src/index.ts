export { type CheckOptions, check } from './checks/index.ts';
export { compile } from './compile.ts';
export { type FoundClause, findClause } from './document/find-clause.ts';
export { parseDocumentNumber } from './meaning/citations/index.ts';
export { deriveRegister, type OrganisationRegister } from './meaning/units/index.ts';
export type * from './model/index.ts';
export {
  findPersonalData,
  maskDocument,
  maskNodes,
  maskPersonalData,
  type PersonalData,
} from './privacy/index.ts';

export { type CheckOptions, check } from './checks/index.ts';
export { compile } from './compile.ts';
export { type FoundClause, findClause } from './document/find-clause.ts';
export {
  type AppointmentReading,
  type PostReading,
  readAppointments,
  readPosts,
} from './meaning/appointments/index.ts';
export { parseDocumentNumber } from './meaning/citations/index.ts';
export {
  type EndReading,
  type GroupReading,
  type GroupsReading,
  type HolderReading,
  type Rank,
  readGroups,
  type SeatReading,
} from './meaning/groups/index.ts';
export { type HonourReading, readHonours } from './meaning/honours/index.ts';
export { deriveRegister, type OrganisationRegister, registerOfIssue } from './meaning/units/index.ts';
export type * from './model/index.ts';
export {
  findPersonalData,
  maskDocument,
  maskNodes,
  maskPersonalData,
  type PersonalData,
} from './privacy/index.ts';

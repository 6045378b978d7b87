export type { DutyContext, DutyPlace, DutyReading, Role, Roles } from './duty.ts';
export { readDuties } from './read.ts';

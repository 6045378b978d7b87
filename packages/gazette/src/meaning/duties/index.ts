export type { DutyContext, DutyReading } from './duty.ts';
export { readDuties } from './read.ts';

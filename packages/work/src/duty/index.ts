export type { Decided, DutyCommand, DutyCommandName, DutyFacts, DutyRefusal } from './command.ts';
export type {
  Contester,
  DutyChanges,
  DutyCreated,
  DutyDates,
  DutyEvent,
  DutyEventType,
  DutyKind,
  DutyOrigin,
  DutyPart,
  DutySource,
  DutyUnit,
  ReportField,
  ReportTemplate,
} from './event.ts';
export { type Light, type LightColour, type Lit, light, lightColour, lightColours } from './light.ts';
export {
  type DutyState,
  type DutyStateName,
  type DutyUnitState,
  dutyStates,
  endedStates,
  type ReportFacts,
} from './state.ts';
export { workingDaysBefore, workingDaysUntil } from './working-days.ts';

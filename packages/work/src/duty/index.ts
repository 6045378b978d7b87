export { apply, begin, fold } from './apply.ts';
export type { Decided, DutyCommand, DutyCommandName, DutyFacts, DutyRefusal } from './command.ts';
export {
  type DatesContext,
  type DatesRead,
  datesOf,
  problemOf,
  type WarnPolicy,
  type WarnRule,
  warnDay,
  warnPolicy,
  warnRuleOf,
} from './dates.ts';
export { decide } from './decide.ts';
export type { DutyDefinition } from './definition.ts';
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
export { hasEvidence } from './evidence.ts';
export { type DutyInstance, instancesOf, type Series } from './instances.ts';
export { type Light, type LightColour, type Lit, light, lightColour, lightColours } from './light.ts';
export { originName, partName, periodName, stateName } from './names.ts';
export { openCommands } from './open-commands.ts';
export { type PlannedBack, planBack } from './plan-back.ts';
export {
  type DutyState,
  type DutyStateName,
  type DutyUnitState,
  dutyStates,
  endedStates,
  type ReportFacts,
} from './state.ts';
export { asSource, closers, onceEach, onlyCollectives, owing, unsigned } from './units.ts';
export { describeDue, describeEvent, describeUnits, type NameOf, waitingFor, whyDue } from './words.ts';
export { workingDaysBefore, workingDaysUntil } from './working-days.ts';

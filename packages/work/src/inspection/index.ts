export {
  type Blacklisting,
  type ChecklistDefinition,
  checklist,
  faultOf,
  type ListTerms,
  type Major,
  type Point,
  type PointGroup,
  pointOf,
  pointsOf,
  type Rhythm,
  type Subject,
  subjectName,
} from './checklist.ts';
export {
  decideFinding,
  type FindingEvent,
  type FindingLight,
  type FindingStage,
  type FindingState,
  type FiveFixed,
  findingLight,
  firstState,
  fiveNames,
  foldFinding,
  lastDayOfFinding,
  type NextStep,
  nextStep,
  nextStepName,
  stageName,
} from './finding.ts';
export {
  type Limit,
  type LimitCircumstances,
  limitWords,
  type RuleLimit,
  type SettledLimit,
  settleLimit,
} from './limit.ts';
export { type Because, type ListedFinding, type Listing, listingOf } from './listing.ts';
export {
  type Operation,
  type OperationAnswer,
  type OperationBody,
  type OperationOutcome,
  settledOperation,
} from './operation.ts';
export type { Decision, Objection } from './refusal.ts';
export { type FormerFinding, repeatedFinding } from './repeat.ts';
export {
  type Half,
  halfName,
  type RoundDefinition,
  type Stop,
  type Target,
  type TeamMember,
} from './round.ts';
export {
  type Answer,
  decideVisit,
  foldVisit,
  type GivenAnswer,
  type Inspector,
  type MergedAnswer,
  mergedAnswer,
  type Present,
  plannedVisit,
  progressOf,
  type VisitEvent,
  type VisitProgress,
  type VisitStage,
  type VisitState,
} from './visit.ts';

export { kindsNamed } from './class.ts';
export type {
  CollectiveDefinition,
  GroupDefinition,
  OrganisationDefinition,
  RegisterDefinitions,
  RegisterSource,
  ResponsibilityDefinition,
} from './definition.ts';
export { type FoldedHolding, foldHoldings, foldLists, type HoldingFact } from './fold.ts';
export {
  chairOf,
  type Group,
  type Groups,
  groupAsOf,
  isChair,
  keyPost,
  type Posts,
  type Rank,
  type Seat,
  type Sitting,
  seatsOf,
  sittingOn,
} from './group.ts';
export { type Honour, maskedName } from './honour.ts';
export {
  chainOf,
  type Membership,
  membersOf,
  type Organisation,
  type Organisations,
  organisationKinds,
  presentOf,
} from './organisation.ts';
export {
  type Certainty,
  documentedSpan,
  type Holder,
  type Holding,
  headPost,
  isSingle,
  type Post,
  whoHolds,
} from './post.ts';

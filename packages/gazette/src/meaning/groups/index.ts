export type {
  EndReading,
  GroupReading,
  HolderReading,
  Rank,
  SeatReading,
} from './group.ts';
export { type GroupsReading, readGroups } from './read-groups.ts';

export { describeDay, describeLadder, describeScope } from './describe.ts';
export { contradictions, kindsName, type LadderFault, ladderFaults } from './faults.ts';
export { generalLadders } from './general.ts';
export { type LadderDuty, type NextRung, nextRung, type RungTaken } from './next-rung.ts';
export {
  type LadderPolicy,
  type LadderStep,
  ladder,
  type Pace,
  type Paced,
  paceOf,
  policyFor,
} from './policy.ts';
export { type Rung, rungName, rungs } from './rung.ts';
export { type LadderVersion, type NextRungUnder, nextRungUnder, versionOn } from './version.ts';
export { workdaysBetween, workdaysFrom } from './workdays.ts';

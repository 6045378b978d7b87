/** Legal time: which days are working days, when a statutory period ends, and why. */
export {
  type Calendar,
  calendarOf,
  type Holiday,
  type HolidayNotice,
  type HolidayYear,
  knownOn,
  mergeNotices,
  type NamedDay,
  noticeTitle,
  withHolidays,
  withNotices,
} from './calendar.ts';
export {
  addDays,
  addMonths,
  chineseDate,
  daysBetween,
  type IsoDate,
  parseDate,
  weekdayName,
  weekdayOf,
} from './date.ts';
export { type DayStatus, dayStatus, isWorkingDay, mayStillChange } from './day.ts';
export {
  type Civil,
  civilOf,
  dateOfNumber,
  dayNumber,
  dayOf,
  monthLength,
  monthsLater,
} from './day-number.ts';
export { addPeriod, addWorkingDays, type Deadline, lastDayOf, nextWorkingDay } from './deadline.ts';
export type { Due } from './due.ts';
export {
  type DeadlineExplanation,
  describeDeadline,
  type ExplainedDay,
  explainDeadline,
  explainRunning,
  type RunningExplanation,
  type StoppedExplanation,
} from './explain.ts';
export {
  type ChangedDay,
  changedDays,
  type DeadlineCase,
  type MovedDeadline,
  type Movement,
  movedBy,
} from './holidays/moved-by.ts';
export { type ReadCases, readDeadlineCases } from './holidays/read-cases.ts';
export { type NoticeFacts, readHolidayNotice } from './holidays/read-holiday-notice.ts';
export { readHolidayYear } from './holidays/read-holiday-year.ts';
export { nationalCalendar } from './national.ts';
export type { CalendarError, CalendarErrorCode, Outcome, Reading } from './outcome.ts';
export {
  describePause,
  type Pause,
  type PauseKind,
  parsePause,
  pauseBasis,
  pauseKinds,
  pauseName,
  readPause,
} from './pause.ts';
export { describePeriod, longestPeriods, type Period, parsePeriod } from './period.ts';
export { describeOccurrences, describeRecurrence } from './recurrence/describe.ts';
export { type Occurrence, occurrences, type RecurrenceOptions } from './recurrence/occurrences.ts';
export { formatRecurrence, parseRecurrence, type Recurrence, type RuleWeekday } from './recurrence/rule.ts';
export type { Stretch } from './recurrence/stretch.ts';
export { type DueDeadline, type RunningDeadline, runPeriod, type StoppedDeadline } from './running.ts';
export { workingOn } from './working-table.ts';

export { advance, type TimeContext, type TimeReading, timeContext } from './context.ts';
export { readTimes } from './read-times.ts';

import { type LadderPolicy, ladder } from './policy.ts';

const practice = '督查工作惯例';

/** For what comes once, or once in a half-year or more: time to prepare, and time to answer each letter. */
const onceLadder = ladder({
  id: 'general/once',
  title: '一次性和长周期任务',
  paces: ['once', 'half-year', 'year'],
  apart: 3,
  steps: [
    { rung: 'remind', from: 'due', workdays: -5, basis: practice },
    { rung: 'urge', from: 'due', workdays: 1, basis: practice },
    { rung: 'supervise', from: 'due', workdays: 5, letter: 'general/supervise', basis: practice },
    { rung: 'circulate', from: 'supervise', workdays: 10, letter: 'general/circulate', basis: practice },
    { rung: 'interview', from: 'circulate', workdays: 10, letter: 'general/interview', basis: practice },
  ],
});

/** For monthly and quarterly reports: the next one must not come before the ladder has moved. */
const periodLadder = ladder({
  id: 'general/period',
  title: '每月、每季度任务',
  paces: ['month', 'quarter'],
  apart: 2,
  steps: [
    { rung: 'remind', from: 'due', workdays: -3, basis: practice },
    { rung: 'urge', from: 'due', workdays: 1, basis: practice },
    { rung: 'supervise', from: 'due', workdays: 4, letter: 'general/supervise', basis: practice },
    { rung: 'circulate', from: 'supervise', workdays: 5, letter: 'general/circulate', basis: practice },
  ],
});

const weekLadder = ladder({
  id: 'general/week',
  title: '每周任务',
  paces: ['week'],
  apart: 2,
  steps: [
    { rung: 'remind', from: 'due', workdays: -1, basis: practice },
    { rung: 'urge', from: 'due', workdays: 1, basis: practice },
    { rung: 'supervise', from: 'urge', workdays: 3, letter: 'general/supervise', basis: practice },
  ],
});

/** The ladders of tasks whose document lays down none of its own; one of them is for every task. */
export const generalLadders: readonly LadderPolicy[] = [onceLadder, periodLadder, weekLadder];

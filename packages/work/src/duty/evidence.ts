import type { DutyState } from './state.ts';

/**
 * Whether there is something to close on: a report in words, and a figure or a file, in the same report or in others
 * since. What was reported before the closing was found false still counts; whoever checks sees the contest beside it.
 */
export function hasEvidence({ reports }: Pick<DutyState, 'reports'>): boolean {
  return reports.some(({ text }) => text) && reports.some(({ figures, files }) => figures > 0 || files > 0);
}

import { daysBetween, type IsoDate } from '@zhengling/calendar';
import type { IndicatorDefinition, IndicatorTarget } from './definition.ts';
import { type Exact, exactOf, minus, nothing, plus, times } from './exact.ts';

/** A point of the straight line: the value that belongs to the end of the day. */
export interface LinePoint {
  readonly on: IsoDate;
  readonly value: Exact;
}

/**
 * The line that a place should follow: from the start through each target in turn; within a period of its own from
 * nothing to the target. Empty where there is no start, no day or no figure.
 */
export function lineOf(
  definition: IndicatorDefinition,
  place: string,
  within: IndicatorTarget,
): readonly LinePoint[] {
  if (definition.direction === 'down') return [];
  if (within.from !== undefined) {
    if (within.on === null || within.value === null) return [];
    return [
      { on: within.from, value: nothing },
      { on: within.on, value: exactOf(within.value) },
    ];
  }
  const first = startOf(definition, place);
  if (first === null) return [];
  const points = definition.targets.flatMap((target) =>
    target.place === place && target.on !== null && target.value !== null && target.from === undefined
      ? [{ on: target.on, value: exactOf(target.value) }]
      : [],
  );
  const after = points.filter(({ on }) => on > first.on).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return after.length === 0 ? [] : [first, ...after];
}

export function startOf({ start }: IndicatorDefinition, place: string): LinePoint | null {
  if (start === undefined) return null;
  const value = typeof start.values === 'string' ? start.values : start.values[place];
  return value === undefined ? null : { on: start.on, value: exactOf(value) };
}

/** What the line asks for on a day; null before it begins, its last value after it ends. */
export function onLine(line: readonly LinePoint[], day: IsoDate): Exact | null {
  const [first] = line;
  if (first === undefined || day < first.on) return null;
  for (const [at, next] of line.entries()) {
    const before = line[at - 1];
    if (before === undefined || day > next.on) continue;
    const all = daysBetween(before.on, next.on);
    if (all === 0) return next.value;
    const gone: Exact = { top: BigInt(daysBetween(before.on, day)), bottom: BigInt(all) };
    return plus(before.value, times(minus(next.value, before.value), gone));
  }
  return line.at(-1)?.value ?? null;
}

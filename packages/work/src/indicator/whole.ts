import type { IsoDate } from '@zhengling/calendar';
import { type IndicatorDefinition, type IndicatorTarget, wholeDistrict } from './definition.ts';
import { decimalOf, exactOf, sumOf } from './exact.ts';
import type { DatedAmount } from './judge.ts';
import { addUp } from './total.ts';

/**
 * The indicator of the whole district where its places add up: targets of a day at which every place has one are
 * summed. Shares have values but no target of their own: nobody printed one. Null where there is nothing to add.
 */
export function wholeOf(definition: IndicatorDefinition): IndicatorDefinition | null {
  const { together, places, targets, start, form } = definition;
  if (!together || places.length < 2) return null;
  const counts = form === 'count' || form === 'number';
  const days = [...new Set(targets.map(({ on, from }) => `${on ?? ''}|${from ?? ''}`))];
  const summed = days.flatMap((day): readonly IndicatorTarget[] => {
    const same = targets.filter(({ on, from }) => `${on ?? ''}|${from ?? ''}` === day);
    const [first] = same;
    const values = same.flatMap(({ value }) => (value === null ? [] : [value]));
    if (!counts || first === undefined || values.length !== places.length) return [];
    return [{ ...first, place: wholeDistrict, value: decimalOf(sumOf(values.map(exactOf)), 9) }];
  });
  const { start: _start, totals: _totals, ...rest } = definition;
  const begins =
    start === undefined || !counts
      ? undefined
      : decimalOf(
          sumOf(
            places.map((place) =>
              exactOf(typeof start.values === 'string' ? start.values : (start.values[place] ?? '0')),
            ),
          ),
          9,
        );
  return {
    ...rest,
    places: [wholeDistrict],
    targets: summed,
    together: false,
    ...(start === undefined || begins === undefined ? {} : { start: { ...start, values: begins } }),
  };
}

/** The value of the whole on each day on which some place has one; days before every place has one are left out. */
export function wholeValues(
  places: readonly string[],
  values: ReadonlyMap<string, readonly DatedAmount[]>,
): readonly DatedAmount[] {
  const days = [...new Set(places.flatMap((place) => (values.get(place) ?? []).map(({ on }) => on)))].sort();
  return days.flatMap((on) => {
    const latest = places.map((place) => latestUpTo(values.get(place) ?? [], on));
    if (latest.some((one) => one === null)) return [];
    const amount = addUp(latest.flatMap((one) => (one === null ? [] : [one.amount])));
    return amount === null ? [] : [{ on, amount }];
  });
}

/** The value that stood last at the end of a day. */
export function latestUpTo(values: readonly DatedAmount[], day: IsoDate): DatedAmount | null {
  return values.reduce<DatedAmount | null>(
    (last, one) => (one.on <= day && (last === null || one.on > last.on) ? one : last),
    null,
  );
}

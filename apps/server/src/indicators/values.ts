import { addDays, addMonths, type IsoDate } from '@zhengling/calendar';
import {
  addUp,
  type DatedAmount,
  type IndicatorDefinition,
  latestUpTo,
  plainAmount,
  wholeDistrict,
} from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { findIndicator } from './catalogue.ts';
import { countedValues } from './counted.ts';
import { enteredValues, type StoredValue } from './entered.ts';

/** The values of one indicator as they count: by place, in order of days. */
export interface IndicatorValues {
  readonly byPlace: ReadonlyMap<string, readonly DatedAmount[]>;
  /** What was entered, with versions, withdrawn ones too. */
  readonly stored: readonly StoredValue[];
  /** They come from a register or another indicator: nobody enters them. */
  readonly computed: boolean;
}

export async function valuesOf(
  db: Kysely<Database>,
  definitions: readonly IndicatorDefinition[],
  today: IsoDate,
): Promise<ReadonlyMap<string, IndicatorValues>> {
  const sources = definitions.flatMap(({ how }) =>
    how.type === 'share-of' ? (findIndicator(how.indicator) ?? []) : [],
  );
  const entered = await enteredValues(db, [...new Set([...definitions, ...sources].map(({ id }) => id))]);
  const found = new Map<string, IndicatorValues>();
  for (const definition of definitions) {
    const { how, id } = definition;
    const stored = entered.get(id) ?? [];
    const byHand = { byPlace: grouped(stored), stored, computed: false };
    switch (how.type) {
      case 'entered':
        found.set(id, byHand);
        break;
      case 'register': {
        const counted = await countedValues(db, definition, how, daysToCount(definition, today));
        found.set(
          id,
          counted.length === 0
            ? byHand
            : { byPlace: new Map([[wholeDistrict, counted]]), stored, computed: true },
        );
        break;
      }
      case 'share-of': {
        const source = findIndicator(how.indicator);
        const values = grouped(entered.get(how.indicator) ?? []);
        const share = source === null ? [] : sharesOf(how.places ?? source.places, values, how.whole);
        found.set(id, { byPlace: new Map([[wholeDistrict, share]]), stored, computed: true });
        break;
      }
    }
  }
  return found;
}

function grouped(stored: readonly StoredValue[]): ReadonlyMap<string, readonly DatedAmount[]> {
  const byPlace = new Map<string, DatedAmount[]>();
  for (const { place, on, amount } of stored) {
    if (amount === null) continue;
    const list = byPlace.get(place) ?? [];
    list.push({ on, amount });
    byPlace.set(place, list);
  }
  return byPlace;
}

/** What all these places have together, of a printed whole; from the day on which every one of them has a value. */
function sharesOf(
  places: readonly string[],
  values: ReadonlyMap<string, readonly DatedAmount[]>,
  whole: string,
): readonly DatedAmount[] {
  const days = [...new Set(places.flatMap((place) => (values.get(place) ?? []).map(({ on }) => on)))].sort();
  return days.flatMap((on) => {
    const latest = places.flatMap((place) => latestUpTo(values.get(place) ?? [], on)?.amount ?? []);
    const sum = latest.length === places.length ? addUp(latest) : null;
    return sum === null || sum.includes('/') ? [] : [{ on, amount: plainAmount(`${sum}/${whole}`) }];
  });
}

const mostMonths = 48;

/** Ends of months from the first day that counts, the days of targets, and today. */
function daysToCount({ targets, start }: IndicatorDefinition, today: IsoDate): readonly IsoDate[] {
  const firsts = [start?.on, ...targets.map(({ from }) => from)].flatMap((day) => day ?? []).sort();
  const dues = targets.flatMap(({ on }) => on ?? []);
  const last =
    dues.some((on) => on >= today) || dues.length === 0 ? today : (dues.toSorted().at(-1) ?? today);
  const begin = firsts[0] ?? addDays(last, -365);
  const months: IsoDate[] = [];
  for (let month = `${begin.slice(0, 7)}-01`; month <= last; month = addMonths(month, 1))
    months.push(addDays(addMonths(month, 1), -1));
  return [...new Set([...months.slice(-mostMonths), ...dues, today])].filter((day) => day <= today).sort();
}

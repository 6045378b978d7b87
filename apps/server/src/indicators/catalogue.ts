import type { AccessRecord } from '@zhengling/access';
import { indicators, regulations } from '@zhengling/qijiang';
import type { IndicatorDefinition } from '@zhengling/work';
import type { NamedUnit } from '../sheets/index.ts';
import { unitNames } from '../sheets/read-cell.ts';

/** Every definition, in the order of the regulations. */
export const everyIndicator: readonly IndicatorDefinition[] = [...indicators.values()];

export const findIndicator = (id: string): IndicatorDefinition | null => indicators.get(id) ?? null;

const titles = new Map(
  regulations.flatMap(({ documents }) => documents.map(({ number, title }) => [number, title] as const)),
);
export const documentTitle = (number: string): string => titles.get(number) ?? number;

/** Who answers for an indicator in a place: what the policy asks of it. */
export interface Owners {
  record(definition: IndicatorDefinition, place: string): AccessRecord;
  /** Ids of the units that the document names, where the register knows them. */
  unitsOf(definition: IndicatorDefinition): readonly { readonly name: string; readonly id: string | null }[];
  /** The place that a unit is: 古南街道 of 古南街道办事处; null of a department. */
  placeOf(unit: string): string | null;
}

export function ownersAmong(units: readonly NamedUnit[]): Owners {
  const names = unitNames(units);
  const placeUnits = new Map<string, string | null>();
  const ofPlace = (place: string): string | null => {
    const known = placeUnits.get(place);
    if (known !== undefined) return known;
    const found = names.find(place) ?? names.find(`${place}办事处`) ?? names.find(`${place}人民政府`);
    placeUnits.set(place, found);
    return found;
  };
  const ids = (list: readonly string[]) => list.flatMap((name) => names.find(name) ?? []);
  return {
    record(definition, place) {
      const own = ofPlace(place);
      return {
        public: definition.public,
        lead: ids(definition.lead),
        responsible: [...ids(definition.responsible ?? []), ...(own === null ? [] : [own])],
      };
    },
    unitsOf: ({ lead, responsible = [] }) =>
      [...lead, ...responsible].map((name) => ({ name, id: names.find(name) })),
    placeOf: (unit) =>
      [...new Set(everyIndicator.flatMap(({ places }) => places))].find((place) => ofPlace(place) === unit) ??
      null,
  };
}

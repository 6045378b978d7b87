import type { Colour, IndicatorLine } from './shapes.ts';

export const colours = ['red', 'yellow', 'none', 'green', 'blue'] as const satisfies readonly Colour[];
const kinds = ['binding', 'expected', 'plan'] as const satisfies readonly IndicatorLine['kind'][];
const sorts = ['light', 'due', 'rate', 'title'] as const;

/** What the list shows, kept in the address. */
export interface IndicatorFilter {
  readonly q?: string;
  /** 发文字号 */
  readonly document?: string;
  readonly kind?: IndicatorLine['kind'];
  readonly light?: Colour;
  readonly mine?: true;
  readonly sort?: (typeof sorts)[number];
  readonly desc?: true;
}

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseIndicators(search: Readonly<Record<string, unknown>>): IndicatorFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '';
  };
  const q = text('q');
  const document = text('document');
  const kind = kinds.find((one) => one === search.kind);
  const light = colours.find((one) => one === search.light);
  const sort = sorts.find((one) => one === search.sort);
  return {
    ...(q === '' ? {} : { q }),
    ...(document === '' ? {} : { document }),
    ...(kind === undefined ? {} : { kind }),
    ...(light === undefined ? {} : { light }),
    ...(search.mine === true || search.mine === 'true' ? { mine: true as const } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(search.desc === true || search.desc === 'true' ? { desc: true as const } : {}),
  };
}

export function indicatorQuery(filter: IndicatorFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  return query.toString();
}

/** Whether anything is sought or left out; the order of rows is no condition. */
export function isNarrowed({ sort: _sort, desc: _desc, ...rest }: IndicatorFilter): boolean {
  return Object.keys(rest).length > 0;
}

/** The place whose line the page of an indicator draws. */
export interface PlaceSearch {
  readonly place?: string;
}

export function parsePlace(search: Readonly<Record<string, unknown>>): PlaceSearch {
  return typeof search.place === 'string' && search.place !== '' ? { place: search.place.slice(0, 40) } : {};
}

import type { Subject } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ClauseLinks, ClauseRef } from '../rules/clause-links.ts';
import { namedUnits } from '../sheets/index.ts';
import { everyIndicator, ownersAmong } from './catalogue.ts';
import { indicatorReader } from './reader.ts';
import type { LineView } from './schemas.ts';
import { valuesOf } from './values.ts';
import { lineView } from './view.ts';

export interface IndicatorQuery {
  readonly q?: string;
  readonly document?: string;
  readonly kind?: LineView['kind'];
  readonly light?: LineView['light'];
  readonly mine?: boolean;
  readonly place?: string;
  readonly sort?: 'light' | 'due' | 'rate' | 'title';
  readonly desc?: boolean;
}

/** Every indicator that the subject may see, as it stands today: before lights are asked for, and after. */
export async function readIndicators(
  db: Kysely<Database>,
  subject: Subject,
  query: IndicatorQuery,
  today: IsoDate,
  links: (refs: readonly ClauseRef[]) => Promise<ClauseLinks>,
): Promise<{ readonly asked: readonly LineView[]; readonly lit: readonly LineView[] }> {
  const owners = ownersAmong(await namedUnits(db));
  const readable = everyIndicator.flatMap((definition) => {
    const reader = indicatorReader(subject, definition, owners);
    if (reader === null || (query.mine === true && !reader.mine)) return [];
    if (query.document !== undefined && definition.document !== query.document) return [];
    if (query.kind !== undefined && definition.kind !== query.kind) return [];
    if (query.place !== undefined && !reader.sees.includes(query.place)) return [];
    return matches(query.q ?? '', [
      definition.title,
      definition.summary,
      definition.document,
      ...definition.lead,
    ])
      ? [{ definition, reader }]
      : [];
  });
  const values = await valuesOf(
    db,
    readable.map(({ definition }) => definition),
    today,
  );
  const cited = await links(readable.map(({ definition }) => definition));
  const asked = readable.flatMap(({ definition, reader }) => {
    const found = values.get(definition.id);
    if (found === undefined) return [];
    const { href } = cited.clause(definition);
    return [
      lineView(definition, found, reader, {
        today,
        href,
        ...(query.place === undefined ? {} : { place: query.place }),
      }),
    ];
  });
  const lit = query.light === undefined ? asked : asked.filter(({ light }) => light === query.light);
  return { asked, lit: sorted(lit, query) };
}

function matches(q: string, texts: readonly string[]): boolean {
  const text = texts.join('\n').toLowerCase();
  return q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 6)
    .every((word) => text.includes(word));
}

const order = { red: 0, yellow: 1, none: 2, green: 3, blue: 4 } as const;

/** As the documents list them where nothing else is asked for. */
function sorted(lines: readonly LineView[], { sort, desc = false }: IndicatorQuery): readonly LineView[] {
  if (sort === undefined) return lines;
  const compare = comparing(sort);
  return lines.toSorted((a, b) => (desc ? compare(b, a) : compare(a, b)));
}

function comparing(sort: NonNullable<IndicatorQuery['sort']>): (a: LineView, b: LineView) => number {
  const collator = new Intl.Collator('zh-CN');
  switch (sort) {
    case 'light':
      return (a, b) => order[a.light] - order[b.light];
    case 'due':
      return (a, b) => collator.compare(a.due ?? '9999', b.due ?? '9999');
    case 'rate':
      return (a, b) => (a.rate ?? -1) - (b.rate ?? -1);
    case 'title':
      return (a, b) => collator.compare(a.title, b.title);
  }
}

import type { IsoDate } from '@zhengling/calendar';
import { checkTotal, type IndicatorDefinition } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ClauseLinks, ClauseRef } from '../rules/clause-links.ts';
import { findKind } from '../sites/kinds.ts';
import { findIndicator, type Owners } from './catalogue.ts';
import type { DetailView } from './schemas.ts';
import { valuesOf } from './values.ts';
import { type IndicatorReader, lineView, placeView, plotUnit, startWords, wholeView } from './view.ts';

/** One indicator with everything that the reader may see of it. */
export async function detailOf(
  db: Kysely<Database>,
  {
    definition,
    reader,
    owners,
  }: { readonly definition: IndicatorDefinition; readonly reader: IndicatorReader; readonly owners: Owners },
  today: IsoDate,
  links: (refs: readonly ClauseRef[]) => Promise<ClauseLinks>,
): Promise<DetailView> {
  const values = (await valuesOf(db, [definition], today)).get(definition.id);
  if (values === undefined) throw new TypeError(`${definition.id} has no values`);
  const totals = definition.totals ?? [];
  const refs = totals.map(({ clause }) => ({ document: definition.document, clause }));
  const cited = await links([definition, ...refs]);
  const all = reader.sees.length === definition.places.length;
  const whole = all ? wholeView(definition, values, today) : null;
  return {
    line: lineView(definition, values, reader, { today, href: cited.clause(definition).href }),
    today,
    form: definition.form,
    unit: definition.unit,
    plotUnit: plotUnit(definition),
    direction: definition.direction,
    reading: definition.reading ?? null,
    start: startWords(definition),
    ...sourceOf(definition, values.computed),
    public: definition.public,
    units: owners.unitsOf(definition).map(({ name, id }) => ({ name, known: id !== null })),
    places: reader.sees.map((place) => ({
      ...placeView(definition, place, values, today),
      mayEnter: !values.computed && reader.enters.includes(place),
    })),
    whole: whole === null ? null : { ...whole, mayEnter: false },
    totals: totals.map((total, at) => {
      const { title, clause, agrees, words } = checkTotal(definition, total);
      const ref = refs[at];
      return { title, clause, agrees, words, href: ref === undefined ? null : cited.clause(ref).href };
    }),
  };
}

function sourceOf({ how }: IndicatorDefinition, computed: boolean) {
  switch (how.type) {
    case 'entered':
      return { source: '由责任单位填报', sourceHref: null };
    case 'register': {
      const title = findKind(how.kind)?.title ?? how.kind;
      return computed
        ? { source: `由名录“${title}”算出`, sourceHref: `/sites/${how.kind}` }
        : { source: `名录“${title}”还没有登记，由责任单位填报`, sourceHref: `/sites/${how.kind}` };
    }
    case 'share-of': {
      const source = findIndicator(how.indicator);
      return {
        source: `由指标“${source?.title ?? how.indicator}”算出，总数${how.whole}`,
        sourceHref: `/indicators/${how.indicator}`,
      };
    }
  }
}

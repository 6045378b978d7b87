import { may, type Subject } from '@zhengling/access';
import { chineseDate, type IsoDate } from '@zhengling/calendar';
import {
  decimalOf,
  exactOf,
  type IndicatorDefinition,
  latestUpTo,
  type ReportField,
  wholeDistrict,
} from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { everyIndicator, findIndicator, ownersAmong } from '../indicators/catalogue.ts';
import { valuesOf } from '../indicators/values.ts';
import { namedUnits } from '../sheets/index.ts';
import type { StoredDuty } from './store.ts';

/** A figure that a report can begin with, because an indicator knows it. */
export interface KnownFigure {
  /** Of the field of the report. */
  readonly name: string;
  readonly value: string;
  /** `指标“……”2021年8月31日的数`, `指标“……”从底账算出的数` */
  readonly from: string;
}

/** Fields beyond these are a form of their own: that is the page of the indicators. */
const mostFields = 12;

/**
 * What a report of this unit is asked for: the fields of the template, and the indicators of the same document that the
 * unit enters, where their clause is that of the task or the task comes again every period.
 */
export async function fieldsOf(
  db: Kysely<Database>,
  { state }: StoredDuty,
  subject: Subject,
): Promise<readonly ReportField[]> {
  const asked = state.template?.fields ?? [];
  const near = everyIndicator.filter(
    ({ id, document, clause, how }) =>
      document === state.number &&
      how.type === 'entered' &&
      (state.period !== null || sameClause(clause, state.clause)) &&
      !asked.some(({ indicator }) => indicator === id),
  );
  if (near.length === 0) return asked;
  const owners = ownersAmong(await namedUnits(db));
  const own = near.filter((definition) => {
    const place = placeOf(definition, owners.placeOf(subject.unit ?? ''));
    return place !== null && may(subject, 'indicator', 'enter', owners.record(definition, place));
  });
  return [
    ...asked,
    ...own.slice(0, mostFields).map(
      (definition): ReportField => ({
        name: definition.id,
        label: definition.title,
        unit: signOf(definition),
        indicator: definition.id,
      }),
    ),
  ];
}

/** What the indicators of these fields say already, for the place that the unit stands for, where it may see them. */
export async function knownFigures(
  db: Kysely<Database>,
  fields: readonly ReportField[],
  subject: Subject,
  today: IsoDate,
): Promise<readonly KnownFigure[]> {
  const wanted = fields.flatMap(({ name, unit: sign, indicator }) => {
    const definition = indicator === undefined ? null : findIndicator(indicator);
    // A field that counts something else of the indicator (小区 beside its share) has another sign.
    return definition === null || (sign ?? '') !== signOf(definition) ? [] : [{ name, definition }];
  });
  if (wanted.length === 0) return [];
  const owners = ownersAmong(await namedUnits(db));
  const values = await valuesOf(
    db,
    wanted.map(({ definition }) => definition),
    today,
  );
  return wanted.flatMap(({ name, definition }) => {
    const found = values.get(definition.id);
    const place = placeOf(definition, owners.placeOf(subject.unit ?? ''));
    if (place === null || !may(subject, 'indicator', 'read', owners.record(definition, place))) return [];
    const last = latestUpTo(found?.byPlace.get(place) ?? [], today);
    if (found === undefined || last === null) return [];
    const how = found.computed ? '从底账算出' : `${chineseDate(last.on)}`;
    return [{ name, value: figureOf(definition, last.amount), from: `指标“${definition.title}”${how}的数` }];
  });
}

const placeOf = ({ places }: IndicatorDefinition, own: string | null): string | null =>
  own !== null && places.includes(own) ? own : places.includes(wholeDistrict) ? wholeDistrict : null;

const sameClause = (one: string, other: string): boolean => holds(one, other) || holds(other, one);

/** `二（二）` holds `二（二）2`; `二（二）2` does not hold `二（二）21`. */
const holds = (whole: string, part: string): boolean =>
  whole !== '' && part.startsWith(whole) && !/^[\d零一二三四五六七八九十百]/u.test(part.slice(whole.length));

function signOf({ form, unit }: IndicatorDefinition): string {
  switch (form) {
    case 'count':
    case 'number':
      return unit;
    case 'share':
    case 'change':
      return '%';
    case 'permille':
      return '‰';
  }
}

/** As it is typed beside its sign: half is `50` beside %. */
function figureOf({ form }: IndicatorDefinition, amount: string): string {
  const parts = form === 'permille' ? 1000n : form === 'share' || form === 'change' ? 100n : 1n;
  const { top, bottom } = exactOf(amount);
  return decimalOf({ top: top * parts, bottom }, 6);
}

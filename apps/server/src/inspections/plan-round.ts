import { type IsoDate, occurrences, parseRecurrence } from '@zhengling/calendar';
import { checklists, rounds } from '@zhengling/qijiang';
import { type ChecklistDefinition, type Half, plannedVisit, type Target } from '@zhengling/work';
import type { Insertable, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, type Refusal, recordEvent } from '../identity/index.ts';
import { findOrganisation } from '../registers/index.ts';
import { noSuchChecklist } from './catalogue.ts';
import { noSuchUnit } from './refusals.ts';
import type { VisitTable } from './tables.ts';

interface PlannedPlace {
  readonly key: string;
  readonly place: string;
  readonly unit: string | null;
  readonly half: Half | null;
  readonly targets: readonly Target[];
}

/** What a planner asks for: a round that a document plans, or one of his own. */
export interface RoundPlan {
  readonly definition?: string;
  readonly checklist?: string;
  readonly title?: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly leadUnit?: string;
  readonly inspecting?: readonly string[];
  readonly places?: readonly (
    | { readonly type: 'site'; readonly id: number }
    | { readonly type: 'unit'; readonly id: string }
    | { readonly type: 'named'; readonly name: string; readonly unit: string | null }
  )[];
  readonly everySiteOf?: string;
  /** One visit of each place in every period of this rhythm of the checklist, from `starts` to `ends`. */
  readonly rhythm?: number;
  readonly note?: string;
}

type Planned = { readonly ok: true; readonly id: number } | { readonly ok: false; readonly refusal: Refusal };
const no = (refusal: Refusal): Planned => ({ ok: false, refusal });

/** Makes a round with a visit for each place. */
export async function planRound(
  trx: Transaction<Database>,
  plan: RoundPlan,
  leadUnit: string | null,
  actor: Actor,
  day: string,
): Promise<Planned> {
  const definition = plan.definition === undefined ? null : (rounds.get(plan.definition) ?? null);
  if (plan.definition !== undefined && definition === null) return no(noSuchRound);
  const list = checklists.get(definition?.checklist ?? plan.checklist ?? '');
  if (list === undefined) return no(noSuchChecklist);
  const starts = plan.starts ?? definition?.from ?? day;
  const ends = plan.ends ?? definition?.to ?? starts;
  if (ends < starts) return no(backwards);
  const title = plan.title?.trim() ?? definition?.title ?? '';
  if (title === '') return no(noTitle);
  if (definition !== null) {
    const before = await trx
      .selectFrom('inspection_round')
      .select('id')
      .where('definition', '=', definition.id)
      .executeTakeFirst();
    if (before !== undefined) return no(plannedAlready);
  }
  const places: PlannedPlace[] = [];
  for (const stop of definition?.stops ?? []) {
    const unit = await findOrganisation(trx, stop.place);
    const key = unit === null ? `named:${stop.place}` : `unit:${unit}`;
    places.push({ key, place: stop.place, unit, half: stop.half, targets: stop.targets });
  }
  for (const one of plan.places ?? []) {
    const place = await placeOf(trx, one);
    if (place === null) return no(noSuchPlace);
    places.push(place);
  }
  if (plan.everySiteOf !== undefined) places.push(...(await sitesOf(trx, plan.everySiteOf)));
  const distinct = [...new Map(places.map((place) => [`${place.key} ${place.half}`, place])).values()];
  if (distinct.length === 0) return no(noPlaces);
  const inspecting = [...new Set(plan.inspecting ?? (leadUnit === null ? [] : [leadUnit]))];
  const units = new Set(
    [leadUnit, ...inspecting, ...distinct.map(({ unit }) => unit)].filter((one) => one !== null),
  );
  if (units.size > 0) {
    const known = await trx
      .selectFrom('organisation')
      .select('id')
      .where('id', 'in', [...units])
      .execute();
    if (known.length < units.size) return no(noSuchUnit);
  }
  const times = timesOf(list, plan.rhythm, { starts, ends, open: definition?.dayOpen === true });
  if (!times.ok) return times;
  if (times.value.length * distinct.length > mostVisits) return no(tooMany);
  const { id } = await trx
    .insertInto('inspection_round')
    .values({
      definition: definition?.id ?? null,
      checklist: list.id,
      title,
      number: definition?.document ?? list.document,
      clause: definition?.clause ?? list.clause,
      starts,
      ends,
      lead_unit: leadUnit,
      team: toJsonb(definition?.team ?? []),
      items: toJsonb(definition?.items ?? list.groups.map((group) => group.title)),
      note: plan.note ?? '',
      created_by: actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = times.value.flatMap(({ from, to, on }) =>
    distinct.map(
      ({ key, place, unit, half, targets }): Insertable<VisitTable> => ({
        round_id: id,
        checklist: list.id,
        place_key: key,
        place,
        unit_id: unit ?? leadUnit,
        lead_unit: leadUnit,
        inspecting,
        planned_on: on,
        window_from: from,
        window_to: to,
        half,
        targets: toJsonb(targets),
        stage: 'planned',
        state: toJsonb(plannedVisit),
      }),
    ),
  );
  for (let at = 0; at < rows.length; at += 500)
    await trx
      .insertInto('inspection_visit')
      .values(rows.slice(at, at + 500))
      .execute();
  await recordEvent(trx, actor, 'round.planned', { kind: 'round', id }, { title, visits: rows.length });
  return { ok: true, id };
}

interface Time {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Where the day is fixed. */
  readonly on: IsoDate | null;
}

/** Once between two days; or once in every period of a rhythm, by the calendar of recurrences. */
function timesOf(
  list: ChecklistDefinition,
  rhythm: number | undefined,
  span: { readonly starts: IsoDate; readonly ends: IsoDate; readonly open: boolean },
):
  | { readonly ok: true; readonly value: readonly Time[] }
  | { readonly ok: false; readonly refusal: Refusal } {
  const { starts, ends, open } = span;
  if (rhythm === undefined)
    return {
      ok: true,
      value: [{ from: starts, to: ends, on: open || starts !== ends ? null : starts }],
    };
  const read = parseRecurrence(list.rhythms?.[rhythm]?.rrule ?? '');
  const found = read.ok ? occurrences(read.value, starts, ends) : read;
  if (!found.ok)
    return {
      ok: false,
      refusal: {
        status: 422,
        code: 'rhythm-unusable',
        message: `这个周期排不出日期：${found.error.message}`,
        hint: found.error.hint,
        field: 'rhythm',
      },
    };
  const value = found.value.map(({ opens, due }) => ({
    from: later(opens, starts),
    to: due,
    on: opens === due ? due : null,
  }));
  return value.length === 0 ? { ok: false, refusal: noOccurrence } : { ok: true, value };
}

const mostVisits = 5_000;

function later(a: IsoDate, b: IsoDate): IsoDate {
  if (a > b) return a;
  return b;
}

async function placeOf(
  trx: Transaction<Database>,
  given: NonNullable<RoundPlan['places']>[number],
): Promise<PlannedPlace | null> {
  const plain = { half: null, targets: [] };
  switch (given.type) {
    case 'named':
      return { ...plain, key: `named:${given.name}`, place: given.name, unit: given.unit };
    case 'unit': {
      const row = await trx
        .selectFrom('organisation')
        .select('name')
        .where('id', '=', given.id)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { ...plain, key: `unit:${given.id}`, place: row.name, unit: given.id };
    }
    case 'site': {
      const row = await trx
        .selectFrom('site')
        .select(['kind', 'key', 'name', 'unit_id'])
        .where('id', '=', given.id)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { ...plain, key: `site:${row.kind}/${row.key}`, place: row.name, unit: row.unit_id };
    }
  }
}

async function sitesOf(trx: Transaction<Database>, kind: string): Promise<readonly PlannedPlace[]> {
  const rows = await trx
    .selectFrom('site')
    .select(['kind', 'key', 'name', 'unit_id'])
    .where('kind', '=', kind)
    .where('ends', 'is', null)
    .orderBy('key')
    .execute();
  return rows.map((row) => ({
    key: `site:${row.kind}/${row.key}`,
    place: row.name,
    unit: row.unit_id,
    half: null,
    targets: [],
  }));
}

const noSuchRound: Refusal = {
  status: 404,
  code: 'round-not-defined',
  message: '文件里没有这一轮。',
  hint: '请从检查计划的目录里选。',
};
const plannedAlready: Refusal = {
  status: 409,
  code: 'round-planned',
  message: '这一轮已经排过了。',
  hint: '请在检查计划里打开它，定具体日期。',
};
const backwards: Refusal = {
  status: 422,
  code: 'dates-backwards',
  message: '结束日期早于开始日期。',
  hint: '请核对起止日期。',
  field: 'ends',
};
const noTitle: Refusal = {
  status: 422,
  code: 'title-missing',
  message: '没有写这一轮检查的名称。',
  hint: '例如“2020年秋季校外培训机构联合清理”。',
  field: 'title',
};
const noPlaces: Refusal = {
  status: 422,
  code: 'places-missing',
  message: '没有选检查哪些地方。',
  hint: '请从对象名录或机构里选，或者写明名称，至少一处。',
  field: 'places',
};
const noOccurrence: Refusal = {
  status: 422,
  code: 'rhythm-empty',
  message: '起止日期之间一次也轮不到。',
  hint: '请把结束日期放后一些，或者不按周期排。',
  field: 'ends',
};
const tooMany: Refusal = {
  status: 422,
  code: 'visits-too-many',
  message: `一轮最多排${mostVisits}次检查。`,
  hint: '请缩短起止日期，或者分几轮排。',
  field: 'ends',
};
const noSuchPlace: Refusal = {
  status: 422,
  code: 'place-not-found',
  message: '选定的地方有一处已经不在名录里。',
  hint: '请刷新名录后重新选择。',
  field: 'places',
};

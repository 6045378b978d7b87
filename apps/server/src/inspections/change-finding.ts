import type { IsoDate } from '@zhengling/calendar';
import {
  type ChecklistDefinition,
  type Decision,
  decideFinding,
  type FindingEvent,
  type FindingState,
  faultOf,
  firstState,
  lastDayOfFinding,
  mergedAnswer,
  type Point,
  pointsOf,
  repeatedFinding,
  type VisitState,
} from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/index.ts';
import { today } from '../http/today.ts';
import { type Actor, recordEvent } from '../identity/index.ts';
import { settle } from './catalogue.ts';
import type { FindingRow, VisitRow } from './find-visit.ts';

/** What the row says of the state, for lists and counts. */
const derived = (state: FindingState) => ({
  stage: state.stage,
  state: toJsonb(state),
  due_on: lastDayOfFinding(state),
  due_problem: state.limit.problem,
  major: state.major,
  listed_on: state.listed?.on ?? null,
  sent_back: state.sentBack,
  closed_on: state.closedOn,
});

/** Applies an event to a finding whose row is locked. */
export async function applyToFinding(
  trx: Transaction<Database>,
  row: FindingRow,
  event: FindingEvent,
  actor: Actor,
): Promise<Decision<FindingState>> {
  const next = decideFinding(row.state, event);
  if (!next.ok) return next;
  await trx
    .insertInto('inspection_finding_event')
    .values({
      finding_id: row.id,
      ordinal: row.version + 1,
      actor_id: actor.id,
      actor_name: actor.name,
      event: toJsonb(event),
    })
    .execute();
  await trx
    .updateTable('inspection_finding')
    .set({ ...derived(next.state), version: row.version + 1, updated_at: sql<string>`now()` })
    .where('id', '=', row.id)
    .execute();
  await recordEvent(
    trx,
    actor,
    `finding.${event.type}`,
    { kind: 'finding', id: row.id },
    { place: row.place, title: row.title },
  );
  return next;
}

interface Occasion {
  readonly visit: VisitRow;
  readonly state: VisitState;
  readonly definition: ChecklistDefinition;
  readonly actor: Actor;
  readonly now: Date;
  /** The point that was just answered after the visit had been finished. */
  readonly answered: { readonly point: string; readonly by: number } | null;
}

/**
 * The findings of a finished visit: one for each point at which anybody found something. What an inspector sends
 * after that makes a finding where there was none, and stands beside the first one's where there was.
 */
export async function writeFindings(trx: Transaction<Database>, occasion: Occasion): Promise<void> {
  const known = await trx
    .selectFrom('inspection_finding')
    .selectAll()
    .where('visit_id', '=', occasion.visit.id)
    .forUpdate()
    .execute();
  for (const point of pointsOf(occasion.definition)) {
    const merged = mergedAnswer(occasion.state.answers[point.id] ?? []);
    if (merged === null || merged.answer !== 'fail') continue;
    const row = known.find((one) => one.point === point.id);
    if (row === undefined) await writeFinding(trx, occasion, point);
    else if (occasion.answered?.point === point.id) {
      const given = merged.given.find(({ by }) => by.account === occasion.answered?.by);
      if (given?.answer !== 'fail') continue;
      const { by, note, photos, major } = given;
      const on = foundOn(given.at, occasion.now);
      await applyToFinding(trx, row, { type: 'supplemented', by, on, note, photos, major }, occasion.actor);
    }
  }
}

/** By the clock of the device, but never in the future. */
function foundOn(at: string, now: Date): IsoDate {
  const present = today(now);
  const told = today(new Date(at));
  if (told > present) return present;
  return told;
}

async function writeFinding(trx: Transaction<Database>, occasion: Occasion, point: Point): Promise<void> {
  const { visit, state, definition, actor, now } = occasion;
  const failing = (state.answers[point.id] ?? []).filter(({ answer }) => answer === 'fail');
  const [first] = failing.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (first === undefined) return;
  const on = foundOn(first.at, now);
  const former = await trx
    .selectFrom('inspection_finding')
    .select(['id', 'place_key', 'checklist', 'point', 'found_on', 'stage'])
    .where('place_key', '=', visit.place_key)
    .where('checklist', '=', visit.checklist)
    .where('point', '=', point.id)
    .where('visit_id', '<>', visit.id)
    .execute();
  const repeats = repeatedFinding(
    { place: visit.place_key, checklist: visit.checklist, point: point.id, foundOn: on },
    former.map((one) => ({
      id: one.id,
      place: one.place_key,
      checklist: one.checklist,
      point: one.point,
      foundOn: one.found_on,
      withdrawn: one.stage === 'withdrawn',
    })),
    definition.repeatMonths,
  );
  const event: FindingEvent & { readonly type: 'found' } = {
    type: 'found',
    by: first.by,
    on,
    note: failing
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('；'),
    photos: [...new Set(failing.flatMap(({ photos }) => photos))],
    major: failing.some(({ major }) => major),
    blacklist: point.blacklist ?? null,
    limit: settle(point.limit, on, await libraryCalendar(trx)),
    repeats: repeats?.id ?? null,
  };
  const { id } = await trx
    .insertInto('inspection_finding')
    .values({
      visit_id: visit.id,
      checklist: visit.checklist,
      point: point.id,
      title: faultOf(point),
      number: definition.document,
      clause: point.clause,
      place_key: visit.place_key,
      place: visit.place,
      unit_id: visit.unit_id,
      lead_unit: visit.lead_unit,
      inspecting: visit.inspecting,
      cooperating: visit.cooperating,
      found_on: on,
      repeats: event.repeats,
      ...derived(firstState(event)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('inspection_finding_event')
    .values({
      finding_id: id,
      ordinal: 1,
      actor_id: actor.id,
      actor_name: actor.name,
      event: toJsonb(event),
    })
    .execute();
  await recordEvent(
    trx,
    actor,
    'finding.found',
    { kind: 'finding', id },
    { place: visit.place, title: faultOf(point), repeats: event.repeats },
  );
}

import {
  type Decision,
  decideVisit,
  type OperationBody,
  plannedVisit,
  progressOf,
  type VisitEvent,
  type VisitState,
} from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { type Actor, recordEvent } from '../identity/index.ts';
import { definedChecklist } from './catalogue.ts';
import { writeFindings } from './change-finding.ts';
import type { VisitRow } from './find-visit.ts';
import { tellPhoto } from './told-photos.ts';

interface Telling {
  readonly actor: Actor;
  readonly now: Date;
  /** The operation that says it, where a device does. */
  readonly operation: string | null;
}

/** Applies an event to a visit whose key is locked. */
export async function applyToVisit(
  trx: Transaction<Database>,
  visit: VisitRow,
  event: VisitEvent,
  { actor, now, operation }: Telling,
): Promise<Decision<VisitState>> {
  const definition = definedChecklist(visit.checklist);
  const next = decideVisit(visit.state, event, definition);
  if (!next.ok) return next;
  const { state } = next;
  const progress = progressOf(state, definition);
  await trx
    .insertInto('inspection_visit_event')
    .values({
      visit_id: visit.id,
      ordinal: visit.version,
      actor_id: actor.id,
      actor_name: actor.name,
      event: toJsonb(event),
      operation_id: operation,
    })
    .execute();
  const finishedOn =
    state.finishedAt === null ? null : earlier(today(new Date(state.finishedAt)), today(now));
  await trx
    .updateTable('inspection_visit')
    .set({
      stage: state.stage,
      state: toJsonb(state),
      started_at: state.startedAt,
      finished_on: finishedOn,
      answered: progress.answered,
      failed: progress.failed,
      differing: progress.differing,
      version: visit.version + 1,
      updated_at: sql<string>`now()`,
    })
    .where('id', '=', visit.id)
    .execute();
  if (event.type === 'answered')
    for (const sha256 of new Set(event.photos))
      await tellPhoto(trx, { visit: visit.id, point: event.point, sha256, account: event.by.account });
  if (state.stage === 'finished')
    await writeFindings(trx, {
      visit,
      state,
      definition,
      actor,
      now,
      answered:
        event.type === 'answered' && visit.stage === 'finished'
          ? { point: event.point, by: event.by.account }
          : null,
    });
  await recordEvent(
    trx,
    actor,
    `visit.${event.type}`,
    { kind: 'visit', id: visit.id },
    summary(visit, event),
  );
  return next;
}

const earlier = (a: string, b: string) => (a < b ? a : b);

function summary({ place }: VisitRow, event: VisitEvent): object {
  switch (event.type) {
    case 'answered':
      return { place, point: event.point, answer: event.answer };
    case 'cancelled':
      return { place, reason: event.reason };
    case 'started':
    case 'finished':
      return { place };
  }
}

export interface OpenedVisit {
  readonly key: string;
  readonly body: OperationBody & { readonly type: 'open' };
  /** Of the inspector: inspects, and answers for the place where nobody else is named. */
  readonly unit: string | null;
  readonly unitOfPlace: string | null;
}

/** A visit that an inspector opens on the spot. */
export async function openVisit(
  trx: Transaction<Database>,
  { key, body, unit, unitOfPlace }: OpenedVisit,
  { actor, now }: Telling,
): Promise<void> {
  const { id } = await trx
    .insertInto('inspection_visit')
    .values({
      key,
      checklist: body.checklist,
      place_key: body.placeKey ?? `named:${body.place}`,
      place: body.place,
      unit_id: unitOfPlace,
      lead_unit: unit,
      inspecting: unit === null ? [] : [unit],
      planned_on: today(now),
      stage: 'planned',
      state: toJsonb(plannedVisit),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordEvent(
    trx,
    actor,
    'visit.opened',
    { kind: 'visit', id },
    { place: body.place, checklist: body.checklist },
  );
}

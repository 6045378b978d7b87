import { conditionOf, may, type Subject } from '@zhengling/access';
import { pointsOf } from '@zhengling/work';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { allowedRows } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { checklistOf, definedChecklist } from './catalogue.ts';
import { accessRecord, visitColumns } from './columns.ts';
import type { VisitRow } from './find-visit.ts';
import { unitNames } from './names.ts';
import { readFindings } from './read-findings.ts';

/** A visit as lists show it. */
export async function visitSummaries(db: Kysely<Database>, rows: readonly VisitRow[]) {
  const name = await unitNames(
    db,
    rows.flatMap(({ unit_id, lead_unit, inspecting }) => [unit_id, lead_unit, ...inspecting]),
  );
  return rows.map((row) => {
    const definition = checklistOf(row.checklist);
    return {
      id: row.id,
      key: row.key,
      roundId: row.round_id,
      checklist: row.checklist,
      checklistTitle: definition?.title ?? row.checklist,
      place: row.place,
      placeKey: row.place_key,
      unit: row.unit_id === null ? null : name(row.unit_id),
      leadUnit: row.lead_unit === null ? null : name(row.lead_unit),
      inspecting: row.inspecting.map(name),
      plannedOn: row.planned_on,
      windowFrom: row.window_from,
      windowTo: row.window_to,
      half: row.half,
      stage: row.stage,
      finishedOn: row.finished_on,
      points: definition === null ? 0 : pointsOf(definition).length,
      answered: row.answered,
      failed: row.failed,
      differing: row.differing,
      version: row.version,
    };
  });
}

export interface VisitFilter {
  readonly q?: string;
  readonly stage?: VisitRow['stage'];
  readonly checklist?: string;
  readonly round?: number;
  readonly page: number;
  readonly size: number;
}

export async function listVisits(db: Kysely<Database>, subject: Subject, filter: VisitFilter) {
  let query = db
    .selectFrom('inspection_visit as visit')
    .where(allowedRows(conditionOf(subject, 'inspection', 'read'), visitColumns));
  if (filter.stage !== undefined) query = query.where('visit.stage', '=', filter.stage);
  if (filter.checklist !== undefined) query = query.where('visit.checklist', '=', filter.checklist);
  if (filter.round !== undefined) query = query.where('visit.round_id', '=', filter.round);
  const sought = filter.q?.trim() ?? '';
  if (sought !== '') query = query.where(sql<SqlBool>`strpos(visit.place, ${sought}) > 0`);
  const [rows, counted] = await Promise.all([
    query
      .selectAll('visit')
      .orderBy(sql`coalesce(visit.planned_on, visit.window_from) desc nulls last`)
      .orderBy('visit.id')
      .limit(filter.size)
      .offset((filter.page - 1) * filter.size)
      .execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: await visitSummaries(db, rows), total: Number(counted.total) };
}

/** One visit with everything on it; null where it is not there or not for this reader. */
export async function readVisit(db: Kysely<Database>, subject: Subject, id: number, day: string) {
  const row = await db
    .selectFrom('inspection_visit as visit')
    .selectAll('visit')
    .where('visit.id', '=', id)
    .where(allowedRows(conditionOf(subject, 'inspection', 'read'), visitColumns))
    .executeTakeFirst();
  const [summary] = row === undefined ? [] : await visitSummaries(db, [row]);
  if (row === undefined || summary === undefined) return null;
  const [round, findings, taken, refused] = await Promise.all([
    row.round_id === null
      ? undefined
      : db
          .selectFrom('inspection_round')
          .select(['items', 'team'])
          .where('id', '=', row.round_id)
          .executeTakeFirst(),
    readFindings(db, (query) => query.where('finding.visit_id', '=', id), day),
    db
      .selectFrom('inspection_photo')
      .select(['sha256', 'point', 'file_id'])
      .where('visit_id', '=', id)
      .execute(),
    db
      .selectFrom('inspection_operation')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('visit_key', '=', row.key)
      .where('outcome', '=', 'refused')
      .executeTakeFirstOrThrow(),
  ]);
  return {
    ...summary,
    targets: [...row.targets],
    items: [...(round?.items ?? [])],
    team: [...(round?.team ?? [])],
    state: row.state,
    definition: definedChecklist(row.checklist),
    findings,
    photos: taken.map(({ sha256, point, file_id }) => ({ sha256, point, stored: file_id !== null })),
    refused: Number(refused.n),
    mayPlan: may(subject, 'inspection', 'plan', accessRecord(row)),
  };
}

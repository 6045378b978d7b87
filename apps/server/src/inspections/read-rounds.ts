import { conditionOf, type Subject } from '@zhengling/access';
import { type Kysely, sql } from 'kysely';
import { allowedRows } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { checklistOf } from './catalogue.ts';
import { visitColumns } from './columns.ts';
import { unitNames } from './names.ts';
import { visitSummaries } from './read-visits.ts';

/** Rounds of which the reader may see a visit, with how far they have come. */
export async function listRounds(db: Kysely<Database>, subject: Subject, only?: number) {
  const readable = allowedRows(conditionOf(subject, 'inspection', 'read'), visitColumns);
  let query = db
    .selectFrom('inspection_round as round')
    .innerJoin(
      (from) =>
        from
          .selectFrom('inspection_visit as visit')
          .where(readable)
          .where('visit.stage', '<>', 'cancelled')
          .groupBy('visit.round_id')
          .select([
            'visit.round_id',
            sql<number>`count(*)::integer`.as('visits'),
            sql<number>`count(*) filter (where visit.stage = 'finished')::integer`.as('finished'),
          ])
          .as('counted'),
      (join) => join.onRef('counted.round_id', '=', 'round.id'),
    )
    .selectAll('round')
    .select(['counted.visits', 'counted.finished'])
    .select(
      sql<{ all: number; open: number }>`(
        select jsonb_build_object('all', count(*),
          'open', count(*) filter (where finding.stage not in ('closed', 'withdrawn')))
        from inspection_finding finding join inspection_visit visit on visit.id = finding.visit_id
        where visit.round_id = round.id and ${readable})`.as('findings'),
    )
    .orderBy('round.starts', 'desc')
    .orderBy('round.id');
  if (only !== undefined) query = query.where('round.id', '=', only);
  const rows = await query.execute();
  const name = await unitNames(
    db,
    rows.map((row) => row.lead_unit),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    checklist: row.checklist,
    checklistTitle: checklistOf(row.checklist)?.title ?? row.checklist,
    number: row.number,
    clause: row.clause,
    starts: row.starts,
    ends: row.ends,
    leadUnit: row.lead_unit === null ? null : name(row.lead_unit),
    team: [...row.team],
    items: [...row.items],
    note: row.note,
    visits: row.visits,
    finished: row.finished,
    findings: row.findings.all,
    openFindings: row.findings.open,
    version: row.version,
  }));
}

export async function readRound(db: Kysely<Database>, subject: Subject, id: number) {
  const [round] = await listRounds(db, subject, id);
  if (round === undefined) return null;
  const rows = await db
    .selectFrom('inspection_visit as visit')
    .selectAll('visit')
    .where('visit.round_id', '=', id)
    .where(allowedRows(conditionOf(subject, 'inspection', 'read'), visitColumns))
    .orderBy('visit.id')
    .execute();
  return { ...round, stops: await visitSummaries(db, rows) };
}

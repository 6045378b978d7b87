import type { Subject } from '@zhengling/access';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { readableRows } from './readable.ts';
import type { ReportLine } from './schemas.ts';

/** What was reported on a task, the latest first, with the other tasks that the same entry serves. */
export async function reportsOf(
  db: Kysely<Database>,
  duty: number,
  subject: Subject,
): Promise<readonly ReportLine[]> {
  const rows = await db
    .selectFrom('duty_report')
    .innerJoin('duty_report_duty', 'duty_report_duty.report_id', 'duty_report.id')
    .innerJoin('organisation', 'organisation.id', 'duty_report.unit_id')
    .select(['duty_report.id', 'duty_report.unit_id', 'organisation.name', 'duty_report.actor_name'])
    .select(['duty_report.at', 'duty_report.text', 'duty_report.figures'])
    .where('duty_report_duty.duty_id', '=', duty)
    .orderBy('duty_report.id', 'desc')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const files = await db
    .selectFrom('duty_report_file')
    .innerJoin('evidence_file', 'evidence_file.id', 'duty_report_file.file_id')
    .select(['duty_report_file.report_id', 'evidence_file.id', 'evidence_file.name', 'evidence_file.type'])
    .select(['evidence_file.size', 'evidence_file.sha256'])
    .where('duty_report_file.report_id', 'in', ids)
    .orderBy('evidence_file.id')
    .execute();
  const serves = await db
    .selectFrom('duty_report_duty as link')
    .innerJoin('duty', 'duty.id', 'link.duty_id')
    .select(['link.report_id', 'duty.id', 'duty.title'])
    .where('link.report_id', 'in', ids)
    .where('duty.id', '!=', duty)
    .where(readableRows(subject))
    .orderBy('duty.id')
    .execute();
  return rows.map(({ id, unit_id, name, actor_name, at, text, figures }) => ({
    id,
    unit: { id: unit_id, name },
    by: actor_name,
    at,
    text,
    figures: figures.map((figure) => ({ ...figure })),
    files: files.filter(({ report_id }) => report_id === id).map(({ report_id: _, ...file }) => file),
    serves: serves.filter(({ report_id }) => report_id === id).map(({ report_id: _, ...other }) => other),
  }));
}

import { describeDue, periodName, type ReportField } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { fieldsOf, knownFigures } from './known-figures.ts';
import type { Asking } from './list.ts';
import { readableRows } from './readable.ts';
import type { ReportDraft } from './schemas.ts';
import { loadDuty, type StoredDuty } from './store.ts';
import type { Figure } from './tables.ts';

/** What a report of this unit begins with; null where the task is not there for them. */
export async function reportDraft(
  db: Kysely<Database>,
  id: number,
  { subject, today }: Asking,
): Promise<ReportDraft | null> {
  const { unit } = subject;
  const seen = await db
    .selectFrom('duty')
    .select('duty.id')
    .where('duty.id', '=', id)
    .where(readableRows(subject))
    .executeTakeFirst();
  const duty = seen === undefined ? null : await loadDuty(db, id);
  if (duty === null || unit === null) return null;
  const asked = await fieldsOf(db, duty, subject);
  const [last, shared, known] = await Promise.all([
    lastReport(db, duty, unit),
    sameTemplate(db, duty, unit, asked),
    knownFigures(db, asked, subject, today),
  ]);
  const template = duty.state.template;
  const fields =
    asked.length > 0
      ? asked
      : (last?.figures ?? []).map(({ name, label, unit: of }) => ({ name, label, unit: of }));
  return {
    text: openingOf(duty),
    outline: template?.outline ?? '',
    figures: fields.map((field) => {
      const stands = known.find(({ name }) => name === field.name);
      const before = last?.figures.find(({ name }) => name === field.name);
      return {
        name: field.name,
        label: field.label,
        unit: field.unit ?? null,
        value: stands?.value ?? before?.value ?? null,
        from: stands?.from ?? (before === undefined ? '' : `上次填报（${last?.on ?? ''}）`),
      };
    }),
    also: [...shared],
  };
}

/** `2020年6月“……”（每月23日）办理情况：` */
function openingOf({ state }: StoredDuty): string {
  const period = state.period === null ? '' : periodName(state.period);
  const due = state.due === null || state.due.type === 'ongoing' ? '' : `（${describeDue(state.due)}）`;
  return `${period}“${state.title}”${due}办理情况：\n`;
}

/** The last entry of this unit on the same task: an earlier instance of its series, or this one. */
async function lastReport(
  db: Kysely<Database>,
  duty: StoredDuty,
  unit: string,
): Promise<{ readonly figures: readonly Figure[]; readonly on: string } | null> {
  const row = await db
    .selectFrom('duty_report')
    .innerJoin('duty_report_duty', 'duty_report_duty.report_id', 'duty_report.id')
    .innerJoin('duty', 'duty.id', 'duty_report_duty.duty_id')
    .leftJoin('duty as whole', 'whole.id', 'duty.parent_id')
    .select(['duty_report.figures', 'duty_report.at'])
    .where('duty_report.unit_id', '=', unit)
    .where((where) => {
      const series = duty.state.origin === 'instance' ? duty.parentId : null;
      return where.or([
        where('duty.id', '=', duty.id),
        ...(series === null ? [] : [where('duty.parent_id', '=', series)]),
        // A member's share of an earlier instance of the same series.
        ...(duty.state.origin === 'member' && duty.parentId !== null
          ? [
              where(
                'whole.parent_id',
                '=',
                db.selectFrom('duty as mine').select('mine.parent_id').where('mine.id', '=', duty.parentId),
              ),
            ]
          : []),
      ]);
    })
    .orderBy('duty_report.id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : { figures: row.figures, on: row.at.slice(0, 10) };
}

/** Other tasks of this unit, still worked on, that ask for some of the same figures or stand in the same clause. */
async function sameTemplate(
  db: Kysely<Database>,
  duty: StoredDuty,
  unit: string,
  fields: readonly ReportField[],
) {
  const names = fields.map(({ name }) => name);
  const measured = fields.flatMap(({ indicator }) => indicator ?? []);
  const rows = await db
    .selectFrom('duty')
    .select([
      'duty.id',
      'duty.title',
      'duty.number',
      'duty.due_on',
      'duty.template',
      'duty.node',
      'duty.origin',
    ])
    .where('duty.id', '!=', duty.id)
    .where('duty.state', 'in', ['assigned', 'accepted'])
    .where('duty.kind', '!=', 'series')
    .where((where) =>
      where.exists(
        where
          .selectFrom('duty_unit')
          .select('duty_unit.duty_id')
          .whereRef('duty_unit.duty_id', '=', 'duty.id')
          .where('duty_unit.unit_id', '=', unit),
      ),
    )
    .orderBy('duty.due_on')
    .limit(500)
    .execute();
  return rows
    .filter(({ template, number, node }) => {
      const asked = (template?.fields ?? []).some(
        ({ name, indicator }) =>
          names.includes(name) || (indicator !== undefined && measured.includes(indicator)),
      );
      const sameClause = node !== null && node === duty.state.node && number === duty.state.number;
      return asked || sameClause;
    })
    .slice(0, 20)
    .map(({ id, title, number, due_on }) => ({ id, title, number, dueOn: due_on }));
}

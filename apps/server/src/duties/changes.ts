import { type DutyChanges, type DutyState, type DutyUnit, datesOf } from '@zhengling/work';
import type { Step } from './run-command.ts';
import type { ChangesInput } from './schemas.ts';

/** Units as somebody chose them, with what the register says of them; a name that it does not know is refused. */
export async function chosenUnits(
  step: Step,
  chosen: readonly { readonly id: string; readonly part: DutyUnit['part'] }[],
): Promise<readonly DutyUnit[]> {
  if (chosen.length === 0) return [];
  const rows = await step.trx
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'ends'])
    .where(
      'id',
      'in',
      chosen.map(({ id }) => id),
    )
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return chosen.map(({ id, part }) => {
    const row = known.get(id);
    if (row === undefined)
      return step.refuse({
        status: 422,
        code: 'unit-unknown',
        message: `机构名录里没有“${id}”。`,
        hint: '请从名录里选择单位；新的单位请先登记。',
        field: 'units',
      });
    if (row.ends !== null && row.ends < step.today)
      return step.refuse({
        status: 422,
        code: 'unit-ended',
        message: `“${row.name}”已于 ${row.ends} 撤销或并入其他机构。`,
        hint: '请改选承接它职责的单位。',
        field: 'units',
      });
    return { unit: id, part, collective: row.kind === 'collective' };
  });
}

/** What an editor entered, as the task takes it: dates are computed here, with the calendar of today. */
export async function changesOf(
  step: Step,
  input: ChangesInput | undefined,
  issued: string | null,
  state?: DutyState,
): Promise<DutyChanges> {
  if (input === undefined) return {};
  const { units, due, kind, title, clause, leader, template } = input;
  const read =
    due === undefined
      ? null
      : datesOf(due, { issued, calendar: step.calendar, period: state?.period ?? null });
  return {
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(clause === undefined ? {} : { clause: clause.trim() }),
    ...(units === undefined ? {} : { units: await chosenUnits(step, units) }),
    ...(read === null ? {} : { dates: read.dates, kind: read.kind }),
    ...(kind === undefined || (read !== null && read.kind !== 'once') ? {} : { kind }),
    ...(leader === undefined
      ? {}
      : { leader: leader === null || leader.trim() === '' ? null : leader.trim() }),
    ...(input.public === undefined ? {} : { public: input.public }),
    ...(template === undefined ? {} : { template }),
  };
}

/** The day that a period from the publication counts from: the signature of the document, else the day. */
export async function issuedOn(step: Step, documentId: number | null): Promise<string | null> {
  if (documentId === null) return null;
  const row = await step.trx
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(({ fn }) => fn.coalesce('document.signed', 'issue.published').as('issued'))
    .where('document.id', '=', documentId)
    .executeTakeFirst();
  return row?.issued ?? null;
}

import type { ReportField } from '@zhengling/work';
import { toJsonb } from '../database/json.ts';
import { today } from '../http/today.ts';
import { reportedDay, takeReported } from '../indicators/index.ts';
import { fieldsOf, knownFigures } from './known-figures.ts';
import type { Step } from './run-command.ts';
import type { CommandBody } from './schemas.ts';
import type { StoredDuty } from './store.ts';

/** An entry with its evidence, on this task and on every other that asks for the same; with it, closing may be asked for. */
export async function reportDuty(
  step: Step,
  id: number,
  { seen, text, figures = [], files = [], also = [], close = false }: CommandBody<'report'>,
): Promise<void> {
  const first = await step.hold(id, 'report', seen);
  const others: StoredDuty[] = [];
  for (const other of [...new Set(also)].filter((one) => one !== id).sort((a, b) => a - b))
    others.push(await step.hold(other, 'report', null));
  const attached = await ownFiles(step, [...new Set(files)]);
  const { id: report } = await step.trx
    .insertInto('duty_report')
    .values({
      unit_id: step.unit,
      account_id: step.actor.id,
      actor_name: step.actor.name,
      at: step.actor.now,
      text: text.trim(),
      figures: toJsonb(figures),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const served = [first, ...others];
  await step.trx
    .insertInto('duty_report_duty')
    .values(served.map((duty) => ({ report_id: report, duty_id: duty.id })))
    .execute();
  if (attached.length > 0)
    await step.trx
      .insertInto('duty_report_file')
      .values(attached.map((file_id) => ({ report_id: report, file_id })))
      .execute();
  await takeReported(
    step.trx,
    {
      report,
      unit: step.unit,
      on: reportedDay(first.state.period, today(step.actor.now)),
      figures,
      fields: await measuredFields(step, served, figures),
    },
    step.actor,
  );
  const facts = { report, text: text.trim() !== '', figures: figures.length, files: attached.length };
  for (const duty of served) {
    const reported = await step.act(duty, { type: 'report', unit: step.unit, ...facts });
    if (close) await step.act(reported, { type: 'close', unit: step.unit, note: '' });
  }
}

/**
 * Fields whose figures become values of indicators: those of the templates; and those that stood in the form because
 * the document measures them, where somebody typed another figure than was known.
 */
async function measuredFields(
  step: Step,
  served: readonly StoredDuty[],
  figures: NonNullable<CommandBody<'report'>['figures']>,
): Promise<readonly ReportField[]> {
  const asked: ReportField[] = [];
  for (const duty of served) {
    const own = duty.state.template?.fields ?? [];
    const offered = (await fieldsOf(step.trx, duty, step.subject)).filter(
      (field) => !own.includes(field) && figures.some(({ name }) => name === field.name),
    );
    const known = await knownFigures(step.trx, offered, step.subject, step.today);
    const changed = offered.filter(({ name }) => {
      const typed = figures.find((figure) => figure.name === name)?.value;
      return typed !== known.find((figure) => figure.name === name)?.value;
    });
    asked.push(...own, ...changed);
  }
  return asked.filter(({ name }, at) => asked.findIndex((one) => one.name === name) === at);
}

/** Files that this unit handed in; one of another unit is as good as none. */
async function ownFiles(step: Step, files: readonly number[]): Promise<readonly number[]> {
  if (files.length === 0) return [];
  const rows = await step.trx
    .selectFrom('evidence_file')
    .select('id')
    .where('id', 'in', files)
    .where('unit_id', '=', step.unit)
    .execute();
  if (rows.length < files.length)
    step.refuse({
      status: 422,
      code: 'file-unknown',
      message: '有附件没有找到。',
      hint: '请重新上传附件，再提交报告。',
      field: 'files',
    });
  return rows.map(({ id }) => id);
}

import { type DutyCreated, datesOf, planBack, problemOf } from '@zhengling/work';
import { chosenUnits, issuedOn } from './changes.ts';
import { datesAndText } from './members.ts';
import type { Step } from './run-command.ts';
import type { CommandBody } from './schemas.ts';
import { createDuties, type NewDutyRow, type StoredDuty } from './store.ts';
import { tellOfNew } from './tell-units.ts';

/** One clause that obliges to several things becomes as many tasks; it ends, and says which stand for it. */
export async function splitDuty(step: Step, id: number, { seen, into }: CommandBody<'split'>): Promise<void> {
  const duty = await step.hold(id, 'split', seen);
  const issued = await issuedOn(step, duty.documentId);
  const rows: NewDutyRow[] = [];
  for (const { title, units, due, kind } of into) {
    const read = due === undefined ? null : datesOf(due, { issued, calendar: step.calendar });
    const created: DutyCreated = {
      ...datesAndText(duty.state),
      ...(read === null ? {} : read.dates),
      type: 'created',
      origin: 'split',
      state: 'confirmed',
      kind: kind ?? read?.kind ?? duty.state.kind,
      title: title.trim(),
      units: units === undefined ? duty.state.units.map(withoutActs) : await chosenUnits(step, units),
    };
    rows.push({ created, key: null, parentId: duty.parentId, documentId: duty.documentId });
  }
  const made = await makeAll(step, rows);
  await step.act(duty, { type: 'split', into: made });
}

/** Several clauses that say the same become one task. */
export async function mergeDuties(
  step: Step,
  id: number,
  { seen, others }: CommandBody<'merge'>,
): Promise<void> {
  const duty = await step.hold(id, 'merge', seen);
  const merged: StoredDuty[] = [];
  for (const other of [...others].sort((a, b) => a.id - b.id)) {
    if (other.id === id)
      step.refuse({
        status: 422,
        code: 'merge-self',
        message: '不能把任务并入它自己。',
        hint: '请选择另外的任务。',
      });
    const held = await step.hold(other.id, 'merge', other.seen);
    merged.push(await step.act(held, { type: 'merge', into: id }));
  }
  const quote = [duty.state.quote, ...merged.map(({ state }) => state.quote)]
    .filter((text) => text !== '')
    .join('\n');
  const absorbed = await step.act(duty, { type: 'absorb', duties: merged.map((one) => one.id), quote });
  const units = [...duty.state.units, ...merged.flatMap(({ state }) => state.units)].map(withoutActs);
  await step.act(absorbed, { type: 'correct', changes: { units } });
}

/** Parts of a task with dates of their own, computed back from its last day. */
export async function planDuty(step: Step, id: number, { seen, parts }: CommandBody<'plan'>): Promise<void> {
  const duty = await step.hold(id, 'plan', seen);
  const { state } = duty;
  const rows: NewDutyRow[] = [];
  for (const part of parts) {
    const on = partDay(step, duty, part);
    const read = datesOf({ type: 'date', date: on }, { issued: state.starts, calendar: step.calendar });
    const units =
      part.units === undefined ? state.units.map(withoutActs) : await chosenUnits(step, part.units);
    const created: DutyCreated = {
      ...datesAndText(state),
      ...read.dates,
      due: null,
      type: 'created',
      origin: 'sub',
      state: units.some(({ part: role }) => role !== 'cooperating') ? 'assigned' : 'confirmed',
      kind: 'once',
      title: part.title.trim(),
      template: null,
      units,
    };
    rows.push({ created, key: null, parentId: id, documentId: duty.documentId });
  }
  await step.act(duty, { type: 'plan', parts: await makeAll(step, rows) });
}

function partDay(
  step: Step,
  { state }: StoredDuty,
  { on, workdaysBefore, percent }: CommandBody<'plan'>['parts'][number],
): string {
  const refuse = (code: string, message: string, hint: string) =>
    step.refuse({ status: 422, code, message, hint });
  if (on !== undefined) {
    if (state.dueOn !== null && on > state.dueOn)
      return refuse(
        'part-too-late',
        `分解任务的期限 ${on} 晚于整项任务的 ${state.dueOn}。`,
        '请选更早的日期。',
      );
    return on;
  }
  if (state.dueOn === null)
    return refuse(
      'no-due-date',
      '整项任务没有期限，不能倒排。',
      '请给分解任务直接写日期，或者先更正整项任务的期限。',
    );
  const begins = state.starts ?? step.today;
  const planned =
    workdaysBefore !== undefined
      ? planBack(begins, state.dueOn, { by: 'workdays', before: workdaysBefore }, step.calendar)
      : planBack(begins, state.dueOn, { by: 'share', percent: percent ?? 100 }, step.calendar);
  return planned.ok
    ? planned.value
    : refuse('calendar-missing', problemOf(planned.error), planned.error.hint);
}

async function makeAll(step: Step, rows: readonly NewDutyRow[]): Promise<readonly number[]> {
  const made = (await createDuties(step.trx, rows, step.actor)).filter((one) => one !== null);
  await tellOfNew(step.trx, made, step.actor);
  return made;
}

const withoutActs = ({ unit, part, collective }: StoredDuty['state']['units'][number]) => ({
  unit,
  part,
  collective,
});

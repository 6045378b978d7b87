import { type DutyCreated, datesOf } from '@zhengling/work';
import { recordEvent } from '../identity/index.ts';
import { chosenUnits, issuedOn } from './changes.ts';
import type { Step } from './run-command.ts';
import type { NewDuty } from './schemas.ts';
import { createDuties } from './store.ts';

/** A task that no text of the library gives: confirmed by whoever writes it. Answers its id. */
export async function createManually(step: Step, input: NewDuty): Promise<number> {
  const { title, units, due = null, kind, clause = '', quote = '' } = input;
  const number = filledIn(input.number);
  const leader = filledIn(input.leader);
  const documentId = number === null ? null : await documentOf(step, number);
  const read = datesOf(due, { issued: await issuedOn(step, documentId), calendar: step.calendar });
  const created: DutyCreated = {
    ...read.dates,
    type: 'created',
    origin: 'manual',
    state: 'confirmed',
    kind: read.kind === 'once' ? (kind ?? 'once') : read.kind,
    title: title.trim(),
    number,
    node: null,
    clause: clause.trim(),
    quote: quote.trim(),
    period: null,
    units: await chosenUnits(step, units),
    leader,
    public: input.public ?? false,
    template: input.template ?? null,
  };
  if (created.title === '')
    step.refuse({
      status: 422,
      code: 'title-missing',
      message: '任务没有名称。',
      hint: '请用一句话写明要做什么。',
      field: 'title',
    });
  const [id] = await createDuties(step.trx, [{ created, key: null, parentId: null, documentId }], step.actor);
  if (id === null || id === undefined) throw new Error('a task without key was not stored');
  await recordEvent(step.trx, step.actor, 'duty.created', { kind: 'duty', id }, { title: created.title });
  return id;
}

/** Null of a field that was left blank. */
const filledIn = (typed: string | null | undefined): string | null => {
  const text = typed?.trim() ?? '';
  return text === '' ? null : text;
};

/** The published document of a number; the later print where there are two. */
async function documentOf(step: Step, number: string): Promise<number | null> {
  const row = await step.trx
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select('document.id')
    .where('document.number', '=', number)
    .where('issue.state', '=', 'published')
    .orderBy('document.id', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

import type { Calendar, IsoDate } from '@zhengling/calendar';
import { draftLetter, type LateTask, type LetterDefinition, valuesOf, workdaysFrom } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { letterSettings } from '../notices/settings.ts';

export interface NewLetter {
  readonly definition: LetterDefinition;
  /** Values of blanks; what is left out stands open in the draft. */
  readonly values: Readonly<Record<string, string>>;
  /** A leader approves it although its form does not ask for it. */
  readonly leader?: boolean;
  /** Units that get it on their desk. */
  readonly units: readonly string[];
}

/** Writes a draft. Gives its id. */
export async function insertDraft(
  trx: Transaction<Database>,
  { definition, values, leader = false, units }: NewLetter,
  actor: Actor,
  now: Date,
): Promise<number> {
  const { issuer, series } = await letterSettings(trx);
  const draft = draftLetter(definition, { issuer, ...values });
  const at = now.toISOString();
  const { id } = await trx
    .insertInto('letter')
    .values({
      definition: definition.id,
      format: definition.format,
      name: definition.name,
      state: 'draft',
      needs_leader: leader || definition.approval === 'leader',
      ...draft,
      series: definition.series === undefined ? series : definition.series,
      drafted_by: actor.id,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (units.length > 0)
    await trx
      .insertInto('letter_addressee')
      .values([...new Set(units)].map((unit_id) => ({ letter_id: id, unit_id })))
      .execute();
  await recordEvent(trx, actor, 'letter.drafted', { kind: 'letter', id }, { name: definition.name });
  return id;
}

/** Writes a draft anew that nobody has touched, since there is more to say in it. */
export async function redraft(
  trx: Transaction<Database>,
  id: number,
  { definition, values, leader = false }: Omit<NewLetter, 'units'>,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { issuer } = await letterSettings(trx);
  await trx
    .updateTable('letter')
    .set({
      ...draftLetter(definition, { issuer, ...values }),
      needs_leader: sql<boolean>`needs_leader or ${leader}`,
      version: sql`version + 1`,
      updated_at: now.toISOString(),
    })
    .where('id', '=', id)
    .execute();
  await recordEvent(trx, actor, 'letter.redrafted', { kind: 'letter', id }, { name: definition.name });
}

/** The values of a letter about late tasks: what is owed, since when, by which clause, and what was done before. */
export async function lateValues(
  trx: Transaction<Database>,
  duties: readonly number[],
  unit: string | null,
  today: IsoDate,
  calendar: Calendar,
): Promise<Readonly<Record<string, string>>> {
  const { issuer, replyWorkdays } = await letterSettings(trx);
  const rows = await trx
    .selectFrom('duty')
    .leftJoin('document', 'document.id', 'duty.document_id')
    .select(({ selectFrom }) => [
      'duty.id',
      'duty.title',
      'duty.number',
      'duty.clause',
      'duty.due_on',
      'document.title as documentTitle',
      selectFrom('duty_unit')
        .innerJoin('organisation', 'organisation.id', 'duty_unit.unit_id')
        .whereRef('duty_unit.duty_id', '=', 'duty.id')
        .where('duty_unit.part', '<>', 'cooperating')
        .select(
          sql<string>`string_agg(organisation.name, '、' order by part = 'lead' desc, organisation.name)`.as(
            'names',
          ),
        )
        .as('owners'),
    ])
    .where('duty.id', 'in', duties)
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .execute();
  const steps = await trx
    .selectFrom('ladder_step')
    .innerJoin('duty', (join) =>
      join.onRef('duty.id', '=', 'ladder_step.duty_id').onRef('duty.due_on', '=', 'ladder_step.due_on'),
    )
    .select(['duty_id', 'rung', 'on_day'])
    .where('duty_id', 'in', duties)
    .where('on_day', '<', today)
    .orderBy('on_day')
    .execute();
  const listed = rows.filter((row) => row.due_on !== null);
  const tasks = listed.map(
    (row): LateTask => ({
      title: row.title,
      documentTitle: row.documentTitle === null ? null : instrumentTitle(row.documentTitle),
      number: row.number,
      clause: row.clause,
      dueOn: row.due_on ?? today,
      taken: steps
        .filter(({ duty_id }) => duty_id === row.id)
        .map(({ rung, on_day }) => ({ rung, on: on_day })),
    }),
  );
  const name =
    unit === null
      ? ''
      : ((await trx.selectFrom('organisation').select('name').where('id', '=', unit).executeTakeFirst())
          ?.name ?? '');
  const reply = workdaysFrom(today, replyWorkdays, calendar);
  return valuesOf({
    issuer,
    unit: name,
    today,
    replyBy: reply.ok ? reply.value : null,
    tasks,
    ...(unit === null ? { owners: listed.map(({ owners }) => owners ?? '') } : {}),
    calendar,
  });
}

/** `…关于印发X的通知` is cited as X. */
function instrumentTitle(title: string): string {
  const flat = title.replace(/\s+/g, '');
  return /关于印发(?:《)?(.{4,}?)(?:》)?的通知$/.exec(flat)?.[1] ?? flat;
}

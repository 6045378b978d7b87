import { createHash } from 'node:crypto';
import { may, type Subject } from '@zhengling/access';
import type { Objection, Operation, OperationAnswer, VisitEvent } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/index.ts';
import { checklistOf } from './catalogue.ts';
import { applyToVisit, openVisit } from './change-visit.ts';
import { accessRecord } from './columns.ts';
import { lockVisit } from './find-visit.ts';
import { idOf, readOperation } from './operation-body.ts';

export interface Sender {
  readonly subject: Subject;
  readonly account: number;
  readonly actor: Actor;
  readonly now: () => Date;
}

/**
 * Applies what a device sends, one after the other, each in a transaction of its own: what was answered stays done,
 * whatever happens to the rest of the batch or to the answer on its way back.
 */
export async function applyOperations(
  db: Kysely<Database>,
  sender: Sender,
  operations: readonly unknown[],
): Promise<readonly OperationAnswer[]> {
  const answers: OperationAnswer[] = [];
  for (const given of operations) {
    const operation = readOperation(given);
    answers.push(
      operation === null
        ? { id: idOf(given), outcome: 'refused', reason: unreadable }
        : await db.transaction().execute((trx) => applyOperation(trx, sender, operation)),
    );
  }
  return answers;
}

async function applyOperation(
  trx: Transaction<Database>,
  sender: Sender,
  operation: Operation,
): Promise<OperationAnswer> {
  const { id } = operation;
  const visit = await lockVisit(trx, operation.visit);
  const digest = digestOf(operation);
  const before = await trx
    .selectFrom('inspection_operation')
    .select(['account_id', 'digest', 'outcome', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before !== undefined) {
    if (before.digest !== digest || before.account_id !== sender.account)
      return { id, outcome: 'refused', reason: reused };
    return before.outcome === 'applied'
      ? { id, outcome: 'already', reason: null }
      : { id, outcome: 'refused', reason: before.reason };
  }
  if (operation.after !== null && !(await hasArrived(trx, operation.after, sender.account)))
    return { id, outcome: 'waiting', reason: null };
  const reason = await attempt();
  await trx
    .insertInto('inspection_operation')
    .values({
      id,
      account_id: sender.account,
      account_name: sender.actor.name,
      visit_key: operation.visit,
      after_id: operation.after,
      digest,
      at: operation.at,
      body: toJsonb(operation.body),
      outcome: reason === null ? 'applied' : 'refused',
      reason: reason === null ? null : toJsonb(reason),
    })
    .execute();
  return { id, outcome: reason === null ? 'applied' : 'refused', reason };

  async function attempt(): Promise<Objection | null> {
    const now = sender.now();
    const telling = { actor: sender.actor, now, operation: id };
    if (operation.body.type === 'open') {
      // The other device has opened it already, or the same visit is opened again: nothing is lost by it.
      if (visit !== null) return visit.checklist === operation.body.checklist ? null : taken;
      if (checklistOf(operation.body.checklist) === null) return noChecklist;
      const unit = sender.subject.unit;
      const unitOfPlace = await knownUnit(trx, operation.body.unit ?? unit);
      if (operation.body.unit !== null && unitOfPlace === null) return noUnit;
      const record = accessRecord({
        unit_id: unitOfPlace,
        lead_unit: unit,
        inspecting: unit === null ? [] : [unit],
        cooperating: [],
      });
      if (!may(sender.subject, 'inspection', 'inspect', record)) return notYours;
      const { body } = operation;
      await openVisit(trx, { key: operation.visit, body, unit, unitOfPlace }, telling);
      return null;
    }
    if (visit === null) return noVisit;
    if (!may(sender.subject, 'inspection', 'inspect', accessRecord(visit))) return notYours;
    const decided = await applyToVisit(trx, visit, eventOf(operation, sender), telling);
    return decided.ok ? null : decided.objection;
  }
}

function eventOf({ at, body }: Operation, { account, actor }: Sender): VisitEvent {
  const by = { account, name: actor.name };
  switch (body.type) {
    case 'open':
    case 'start':
      return { type: 'started', at, by };
    case 'answer': {
      const { point, answer, major, note, photos } = body;
      return { type: 'answered', at, by, point, answer, major, note, photos };
    }
    case 'finish':
      return { type: 'finished', at, by, present: body.present, note: body.note };
  }
}

async function hasArrived(trx: Transaction<Database>, id: string, account: number): Promise<boolean> {
  const row = await trx
    .selectFrom('inspection_operation')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

async function knownUnit(trx: Transaction<Database>, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await trx.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id ?? null;
}

/** Over the fields in a fixed order: the same operation has the same digest however its JSON was written. */
function digestOf({ visit, after, at, body }: Operation): string {
  return createHash('sha256')
    .update(JSON.stringify([visit, after, at, sorted(body)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
}

const unreadable: Objection = {
  code: 'operation-unreadable',
  message: '服务器看不懂这一条。',
  hint: '内容还留在手机里。请更新手机页面后重新填写这一项；仍然不行，请把这一条拍给管理员。',
};
const reused: Objection = {
  code: 'operation-reused',
  message: '这一条的编号已经用于别的内容。',
  hint: '内容还留在手机里，请重新填写这一项。',
};
const noVisit: Objection = {
  code: 'visit-not-found',
  message: '服务器上没有这次检查。',
  hint: '内容留着备查。请在手机上新开一次检查，把它重新填入。',
};
const noChecklist: Objection = {
  code: 'checklist-not-found',
  message: '服务器上没有这张检查表。',
  hint: '请更新检查表后重新开始检查。',
};
const noUnit: Objection = {
  code: 'unit-not-found',
  message: '机构名录里没有选定的责任单位。',
  hint: '请更新名录后重新选择责任单位。',
};
const taken: Objection = {
  code: 'visit-taken',
  message: '这个编号的检查用的是另一张检查表。',
  hint: '请新开一次检查。',
};
const notYours: Objection = {
  code: 'not-allowed',
  message: '这次检查不由你的单位负责，内容没有记入。',
  hint: '内容留着备查。请找牵头单位把你的单位列入检查单位。',
};

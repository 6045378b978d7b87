import { conditionOf } from '@zhengling/access';
import { type DutyUnit, onlyCollectives } from '@zhengling/work';
import { changesOf, chosenUnits, issuedOn } from './changes.ts';
import { answerContest, contestDuty } from './contest.ts';
import { mergeDuties, planDuty, splitDuty } from './divide.ts';
import { unitNames } from './lines.ts';
import { createMembers, membersOf, owingCollectives } from './members.ts';
import { reportDuty } from './report.ts';
import type { Step } from './run-command.ts';
import type { CommandBody, DeskCommandName } from './schemas.ts';
import { loadDuties, type StoredDuty } from './store.ts';

type Handlers = {
  readonly [N in DeskCommandName]: (step: Step, id: number, body: CommandBody<N>) => Promise<unknown>;
};

/** What each command of the desk does, inside a step: see `packages/work` for what is decided how. */
export const handlers: Handlers = {
  async confirm(step, id, { seen, changes }) {
    const duty = await step.hold(id, 'confirm', seen);
    const issued = await issuedOn(step, duty.documentId);
    await step.act(duty, { type: 'confirm', changes: await changesOf(step, changes, issued, duty.state) });
  },
  async correct(step, id, { seen, changes }) {
    const duty = await step.hold(id, 'correct', seen);
    const issued = await issuedOn(step, duty.documentId);
    await step.act(duty, { type: 'correct', changes: await changesOf(step, changes, issued, duty.state) });
  },
  split: splitDuty,
  merge: mergeDuties,
  async drop(step, id, { seen, reason }) {
    await step.act(await step.hold(id, 'drop', seen), { type: 'drop', reason });
  },
  async restore(step, id, { seen }) {
    await step.act(await step.hold(id, 'restore', seen), { type: 'restore' });
  },
  async 'settle-source'(step, id, { seen, adopt }) {
    const duty = await step.hold(id, 'settle-source', seen);
    const source = duty.state.sourceChange?.source ?? null;
    const issued = await issuedOn(step, duty.documentId);
    const changes =
      source === null
        ? {}
        : { ...(await changesOf(step, { due: source.due }, issued, duty.state)), units: source.units };
    await step.act(duty, { type: 'settle-source', adopt, changes });
  },
  async assign(step, id, { seen, units, leader, unfold = true }) {
    const duty = await step.hold(id, 'assign', seen);
    if (conditionOf(step.subject, 'duty', 'assign').type !== 'always')
      return step.refuse({
        status: 403,
        code: 'not-allowed',
        message: '牵头、责任、配合单位由编辑或督查员确定。',
        hint: '可以把任务分解，给本单位和有关单位各定一项；要调整单位，请与督查员联系。',
      });
    await assignDuty(step, duty, {
      unfold,
      ...(units === undefined ? {} : { units }),
      ...(leader === undefined ? {} : { leader }),
    });
  },
  async unfold(step, id, { seen }) {
    const duty = await step.hold(id, 'unfold', seen);
    await step.act(duty, {
      type: 'unfold',
      members: await createMembers(step.trx, duty, step.today, step.actor),
    });
  },
  plan: planDuty,
  async accept(step, id, { seen }) {
    await step.act(await step.hold(id, 'accept', seen), { type: 'accept', unit: step.unit });
  },
  report: reportDuty,
  async close(step, id, { seen, note = '' }) {
    await step.act(await step.hold(id, 'close', seen), { type: 'close', unit: step.unit, note });
  },
  async sign(step, id, { seen, note = '' }) {
    await step.act(await step.hold(id, 'sign', seen), { type: 'sign', unit: step.unit, note });
  },
  async decline(step, id, { seen, reason }) {
    await step.act(await step.hold(id, 'decline', seen), { type: 'decline', unit: step.unit, reason });
  },
  async check(step, id, { seen, passed, note = '' }) {
    await step.act(await step.hold(id, 'check', seen), { type: 'check', passed, note });
  },
  async extend(step, id, { seen, to, reason }) {
    await step.act(await step.hold(id, 'extend', seen), { type: 'extend', unit: step.unit, to, reason });
  },
  async approve(step, id, { seen, granted, reason = '' }) {
    await step.act(await step.hold(id, 'approve', seen), { type: 'approve', granted, reason });
  },
  async suspend(step, id, { seen, reason }) {
    await step.act(await step.hold(id, 'suspend', seen), { type: 'suspend', reason });
  },
  async resume(step, id, { seen, giveBack }) {
    await step.act(await step.hold(id, 'resume', seen), { type: 'resume', giveBack });
  },
  async cancel(step, id, { seen, reason }) {
    const duty = await step.hold(id, 'cancel', seen);
    await step.act(duty, { type: 'cancel', reason, cause: 'decided', by: null });
    await cancelChildren(step, id, reason);
  },
  contest: contestDuty,
  'answer-contest': answerContest,
};

/** Hands a task to its units; the members of collectives get tasks of their own. */
export async function assignDuty(
  step: Step,
  duty: StoredDuty,
  { units, leader, unfold }: Pick<CommandBody<'assign'>, 'units' | 'leader'> & { readonly unfold: boolean },
): Promise<StoredDuty> {
  const chosen = units === undefined ? duty.state.units : await chosenUnits(step, units);
  const assigned = await step.act(duty, {
    type: 'assign',
    units: chosen,
    ...(leader === undefined ? {} : { leader: namedLeader(leader) }),
  });
  const owing = owingCollectives(assigned.state.units);
  if (!unfold || owing.length === 0) return assigned;
  if (onlyCollectives(assigned.state.units)) await refuseEmptyClasses(step, owing);
  // A series has no members: each of its instances has.
  if (assigned.state.kind === 'series') return assigned;
  const members = await createMembers(step.trx, assigned, step.today, step.actor);
  return members.length === 0 ? assigned : step.act(assigned, { type: 'unfold', members });
}

/** Handed out to classes that nobody belongs to, a task would reach nobody. */
async function refuseEmptyClasses(step: Step, owing: readonly DutyUnit[]): Promise<void> {
  const ids = owing.map(({ unit }) => unit);
  const members = await membersOf(step.trx, ids, step.today);
  if (ids.some((id) => (members.get(id) ?? []).length > 0)) return;
  const name = await unitNames(step.trx, ids);
  step.refuse({
    status: 422,
    code: 'members-missing',
    message: `${ids.map((id) => `“${name(id)}”`).join('、')}没有登记成员，分派下去没有单位会收到。`,
    hint: '请改选具体单位；或者到“机构与职务”打开这个统称，用“成员变动”写明有哪些单位，再来分派。',
  });
}

/** A field left blank names nobody. */
const namedLeader = (typed: string | null): string | null =>
  typed === null || typed.trim() === '' ? null : typed.trim();

/** What hangs on a cancelled task ends with it; what was closed stays closed. */
async function cancelChildren(step: Step, id: number, reason: string): Promise<void> {
  const rows = await step.trx
    .selectFrom('duty')
    .select('id')
    .where('parent_id', '=', id)
    .where('state', 'not in', ['closed', 'cancelled', 'dropped'])
    .orderBy('id')
    .execute();
  const children = await loadDuties(
    step.trx,
    rows.map((row) => row.id),
    true,
  );
  for (const child of children) {
    await step.act(child, { type: 'cancel', reason, cause: 'decided', by: null });
    await cancelChildren(step, child.id, reason);
  }
}

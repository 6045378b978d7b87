import { may, type Subject } from '@zhengling/access';
import type { Calendar } from '@zhengling/calendar';
import { type Decided, type DutyCommand, type DutyEvent, decide } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import { today } from '../http/today.ts';
import { notAllowed, type Refusal } from '../identity/index.ts';
import { retryRaces } from '../issues/conflict.ts';
import { actOf, countOpenParts, eventLines } from './detail.ts';
import { accessRecord } from './readable.ts';
import type { DeskCommandName, EventLine } from './schemas.ts';
import { appendEvents, type DutyActor, loadDuty, type StoredDuty } from './store.ts';
import { tellUnits } from './tell-units.ts';
import { settleParent } from './whole.ts';

/** Somebody at the desk who does something now. */
export interface Acting {
  readonly subject: Subject;
  readonly actor: DutyActor;
}

/** What stood in the way; `conflict` where somebody else was quicker. */
export interface CommandRefusal extends Refusal {
  readonly conflict?: { readonly version: number; readonly events: readonly EventLine[] };
}

/** Thrown inside a transaction so that nothing of it stays; caught by `inOneStep`. */
class Refused extends Error {
  readonly refusal: CommandRefusal;

  constructor(refusal: CommandRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export type StepOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: CommandRefusal };

/** A step on one or several tasks: all of it happens, or nothing. */
export async function inOneStep<T>(
  db: Kysely<Database>,
  acting: Acting,
  work: (step: Step) => Promise<T>,
): Promise<StepOutcome<T>> {
  try {
    const value = await retryRaces(() =>
      db.transaction().execute(async (trx) => work(new Step(trx, acting, await libraryCalendar(trx)))),
    );
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** A transaction in which one person acts on tasks. Whatever is refused undoes the whole step. */
export class Step {
  readonly trx: Transaction<Database>;
  readonly subject: Subject;
  readonly actor: DutyActor;
  readonly calendar: Calendar;

  constructor(trx: Transaction<Database>, { subject, actor }: Acting, calendar: Calendar) {
    this.trx = trx;
    this.subject = subject;
    this.actor = actor;
    this.calendar = calendar;
  }

  get today() {
    return today(this.actor.now);
  }

  /** The unit for which they act: they have passed the policy, so there is one where the command needs it. */
  get unit(): string {
    return this.subject.unit ?? '';
  }

  refuse(refusal: CommandRefusal): never {
    throw new Refused(refusal);
  }

  /** Holds the task, and makes sure that this person may do this to it and has seen what it is now. */
  async hold(id: number, name: DeskCommandName, seen: number | null): Promise<StoredDuty> {
    const duty = await loadDuty(this.trx, id, true);
    if (duty === null) return this.refuse(noSuchDuty);
    const record = accessRecord(duty.state);
    const early = duty.state.state === 'candidate' || duty.state.state === 'dropped';
    const reads =
      may(this.subject, 'duty', 'read', record) && (!early || may(this.subject, 'duty', 'confirm', record));
    if (!reads) return this.refuse(noSuchDuty);
    const act = actOf[name];
    if (!may(this.subject, 'duty', act, record)) {
      const { role } = this.subject;
      return this.refuse(notAllowed(role === 'public' ? null : role, 'duty', act));
    }
    if (seen !== null && seen !== duty.state.version) {
      const events = await eventLines(this.trx, id, seen);
      const last = events.at(-1);
      const who = last === undefined ? '别人' : (last.unit ?? last.actor);
      return this.refuse({
        status: 409,
        code: 'duty-changed',
        message: `你打开以后，${who}作了改动：${last?.words ?? ''}。你的这一步没有执行。`,
        hint: '请看过改动，再决定是否继续；你填写的内容还在。',
        conflict: { version: duty.state.version, events },
      });
    }
    return duty;
  }

  /** Does it, with what follows for the task that it is a part of. */
  async act(duty: StoredDuty, command: DutyCommand): Promise<StoredDuty> {
    const openParts = await countOpenParts(this.trx, duty.id);
    const decided = decide(duty.state, command, { today: this.today, calendar: this.calendar, openParts });
    return this.append(duty, this.accepted(decided));
  }

  async append(duty: StoredDuty, events: readonly DutyEvent[]): Promise<StoredDuty> {
    const state = await appendEvents(this.trx, duty, events, this.actor);
    const after = { ...duty, state };
    await tellUnits(this.trx, after, duty.state, events, this.actor);
    if (duty.parentId !== null && state.state !== duty.state.state)
      await settleParent(this.trx, duty, after, this.actor.now);
    return after;
  }

  accepted<T>(decided: Decided<T>): T {
    if (decided.ok) return decided.value;
    const { code, message, hint } = decided.refusal;
    return this.refuse({ status: 422, code, message, hint });
  }
}

export const noSuchDuty: Refusal = {
  status: 404,
  code: 'duty-not-found',
  message: '没有这项任务，或者与你所在的单位无关。',
  hint: '请回到任务列表查找。',
};

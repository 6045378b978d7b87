import { chineseDate } from '@zhengling/calendar';
import type { DutyEvent, DutyState, DutyUnitState } from '@zhengling/work';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type NewNotice, notify } from '../notices/index.ts';
import { type DutyActor, loadDuties, type StoredDuty } from './store.ts';

/** What happened, in words for those it falls on, and who they are. */
interface News {
  readonly words: string;
  readonly to: readonly DutyUnitState[];
  readonly why: string;
}

/**
 * Tells the officers of units at once of what others did to their task: handed out, sent back, given time or not,
 * stopped. What somebody did is not told to the same person; what falls due is for the ladder of reminders.
 */
export async function tellUnits(
  trx: Transaction<Database>,
  duty: StoredDuty,
  before: DutyState,
  events: readonly DutyEvent[],
  actor: DutyActor,
): Promise<void> {
  const news = events.flatMap((event) => {
    const one = newsOf(event, before, duty.state);
    return one === null ? [] : [{ duty, key: `${event.type}:${duty.id}:${duty.state.version}`, ...one }];
  });
  await tell(trx, news, actor);
}

/** Tells units of tasks that were made for them: as members of a class, as parts of a whole. */
export async function tellOfNew(
  trx: Transaction<Database>,
  ids: readonly number[],
  actor: DutyActor,
): Promise<void> {
  if (ids.length === 0) return;
  const made = (await loadDuties(trx, ids, false)).filter(({ state }) => state.state === 'assigned');
  await tell(
    trx,
    made.map((duty) => ({
      duty,
      key: `assigned:${duty.id}:${duty.state.version}`,
      words: '新任务',
      to: bodies(duty.state),
      why: '',
    })),
    actor,
  );
}

async function tell(
  trx: Transaction<Database>,
  news: readonly (News & { readonly duty: StoredDuty; readonly key: string })[],
  actor: DutyActor,
): Promise<void> {
  const units = new Set(news.flatMap(({ to }) => to.map(({ unit }) => unit)));
  if (units.size === 0) return;
  const officers = await trx
    .selectFrom('account')
    .select(['id', 'unit_id'])
    .where('role', '=', 'officer')
    .where('disabled', '=', false)
    .where('unit_id', 'in', [...units])
    .execute();
  const notices = news.flatMap(({ duty, key, words, to, why }) => {
    const { title, number, clause, dueOn } = duty.state;
    const due = dueOn === null ? '' : `期限${chineseDate(dueOn)}`;
    return officers
      .filter(({ id, unit_id }) => id !== actor.id && to.some(({ unit }) => unit === unit_id))
      .map(
        ({ id }): NewNotice => ({
          account: id,
          key,
          kind: 'duty',
          title: `${words}：${title.length > 60 ? `${title.slice(0, 59)}…` : title}`,
          body: [why, [number ?? '', clause].filter((part) => part !== '').join(' '), due]
            .filter((part) => part !== '')
            .join('，'),
          href: `/duties/${duty.id}`,
          duty: duty.id,
        }),
      );
  });
  await notify(trx, notices, actor.now);
}

const bodies = ({ units }: DutyState): readonly DutyUnitState[] =>
  units.filter(({ collective }) => !collective);

/** Those who have to do it; who only supports is told where the whole stops or begins. */
const answering = (state: DutyState): readonly DutyUnitState[] =>
  bodies(state).filter(({ part }) => part !== 'cooperating');

function newsOf(event: DutyEvent, before: DutyState, after: DutyState): News | null {
  switch (event.type) {
    case 'assigned': {
      const known = new Set(
        before.state === 'assigned' || before.state === 'accepted'
          ? before.units.map(({ unit }) => unit)
          : [],
      );
      return { words: '新任务', to: bodies(after).filter(({ unit }) => !known.has(unit)), why: '' };
    }
    case 'returned':
      return { words: '核查后退回', to: answering(after), why: event.reason };
    case 'declined':
      return { words: '会签没有通过', to: answering(after), why: event.reason };
    case 'extended':
      return { words: '延期已批准', to: bodies(after), why: '' };
    case 'extension-refused':
      return { words: '延期没有批准', to: answering(after), why: event.reason };
    case 'suspended':
      return { words: '任务中止', to: bodies(after), why: event.reason };
    case 'resumed':
      return { words: '任务恢复办理', to: bodies(after), why: '' };
    case 'cancelled':
      return before.state === 'candidate' || before.state === 'confirmed'
        ? null
        : { words: '任务取消', to: bodies(after), why: event.reason };
    case 'contested':
      return { words: '办结有异议', to: answering(after), why: event.reason };
    case 'reopened':
      return { words: '异议属实，恢复办理', to: answering(after), why: event.reason };
    case 'created':
    case 'reread':
    case 'source-changed':
    case 'source-reverted':
    case 'source-settled':
    case 'confirmed':
    case 'corrected':
    case 'dropped':
    case 'restored':
    case 'split':
    case 'merged':
    case 'absorbed':
    case 'unfolded':
    case 'planned':
    case 'accepted':
    case 'reported':
    case 'extension-asked':
    case 'closing':
    case 'signed':
    case 'closed':
    case 'contest-refused':
    case 'part-reopened':
    case 'redated':
    case 'urged':
    case 'revived':
      return null;
  }
}

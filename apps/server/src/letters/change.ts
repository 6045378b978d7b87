import { openBlanks } from '@zhengling/work';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { done, type Outcome, type Refusal, refuse } from '../identity/refusal.ts';
import { type NewNotice, notify } from '../notices/notify.ts';
import { drawSerial, numberOf } from './number.ts';
import type { LetterState, LetterTable } from './tables.ts';

type Letter = Selectable<LetterTable>;
type Trx = Transaction<Database>;

/** Who changes a letter, which one, and which version of it they saw. */
export interface ChangeOf {
  readonly id: number;
  readonly seen: number;
  readonly by: Actor;
  readonly now: Date;
}

export interface LetterWords {
  readonly title?: string;
  readonly addressee?: string;
  readonly body?: string;
  readonly signatory?: string;
  readonly copies?: string;
  readonly units?: readonly string[];
}

const stateWords: Readonly<Record<LetterState, string>> = {
  draft: '草稿',
  approving: '待审定',
  approved: '已审定',
  issued: '已签发',
  void: '已作废',
};

/** One change of a letter: held, checked against what was seen, written with its event. */
async function change(
  db: Kysely<Database>,
  { id, seen, by, now }: ChangeOf,
  from: readonly LetterState[],
  what: string,
  apply: (trx: Trx, letter: Letter) => Promise<Outcome<Partial<Omit<Letter, 'id'>>>>,
  action: string,
  detail: (letter: Letter) => object = () => ({}),
): Promise<Outcome<number>> {
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (letter === undefined) return refuse(noSuchLetter);
    if (letter.version !== seen) return refuse(changedMeanwhile(stateWords[letter.state]));
    if (!from.includes(letter.state)) return refuse(notNow(what, stateWords[letter.state]));
    const changed = await apply(trx, letter);
    if (!changed.ok) return changed;
    await trx
      .updateTable('letter')
      .set({ ...changed.value, version: letter.version + 1, updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute();
    const after = { ...letter, ...changed.value };
    await recordEvent(
      trx,
      by,
      `letter.${action}`,
      { kind: 'letter', id },
      { name: letter.name, number: numberOf(after), ...detail(after) },
    );
    return done(letter.version + 1);
  });
}

/** Rewrites a draft; one that a leader has approved has to be approved again. */
export function editLetter(db: Kysely<Database>, of: ChangeOf, words: LetterWords): Promise<Outcome<number>> {
  return change(
    db,
    of,
    ['draft', 'approving', 'approved'],
    '修改',
    async (trx) => {
      const { units, ...rest } = words;
      if (units !== undefined) {
        await trx.deleteFrom('letter_addressee').where('letter_id', '=', of.id).execute();
        const known = await trx
          .selectFrom('organisation')
          .select('id')
          .where('id', 'in', [...units, ''])
          .execute();
        if (known.length !== new Set(units).size) return refuse(unknownUnit);
        if (known.length > 0)
          await trx
            .insertInto('letter_addressee')
            .values(known.map(({ id }) => ({ letter_id: of.id, unit_id: id })))
            .execute();
      }
      return done({ ...rest, state: 'draft' as const, approved_by: null });
    },
    'edited',
  );
}

/** Hands a draft to the leaders. */
export function submitLetter(db: Kysely<Database>, of: ChangeOf): Promise<Outcome<number>> {
  return change(
    db,
    of,
    ['draft'],
    '送审',
    async (trx, letter) => {
      if (!letter.needs_leader) return refuse(needsNoLeader);
      const open = blanksIn(letter);
      if (open.length > 0) return refuse(stillOpen(open));
      const leaders = await accountsWith(trx, 'leader');
      if (leaders.length === 0) return refuse(noLeader);
      await notify(
        trx,
        leaders.map((account) => ({
          account,
          key: `letter-approve:${letter.id}:${letter.version}`,
          kind: 'approval',
          title: `请审定：${letter.name}（${letter.addressee.slice(0, 30)}）`,
          href: `/letters/${letter.id}`,
          letter: letter.id,
        })),
        of.now,
      );
      return done({ state: 'approving' as const, returned_reason: null });
    },
    'submitted',
  );
}

/** A leader's word: approved, or given back with the reason. */
export function approveLetter(
  db: Kysely<Database>,
  of: ChangeOf,
  answer: { readonly approved: boolean; readonly reason: string },
): Promise<Outcome<number>> {
  return change(
    db,
    of,
    ['approving'],
    answer.approved ? '审定' : '退回',
    async (trx, letter) => {
      if (!answer.approved && answer.reason.trim() === '') return refuse(reasonMissing('退回'));
      const told = await accountsWith(trx, 'supervisor');
      await notify(
        trx,
        told.map((account) => ({
          account,
          key: `letter-answered:${letter.id}:${letter.version}`,
          kind: 'letter',
          title: `${answer.approved ? '已审定，可以签发' : '退回修改'}：${letter.name}（${letter.addressee.slice(0, 30)}）`,
          body: answer.reason.trim(),
          href: `/letters/${letter.id}`,
          letter: letter.id,
        })),
        of.now,
      );
      return done(
        answer.approved
          ? { state: 'approved' as const, approved_by: of.by.id }
          : { state: 'draft' as const, returned_reason: answer.reason.trim() },
      );
    },
    answer.approved ? 'approved' : 'returned',
    () => (answer.reason.trim() === '' ? {} : { reason: answer.reason.trim() }),
  );
}

/** Gives it its number and day, and puts it on the desks of those it goes to. */
export function issueLetter(db: Kysely<Database>, of: ChangeOf): Promise<Outcome<number>> {
  return change(
    db,
    of,
    ['draft', 'approved'],
    '签发',
    async (trx, letter) => {
      if (letter.needs_leader && letter.state !== 'approved') return refuse(notApproved);
      const open = blanksIn(letter);
      if (open.length > 0) return refuse(stillOpen(open));
      const day = today(of.now);
      const year = Number(day.slice(0, 4));
      const numbered =
        letter.series === null ? {} : { year, serial: await drawSerial(trx, letter.series, year) };
      const issued = { ...letter, ...numbered };
      await notify(trx, await told(trx, issued), of.now);
      return done({ state: 'issued' as const, issued_on: day, issued_by: of.by.id, ...numbered });
    },
    'issued',
  );
}

/** Takes it out of force. It keeps its number, which is not given again. */
export function voidLetter(db: Kysely<Database>, of: ChangeOf, reason: string): Promise<Outcome<number>> {
  return change(
    db,
    of,
    ['draft', 'approving', 'approved', 'issued'],
    '作废',
    async (trx, letter) => {
      if (reason.trim() === '') return refuse(reasonMissing('作废'));
      if (letter.state === 'issued') {
        const notices = await told(trx, letter);
        await notify(
          trx,
          notices.map((notice) => ({
            ...notice,
            key: `letter-void:${letter.id}`,
            title: `已作废：${letter.name}${numberOf(letter) ?? ''}`,
            body: reason.trim(),
          })),
          of.now,
        );
      }
      return done({ state: 'void' as const, void_reason: reason.trim() });
    },
    'voided',
    () => ({ reason: reason.trim() }),
  );
}

/** The read receipt of a unit, once; gives whether it is new. */
export function receiveLetter(
  db: Kysely<Database>,
  id: number,
  unit: string,
  by: Actor,
  now: Date,
): Promise<Outcome<boolean>> {
  return db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .selectAll()
      .where('id', '=', id)
      .forShare()
      .executeTakeFirst();
    if (letter === undefined) return refuse(noSuchLetter);
    if (letter.state !== 'issued') return refuse(notNow('签收', stateWords[letter.state]));
    const row = await trx
      .updateTable('letter_addressee')
      .set({ received_at: now.toISOString(), received_by: by.id })
      .where('letter_id', '=', id)
      .where('unit_id', '=', unit)
      .where('received_at', 'is', null)
      .returning('unit_id')
      .executeTakeFirst();
    if (row === undefined) return done(false);
    await recordEvent(
      trx,
      by,
      'letter.received',
      { kind: 'letter', id },
      { name: letter.name, number: numberOf(letter), unit },
    );
    return done(true);
  });
}

async function told(trx: Trx, letter: Letter): Promise<readonly NewNotice[]> {
  const officers = await trx
    .selectFrom('letter_addressee')
    .innerJoin('account', 'account.unit_id', 'letter_addressee.unit_id')
    .select('account.id')
    .where('letter_id', '=', letter.id)
    .where('account.role', '=', 'officer')
    .where('account.disabled', '=', false)
    .execute();
  return officers.map(({ id }) => ({
    account: id,
    key: `letter:${letter.id}`,
    kind: 'letter',
    title: `收到${letter.name}${numberOf(letter) ?? ''}，请签收`,
    href: `/letters/${letter.id}`,
    letter: letter.id,
  }));
}

async function accountsWith(trx: Trx, role: 'leader' | 'supervisor'): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', role)
    .where('disabled', '=', false)
    .execute();
  return rows.map(({ id }) => id);
}

export const blanksIn = ({
  title,
  addressee,
  body,
  signatory,
  copies,
}: Pick<Letter, 'title' | 'addressee' | 'body' | 'signatory' | 'copies'>) =>
  openBlanks(title, addressee, body, signatory, copies);

export const noSuchLetter: Refusal = {
  status: 404,
  code: 'letter-not-found',
  message: '没有这份函件。',
  hint: '请回到函件列表查找；收到的函件要等签发以后才看得到。',
};
const changedMeanwhile = (state: string): Refusal => ({
  status: 409,
  code: 'letter-changed',
  message: `这份函件刚才被别人改过，现在是“${state}”。`,
  hint: '请重新载入，看过改动再决定。你写的内容还在输入框里。',
});
const notNow = (what: string, state: string): Refusal => ({
  status: 409,
  code: 'letter-state',
  message: `这份函件是“${state}”，不能${what}。`,
  hint: '请重新载入页面，看看现在能做什么。',
});
const stillOpen = (labels: readonly string[]): Refusal => ({
  status: 422,
  code: 'letter-blanks',
  message: `还有空白没有填：${labels.join('、')}。`,
  hint: '请在正文里把【】连同其中的文字换成实际内容。',
  field: 'body',
});
const needsNoLeader: Refusal = {
  status: 422,
  code: 'letter-needs-no-leader',
  message: '这类函件不用领导审定。',
  hint: '核对无误后直接签发。',
};
const noLeader: Refusal = {
  status: 422,
  code: 'letter-no-leader',
  message: '还没有领导的账号，没有人能审定。',
  hint: '请系统管理员设立账号，安全管理员授予领导角色。',
};
const notApproved: Refusal = {
  status: 422,
  code: 'letter-not-approved',
  message: '这类函件要经领导审定才能签发。',
  hint: '请先“送领导审定”。',
};
const unknownUnit: Refusal = {
  status: 422,
  code: 'unit-unknown',
  message: '收文单位里有机构名录中没有的单位。',
  hint: '请从列表里选。',
  field: 'units',
};
const reasonMissing = (what: string): Refusal => ({
  status: 422,
  code: 'reason-missing',
  message: `请写明${what}的原因。`,
  hint: '原因会写进记录。',
  field: 'reason',
});

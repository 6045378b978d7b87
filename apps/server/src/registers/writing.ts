import { may } from '@zhengling/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import { subjectOf } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, actorOf, notAllowed, type Refusal, sendRefusal, sessionOf } from '../identity/index.ts';
import type { Changed } from './change-entry.ts';

type Work = (trx: Transaction<Database>, by: Actor) => Promise<Changed>;

/** One write of a request: allowed for the unit whose entry it is, in one transaction, answered with the new version. */
export function writerOf(db: Kysely<Database>) {
  return async (request: FastifyRequest, reply: FastifyReply, unit: string | null, work: Work) => {
    const { account } = sessionOf(request);
    if (!may(subjectOf(request), 'register', 'edit', { unit }))
      return sendRefusal(reply, notAllowed(account.role, 'register', 'edit'));
    const outcome = await db.transaction().execute((trx) => work(trx, actorOf(account)));
    if (!outcome.ok)
      return sendRefusal(
        reply,
        outcome.refusal,
        outcome.conflict === undefined ? {} : { conflict: outcome.conflict },
      );
    return { version: outcome.version };
  };
}

export async function bodyExists(db: Kysely<Database>, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

export const noSuchBody = (field: string): Refusal => ({
  status: 422,
  code: 'no-such-organisation',
  message: '没有这个机构，或者它就是这一条自己。',
  hint: '请从列表里选一个；没有的先新增机构。',
  field,
});

export const daysReversed: Refusal = {
  status: 422,
  code: 'days-reversed',
  message: '最后一日早于开始的一日。',
  hint: '请核对两个日期。',
  field: 'on',
};

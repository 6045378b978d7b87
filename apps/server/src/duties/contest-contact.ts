import { Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { actorOf, notAllowed, recordEvent, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { latestContest } from './latest-contest.ts';
import { accessRecord } from './readable.ts';
import { noSuchDuty } from './run-command.ts';
import { DutyParams } from './schemas.ts';
import { loadDuty } from './store.ts';

const revealed = 'duty.contact-revealed';

const ContactSchema = Type.Object({
  contact: Type.Union([Type.String(), Type.Null()], { description: '没有留则为空' }),
  looked: Type.Array(Type.Object({ by: Type.String(), at: Type.String({ format: 'date-time' }) }), {
    description: '谁在什么时候看过，最近的在前，这一次也在内',
  }),
});

/** How to reach who contests, for those who look into it. Every look is recorded, and each shows the earlier ones. */
export function contestContactRoute(scope: App, { db }: ServerContext): void {
  scope.post(
    '/duties/:id/contest-contact',
    {
      onRequest: requireAct('duty', 'reveal'),
      schema: {
        tags: ['duties'],
        summary: '显示异议人留下的联系方式；每次显示都记入记录',
        params: DutyParams,
        response: { 200: ContactSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { account } = sessionOf(request);
      const duty = await loadDuty(db, id);
      if (duty === null) return sendRefusal(reply, noSuchDuty);
      if (!may(subjectOf(request), 'duty', 'reveal', accessRecord(duty.state)))
        return sendRefusal(reply, notAllowed(account.role, 'duty', 'reveal'));
      return db.transaction().execute(async (trx) => {
        const contest = await latestContest(trx, id);
        const contact = contest?.contact ?? null;
        if (contest !== null && contact !== null)
          await recordEvent(
            trx,
            actorOf(account),
            revealed,
            { kind: 'duty', id },
            { contest: contest.id, title: duty.state.title },
          );
        const looked = await trx
          .selectFrom('event')
          .select(['actor_name as by', 'at'])
          .where('subject_kind', '=', 'duty')
          .where('subject_id', '=', String(id))
          .where('action', '=', revealed)
          .orderBy('id', 'desc')
          .limit(20)
          .execute();
        return { contact, looked };
      });
    },
  );
}

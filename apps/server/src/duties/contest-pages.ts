import formbody from '@fastify/formbody';
import { Type } from '@fastify/type-provider-typebox';
import { may, publicSubject } from '@zhengling/access';
import {
  renderContestForm,
  renderContestLookUp,
  renderContestReceipt,
  type SiteView,
} from '@zhengling/web/site';
import type { FastifyReply } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';
import { html } from '../site/send.ts';
import { findContest, readReceipt } from './contest.ts';
import {
  contestFromOutside,
  contestsPerHour,
  longestContact,
  longestReason,
  lookUpsPerHour,
  shortestReason,
} from './contest-from-outside.ts';
import { unitNames } from './lines.ts';
import { accessRecord } from './readable.ts';
import { loadDuty } from './store.ts';

const DutyPath = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });
/** Longer texts than allowed come too: they are given back with what is wrong, not thrown away. */
const FormBody = Type.Object({
  reason: Type.Optional(Type.String({ maxLength: 20_000 })),
  contact: Type.Optional(Type.String({ maxLength: 2_000 })),
});

/** Pages on which a reader contests the closing of a disclosed task and looks up the answer; without an account. */
export async function contestPages(
  app: App,
  context: ServerContext,
  frame: {
    readonly site: () => Promise<SiteView>;
    readonly refuse: (
      reply: FastifyReply,
      message: { readonly status: number; readonly title: string; readonly lines: readonly string[] },
    ) => Promise<FastifyReply>;
  },
): Promise<void> {
  const { db } = context;
  const limits = { shortestReason, longestReason, longestContact };

  const disclosedDuty = async (id: number) => {
    const duty = await loadDuty(db, id, false);
    if (duty === null || !may(publicSubject, 'duty', 'contest', accessRecord(duty.state))) return null;
    const { title, clause, number, units, closedOn, state } = duty.state;
    const part = units.some((unit) => unit.part === 'lead') ? 'lead' : 'responsible';
    const leading = units.filter((unit) => unit.part === part).map(({ unit }) => unit);
    const nameOf = await unitNames(db, leading);
    return { title, clause, number, closedOn, closed: state === 'closed', leads: leading.map(nameOf) };
  };
  const page = (reply: FastifyReply, status: number, content: string) =>
    reply.code(status).header('cache-control', 'no-store').type(html).send(content);

  await app.register(async (scope: App) => {
    await scope.register(formbody, { bodyLimit: 64 * 1024 });

    scope.get('/duties/:id/contest', { schema: { hide: true, params: DutyPath } }, async (request, reply) => {
      const duty = await disclosedDuty(request.params.id);
      if (duty === null) return frame.refuse(reply, noSuchTask);
      if (!duty.closed) return frame.refuse(reply, notClosed);
      const view = {
        ...(await frame.site()),
        duty,
        action: `/duties/${request.params.id}/contest`,
        typed: { reason: '', contact: '' },
        problem: null,
        limits,
      };
      return page(reply, 200, renderContestForm(view));
    });

    scope.post(
      '/duties/:id/contest',
      {
        config: { rateLimit: { max: contestsPerHour, timeWindow: '1 hour' } },
        schema: { hide: true, params: DutyPath, body: FormBody },
      },
      async (request, reply) => {
        const { id } = request.params;
        const duty = await disclosedDuty(id);
        if (duty === null) return frame.refuse(reply, noSuchTask);
        const { reason = '', contact = '' } = request.body;
        const wrong = problemOf(reason, contact);
        const outcome =
          wrong === null ? await contestFromOutside(db, id, { reason, contact }, context.now()) : null;
        if (outcome?.ok === true) return reply.redirect(`/contests/${outcome.value.receipt}?new`, 303);
        const problem = wrong ?? (outcome === null ? null : outcome.refusal);
        const view = {
          ...(await frame.site()),
          duty,
          action: `/duties/${id}/contest`,
          typed: { reason, contact },
          problem: problem === null ? null : { message: problem.message, hint: problem.hint },
          limits,
        };
        return page(reply, 422, renderContestForm(view));
      },
    );
  });

  const looking = { rateLimit: { max: lookUpsPerHour, timeWindow: '1 hour' } };

  app.get(
    '/contests',
    {
      config: looking,
      schema: {
        hide: true,
        querystring: Type.Object({ receipt: Type.Optional(Type.String({ maxLength: 40 })) }),
      },
    },
    async (request, reply) => {
      const typed = request.query.receipt ?? '';
      const receipt = readReceipt(typed);
      if (receipt !== null) return reply.redirect(`/contests/${receipt}`, 303);
      const problem = typed.trim() === '' ? null : '回执号是 12 位字母和数字，请核对后再查。';
      return page(reply, 200, renderContestLookUp({ ...(await frame.site()), typed, problem }));
    },
  );

  app.get(
    '/contests/:receipt',
    {
      config: looking,
      schema: {
        hide: true,
        params: Type.Object({ receipt: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ new: Type.Optional(Type.String({ maxLength: 0 })) }),
      },
    },
    async (request, reply) => {
      const typed = request.params.receipt;
      const receipt = readReceipt(typed);
      const found = receipt === null ? null : await findContest(db, receipt);
      if (found === null) {
        const problem = '没有这个回执号，请核对后再查。';
        return page(reply, 404, renderContestLookUp({ ...(await frame.site()), typed, problem }));
      }
      const { duty: _, ...standing } = found;
      const justSent = request.query.new !== undefined && found.upheld === null;
      return page(reply, 200, renderContestReceipt({ ...(await frame.site()), ...standing, justSent }));
    },
  );
}

function problemOf(
  reason: string,
  contact: string,
): { readonly message: string; readonly hint: string } | null {
  const length = [...reason.trim()].length;
  if (length < shortestReason)
    return { message: '请写明哪里没有办到。', hint: `至少 ${shortestReason} 个字，写清时间、地点和情况。` };
  if (length > longestReason)
    return {
      message: `写了 ${length} 字，超过 ${longestReason} 字。`,
      hint: '请删去不必要的内容再提交，已写的还在。',
    };
  if ([...contact.trim()].length > longestContact)
    return { message: '联系方式太长。', hint: `请留电话或邮箱，不超过 ${longestContact} 字；也可以不填。` };
  return null;
}

const noSuchTask = {
  status: 404,
  title: '没有这项公开的任务',
  lines: ['地址可能有误，或者这项任务不再公开。', '请从文件页面的“办理进度”里找。'],
};
const notClosed = {
  status: 409,
  title: '这项任务还在办理',
  lines: ['还没有办结，不用提异议。', '办结以后认为不实，可以再来提出。'],
};

import {
  type ContestFormView,
  type MessageView,
  renderContest,
  renderContestReceipt,
  type SiteView,
} from '@zhengling/web/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';
import {
  type ContestedDuty,
  contactLength,
  contestByReceipt,
  contestFromOutside,
  contestsPerHour,
  disclosedDuty,
  reasonBounds,
} from './contest-from-outside.ts';

interface Frame {
  readonly site: () => Promise<SiteView>;
  readonly refuse: (reply: FastifyReply, message: Omit<MessageView, keyof SiteView>) => Promise<FastifyReply>;
}

const hidden = { schema: { hide: true } } as const;
const mostBytes = 32 * 1024;

/** The pages on which anybody contests a closing and later asks for the answer: forms, no scripts, no account. */
export function registerContestPages(app: App, { db, now }: ServerContext, { site, refuse }: Frame): void {
  const fresh = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');

  void app.register(async (scope: App) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );

    scope.get<{ Params: { id: string } }>('/duties/:id/contest', hidden, async (request, reply) => {
      const duty = await dutyOf(request);
      if (duty === null) return refuse(reply, notDisclosed);
      return fresh(reply).send(renderContest(await formOf(duty, { reason: '', contact: '' }, null)));
    });

    scope.post<{ Params: { id: string } }>(
      '/duties/:id/contest',
      {
        ...hidden,
        config: {
          rateLimit: {
            max: contestsPerHour,
            timeWindow: '1 hour',
            // After the form is read, so that nothing typed is lost.
            hook: 'preHandler',
            // What is asked for too often is answered on the form, with what was typed.
            errorResponseBuilder: () => new TooOften(),
          },
        },
        errorHandler: async (error, request, reply) => {
          if (!(error instanceof TooOften)) throw error;
          const duty = await dutyOf(request);
          if (duty === null) return refuse(reply, notDisclosed);
          return fresh(reply.code(429)).send(
            renderContest(
              await formOf(duty, typedIn(request.body), {
                field: null,
                message: `这个网络一小时内已经提交了 ${contestsPerHour} 次，请过一小时再提交。你写的内容还在下面，可以先复制保存。`,
              }),
            ),
          );
        },
      },
      async (request, reply) => {
        const duty = await dutyOf(request);
        if (duty === null) return refuse(reply, notDisclosed);
        const typed = typedIn(request.body);
        const wrong = faultOf(typed);
        if (wrong !== null)
          return fresh(reply.code(422)).send(renderContest(await formOf(duty, typed, wrong)));
        const made = await contestFromOutside(db, duty.id, typed, now());
        // The address is the receipt: reloading it sends nothing again.
        if (made.ok) return reply.redirect(`/contests/${made.value.receipt}`, 303);
        const { message, hint } = made.refusal;
        const after = (await dutyOf(request)) ?? duty;
        return fresh(reply.code(422)).send(
          renderContest(await formOf(after, typed, { field: null, message: `${message}${hint}` })),
        );
      },
    );
  });

  app.get('/contests', hidden, async (request, reply) => {
    const typed = new URL(request.url, 'http://site').searchParams.get('receipt') ?? '';
    const receipt = typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
    return /^[A-Z0-9-]{1,40}$/.test(receipt)
      ? reply.redirect(`/contests/${receipt}`, 303)
      : refuse(reply, noReceipt);
  });

  app.get<{ Params: { receipt: string } }>('/contests/:receipt', hidden, async (request, reply) => {
    const found = await contestByReceipt(db, request.params.receipt.trim().toUpperCase());
    if (found === null) return refuse(reply, noReceipt);
    return fresh(reply).send(renderContestReceipt({ ...(await site()), ...found }));
  });

  async function dutyOf(request: FastifyRequest): Promise<ContestedDuty | null> {
    const { params } = request;
    const id = typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : '';
    return /^[1-9]\d{0,14}$/.test(id) ? disclosedDuty(db, Number(id)) : null;
  }

  async function formOf(
    { open, number, clause, ...duty }: ContestedDuty,
    typed: Typed,
    wrong: ContestFormView['wrong'],
  ): Promise<ContestFormView> {
    return {
      ...(await site()),
      duty: {
        ...duty,
        where: [number, clause].filter((part) => part !== null && part !== '').join(' '),
        href: number === null ? null : `/documents/${encodeURIComponent(number)}`,
      },
      barred: barredBy(open),
      typed,
      wrong,
      bounds: { least: reasonBounds.minLength, most: reasonBounds.maxLength, contact: contactLength },
    };
  }
}

class TooOften extends Error {
  readonly statusCode = 429;
}

interface Typed {
  readonly reason: string;
  readonly contact: string;
}

const typedIn = (body: unknown): Typed => {
  const said = (name: string) =>
    body instanceof URLSearchParams ? (body.get(name) ?? '').replaceAll('\r\n', '\n').trim() : '';
  return { reason: said('reason'), contact: said('contact') };
};

function faultOf({ reason, contact }: Typed): ContestFormView['wrong'] {
  const { length } = [...reason];
  if (length < reasonBounds.minLength)
    return {
      field: 'reason',
      message: `还没有提交：请写明哪里没有办到，至少 ${reasonBounds.minLength} 个字。`,
    };
  if (length > reasonBounds.maxLength)
    return {
      field: 'reason',
      message: `还没有提交：写了 ${length} 个字，最多 ${reasonBounds.maxLength} 个字，请删去一些。`,
    };
  return [...contact].length > contactLength
    ? { field: 'contact', message: `还没有提交：联系方式最多 ${contactLength} 个字。` }
    : null;
}

function barredBy(open: ContestedDuty['open']): string | null {
  switch (open) {
    case 'yes':
      return null;
    case 'not-closed':
      return '这项任务还在办理，没有办结，不用提出异议。办结以后认为没有办到的，可以再来。';
    case 'being-checked':
      return '已经有人对这项任务提出异议，督查部门正在核实。有了结果，这里会显示；维持办结的，可以再提。';
  }
}

const notDisclosed = {
  status: 404,
  title: '没有这项公开的任务',
  lines: ['它可能没有公开，或者已经取消。', '文件页的“办理进度”列出公开的任务。'],
};
const noReceipt = {
  status: 404,
  title: '没有这个回执号',
  lines: ['请核对回执号，形如 YY-7K2M-Q9TD-4WXC。', '回执号里没有数字 0、1，也没有字母 I、O。'],
};

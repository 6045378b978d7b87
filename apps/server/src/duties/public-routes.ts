import { Type } from '@fastify/type-provider-typebox';
import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { documentNumber } from '../issues/index.ts';
import { contactLength, contestFromOutside, contestsPerHour, reasonBounds } from './contest-from-outside.ts';
import { progressOfDocument } from './progress.ts';

const tags = ['progress'];
const Nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);

const ProgressSchema = Type.Object({
  number: Type.String(),
  total: Type.Integer({ description: '公开的任务有几项' }),
  closed: Type.Integer({ description: '已办结几项' }),
  late: Type.Integer({ description: '逾期几项' }),
  duties: Type.Array(
    Type.Object({
      id: Type.Integer(),
      title: Type.String(),
      clause: Type.String(),
      node: Nullable(Type.String()),
      leads: Type.Array(Type.String(), { description: '牵头单位；没有则为责任单位' }),
      state: Type.String(),
      colour: Type.String({ description: 'green、yellow、red、blue；none 为不计时' }),
      dueOn: Nullable(Type.String({ format: 'date' })),
      closedOn: Nullable(Type.String({ format: 'date' })),
      closed: Type.Boolean(),
    }),
  ),
});

const ContestBody = Type.Object({
  reason: Type.String({ ...reasonBounds, description: '哪里没有办到' }),
  contact: Type.Optional(
    Type.String({ maxLength: contactLength, description: '愿意留下的联系方式，只有督查部门看得到' }),
  ),
});

/** What the public sees of tasks, and how it says that one was not done. */
export function publicDutyRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/documents/:number/progress',
    {
      schema: {
        tags,
        summary: '一份文件公开的任务办到哪一步',
        params: Type.Object({ number: Type.String() }),
        response: { 200: ProgressSchema, 404: ProblemSchema },
      },
    },
    async (request, reply) => {
      const number = documentNumber(request.params.number);
      const progress = number === null ? null : await progressOfDocument(db, number, today(context.now()));
      if (number === null || progress === null) return reply.code(404).send(noProgress);
      return {
        number,
        ...progress,
        duties: progress.duties.map((duty) => ({ ...duty, leads: [...duty.leads] })),
      };
    },
  );

  scope.post(
    '/duties/:id/contest',
    {
      config: { rateLimit: { max: contestsPerHour, timeWindow: '1 hour' } },
      bodyLimit: 16 * 1024,
      schema: {
        tags,
        summary: '公众对已办结的公开任务提出异议',
        params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
        body: ContestBody,
        response: {
          202: Type.Object({
            contest: Type.Integer(),
            receipt: Type.String({ description: '回执号，凭它查答复：/contests/回执号' }),
          }),
          404: ProblemSchema,
          422: ProblemSchema,
        },
      },
    },
    async (request, reply) => {
      const { reason, contact } = request.body;
      const outcome = await contestFromOutside(db, request.params.id, { reason, contact }, context.now());
      if (outcome.ok) return reply.code(202).send(outcome.value);
      const { code, message, hint, status } = outcome.refusal;
      return reply.code(status === 404 || status === 403 ? 404 : 422).send({ code, message, hint });
    },
  );
}

const noProgress = {
  code: 'ZL9206',
  message: '这份文件没有公开的任务。',
  hint: '文件的任务确认并公开后，这里显示办理情况。',
};

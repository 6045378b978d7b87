import { Type } from '@fastify/type-provider-typebox';
import { renderMessage } from '@zhengling/web/site';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../problem.ts';
import type { App, ServerContext } from './context.ts';

/** How every refusal of the public API looks. */
export const ProblemSchema = Type.Object(
  {
    code: Type.String({ description: '错误代码，稳定不变' }),
    message: Type.String({ description: '发生了什么' }),
    hint: Type.String({ description: '怎么办' }),
  },
  { description: '出错时的回答' },
);

interface HttpProblem extends Problem {
  readonly status: number;
}

/** Answers what no route answers and what a route throws: JSON to programs, a page to browsers, nothing of the inside. */
export function answerProblems(app: App, context: ServerContext): void {
  app.setNotFoundHandler((request, reply) => send(context, request, reply, notFound));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = describe(error);
    if (problem.status >= 500) {
      context.log.error({ err: error, method: request.method, url: request.url }, 'request failed');
    }
    return send(context, request, reply, problem);
  });
}

function send(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, ...problem }: HttpProblem,
): FastifyReply {
  reply.code(status).header('cache-control', 'no-store');
  if (!wantsPage(request)) return reply.send(problem);
  const page = renderMessage({
    gazette: null,
    sample: context.sample,
    assetVersion: '',
    status,
    title: problem.message,
    lines: [problem.hint],
  });
  return reply.type('text/html; charset=utf-8').send(page);
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

const notFound: HttpProblem = {
  status: 404,
  code: 'ZL9201',
  message: '没有这个页面',
  hint: '地址可能有误，或者内容已经撤回。可以从首页或搜索找到它。',
};

const tooMany: HttpProblem = {
  status: 429,
  code: 'ZL9202',
  message: '访问太频繁了',
  hint: '请稍等一分钟再试。',
};

function describe(error: FastifyError): HttpProblem {
  if (error.validation !== undefined) {
    const { instancePath = '', message = '' } = error.validation[0] ?? {};
    return {
      status: 400,
      code: 'ZL9203',
      message: '请求的内容不合要求',
      hint: `${error.validationContext ?? ''}${instancePath} ${message}。接口说明见 /api/openapi.json。`,
    };
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return tooMany;
  if (status === 404) return notFound;
  if (status === 413) {
    return { status, code: 'ZL9204', message: '提交的内容太大', hint: '请拆成几份再提交。' };
  }
  if (status >= 400 && status < 500) {
    return {
      status,
      code: 'ZL9205',
      message: '服务器看不懂这个请求',
      hint: `请检查地址和内容（${error.code}）。`,
    };
  }
  return {
    status: 500,
    code: 'ZL9200',
    message: '服务器出错了',
    hint: '这一步没有完成。请稍后再试；仍然不行，请把时间和地址告诉管理员。',
  };
}

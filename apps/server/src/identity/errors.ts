import type { FastifyError } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';

/** Answers everything thrown under `/api/desk` in the form of a refusal, and keeps the inside of the server inside. */
export function answerErrors(scope: App, context: ServerContext): void {
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = describe(error);
    if (known === null) {
      context.log.error({ err: error, method: request.method, url: request.url }, 'desk request failed');
      return reply.code(500).send({
        code: 'server-error',
        message: '服务器出错了，这一步没有完成，也没有改动任何数据。',
        hint: '请稍后再试；仍然不行，请把时间和这一步做了什么告诉管理员。',
      });
    }
    const { status, ...body } = known;
    return reply.code(status).send(body);
  });
  scope.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      code: 'not-found',
      message: '没有这个地址。',
      hint: '接口说明见 /api/openapi.json。',
    }),
  );
}

function describe(error: FastifyError) {
  // What a route throws itself has no code, whatever the type says.
  const code = typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('FST_CSRF')) {
    return {
      status: 403,
      code: 'csrf',
      message: '页面的安全令牌已经失效，这一步没有执行。',
      hint: '请再试一次；仍然不行就刷新页面，没有保存的文字还在。',
    };
  }
  if (error.validation !== undefined) {
    const path = error.validation[0]?.instancePath ?? '';
    return {
      status: 400,
      code: 'input-invalid',
      message: `提交的内容不合要求：${path === '' ? (error.validationContext ?? '') : path} ${error.validation[0]?.message ?? ''}`,
      hint: '请检查输入；格式见 /api/openapi.json。',
    };
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return {
      status: 413,
      code: 'body-too-large',
      message: '提交的内容太大，没有接收。',
      hint: '请拆成几份再提交。',
    };
  }
  if (error.statusCode === 429) {
    return {
      status: 429,
      code: 'too-many-requests',
      message: '操作太频繁了，服务器先歇一下。',
      hint: '请过一分钟再试；没有保存的文字还在。',
    };
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return {
      status: error.statusCode,
      code: 'request-invalid',
      message: '服务器看不懂这个请求。',
      hint: `请刷新页面再试。（${code}）`,
    };
  }
  return null;
}

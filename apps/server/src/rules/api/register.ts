import { Type } from '@fastify/type-provider-typebox';
import {
  type Circumstances,
  type Computed,
  compileRule,
  explain,
  flips,
  type InnerRecord,
  type InputError,
  inputSchema,
  nearest,
  outputSchema,
  type Repeals,
  readInput,
  serialise,
  settle,
  standingOf,
} from '@zhengling/rules';
import type { FastifyError } from 'fastify';
import { libraryCalendar } from '../../holidays/index.ts';
import type { App, ServerContext } from '../../http/context.ts';
import { ProblemSchema } from '../../http/problems.ts';
import { today } from '../../http/today.ts';
import { libraryRepeals } from '../../issues/index.ts';
import { type ClauseLinks, clauseLinks } from '../clause-links.ts';
import { everyRule, type FoundRule, findRule, ruleDocuments, ruleHref } from '../find-rule.ts';
import { answerEntitlements } from './entitlements.ts';
import {
  EntitlementsAnswer,
  EntitlementsBody,
  EvaluationAnswer,
  FlipsAnswer,
  InputProblem,
  ManyAnswer,
  ManyBody,
  OneBody,
  RuleAnswer,
  RuleParams,
  RulesAnswer,
  SettlementAnswer,
} from './schemas.ts';

const tags = ['政策计算'];
const refusals = { 400: ProblemSchema, 404: ProblemSchema, 422: InputProblem };
/** A request for many rows. */
const manyBytes = 16 * 1024 * 1024;
const manyPerMinute = 60;
/** Of each of the readings that weigh every question or try every change. */
const weighedPerMinute = 400;
/** Rows computed before other requests have their turn. */
const turn = 500;

/** `/api/rules` and `/api/entitlements`: for everyone, from any origin, nothing kept of what is sent. */
export async function rulesApi(app: App, { db, now }: ServerContext): Promise<void> {
  const links = clauseLinks(db);

  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return payload;
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (!isNoJson(error)) throw error;
    return reply.code(400).send({
      code: 'ZL8021',
      message: '请求的内容不是 JSON',
      hint: '请写成 {"input": {"penalty": 100000}} 的样子，用 UTF-8 编码，Content-Type 为 application/json。',
    });
  });
  for (const path of ['/rules/*', '/entitlements']) {
    app.options(path, { schema: { hide: true } }, (_request, reply) =>
      reply
        .code(204)
        .header('access-control-allow-methods', 'GET, POST')
        .header('access-control-allow-headers', 'content-type')
        .header('access-control-max-age', '86400')
        .send(),
    );
  }

  const circumstancesOf = async (asked: {
    readonly on?: string;
    readonly knownOn?: string;
  }): Promise<Circumstances> => ({
    on: asked.on ?? today(now()),
    ...(asked.knownOn === undefined ? {} : { knownOn: asked.knownOn }),
    calendar: await libraryCalendar(db),
    repeals: await libraryRepeals(db, ruleDocuments),
  });

  app.get(
    '/rules',
    { schema: { tags, summary: '全部可以计算的规定', response: { 200: RulesAnswer } } },
    async () => {
      const cited = await links(
        everyRule.map(({ rule }) => ({ document: rule.document, clause: rule.clause })),
      );
      const repeals = await libraryRepeals(db, ruleDocuments);
      return { rules: everyRule.map((found) => lineOf(found, cited, today(now()), repeals)) };
    },
  );

  app.get(
    '/rules/:slug/:name',
    {
      schema: {
        tags,
        summary: '一条规定：输入和输出的 JSON Schema、有效期、理解、例子、可执行形式',
        params: RuleParams,
        response: { 200: RuleAnswer, 404: ProblemSchema },
      },
    },
    async (request, reply) => {
      const found = findRule(idOf(request.params));
      if (found === null) return reply.code(404).send(unknownRule(request.params));
      const { rule, regulation } = found;
      const cited = await links([{ document: rule.document, clause: rule.clause }]);
      return {
        ...lineOf(found, cited, today(now()), await libraryRepeals(db, [rule.document])),
        input: inputSchema(rule),
        output: outputSchema(rule),
        interpretations: [...rule.interpretations],
        examples: [...(regulation.examples[rule.id] ?? [])],
        definition: serialise(rule),
      };
    },
  );

  const weighed = { rateLimit: { max: weighedPerMinute, timeWindow: '1 minute' } };
  const readings = [
    {
      path: 'evaluate',
      config: {},
      summary: '计算一次，带推理',
      answer: EvaluationAnswer,
      compute: ({ rule }: FoundRule, input: InnerRecord, at: Circumstances) => explain(rule, input, at),
    },
    {
      path: 'settle',
      config: weighed,
      summary: '还没有答完时能确定什么，接下来问什么',
      answer: SettlementAnswer,
      compute: ({ rule }: FoundRule, input: InnerRecord, at: Circumstances) => settle(rule, input, at),
    },
    {
      path: 'flips',
      config: weighed,
      summary: '什么会改变结果',
      answer: FlipsAnswer,
      compute: ({ rule }: FoundRule, input: InnerRecord, at: Circumstances) => ({
        flips: flips(rule, input, at),
      }),
    },
  ] as const;
  for (const { path, config, summary, answer, compute } of readings) {
    app.post(
      `/rules/:slug/:name/${path}`,
      {
        config,
        schema: {
          tags,
          summary,
          params: RuleParams,
          body: OneBody,
          response: { 200: Type.Unsafe<unknown>(answer), ...refusals },
        },
      },
      async (request, reply) => {
        const found = findRule(idOf(request.params));
        if (found === null) return reply.code(404).send(unknownRule(request.params));
        const read = readInput(found.rule, request.body.input);
        if (!read.ok) return reply.code(422).send(wrongInput(read.errors));
        return compute(found, read.value, await circumstancesOf(request.body));
      },
    );
  }

  app.post(
    '/rules/:slug/:name/evaluate-many',
    {
      bodyLimit: manyBytes,
      config: { rateLimit: { max: manyPerMinute, timeWindow: '1 minute' } },
      schema: {
        tags,
        summary: '计算许多行，不带推理；有错的行各说各的错，其余照常',
        params: RuleParams,
        body: ManyBody,
        response: { 200: ManyAnswer, 400: ProblemSchema, 404: ProblemSchema },
      },
    },
    async (request, reply) => {
      const found = findRule(idOf(request.params));
      if (found === null) return reply.code(404).send(unknownRule(request.params));
      const at = await circumstancesOf(request.body);
      const compute = compileRule(found.rule, at);
      const results: Computed[] = [];
      for (const [index, input] of request.body.inputs.entries()) {
        if (index > 0 && index % turn === 0) await new Promise((resolve) => setImmediate(resolve));
        results.push(compute(input));
      }
      const failed = results.filter(({ errors }) => errors.length > 0).length;
      return { rule: found.rule.id, on: at.on, failed, results };
    },
  );

  app.post(
    '/entitlements',
    {
      config: weighed,
      schema: {
        tags,
        summary: '我能得到什么：说明一次情况，全部补助、奖励、补偿各算一遍',
        body: EntitlementsBody,
        response: { 200: EntitlementsAnswer, 400: ProblemSchema, 422: InputProblem },
      },
    },
    async (request, reply) => {
      const answered = answerEntitlements(request.body.answers, await circumstancesOf(request.body));
      return answered.ok ? answered.value : reply.code(422).send(wrongInput(answered.errors));
    },
  );
}

const idOf = ({ slug, name }: { readonly slug: string; readonly name: string }): string => `${slug}/${name}`;

function lineOf({ rule, regulation }: FoundRule, links: ClauseLinks, day: string, repeals: Repeals) {
  const { id, title, summary, document, clause, validity, entitlement = null } = rule;
  return {
    id,
    title,
    summary,
    regulation: { slug: regulation.slug, title: regulation.title },
    document,
    clause,
    clauseHref: links.clause({ document, clause }).href,
    validity,
    standing: standingOf(rule, day, repeals),
    entitlement,
    href: ruleHref(id),
  };
}

function unknownRule(params: { readonly slug: string; readonly name: string }) {
  const id = idOf(params);
  const near = nearest(
    id,
    everyRule.map(({ rule }) => rule.id),
  );
  return {
    code: 'ZL8020',
    message: `没有规定“${id}”`,
    hint: `${near === null ? '' : `是不是 ${near}？`}全部规定见 /api/rules。`,
  };
}

function wrongInput(errors: readonly InputError[]) {
  const [first] = errors;
  return {
    code: first?.code ?? 'ZL8009',
    message: errors.length === 1 ? (first?.message ?? '') : `输入有 ${errors.length} 处错误`,
    hint: first?.hint ?? '',
    errors: [...errors],
  };
}

/** Errors of reading the body as JSON. */
function isNoJson({ code, statusCode, name }: FastifyError): boolean {
  return (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ||
    (name === 'SyntaxError' && statusCode === 400)
  );
}

import { type Static, type TSchema, Type } from '@fastify/type-provider-typebox';
import { type GazetteDocument, type Issue, maskDocument } from '@zhengling/gazette';
import {
  documentNumber,
  documentValidity,
  fetchDocuments,
  fetchIssue,
  type IssueSummary,
  listIssues,
  publicIssue,
} from '../issues/index.ts';
import type { App, ServerContext } from './context.ts';
import { ProblemSchema } from './problems.ts';
import { today } from './today.ts';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const DateSchema = Type.String({ format: 'date', description: 'ISO 8601，如 2019-11-13' });

const SummarySchema = Type.Object(
  {
    slug: Type.String({ description: '这一期的地址，如 2019-11' }),
    title: Type.String(),
    jurisdiction: Nullable(Type.String()),
    year: Nullable(Type.Integer()),
    number: Nullable(Type.Integer({ description: '期号' })),
    totalNumber: Nullable(Type.Integer({ description: '总期号' })),
    published: Nullable(DateSchema),
    documents: Type.Integer({ description: '文件数' }),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { description: '一期公报' },
);

const IssueSchema = Type.Unsafe<Issue>({
  type: 'object',
  additionalProperties: true,
  description: '编译结果（zhengling/issue@1）；个人信息已遮盖，位置不变',
});
const DocumentSchema = Type.Unsafe<GazetteDocument>({
  type: 'object',
  additionalProperties: true,
  description: '一份文件（zhengling/issue@1 的 documents[]）；个人信息已遮盖',
});

const NamedSchema = Type.Object({
  number: Nullable(Type.String()),
  title: Type.String(),
  issue: Type.String({ description: '所在一期的 slug' }),
  position: Type.Integer({ description: '在这一期中的位置，从 1 起' }),
});
const ValiditySchema = Type.Object({
  number: Type.String(),
  on: DateSchema,
  status: Type.Union([
    Type.Literal('in-force'),
    Type.Literal('not-yet'),
    Type.Literal('expired'),
    Type.Literal('repealed'),
    Type.Literal('unknown'),
  ]),
  inForce: Nullable(Type.Boolean({ description: '当日是否有效；库中没有线索时为 null' })),
  title: Nullable(Type.String()),
  document: Nullable(NamedSchema),
  from: Nullable(DateSchema),
  to: Nullable(DateSchema),
  repealedBy: Nullable(Type.Intersect([NamedSchema, Type.Object({ on: Nullable(DateSchema) })])),
  reasons: Type.Array(Type.String(), { description: '理由' }),
});

const NumberParams = Type.Object({
  number: Type.String({ description: '发文字号，如 綦江府办发〔2019〕56号；括号写法不限', maxLength: 200 }),
});
const tags = ['公开数据'];

/** The public JSON API: published issues only, personal data masked, readable from any origin. */
export async function publicApi(app: App, { db, now }: ServerContext): Promise<void> {
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return payload;
  });

  app.get(
    '/issues',
    {
      schema: {
        tags,
        summary: '全部已发布的公报，新的在前',
        response: { 200: Type.Object({ issues: Type.Array(SummarySchema) }) },
      },
    },
    async () => ({ issues: (await listIssues(db)).map(summary) }),
  );

  app.get(
    '/issues/:slug',
    {
      schema: {
        tags,
        summary: '一期公报的编译结果',
        params: Type.Object({ slug: Type.String({ maxLength: 100 }) }),
        response: {
          200: Type.Object({ summary: SummarySchema, version: Type.Integer(), issue: IssueSchema }),
          404: ProblemSchema,
        },
      },
    },
    async (request, reply) => {
      const found = await fetchIssue(db, request.params.slug);
      if (found === null) {
        return reply.code(404).send({
          code: 'ZL9206',
          message: `没有已发布的公报 ${request.params.slug}`,
          hint: '全部公报见 /api/issues。',
        });
      }
      return { summary: summary(found), version: found.ordinal, issue: publicIssue(found.issue) };
    },
  );

  app.get(
    '/documents/:number',
    {
      schema: {
        tags,
        summary: '按发文字号取文件；几期都刊登的，新的在前',
        params: NumberParams,
        response: {
          200: Type.Object({
            documents: Type.Array(
              Type.Object({ issue: SummarySchema, position: Type.Integer(), document: DocumentSchema }),
            ),
          }),
          400: ProblemSchema,
          404: ProblemSchema,
        },
      },
    },
    async (request, reply) => {
      const number = documentNumber(request.params.number);
      if (number === null) return reply.code(400).send(noNumber(request.params.number));
      const documents = await fetchDocuments(db, number);
      if (documents.length === 0) {
        return reply.code(404).send({
          code: 'ZL9207',
          message: `已发布的公报中没有 ${number}`,
          hint: `它是否有效，可查 /api/validity/${encodeURIComponent(number)}。`,
        });
      }
      return {
        documents: documents.map(({ issue, row, content }) => ({
          issue: summary(issue),
          position: row.position,
          document: maskDocument(content),
        })),
      };
    },
  );

  app.get(
    '/validity/:number',
    {
      schema: {
        tags,
        summary: '文件在某一天是否有效，为什么',
        params: NumberParams,
        querystring: Type.Object({ on: Type.Optional(DateSchema) }),
        response: { 200: ValiditySchema, 400: ProblemSchema },
      },
    },
    async (request, reply) => {
      const number = documentNumber(request.params.number);
      if (number === null) return reply.code(400).send(noNumber(request.params.number));
      const answer = await documentValidity(db, number, request.query.on ?? today(now()));
      return { ...answer, reasons: [...answer.reasons] };
    },
  );
}

function summary(issue: IssueSummary): Static<typeof SummarySchema> {
  const { slug, title, jurisdiction, year, number, totalNumber, published, documents, updatedAt } = issue;
  return { slug, title, jurisdiction, year, number, totalNumber, published, documents, updatedAt };
}

function noNumber(typed: string) {
  return {
    code: 'ZL9208',
    message: `“${typed}”不是发文字号`,
    hint: '发文字号形如 綦江府办发〔2019〕56号。',
  };
}

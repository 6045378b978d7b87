import { Type } from '@fastify/type-provider-typebox';
import { pageSizes } from './request.ts';
import type { SearchResult } from './result.ts';
import { type Suggestion, suggestionLimits } from './suggest.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const Marks = Type.Array(
  Type.Object({
    text: Type.String({ description: '原文，不含标记' }),
    hit: Type.Boolean({ description: '是否为检索到的文字' }),
  }),
);

const Facets = Type.Array(
  Type.Object({
    value: Type.String(),
    count: Type.Integer({ description: '换用此值时的文件数' }),
  }),
);

const PieceType = Type.Union([Type.Literal('document'), Type.Literal('foreword'), Type.Literal('news')]);

export const SearchQuery = Type.Object({
  q: Type.Optional(
    Type.String({
      maxLength: 20_000,
      description: '词语、语句或文号；以空格分开的词须同时出现，引号内的空格不分词；留空则按时间列出全部',
    }),
  ),
  kind: Type.Optional(Type.String({ maxLength: 100, description: '文种，如“通知”' })),
  issuer: Type.Optional(Type.String({ maxLength: 200, description: '发文机关全称' })),
  year: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  inForce: Type.Optional(Type.Boolean({ description: '只看 on 当日有效的文件' })),
  on: Type.Optional(Type.String({ format: 'date', description: '有效性以哪一天为准；默认今天' })),
  duties: Type.Optional(Type.Boolean({ description: '只看含有责任事项的文件' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSizes.most })),
});

export const SearchAnswer = Type.Unsafe<SearchResult>(
  Type.Object(
    {
      reading: Type.Union(
        [Type.Literal('all'), Type.Literal('words'), Type.Literal('some'), Type.Literal('browse')],
        {
          description:
            'all：逐字包含全部检索词；words：改按词语检索；some：包含至少一半词语；browse：未输入检索词',
        },
      ),
      terms: Type.Array(Type.String()),
      notice: Nullable(Type.String()),
      total: Type.Integer(),
      page: Type.Integer(),
      pageSize: Type.Integer(),
      pieces: Type.Array(
        Type.Object({
          type: PieceType,
          documentId: Nullable(Type.Integer()),
          href: Type.String(),
          title: Marks,
          number: Nullable(Type.String()),
          kind: Nullable(Type.String()),
          issuers: Type.Array(Type.String()),
          signed: Nullable(Type.String({ format: 'date' })),
          dutyCount: Type.Integer(),
          issue: Type.Object({
            slug: Type.String(),
            title: Type.String(),
            year: Nullable(Type.Integer()),
            number: Nullable(Type.Integer()),
          }),
          found: Type.Union([
            Type.Literal('number'),
            Type.Literal('title'),
            Type.Literal('heading'),
            Type.Literal('text'),
            Type.Literal('all'),
          ]),
          clauseCount: Type.Integer(),
          clauses: Type.Array(
            Type.Object({
              href: Type.String(),
              node: Type.String(),
              label: Type.String(),
              heading: Marks,
              excerpt: Marks,
            }),
          ),
        }),
      ),
      kinds: Facets,
      issuers: Facets,
      years: Facets,
    },
    { title: 'SearchResult' },
  ),
);

export const SuggestQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 20_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: suggestionLimits.most })),
});

export const SuggestAnswer = Type.Unsafe<{ readonly suggestions: readonly Suggestion[] }>(
  Type.Object(
    {
      suggestions: Type.Array(
        Type.Object({
          type: Type.Union([PieceType, Type.Literal('issuer')]),
          href: Type.String(),
          label: Type.String(),
          detail: Type.String(),
        }),
      ),
    },
    { title: 'Suggestions' },
  ),
);

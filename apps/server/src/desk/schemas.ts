import { Type } from '@fastify/type-provider-typebox';
import type { Diagnostic, Issue } from '@zhengling/gazette';

const Nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const NullableString = Nullable(Type.String());
const NullableInteger = Nullable(Type.Integer());

const StateSchema = Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('withdrawn')]);

const FindingsSchema = Type.Object(
  { errors: Type.Integer(), warnings: Type.Integer(), infos: Type.Integer() },
  { title: 'Findings' },
);

const summary = {
  slug: Type.String(),
  title: Type.String(),
  year: NullableInteger,
  number: NullableInteger,
  totalNumber: NullableInteger,
  published: NullableString,
  state: StateSchema,
  version: Type.Integer({ description: '最新的是第几版' }),
  publishedVersion: Nullable(
    Type.Integer({ description: '公众看到的是第几版；与 version 不同时，有未发布的修改' }),
  ),
  documents: Type.Integer(),
  findings: FindingsSchema,
  updatedAt: Type.String({ format: 'date-time' }),
  updatedBy: NullableString,
};

export const IssueListSchema = Type.Object({
  items: Type.Array(Type.Object(summary)),
  total: Type.Integer({ description: '符合条件的期数' }),
  stored: Type.Integer({ description: '库里的期数' }),
  years: Type.Array(Type.Integer()),
});

export const IssueListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: '期号、标题、文号、文件标题' })),
  state: Type.Optional(StateSchema),
  year: Type.Optional(Type.Integer()),
  sort: Type.Optional(Type.Union([Type.Literal('issue'), Type.Literal('updated'), Type.Literal('findings')])),
  order: Type.Optional(Type.Union([Type.Literal('asc'), Type.Literal('desc')])),
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  size: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
});

const versionSummary = {
  ordinal: Type.Integer(),
  sourceName: Type.String(),
  characters: Type.Integer(),
  compiler: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
  createdBy: NullableString,
  findings: FindingsSchema,
};

const EventSchema = Type.Object({
  id: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  actor: Type.String(),
  action: Type.String(),
  detail: Type.Object({}, { additionalProperties: true }),
});

export const IssueDetailSchema = Type.Object(
  {
    ...summary,
    versions: Type.Array(Type.Object(versionSummary)),
    events: Type.Array(EventSchema),
  },
  { title: 'IssueDetail' },
);

/** The compiled forms have their own schema, `zhengling/issue@1`: here they pass through as they are. */
const compiled = {
  issue: Type.Unsafe<Issue>({ type: 'object', additionalProperties: true, description: 'zhengling/issue@1' }),
  diagnostics: Type.Unsafe<readonly Diagnostic[]>({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
  }),
};

export const CompiledSchema = Type.Object(compiled, { title: 'Compiled' });

export const VersionDetailSchema = Type.Object(
  { ...versionSummary, text: Type.String(), ...compiled },
  { title: 'VersionDetail' },
);

export const PreviewBody = Type.Object({ text: Type.String(), name: Type.String({ maxLength: 255 }) });

const Seen = Type.Integer({ minimum: 1, description: '作出这个决定时看到的是第几版' });
export const SaveBody = Type.Object({ text: Type.String(), seen: Seen });
export const PublishBody = Type.Object({ seen: Seen });
export const WithdrawBody = Type.Object({
  seen: Seen,
  reason: Type.String({ minLength: 1, maxLength: 500, description: '写进记录，给以后查的人看' }),
});

export const SavedVersionSchema = Type.Object(
  {
    slug: Type.String(),
    version: Type.Integer(),
    outcome: Type.Union([Type.Literal('updated'), Type.Literal('unchanged')]),
    publishedVersion: Nullable(Type.Integer({ description: '公众看到的是第几版' })),
  },
  { title: 'SavedVersion' },
);

export const SlugParams = Type.Object({ slug: Type.String({ maxLength: 100 }) });
export const VersionParams = Type.Object({
  slug: Type.String({ maxLength: 100 }),
  ordinal: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});

export const ImportJobSchema = Type.Object(
  {
    id: Type.Integer(),
    fileName: Type.String(),
    size: Type.Integer(),
    state: Type.Union([
      Type.Literal('waiting'),
      Type.Literal('reading'),
      Type.Literal('compiling'),
      Type.Literal('storing'),
      Type.Literal('done'),
      Type.Literal('failed'),
    ]),
    progress: Type.Number({ minimum: 0, maximum: 1 }),
    message: Type.String(),
    hint: Type.String(),
    outcome: Type.Union([
      Type.Literal('created'),
      Type.Literal('updated'),
      Type.Literal('unchanged'),
      Type.Null(),
    ]),
    slug: NullableString,
    title: NullableString,
    createdAt: Type.String({ format: 'date-time' }),
  },
  { title: 'ImportJob' },
);

export const JobParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });

import { type TSchema, Type } from '@fastify/type-provider-typebox';

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Day = Type.String({ format: 'date' });
const Id = Type.String({ minLength: 1, maxLength: 200 });
export const IdParams = Type.Object({ id: Id });
export const NumberParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });
export const OnQuery = Type.Object({
  on: Type.Optional(Type.String({ format: 'date', description: '看哪一天的；不填是今天' })),
});
export const ListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: '名称、简称、人名里的字' })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  on: Type.Optional(Type.String({ format: 'date', description: '看哪一天的；不填是今天' })),
  ended: Type.Optional(Type.Boolean({ description: '也要已经撤销、结束的' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
export const ExportQuery = Type.Object({
  ...ListQuery.properties,
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])),
});

export const Named = Type.Object({ id: Type.String(), name: Type.String() });
export const EvidenceSchema = Type.Array(
  Type.Object({
    document: Type.String({ description: '发文字号' }),
    node: Type.String({ description: '编译结果里的节点' }),
    text: Type.String({ description: '印出的原文' }),
    address: orNull(Type.String({ description: '这一条在公开网站上的地址' })),
  }),
);

export const HolderSchema = Type.Object({
  id: Type.Integer(),
  post: Type.Object({ id: Type.String(), title: Type.String(), organisation: Named }),
  person: Type.String(),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  seen: Type.Array(Type.String(), { description: '哪些日期的文件写他任此职' }),
  concurrent: Type.Boolean(),
  probationTo: orNull(Type.String()),
  certainty: orNull(Type.Union([Type.Literal('documented'), Type.Literal('presumed')]), {
    description: '这一天：文件写明、推定；空是不在任',
  }),
  endReason: orNull(Type.String()),
  note: Type.String(),
  edited: Type.Boolean(),
  version: Type.Integer(),
  evidence: EvidenceSchema,
});

export const SittingSchema = Type.Object({
  id: Type.Integer(),
  role: Type.String(),
  office: Type.Boolean(),
  person: orNull(Type.String({ description: '这一天坐这个席位的人；查不到为空' })),
  named: orNull(Type.String({ description: '名单上印的人' })),
  posts: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), organisation: Named })),
  organisation: orNull(Named),
  rank: orNull(Type.String()),
  task: Type.String(),
  how: Type.Union(['named', 'passed', 'post', 'unit', 'open'].map((one) => Type.Literal(one))),
  certainty: orNull(Type.String()),
  candidates: Type.Array(Type.String()),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  edited: Type.Boolean(),
  version: Type.Integer(),
  evidence: EvidenceSchema,
});

export const Written = Type.Object({ version: Type.Integer() });
export const Reason = Type.String({ minLength: 1, maxLength: 500, description: '为什么改' });
export const Version = Type.Integer({ minimum: 1, description: '改动人看到的版本' });
export const EndBody = Type.Object({
  version: Version,
  on: Type.String({ format: 'date', description: '最后一日' }),
  reason: Reason,
});

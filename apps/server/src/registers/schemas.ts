import { type TSchema, Type } from '@fastify/type-provider-typebox';

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Of what is sent: null is tried first, for the string branch would take it for an empty text. */
export const nullOr = <T extends TSchema>(schema: T) => Type.Union([Type.Null(), schema]);
const Day = Type.String({ format: 'date' });
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
  certainty: orNull(
    Type.Union([Type.Literal('documented'), Type.Literal('presumed')], {
      description: '这一天：文件写明、推定；空是不在任',
    }),
  ),
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
  how: Type.Union([
    Type.Literal('named'),
    Type.Literal('passed'),
    Type.Literal('post'),
    Type.Literal('unit'),
    Type.Literal('open'),
  ]),
  certainty: orNull(Type.String()),
  candidates: Type.Array(Type.String()),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  edited: Type.Boolean(),
  version: Type.Integer(),
  evidence: EvidenceSchema,
});

export const ChangesSchema = Type.Array(
  Type.Object({ field: Type.String(), label: Type.String(), from: Type.String(), to: Type.String() }),
);
export const Written = Type.Object({ version: Type.Integer() });
export const Reason = Type.String({ minLength: 1, maxLength: 500, description: '为什么改' });
export const Version = Type.Integer({ minimum: 1, description: '改动人看到的版本' });
/** Of something that must say something. */
export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
export const OptionalDay = Type.Optional(nullOr(Day));
export const EndBody = Type.Object({
  version: Version,
  on: Type.String({ format: 'date', description: '最后一日' }),
  reason: Reason,
});

export const OrganisationLine = Type.Object({
  id: Type.String(),
  name: Type.String(),
  aliases: Type.Array(Type.String()),
  kind: Type.String(),
  parent: orNull(Named),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  successor: orNull(Named),
  posts: Type.Integer({ description: '有人的职务数' }),
  members: Type.Integer({ description: '成员数（统称才有）' }),
  duties: Type.Integer({ description: '牵头、责任、配合的任务数' }),
});

export const GroupLine = Type.Object({
  id: Type.String(),
  name: Type.String(),
  parent: orNull(Named),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  stands: Type.Boolean(),
  hosts: Type.Array(Named),
  chairs: Type.Array(
    Type.Object({
      role: Type.String(),
      person: orNull(Type.String()),
      how: Type.String(),
      certainty: orNull(Type.String()),
      named: orNull(Type.String()),
      posts: Type.Array(Type.String()),
    }),
  ),
  seats: Type.Integer(),
  number: orNull(Type.String()),
});

export const GroupSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  aliases: Type.Array(Type.String()),
  parent: orNull(Named),
  below: Type.Array(Named),
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
  successor: orNull(Named),
  stands: Type.Boolean({ description: '这一天有没有' }),
  on: Type.String(),
  hosts: Type.Array(Named),
  passes: Type.Boolean({ description: '文件写明：职务变动的由接任者自行承接' }),
  functions: Type.String(),
  endsWithTask: orNull(Type.String()),
  number: orNull(Type.String()),
  note: Type.String(),
  edited: Type.Boolean(),
  version: Type.Integer(),
  evidence: EvidenceSchema,
  sittings: Type.Array(SittingSchema),
});

export const HonourSchema = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  recipient: Type.String({ description: '未成年人的姓名默认遮去' }),
  about: Type.String(),
  kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
  minor: Type.Boolean(),
  masked: Type.Boolean(),
  awarded: orNull(Type.String()),
  by: Type.String(),
  number: Type.String({ description: '依据：发文字号' }),
  unit: orNull(Type.String({ description: '授予单位在底账里的编号；承办员只能看本单位的' })),
  ends: orNull(Type.String()),
  endReason: orNull(Type.String()),
  edited: Type.Boolean(),
  version: Type.Integer(),
  evidence: EvidenceSchema,
});

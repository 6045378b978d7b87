import { type TSchema, Type } from '@fastify/type-provider-typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const State = Type.Union([
  Type.Literal('draft'),
  Type.Literal('approving'),
  Type.Literal('approved'),
  Type.Literal('issued'),
  Type.Literal('void'),
]);
const Line = (maxLength: number) => Type.String({ maxLength });

export const LetterQuery = Type.Object({
  q: Type.Optional(Line(100)),
  state: Type.Optional(State),
  definition: Type.Optional(Line(100)),
  unread: Type.Optional(Type.Boolean()),
  overdue: Type.Optional(Type.Boolean({ description: '过了规定的工作日还没有签收齐的' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
export const LetterParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });

const LetterRow = Type.Object({
  id: Type.Integer(),
  definition: Type.String(),
  name: Type.String({ description: '督办通知书等' }),
  state: State,
  number: Nullable(Type.String({ description: '发文字号，签发后才有' })),
  title: Type.String(),
  addressee: Type.String(),
  issuedOn: Nullable(Type.String()),
  updatedAt: Type.String(),
  units: Type.Integer(),
  received: Type.Integer({ description: '已签收的单位数' }),
  tasks: Type.Integer(),
  toReceive: Type.Boolean({ description: '等本单位签收' }),
  overdue: Type.Boolean({ description: '有单位过了规定的工作日还没有签收' }),
});
export const LetterListSchema = Type.Object({ total: Type.Integer(), items: Type.Array(LetterRow) });

export const LetterSchema = Type.Object({
  id: Type.Integer(),
  definition: Type.String(),
  name: Type.String(),
  format: Type.String(),
  state: State,
  needsLeader: Type.Boolean(),
  approvalBasis: Nullable(Type.String()),
  basis: Nullable(Type.Object({ document: Type.String(), clause: Type.String() })),
  masthead: Type.String(),
  title: Type.String(),
  addressee: Type.String(),
  body: Type.String(),
  signatory: Type.String(),
  copies: Type.String(),
  series: Nullable(Type.String()),
  number: Nullable(Type.String()),
  issuedOn: Nullable(Type.String()),
  voidReason: Nullable(Type.String()),
  returnedReason: Nullable(Type.String()),
  drafter: Nullable(Type.String()),
  approver: Nullable(Type.String()),
  issuer: Nullable(Type.String()),
  version: Type.Integer(),
  updatedAt: Type.String(),
  blanks: Type.Array(Type.String()),
  addressees: Type.Array(
    Type.Object({
      unit: Type.String(),
      name: Type.String(),
      receivedAt: Nullable(Type.String()),
      receivedBy: Nullable(Type.String()),
      reminded: Type.Integer({ description: '因为没有签收提醒过几次' }),
      openings: Type.Array(
        Type.Object({ name: Type.String(), firstAt: Type.String(), lastAt: Type.String() }),
      ),
    }),
  ),
  tasks: Type.Array(
    Type.Object({
      id: Type.Integer(),
      title: Type.String(),
      state: Type.String(),
      dueOn: Nullable(Type.String()),
      rung: Type.String(),
    }),
  ),
  events: Type.Array(
    Type.Object({
      at: Type.String(),
      actor: Type.String(),
      action: Type.String(),
      detail: Type.Unsafe<object>({ type: 'object', additionalProperties: true }),
    }),
  ),
});

const Seen = Type.Integer({ minimum: 1, description: '看到的版本' });
export const SeenBody = Type.Object({ seen: Seen });
export const ReasonBody = Type.Object({ seen: Seen, reason: Line(500) });
export const AnswerBody = Type.Object({ seen: Seen, approved: Type.Boolean(), reason: Line(500) });
const words = {
  title: Type.Optional(Line(200)),
  addressee: Type.Optional(Line(1_000)),
  body: Type.Optional(Line(50_000)),
  signatory: Type.Optional(Line(100)),
  copies: Type.Optional(Line(1_000)),
};
export const EditBody = Type.Object({
  seen: Seen,
  ...words,
  units: Type.Optional(Type.Array(Line(120), { maxItems: 500 })),
});
export const NewLetterBody = Type.Object({
  definition: Line(100),
  values: Type.Record(Type.String({ maxLength: 40 }), Line(2_000)),
  units: Type.Array(Line(120), { maxItems: 500 }),
});

export const DefinitionsSchema = Type.Array(
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    basis: Nullable(Type.Object({ document: Type.String(), clause: Type.String() })),
    needsLeader: Type.Boolean(),
    blanks: Type.Array(
      Type.Object({ name: Type.String(), label: Type.String(), hint: Type.String(), example: Type.String() }),
    ),
  }),
);

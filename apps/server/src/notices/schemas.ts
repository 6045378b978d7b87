import { type TSchema, Type } from '@fastify/type-provider-typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Hour = Type.Integer({ minimum: 0, maximum: 23 });
const Quiet = Nullable(Type.Object({ from: Hour, to: Hour }));
const Line = (maxLength: number) => Type.String({ maxLength });
const Mode = Type.Union([Type.Literal('each'), Type.Literal('digest'), Type.Literal('none')]);
const Security = Type.Union([Type.Literal('tls'), Type.Literal('starttls'), Type.Literal('none')]);
const Format = Type.Union([Type.Literal('wecom'), Type.Literal('dingtalk')]);

const RobotKind = Type.Union([
  Type.Literal('digest'),
  Type.Literal('remind'),
  Type.Literal('urge'),
  Type.Literal('supervise'),
  Type.Literal('circulate'),
  Type.Literal('interview'),
  Type.Literal('criticise'),
  Type.Literal('letter'),
  Type.Literal('duty'),
]);
const Carries = Type.Array(RobotKind, { maxItems: 9, uniqueItems: true });

export const NoticeQuery = Type.Object({
  unread: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
export const CountSchema = Type.Object({ unread: Type.Integer() });
export const NoticeListSchema = Type.Object({
  total: Type.Integer(),
  unread: Type.Integer(),
  items: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Type.String(),
      title: Type.String(),
      body: Type.String(),
      href: Type.String({ description: '桌面上的地址，可为空' }),
      at: Type.String(),
      read: Type.Boolean(),
    }),
  ),
});
export const ReadBody = Type.Object({
  ids: Type.Optional(Type.Array(Type.Integer(), { maxItems: 1_000, description: '不给就是全部' })),
  read: Type.Boolean(),
});

export const PreferenceSchema = Type.Object({ mail: Line(200), mode: Mode, quiet: Quiet });

export const SettingsSchema = Type.Object({
  dispatch: Type.Object({ address: Line(200), digestHour: Hour, quiet: Quiet }),
  mail: Nullable(
    Type.Object({
      host: Line(200),
      port: Type.Integer({ minimum: 1, maximum: 65_535 }),
      security: Security,
      user: Line(200),
      from: Line(200),
      hasPassword: Type.Boolean(),
    }),
  ),
  letters: Type.Object({
    issuer: Line(100),
    series: Line(30),
    replyWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
    unreadWorkdays: Type.Integer({ minimum: 1, maximum: 30 }),
  }),
  outbox: Type.Object({
    waiting: Type.Integer(),
    sent: Type.Integer(),
    refused: Type.Integer(),
    uncertain: Type.Integer(),
    problems: Type.Array(
      Type.Object({
        id: Type.Integer(),
        subject: Type.String(),
        state: Type.String(),
        problem: Type.String(),
        attempts: Type.Integer(),
        at: Type.String(),
      }),
    ),
  }),
});
export const RobotsSchema = Type.Array(
  Type.Object({
    id: Type.Integer(),
    name: Line(60),
    format: Format,
    host: Line(200),
    signed: Type.Boolean(),
    enabled: Type.Boolean(),
    carries: Carries,
    unit: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    sentAt: Nullable(Type.String({ description: '最近一次对方收下' })),
    problem: Nullable(Type.String({ description: '最近一条没有收下的原因；之后又收下过就没有' })),
    waiting: Type.Integer(),
  }),
);
export const DispatchBody = Type.Object({ address: Line(200), digestHour: Hour, quiet: Quiet });
export const MailBody = Type.Object({
  host: Line(200),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: Security,
  user: Line(200),
  /** Left out: the one that is stored stays. */
  password: Type.Optional(Line(500)),
  from: Line(200),
});
export const LettersBody = Type.Object({
  issuer: Line(100),
  series: Line(30),
  replyWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
  unreadWorkdays: Type.Integer({ minimum: 1, maximum: 30 }),
});
export const TestMailBody = Type.Object({ to: Line(200) });
export const RobotBody = Type.Object({
  name: Line(60),
  format: Format,
  address: Line(1_000),
  secret: Line(200),
  carries: Carries,
  unit: Type.Optional(Line(120)),
});
export const RobotChangeBody = Type.Object({
  enabled: Type.Optional(Type.Boolean()),
  carries: Type.Optional(Carries),
  /** Empty: of all units. */
  unit: Type.Optional(Line(120)),
  /** Left out: the one that is stored stays. */
  address: Type.Optional(Line(1_000)),
  secret: Type.Optional(Line(200)),
});
export const IdParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });
export const DoneSchema = Type.Object({ outcome: Type.String(), detail: Type.String() });

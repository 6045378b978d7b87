import { type TSchema, Type } from '@fastify/type-provider-typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Line = (maxLength: number) => Type.String({ maxLength });
const Day = Type.String({ format: 'date' });

const Rung = Type.Union([
  Type.Literal('remind'),
  Type.Literal('urge'),
  Type.Literal('supervise'),
  Type.Literal('circulate'),
  Type.Literal('interview'),
  Type.Literal('criticise'),
]);
const Start = Type.Union([Type.Literal('due'), Rung]);
const Kinds = Type.Array(Type.Union([Type.Literal('town'), Type.Literal('street')]), { maxItems: 2 });
const Informed = Type.Array(Type.Union([Type.Literal('supervisor'), Type.Literal('leader')]), {
  maxItems: 2,
});

const step = {
  rung: Rung,
  from: Start,
  workdays: Type.Integer({ minimum: -120, maximum: 250 }),
  only: Kinds,
  letter: Type.String({ maxLength: 100, description: '函件格式；空着就是只发通知' }),
  leader: Type.Boolean({ description: '函件要经领导审定' }),
  inform: Informed,
  basis: Line(100),
};

const VersionSchema = Type.Object({
  ordinal: Type.Integer({ description: '1 是随程序来的规定' }),
  from: Nullable(Day),
  /** `replaced`: a version adopted later came into force before it could. */
  state: Type.Union([
    Type.Literal('past'),
    Type.Literal('current'),
    Type.Literal('coming'),
    Type.Literal('replaced'),
  ]),
  reason: Type.String(),
  adopter: Type.String(),
  adoptedAt: Nullable(Type.String()),
  apart: Type.Integer(),
  steps: Type.Array(
    Type.Object({
      ...step,
      name: Type.String(),
      when: Type.String(),
      whom: Type.String(),
      letterName: Nullable(Type.String()),
      approval: Nullable(Type.String()),
      regulated: Type.Boolean({ description: '文件规定的，不能去掉' }),
    }),
  ),
});

const LadderSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  scope: Type.String(),
  versions: Type.Array(VersionSchema),
  rungs: Type.Array(
    Type.Object({
      rung: Rung,
      name: Type.String(),
      letters: Type.Array(
        Type.Object({ id: Type.String(), name: Type.String(), needsLeader: Type.Boolean() }),
      ),
      clause: Nullable(Type.String({ description: '规定这一级的文件和条款' })),
    }),
  ),
});
export const LaddersSchema = Type.Array(LadderSchema);

const proposal = {
  ladder: Line(100),
  from: Day,
  apart: Type.Integer({ minimum: 1, maximum: 60 }),
  steps: Type.Array(Type.Object(step), { maxItems: 12 }),
};
export const PreviewBody = Type.Object(proposal);
export const AdoptBody = Type.Object({
  ...proposal,
  reason: Line(500),
  seen: Type.Integer({ minimum: 1, description: '看到的最新一版' }),
});

const NextRung = Nullable(Type.Object({ name: Type.String(), on: Day }));
export const PreviewSchema = Type.Object({
  late: Type.Integer(),
  changed: Type.Integer(),
  cut: Type.Boolean(),
  items: Type.Array(
    Type.Object({ id: Type.Integer(), title: Type.String(), dueOn: Day, before: NextRung, after: NextRung }),
  ),
});

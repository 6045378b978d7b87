import { type TSchema, Type } from '@fastify/type-provider-typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Day = Type.String({ format: 'date', description: 'ISO 8601，如 2020-03-04' });

const Clause = Type.Object({
  document: Type.String({ description: '发文字号' }),
  clause: Type.String(),
  href: Nullable(Type.String({ description: '已发布的条文所在的页' })),
});

const Cells = Type.Record(Type.String(), Type.String(), { description: '各栏的文字，按栏的 key' });

export const KindSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    counter: Type.String({ description: '量词' }),
    summary: Type.String(),
    basis: Clause,
    keeper: Nullable(Type.String({ description: '主管单位' })),
    public: Type.Boolean(),
    name: Type.String(),
    place: Nullable(Type.String()),
    identity: Type.Array(Type.String()),
    columns: Type.Array(Type.String(), { description: '列表先显示的栏' }),
    locator: Nullable(Type.String({ description: '能查一个点的，怎么问' })),
    fields: Type.Array(
      Type.Object({
        key: Type.String(),
        title: Type.String(),
        kind: Type.String(),
        unit: Nullable(Type.String()),
        required: Type.Boolean(),
        multiple: Type.Boolean(),
        personal: Type.Boolean({ description: '个人信息，遮去一部分' }),
        choices: Type.Array(Type.Object({ value: Type.String(), title: Type.String() })),
        hint: Nullable(Type.String()),
      }),
    ),
    facts: Type.Array(
      Type.Object({
        key: Type.String(),
        title: Type.String(),
        href: Type.String(),
        alarms: Type.Boolean({ description: '会提示要处理的' }),
      }),
    ),
  },
  { title: 'SiteKind' },
);

export const KindLineSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    counter: Type.String(),
    summary: Type.String(),
    keeper: Nullable(Type.String()),
    public: Type.Boolean(),
    locator: Nullable(Type.String()),
    standing: Type.Integer({ description: '现有' }),
    ended: Type.Integer({ description: '近一年终止' }),
    updatedAt: Nullable(Type.String()),
  },
  { title: 'SiteKindLine' },
);

const Unit = Nullable(Type.Object({ id: Type.String(), name: Type.String() }));

export const SiteSchema = Type.Object(
  {
    id: Type.Integer(),
    version: Type.Integer({ description: '修改时交回' }),
    name: Type.String(),
    unit: Unit,
    starts: Nullable(Day),
    ends: Nullable(Day),
    standing: Type.Boolean({ description: '在所问的那一天有效' }),
    cells: Cells,
    facts: Type.Array(
      Type.Object({
        key: Type.String(),
        title: Type.String(),
        text: Type.String(),
        href: Type.String({ description: '这样算出来的' }),
        alarming: Type.Boolean({ description: '要处理' }),
      }),
    ),
    updatedAt: Type.String(),
  },
  { title: 'Site' },
);

export const ListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: '查找，几个词用空格隔开' })),
  place: Type.Optional(Type.String({ maxLength: 40, description: '街镇' })),
  unit: Type.Optional(Type.String({ maxLength: 120, description: '登记单位的编号' })),
  where: Type.Optional(
    Type.Array(Type.String({ maxLength: 120 }), { maxItems: 10, description: '栏:值，如 list:black' }),
  ),
  alarm: Type.Optional(Type.String({ maxLength: 60, description: '只看某项判断要处理的' })),
  state: Type.Optional(
    Type.Union([Type.Literal('standing'), Type.Literal('ended'), Type.Literal('all')], {
      description: '有效的（默认）、无效的、全部',
    }),
  ),
  on: Type.Optional(Day),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  desc: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
});

export const ListSchema = Type.Object(
  {
    kind: KindSchema,
    on: Day,
    total: Type.Integer(),
    page: Type.Integer(),
    pageSize: Type.Integer(),
    mayAdd: Type.Boolean(),
    items: Type.Array(SiteSchema),
    units: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: '登记单位' }),
    places: Type.Array(Type.String()),
  },
  { title: 'SiteList' },
);

export const EntrySchema = Type.Object(
  {
    kind: KindSchema,
    site: SiteSchema,
    mayEdit: Type.Boolean(),
    mayReveal: Type.Boolean({ description: '能看个人信息的全部' }),
    states: Type.Array(
      Type.Object({
        id: Type.Integer(),
        name: Type.String(),
        unit: Unit,
        starts: Nullable(Day),
        ends: Nullable(Day),
        act: Type.String(),
        reason: Type.String(),
        endReason: Nullable(Type.String()),
        actor: Type.String(),
        recordedAt: Type.String(),
        superseded: Type.Boolean({ description: '写错，已更正' }),
        evidence: Type.Array(Clause),
        changes: Type.Array(
          Type.Object({ title: Type.String(), before: Type.String(), after: Type.String() }),
          { description: '与前一条比' },
        ),
      }),
      { description: '从先到后' },
    ),
    findings: Type.Array(
      Type.Object({
        id: Type.Integer(),
        title: Type.String(),
        state: Type.String(),
        due: Nullable(Type.String()),
        href: Type.String(),
      }),
      { description: '检查中发现的问题' },
    ),
  },
  { title: 'SiteEntry' },
);

const Reason = Type.String({ maxLength: 500 });
export const CreateBody = Type.Object({
  cells: Cells,
  unit: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  starts: Type.Optional(Nullable(Day)),
  reason: Type.Optional(Reason),
});
export const ChangeBody = Type.Object({
  version: Type.Integer({ description: '看到的版本' }),
  act: Type.Union([
    Type.Literal('change'),
    Type.Literal('correct'),
    Type.Literal('end'),
    Type.Literal('reopen'),
  ]),
  /** First day of a change or new beginning, last day of an end. */
  on: Type.Optional(Day),
  cells: Type.Optional(Cells),
  unit: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  reason: Reason,
});
export const Created = Type.Object({ id: Type.Integer() });

export const KindParams = Type.Object({
  slug: Type.String({ maxLength: 60 }),
  name: Type.String({ maxLength: 60 }),
});
export const EntryParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 }) });

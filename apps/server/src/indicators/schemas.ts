import { type Static, type TSchema, Type } from '@fastify/type-provider-typebox';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Day = Type.String({ format: 'date', description: 'ISO 8601，如 2021-08-31' });
const Percent = Nullable(Type.Integer({ description: '百分数' }));

const Light = Type.Union(
  [
    Type.Literal('green'),
    Type.Literal('yellow'),
    Type.Literal('red'),
    Type.Literal('blue'),
    Type.Literal('none'),
  ],
  { description: '绿：正常；黄：落后；红：到期未达到或超过限额；蓝：达到；none：没有可比的' },
);

const Value = Nullable(
  Type.Object({
    on: Day,
    amount: Type.String({ description: '精确的数：0.35，或 12/35' }),
    text: Type.String(),
    plot: Type.Number({ description: '画图用：比例按百分数' }),
  }),
);

const Judged = Type.Object({
  target: Type.Object({
    on: Nullable(Day),
    from: Nullable(Day),
    amount: Nullable(Type.String()),
    text: Type.String({ description: '不低于50%' }),
    plot: Nullable(Type.Number()),
    clause: Type.String(),
  }),
  value: Value,
  light: Light,
  words: Type.String(),
  rate: Percent,
  expected: Nullable(Type.String({ description: '到这一天，直线上应有多少' })),
});

const Tally = Type.Object({
  blue: Type.Integer(),
  green: Type.Integer(),
  yellow: Type.Integer(),
  red: Type.Integer(),
  none: Type.Integer(),
});

export const LineSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    summary: Type.String(),
    document: Type.String({ description: '发文字号' }),
    documentTitle: Type.String(),
    clause: Type.String(),
    href: Nullable(Type.String({ description: '已发布的条文所在的页' })),
    kind: Type.Union([Type.Literal('binding'), Type.Literal('expected'), Type.Literal('plan')]),
    kindName: Type.String(),
    places: Type.Integer({ description: '分几个街镇；1 是全区' }),
    computed: Type.Boolean({ description: '由名录或别的指标算出' }),
    light: Light,
    words: Type.String(),
    tally: Tally,
    value: Value,
    targetText: Type.String(),
    due: Nullable(Day),
    rate: Percent,
    lead: Type.Array(Type.String()),
    warnings: Type.Array(Type.String(), { description: '印出的合计与各项对不上' }),
    mayEnter: Type.Boolean(),
    mine: Type.Boolean({ description: '本单位牵头、负责或填报' }),
    updatedAt: Nullable(Type.String()),
  },
  { title: 'IndicatorLine' },
);

export const ListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: '查找，几个词用空格隔开' })),
  document: Type.Optional(Type.String({ maxLength: 120, description: '发文字号' })),
  kind: Type.Optional(Type.Union([Type.Literal('binding'), Type.Literal('expected'), Type.Literal('plan')])),
  light: Type.Optional(Light),
  mine: Type.Optional(Type.Boolean()),
  place: Type.Optional(Type.String({ maxLength: 40 })),
  sort: Type.Optional(
    Type.Union([Type.Literal('light'), Type.Literal('due'), Type.Literal('rate'), Type.Literal('title')]),
  ),
  desc: Type.Optional(Type.Boolean()),
});

export const ListSchema = Type.Object(
  {
    today: Day,
    total: Type.Integer(),
    counts: Tally,
    items: Type.Array(LineSchema),
    documents: Type.Array(Type.Object({ number: Type.String(), title: Type.String() })),
  },
  { title: 'IndicatorList' },
);

const PlaceSchema = Type.Object({
  place: Type.String(),
  judged: Judged,
  targets: Type.Array(Judged),
  values: Type.Array(
    Type.Object({
      on: Day,
      amount: Type.String(),
      text: Type.String(),
      plot: Type.Number(),
      version: Nullable(Type.Integer({ description: '更正时交回；算出的没有' })),
    }),
  ),
  line: Type.Array(Type.Object({ on: Day, plot: Type.Number(), text: Type.String() })),
  mayEnter: Type.Boolean(),
});

export const DetailSchema = Type.Object(
  {
    line: LineSchema,
    today: Day,
    form: Type.Union([
      Type.Literal('count'),
      Type.Literal('number'),
      Type.Literal('share'),
      Type.Literal('permille'),
      Type.Literal('change'),
    ]),
    unit: Type.String(),
    plotUnit: Type.String({ description: '图上纵轴的单位' }),
    direction: Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('equal')]),
    reading: Nullable(Type.String({ description: '原文没有写明的，怎么理解' })),
    start: Nullable(Type.String({ description: '直线从哪里开始' })),
    source: Type.String({ description: '数从哪里来' }),
    sourceHref: Nullable(Type.String()),
    public: Type.Boolean(),
    units: Type.Array(Type.Object({ name: Type.String(), known: Type.Boolean() })),
    places: Type.Array(PlaceSchema),
    whole: Nullable(PlaceSchema),
    totals: Type.Array(
      Type.Object({
        title: Type.String(),
        clause: Type.String(),
        href: Nullable(Type.String()),
        agrees: Type.Boolean(),
        words: Type.String(),
      }),
    ),
  },
  { title: 'IndicatorDetail' },
);

export const HistorySchema = Type.Array(
  Type.Object({
    place: Type.String(),
    on: Day,
    version: Type.Integer(),
    text: Nullable(Type.String({ description: '空：作废' })),
    before: Nullable(Type.String()),
    reason: Type.String(),
    source: Type.String(),
    reportId: Nullable(Type.Integer()),
    unit: Nullable(Type.String()),
    actor: Type.String(),
    at: Type.String(),
    standing: Type.Boolean({ description: '现在有效的' }),
  }),
  { title: 'IndicatorHistory' },
);

export const WriteBody = Type.Object({
  items: Type.Array(
    Type.Object({
      place: Type.String({ maxLength: 40 }),
      on: Day,
      typed: Type.String({ maxLength: 40, description: '50%、12/35、1200；空：作废' }),
      seen: Nullable(Type.Integer({ minimum: 1, description: '看到的版本；还没有填过的为空' })),
      reason: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    { minItems: 1, maxItems: 60 },
  ),
});

export const WrittenSchema = Type.Object({
  entered: Type.Integer(),
  revised: Type.Integer(),
  withdrawn: Type.Integer(),
  same: Type.Integer(),
});

export const Params = Type.Object({
  slug: Type.String({ maxLength: 60 }),
  name: Type.String({ maxLength: 60 }),
});
export const Format = Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]);

export type LineView = Static<typeof LineSchema>;
export type DetailView = Static<typeof DetailSchema>;
export type PlaceView = Static<typeof PlaceSchema>;
export type JudgedView = Static<typeof Judged>;

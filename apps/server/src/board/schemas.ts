import { Type } from '@fastify/type-provider-typebox';
import type { BulletinSection } from '@zhengling/work';

const Day = Type.String({ format: 'date' });
const NullableDay = Type.Union([Type.Null(), Day]);
const NullableText = Type.Union([Type.Null(), Type.String()]);
const Light = Type.Union(
  [
    Type.Literal('green'),
    Type.Literal('yellow'),
    Type.Literal('red'),
    Type.Literal('blue'),
    Type.Literal('none'),
  ],
  { description: '绿：正常；黄：临近；红：逾期；蓝：办结；none：未定期限' },
);

export const BoardQuery = Type.Object({
  number: Type.Optional(Type.String({ maxLength: 120, description: '发文字号；none 为不依据文件的' })),
  unit: Type.Optional(Type.String({ maxLength: 120 })),
  leader: Type.Optional(Type.String({ maxLength: 120 })),
  from: Type.Optional(Type.String({ format: 'date', description: '期限从这天起' })),
  to: Type.Optional(Type.String({ format: 'date', description: '期限到这天止' })),
});

const tally = {
  green: Type.Integer(),
  yellow: Type.Integer(),
  red: Type.Integer(),
  blue: Type.Integer(),
  none: Type.Integer(),
  late: Type.Integer({ description: '办结的任务里逾期办结的' }),
};

export const BoardSchema = Type.Object(
  {
    on: Day,
    total: Type.Object({
      ...tally,
      open: Type.Integer({ description: '在办' }),
      onTimeRate: Type.Union([Type.Null(), Type.Number()], { description: '按期办结率；还没有可判断的为空' }),
    }),
    units: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), kind: Type.String(), ...tally })),
    documents: Type.Array(Type.Object({ number: NullableText, title: NullableText, ...tally })),
    leaders: Type.Array(Type.Object({ leader: Type.String(), ...tally })),
    cells: Type.Array(Type.Object({ unit: Type.String(), number: NullableText, ...tally })),
    tiles: Type.Array(
      Type.Object({
        unit: Type.String(),
        name: Type.String(),
        column: Type.Integer(),
        row: Type.Integer(),
      }),
    ),
  },
  { title: 'Board' },
);

export const BoardTasksQuery = Type.Object({
  ...BoardQuery.properties,
  choice: Type.Union([Type.Literal('urgent'), Type.Literal('open'), Type.Literal('all')], {
    default: 'all',
    description: 'urgent：逾期和临期的；open：还没有办结的；all：全部',
  }),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
});

export const BoardTaskSchema = Type.Object(
  {
    id: Type.Integer(),
    title: Type.String(),
    number: NullableText,
    documentTitle: NullableText,
    clause: Type.String(),
    period: NullableText,
    state: Type.String(),
    light: Light,
    words: Type.String({ description: '灯的文字：逾期 3 天、剩 2 个工作日……' }),
    starts: NullableDay,
    dueOn: NullableDay,
    doneOn: NullableDay,
    leads: Type.Array(Type.String()),
    supports: Type.Array(Type.String()),
    signed: Type.Integer(),
    urged: Type.Integer(),
  },
  { title: 'BoardTask' },
);

export const DueDaySchema = Type.Object({
  on: Day,
  green: Type.Integer(),
  yellow: Type.Integer(),
  red: Type.Integer(),
  blue: Type.Integer(),
});

export const BurnDownQuery = Type.Object({ ...BoardQuery.properties, from: Day, to: Day });
export const BurnDaySchema = Type.Object({
  on: Day,
  open: Type.Union([Type.Null(), Type.Integer()]),
  planned: Type.Integer(),
});

export const BoardExportQuery = Type.Object({
  ...BoardQuery.properties,
  of: Type.Union([
    Type.Literal('units'),
    Type.Literal('documents'),
    Type.Literal('leaders'),
    Type.Literal('matrix'),
    Type.Literal('tasks'),
  ]),
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
});

const SectionSchema = Type.Unsafe<BulletinSection>({
  type: 'object',
  required: ['heading', 'paragraphs', 'table'],
  additionalProperties: true,
});

export const BulletinSchema = Type.Object(
  {
    id: Type.Integer(),
    state: Type.Union([Type.Literal('draft'), Type.Literal('issued'), Type.Literal('void')]),
    name: Type.String({ description: '2024年第7期；草稿为空' }),
    from: Day,
    to: Day,
    issuer: Type.String(),
    title: Type.String(),
    addressee: Type.String(),
    opening: Type.String(),
    copies: Type.String({ description: '抄送；没有的为空' }),
    sections: Type.Array(SectionSchema),
    issuedOn: NullableDay,
    voidReason: NullableText,
    version: Type.Integer(),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { title: 'Bulletin' },
);

export const BulletinParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });
export const NewBulletinBody = Type.Object({ from: Day, to: Day });
const seen = Type.Integer({ minimum: 1, description: '看到的 version' });
export const SeenBody = Type.Object({ seen });
export const AnnulBody = Type.Object({ seen, reason: Type.String({ maxLength: 2000 }) });
export const BulletinWordsBody = Type.Object({
  seen,
  title: Type.String({ minLength: 1, maxLength: 200 }),
  addressee: Type.String({ minLength: 1, maxLength: 500 }),
  opening: Type.String({ maxLength: 2000 }),
  copies: Type.String({ maxLength: 1000 }),
  paragraphs: Type.Array(Type.Array(Type.String({ maxLength: 5000 }), { maxItems: 100 }), { maxItems: 12 }),
});

export const OpenFindingsSchema = Type.Object({
  open: Type.Integer({ description: '还没有销号或撤销的' }),
  late: Type.Integer({ description: '其中逾期的' }),
  listed: Type.Integer({ description: '其中挂牌督办的重大隐患' }),
});

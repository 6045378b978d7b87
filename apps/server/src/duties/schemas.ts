import { type Static, type TSchema, Type } from '@fastify/type-provider-typebox';
import type { Due } from '@zhengling/calendar';
import { dutyStates, lightColours } from '@zhengling/work';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** One of some words, as OpenAPI and TypeScript both know it. */
const oneOf = <T extends string>(values: readonly T[], description?: string) =>
  Type.Unsafe<T>({
    type: 'string',
    enum: [...values],
    ...(description === undefined ? {} : { description }),
  });
const Text = Nullable(Type.String());
const DateSchema = Type.String({ format: 'date' });
const NullableDate = Nullable(DateSchema);
const UnitId = Type.String({ minLength: 1, maxLength: 120 });
const Reason = Type.String({ minLength: 1, maxLength: 2000, description: '写进记录' });
const Id = Type.Integer({ minimum: 1 });

const PartSchema = Type.Union(
  [Type.Literal('lead'), Type.Literal('responsible'), Type.Literal('cooperating')],
  { description: '牵头、责任、配合' },
);
const KindSchema = Type.Union([Type.Literal('once'), Type.Literal('series'), Type.Literal('ongoing')]);
const StateSchema = oneOf(dutyStates);
const ColourSchema = oneOf(lightColours, '绿：正常；黄：临近；红：逾期；蓝：办结；none：不计时');
const OriginSchema = Type.Union([
  Type.Literal('extracted'),
  Type.Literal('definition'),
  Type.Literal('manual'),
  Type.Literal('split'),
  Type.Literal('instance'),
  Type.Literal('member'),
  Type.Literal('sub'),
]);

/** As the compiler reads it, see contracts: `{type:'date',date}`, `{type:'recurrence',rrule}` … */
const DueSchema = Type.Unsafe<Due>({ type: 'object', additionalProperties: true, required: ['type'] });

const UnitSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  part: PartSchema,
  collective: Type.Boolean({ description: '统称（各街镇），由成员单位分别承办' }),
  acceptedOn: NullableDate,
  signedOn: NullableDate,
});

const LightSchema = Type.Object({ colour: ColourSchema, words: Type.String() });

const line = {
  id: Type.Integer(),
  version: Type.Integer({ description: '办理时写在 seen 里' }),
  origin: OriginSchema,
  kind: KindSchema,
  state: StateSchema,
  stateWords: Type.String(),
  title: Type.String(),
  number: Text,
  documentTitle: Text,
  documentHref: Text,
  clause: Type.String(),
  period: Text,
  periodName: Text,
  parentId: Nullable(Type.Integer()),
  units: Type.Array(UnitSchema),
  leader: Text,
  starts: NullableDate,
  dueOn: NullableDate,
  dueProblem: Text,
  why: Type.String({ description: '期限从何而来' }),
  warnOn: NullableDate,
  doneOn: Nullable(Type.String({ format: 'date', description: '申请办结之日' })),
  closedOn: NullableDate,
  light: LightSchema,
  public: Type.Boolean(),
  reports: Type.Integer(),
  progress: Nullable(
    Type.Object(
      { closed: Type.Integer(), total: Type.Integer() },
      { description: '成员单位、分解任务或各期' },
    ),
  ),
  contested: Type.Boolean({ description: '办结有异议，待答复' }),
  extensionAsked: Type.Boolean(),
  sourceChanged: Type.Boolean({ description: '原文已改，待编辑处理' }),
  falseClosings: Type.Integer(),
  urged: Type.Integer(),
  updatedAt: Type.String({ format: 'date-time' }),
};
const DutyLineSchema = Type.Object(line, { title: 'DutyLine' });

const TemplateSchema = Type.Object({
  outline: Type.String({ maxLength: 4000 }),
  fields: Type.Array(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      label: Type.String({ minLength: 1, maxLength: 60 }),
      unit: Type.Optional(Type.String({ maxLength: 20 })),
      indicator: Type.Optional(Type.String({ maxLength: 120 })),
    }),
    { maxItems: 60 },
  ),
});

const FigureSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  label: Type.String({ minLength: 1, maxLength: 60 }),
  value: Type.String({ maxLength: 40, pattern: '^-?\\d{1,18}(\\.\\d{1,6})?$', description: '十进制数' }),
  unit: Type.Optional(Type.String({ maxLength: 20 })),
});

export const EvidenceFileSchema = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
});

const ReportSchema = Type.Object({
  id: Type.Integer(),
  unit: Type.Object({ id: Type.String(), name: Type.String() }),
  by: Type.String(),
  at: Type.String({ format: 'date-time' }),
  text: Type.String(),
  figures: Type.Array(FigureSchema),
  files: Type.Array(EvidenceFileSchema),
  serves: Type.Array(Type.Object({ id: Type.Integer(), title: Type.String() }), {
    description: '同一份报告还用于这些任务（看得到的）',
  }),
});

const EventSchema = Type.Object({
  ordinal: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  actor: Type.String(),
  unit: Text,
  type: Type.String(),
  words: Type.String({ description: '一句话：发生了什么' }),
});

const SourceSchema = Type.Object({
  quote: Type.String(),
  due: Nullable(DueSchema),
  units: Type.Array(UnitSchema),
});

export const commandNames = [
  'confirm',
  'correct',
  'split',
  'merge',
  'drop',
  'restore',
  'settle-source',
  'assign',
  'unfold',
  'plan',
  'accept',
  'report',
  'close',
  'sign',
  'decline',
  'check',
  'extend',
  'approve',
  'suspend',
  'resume',
  'cancel',
  'contest',
  'answer-contest',
] as const;
export type DeskCommandName = (typeof commandNames)[number];

export const DutyDetailSchema = Type.Object(
  {
    ...line,
    quote: Type.String({ description: '原文' }),
    node: Text,
    due: Nullable(DueSchema),
    template: Nullable(TemplateSchema),
    parent: Nullable(Type.Object({ id: Type.Integer(), title: Type.String() })),
    events: Type.Array(EventSchema),
    reported: Type.Array(ReportSchema),
    parts: Type.Array(DutyLineSchema, { description: '分解任务' }),
    members: Type.Array(DutyLineSchema, { description: '成员单位的任务' }),
    instances: Type.Array(DutyLineSchema, { description: '各期，近的在前，最多 60 期' }),
    extension: Nullable(
      Type.Object({
        unit: Type.Object({ id: Type.String(), name: Type.String() }),
        to: DateSchema,
        reason: Type.String(),
        on: DateSchema,
      }),
    ),
    contest: Nullable(
      Type.Object({
        id: Type.Integer(),
        by: Type.Union([Type.Literal('supervisor'), Type.Literal('public')]),
        reason: Type.String(),
        on: DateSchema,
        contactLeft: Type.Boolean({ description: '留了联系方式' }),
      }),
    ),
    sourceChange: Nullable(
      Type.Object({ before: SourceSchema, after: Nullable(SourceSchema) }, { description: '原文改前、改后' }),
    ),
    waitingFor: Type.String({ description: '正在等谁做什么；没有则为空' }),
    may: Type.Array(oneOf(commandNames), {
      description: '现在你可以做的',
    }),
  },
  { title: 'DutyDetail' },
);

const sorts = ['due', 'state', 'number', 'title', 'updated', 'unit'] as const;

export const DutyListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: '任务、原文、文号、条款' })),
  state: Type.Optional(Type.String({ maxLength: 200, description: '一个或几个，以逗号分开；open 为未了的' })),
  light: Type.Optional(Type.String({ maxLength: 60, description: '一个或几个，以逗号分开' })),
  unit: Type.Optional(UnitId),
  part: Type.Optional(PartSchema),
  number: Type.Optional(Type.String({ maxLength: 120, description: '发文字号；none 为不依据文件的' })),
  from: Type.Optional(DateSchema),
  to: Type.Optional(DateSchema),
  kind: Type.Optional(KindSchema),
  origin: Type.Optional(OriginSchema),
  period: Type.Optional(Type.String({ maxLength: 30 })),
  leader: Type.Optional(Type.String({ maxLength: 120 })),
  parent: Type.Optional(Id),
  mark: Type.Optional(
    Type.Union(
      [
        Type.Literal('contested'),
        Type.Literal('extension'),
        Type.Literal('source'),
        Type.Literal('problem'),
        Type.Literal('mine'),
        Type.Literal('others'),
        Type.Literal('undated'),
      ],
      { description: '有异议、申请延期、原文已改、期限有问题、等我办的、等别的单位的、没有定日期的' },
    ),
  ),
  counted: Type.Optional(
    Type.Union([Type.Literal('all'), Type.Literal('late')], {
      description: '只要督查台统计的任务，单位按牵头和责任计；late：其中逾期办结的',
    }),
  ),
  sort: Type.Optional(oneOf(sorts)),
  order: Type.Optional(Type.Union([Type.Literal('asc'), Type.Literal('desc')])),
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  size: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
});
export type DutyListQuery = Static<typeof DutyListQuery>;

export const DutyListSchema = Type.Object({
  items: Type.Array(DutyLineSchema),
  total: Type.Integer(),
});

export const DutyCountsSchema = Type.Object({
  today: Type.String({ format: 'date', description: '服务器的今天（北京时间）：“今天到期”以它为准' }),
  states: Type.Record(Type.String(), Type.Integer()),
  lights: Type.Record(Type.String(), Type.Integer()),
  mine: Type.Integer({ description: '等我办的' }),
  contested: Type.Integer(),
  extensions: Type.Integer(),
  sourceChanged: Type.Integer(),
});

export const DocumentTallySchema = Type.Array(
  Type.Object({
    number: Type.String(),
    title: Type.String(),
    href: Text,
    candidates: Type.Integer(),
    confirmed: Type.Integer(),
    dropped: Type.Integer(),
  }),
);

export const UnitQuery = Type.Object({ q: Type.String({ maxLength: 60, default: '' }) });
export const UnitChoicesSchema = Type.Array(
  Type.Object({
    id: Type.String(),
    name: Type.String(),
    members: Nullable(Type.Integer({ description: '统称现有几个成员；一个机构时为空' })),
  }),
);

export const DutyParams = Type.Object({ id: Id });
export const FileParams = Type.Object({ id: Id, file: Id });

const seen = Type.Integer({ minimum: 1, description: '作出决定时看到的 version' });
const UnitInput = Type.Object({ id: UnitId, part: PartSchema });
const Units = Type.Array(UnitInput, { maxItems: 200 });

const changes = {
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  clause: Type.Optional(Type.String({ maxLength: 120 })),
  kind: Type.Optional(KindSchema),
  units: Type.Optional(Units),
  due: Type.Optional(Nullable(DueSchema)),
  leader: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  public: Type.Optional(Type.Boolean()),
  template: Type.Optional(Nullable(TemplateSchema)),
};
const Changes = Type.Object(changes, { additionalProperties: false });
export type ChangesInput = Static<typeof Changes>;

export const NewDutyBody = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 300 }),
  units: Units,
  due: Type.Optional(Nullable(DueSchema)),
  kind: Type.Optional(KindSchema),
  number: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  clause: Type.Optional(Type.String({ maxLength: 120 })),
  quote: Type.Optional(Type.String({ maxLength: 4000 })),
  leader: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  public: Type.Optional(Type.Boolean()),
  template: Type.Optional(Nullable(TemplateSchema)),
});
export type NewDuty = Static<typeof NewDutyBody>;

/** The body of each command, by its name in the address: `POST /duties/:id/{name}`. */
export const commandBodies = {
  confirm: Type.Object({ seen, changes: Type.Optional(Changes) }),
  correct: Type.Object({ seen, changes: Changes, reason: Type.Optional(Type.String({ maxLength: 2000 })) }),
  split: Type.Object({
    seen,
    into: Type.Array(
      Type.Object({
        title: Type.String({ minLength: 1, maxLength: 300 }),
        units: Type.Optional(Units),
        due: Type.Optional(Nullable(DueSchema)),
        kind: Type.Optional(KindSchema),
      }),
      { minItems: 2, maxItems: 50 },
    ),
  }),
  merge: Type.Object(
    {
      seen,
      others: Type.Array(Type.Object({ id: Id, seen }), { minItems: 1, maxItems: 50 }),
    },
    { description: '把 others 并入这一项' },
  ),
  drop: Type.Object({ seen, reason: Reason }),
  restore: Type.Object({ seen }),
  'settle-source': Type.Object({
    seen,
    adopt: Type.Boolean({ description: 'true 采用新文字，false 保持原样' }),
  }),
  assign: Type.Object({
    seen,
    units: Type.Optional(Units),
    leader: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
    unfold: Type.Optional(Type.Boolean({ description: '统称展开到成员单位，默认展开' })),
  }),
  unfold: Type.Object({ seen }),
  plan: Type.Object({
    seen,
    parts: Type.Array(
      Type.Object({
        title: Type.String({ minLength: 1, maxLength: 300 }),
        units: Type.Optional(Units),
        on: Type.Optional(DateSchema),
        workdaysBefore: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
        percent: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 100, description: '占全程的百分之几，日期倒排' }),
        ),
      }),
      { minItems: 1, maxItems: 50 },
    ),
  }),
  accept: Type.Object({ seen }),
  report: Type.Object({
    seen,
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    figures: Type.Optional(Type.Array(FigureSchema, { maxItems: 60 })),
    files: Type.Optional(Type.Array(Id, { maxItems: 50, description: '先上传，得到的 id' })),
    also: Type.Optional(
      Type.Array(Id, { maxItems: 50, description: '这份报告同时用于本单位的这些任务，一次填报' }),
    ),
    close: Type.Optional(Type.Boolean({ description: '同时申请办结' })),
  }),
  close: Type.Object({ seen, note: Type.Optional(Type.String({ maxLength: 2000 })) }),
  sign: Type.Object({ seen, note: Type.Optional(Type.String({ maxLength: 2000 })) }),
  decline: Type.Object({ seen, reason: Reason }),
  check: Type.Object({
    seen,
    passed: Type.Boolean({ description: 'true 办结，false 退回' }),
    note: Type.Optional(Type.String({ maxLength: 2000, description: '退回时必填' })),
  }),
  extend: Type.Object({ seen, to: DateSchema, reason: Reason }),
  approve: Type.Object({
    seen,
    granted: Type.Boolean(),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  suspend: Type.Object({ seen, reason: Reason }),
  resume: Type.Object({
    seen,
    giveBack: Type.Boolean({ description: '中止的工作日补回到期限里' }),
  }),
  cancel: Type.Object({ seen, reason: Reason }),
  contest: Type.Object({ seen, reason: Reason }),
  'answer-contest': Type.Object({
    seen,
    upheld: Type.Boolean({ description: '属实：任务恢复办理，记一次虚假办结' }),
    reason: Reason,
  }),
} as const satisfies Record<DeskCommandName, TSchema>;

export type CommandBody<N extends DeskCommandName> = Static<(typeof commandBodies)[N]>;

export const BulkBody = Type.Object({
  action: Type.Union([Type.Literal('confirm'), Type.Literal('drop'), Type.Literal('assign')]),
  items: Type.Array(Type.Object({ id: Id, seen }), { minItems: 1, maxItems: 500 }),
  reason: Type.Optional(Type.String({ maxLength: 2000, description: 'drop 时必填' })),
});

export const BulkResultSchema = Type.Object({
  done: Type.Array(Type.Integer()),
  refused: Type.Array(
    Type.Object({
      id: Type.Integer(),
      title: Type.String(),
      code: Type.String(),
      message: Type.String(),
      hint: Type.String(),
    }),
  ),
});

/** What a report begins with: known already, so that nobody types it again. */
export const ReportDraftSchema = Type.Object({
  text: Type.String(),
  outline: Type.String(),
  figures: Type.Array(
    Type.Object({
      name: Type.String(),
      label: Type.String(),
      unit: Text,
      value: Text,
      from: Type.String({ description: '这个数从哪里来；没有则为空' }),
    }),
  ),
  also: Type.Array(
    Type.Object({ id: Type.Integer(), title: Type.String(), number: Text, dueOn: NullableDate }),
    {
      description: '同一份报告可以一并用于的任务',
    },
  ),
});

/** What was done since the version somebody saw: the second of two reads it and chooses. */
export const DutyConflictSchema = Type.Object({
  version: Type.Integer(),
  events: Type.Array(EventSchema),
});

export type DutyLine = Static<typeof DutyLineSchema>;
export type DutyDetail = Static<typeof DutyDetailSchema>;
export type DutyList = Static<typeof DutyListSchema>;
export type DutyCounts = Static<typeof DutyCountsSchema>;
export type ReportDraft = Static<typeof ReportDraftSchema>;
export type BulkResult = Static<typeof BulkResultSchema>;
export type EventLine = Static<typeof EventSchema>;
export type ReportLine = Static<typeof ReportSchema>;

import { type TSchema, Type } from '@fastify/type-provider-typebox';
import type {
  ChecklistDefinition,
  FindingEvent,
  FindingState,
  OperationAnswer,
  OperationBody,
  RoundDefinition,
  Target,
  TeamMember,
  VisitState,
} from '@zhengling/work';
import { maxEvidenceBytes } from '../evidence-files/index.ts';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Day = Type.String({ format: 'date' });
const Stamp = Type.String({ format: 'date-time' });
/** Shapes of packages/work pass through as they are. */
const open = { type: 'object', additionalProperties: true } as const;

export const IdParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2 ** 53 }) });
const Seen = Type.Integer({ minimum: 1, description: '作出这个决定时看到的是第几版' });

const Named = Type.Object({ id: Type.String(), name: Type.String() });
const parties = {
  unit: Nullable(Named),
  leadUnit: Nullable(Named),
  inspecting: Type.Array(Named),
};

export const CatalogueSchema = Type.Object(
  {
    checklists: Type.Array(Type.Unsafe<ChecklistDefinition>({ ...open, title: 'Checklist' })),
    rounds: Type.Array(
      Type.Object({
        definition: Type.Unsafe<RoundDefinition>({ ...open, title: 'RoundDefinition' }),
        planned: Nullable(Type.Integer({ description: '已经排定的轮次' })),
      }),
    ),
  },
  { title: 'InspectionCatalogue' },
);

const visitSummary = {
  id: Type.Integer(),
  key: Type.String(),
  roundId: Nullable(Type.Integer()),
  checklist: Type.String(),
  checklistTitle: Type.String(),
  place: Type.String(),
  placeKey: Type.String(),
  ...parties,
  plannedOn: Nullable(Day),
  windowFrom: Nullable(Day),
  windowTo: Nullable(Day),
  half: Nullable(Type.Union([Type.Literal('morning'), Type.Literal('afternoon'), Type.Literal('whole-day')])),
  stage: Type.Union([
    Type.Literal('planned'),
    Type.Literal('under-way'),
    Type.Literal('finished'),
    Type.Literal('cancelled'),
  ]),
  finishedOn: Nullable(Day),
  points: Type.Integer(),
  answered: Type.Integer(),
  failed: Type.Integer(),
  differing: Type.Integer({ description: '检查人员答得不一样的项' }),
  version: Type.Integer(),
};
const VisitSummarySchema = Type.Object(visitSummary, { title: 'VisitSummary' });

export const VisitListSchema = Type.Object({
  items: Type.Array(VisitSummarySchema),
  total: Type.Integer(),
});
export const VisitListQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  stage: Type.Optional(visitSummary.stage),
  checklist: Type.Optional(Type.String({ maxLength: 120 })),
  round: Type.Optional(Type.Integer({ minimum: 1 })),
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  size: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
});

const round = {
  id: Type.Integer(),
  title: Type.String(),
  checklist: Type.String(),
  checklistTitle: Type.String(),
  number: Type.String(),
  clause: Type.String(),
  starts: Day,
  ends: Day,
  leadUnit: Nullable(Named),
  team: Type.Array(Type.Unsafe<TeamMember>(open)),
  items: Type.Array(Type.String()),
  note: Type.String(),
  visits: Type.Integer(),
  finished: Type.Integer(),
  findings: Type.Integer(),
  openFindings: Type.Integer(),
  version: Type.Integer(),
};
export const RoundSchema = Type.Object(round, { title: 'InspectionRound' });
export const RoundDetailSchema = Type.Object(
  { ...round, stops: Type.Array(VisitSummarySchema) },
  { title: 'InspectionRoundDetail' },
);

export const PlanBody = Type.Object({
  definition: Type.Optional(Type.String({ maxLength: 120, description: '文件里排好的一轮' })),
  checklist: Type.Optional(Type.String({ maxLength: 120 })),
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  starts: Type.Optional(Day),
  ends: Type.Optional(Day),
  leadUnit: Type.Optional(Type.String({ maxLength: 120 })),
  inspecting: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { maxItems: 40 })),
  places: Type.Optional(
    Type.Array(
      Type.Union([
        Type.Object({ type: Type.Literal('site'), id: Type.Integer() }),
        Type.Object({ type: Type.Literal('unit'), id: Type.String({ maxLength: 120 }) }),
        Type.Object({
          type: Type.Literal('named'),
          name: Type.String({ minLength: 1, maxLength: 200 }),
          unit: Nullable(Type.String({ maxLength: 120 })),
        }),
      ]),
      { maxItems: 2_000 },
    ),
  ),
  everySiteOf: Type.Optional(Type.String({ maxLength: 120, description: '某类对象现有的每一个' })),
  rhythm: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 20, description: '按检查表的第几个周期排，从 0 起；不填的排一次' }),
  ),
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
});
export const ScheduleBody = Type.Object({
  plannedOn: Nullable(Day),
  unit: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
  seen: Seen,
});
export const CancelBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }), seen: Seen });

const findingSummary = {
  id: Type.Integer(),
  visitId: Type.Integer(),
  checklist: Type.String(),
  checklistTitle: Type.String(),
  point: Type.String(),
  title: Type.String(),
  number: Type.String(),
  clause: Type.String(),
  place: Type.String(),
  placeKey: Type.String(),
  ...parties,
  stage: Type.Union([
    Type.Literal('found'),
    Type.Literal('fixing'),
    Type.Literal('evidenced'),
    Type.Literal('verified'),
    Type.Literal('closed'),
    Type.Literal('withdrawn'),
  ]),
  foundOn: Day,
  dueOn: Nullable(Day),
  limitWords: Type.String(),
  dueProblem: Nullable(Type.String()),
  light: Type.Union([
    Type.Literal('green'),
    Type.Literal('yellow'),
    Type.Literal('red'),
    Type.Literal('blue'),
    Type.Literal('grey'),
  ]),
  next: Type.String({ description: '下一步' }),
  major: Type.Boolean(),
  listedOn: Nullable(Day),
  repeats: Nullable(Type.Integer()),
  sentBack: Type.Integer(),
  closedOn: Nullable(Day),
  version: Type.Integer(),
};
export const FindingSummarySchema = Type.Object(findingSummary, { title: 'FindingSummary' });
export const FindingListSchema = Type.Object({
  items: Type.Array(FindingSummarySchema),
  total: Type.Integer({ description: '符合条件的' }),
  counts: Type.Object({
    open: Type.Integer(),
    late: Type.Integer(),
    recheck: Type.Integer({ description: '待复查' }),
    listed: Type.Integer({ description: '挂牌督办、还没有销号的' }),
    ended: Type.Integer(),
  }),
});
const findingFilters = {
  q: Type.Optional(Type.String({ maxLength: 200, description: '场所、问题、文号' })),
  view: Type.Optional(
    Type.Union([
      Type.Literal('open'),
      Type.Literal('late'),
      Type.Literal('recheck'),
      Type.Literal('listed'),
      Type.Literal('major'),
      Type.Literal('repeated'),
      Type.Literal('ended'),
    ]),
  ),
  checklist: Type.Optional(Type.String({ maxLength: 120 })),
  unit: Type.Optional(Type.String({ maxLength: 120 })),
  place: Type.Optional(Type.String({ maxLength: 260 })),
  sort: Type.Optional(Type.Union([Type.Literal('due'), Type.Literal('found'), Type.Literal('place')])),
  order: Type.Optional(Type.Union([Type.Literal('asc'), Type.Literal('desc')])),
};
export const FindingListQuery = Type.Object({
  ...findingFilters,
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  size: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
});
export const FindingExportQuery = Type.Object({
  ...findingFilters,
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
});

const Photo = Type.Object({ sha256: Type.String(), stored: Type.Boolean() });
export const FindingDetailSchema = Type.Object(
  {
    ...findingSummary,
    text: Type.String(),
    judge: Type.String(),
    measure: Type.String(),
    state: Type.Unsafe<FindingState>({ ...open, title: 'FindingState' }),
    events: Type.Array(
      Type.Object({
        ordinal: Type.Integer(),
        at: Stamp,
        actor: Type.String(),
        event: Type.Unsafe<FindingEvent>({ ...open, title: 'FindingEvent' }),
      }),
    ),
    photos: Type.Array(Photo),
    earlier: Type.Array(FindingSummarySchema, { description: '同一处同一项以前的问题' }),
    mayFix: Type.Boolean(),
    mayRecheck: Type.Boolean(),
    mayPlan: Type.Boolean(),
  },
  { title: 'FindingDetail' },
);

export const VisitDetailSchema = Type.Object(
  {
    ...visitSummary,
    targets: Type.Array(Type.Unsafe<Target>(open)),
    items: Type.Array(Type.String()),
    team: Type.Array(Type.Unsafe<TeamMember>(open)),
    state: Type.Unsafe<VisitState>({ ...open, title: 'VisitState' }),
    definition: Type.Unsafe<ChecklistDefinition>({ ...open, title: 'Checklist' }),
    findings: Type.Array(FindingSummarySchema),
    photos: Type.Array(Type.Object({ sha256: Type.String(), point: Type.String(), stored: Type.Boolean() })),
    refused: Type.Integer({ description: '没有记入的条数' }),
    mayPlan: Type.Boolean(),
  },
  { title: 'VisitDetail' },
);

export const ActBody = Type.Union([
  Type.Object({
    type: Type.Literal('fixed'),
    seen: Seen,
    duty: Type.String({ maxLength: 200 }),
    person: Type.String({ maxLength: 100 }),
    task: Type.String({ maxLength: 2_000 }),
    limit: Type.Union([Day, Type.Literal('')]),
    means: Type.String({ maxLength: 500 }),
  }),
  Type.Object({
    type: Type.Literal('evidenced'),
    seen: Seen,
    text: Type.String({ maxLength: 4_000 }),
    files: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 30 }),
  }),
  Type.Object({
    type: Type.Literal('rechecked'),
    seen: Seen,
    passed: Type.Boolean(),
    note: Type.String({ maxLength: 4_000 }),
    files: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 30 }),
  }),
  Type.Object({
    type: Type.Literal('listed'),
    seen: Seen,
    level: Type.String({ maxLength: 100 }),
    number: Type.String({ maxLength: 100 }),
  }),
  Type.Object({ type: Type.Literal('followed'), seen: Seen, note: Type.String({ maxLength: 4_000 }) }),
  Type.Object({ type: Type.Literal('struck'), seen: Seen, note: Type.String({ maxLength: 4_000 }) }),
  Type.Object({ type: Type.Literal('withdrawn'), seen: Seen, reason: Type.String({ maxLength: 1_000 }) }),
]);

export const SyncBody = Type.Object({
  operations: Type.Array(Type.Unknown(), {
    maxItems: 200,
    description: '手机上产生的操作，旧的在前；每条各自判断，坏的一条不影响别的',
  }),
});
export const SyncSchema = Type.Object(
  { answers: Type.Array(Type.Unsafe<OperationAnswer>({ ...open, title: 'OperationAnswer' })) },
  { title: 'SyncAnswer' },
);

export const FieldSchema = Type.Object(
  {
    today: Day,
    account: Type.Object({ id: Type.Integer(), name: Type.String(), unit: Nullable(Named) }),
    checklists: Type.Array(Type.Unsafe<ChecklistDefinition>({ ...open, title: 'Checklist' })),
    visits: Type.Array(
      Type.Object({
        ...visitSummary,
        targets: Type.Array(Type.Unsafe<Target>(open)),
        state: Type.Unsafe<VisitState>({ ...open, title: 'VisitState' }),
      }),
    ),
    units: Type.Array(Named),
  },
  { title: 'FieldPackage' },
);

export const RefusedSchema = Type.Array(
  Type.Object({
    id: Type.String(),
    visitKey: Type.String(),
    place: Nullable(Type.String()),
    account: Type.String(),
    at: Stamp,
    receivedAt: Stamp,
    body: Type.Unsafe<OperationBody>({ ...open, title: 'OperationBody' }),
    reason: Type.Object({ code: Type.String(), message: Type.String(), hint: Type.String() }),
  }),
);

export const PhotoParams = Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
export const PhotoStateSchema = Type.Object({ stored: Type.Boolean(), received: Type.Integer() });
export const PieceQuery = Type.Object({
  from: Type.Integer({ minimum: 0 }),
  size: Type.Integer({ minimum: 1, maximum: maxEvidenceBytes }),
  finding: Type.Optional(Type.Integer({ minimum: 1, description: '整改、复查的照片所属的问题' })),
});

const ListName = Type.Union([Type.Literal('white'), Type.Literal('black')]);
const listing = {
  id: Type.Integer(),
  checklist: Type.String(),
  place: Type.String(),
  placeKey: Type.String(),
  list: ListName,
  because: Type.Array(Type.String()),
  note: Type.String(),
  publishedOn: Day,
  removedOn: Nullable(Day),
  removedBecause: Nullable(Type.String()),
  decidedBy: Type.String(),
  version: Type.Integer(),
};
export const ListingsSchema = Type.Object(
  {
    published: Type.Array(Type.Object(listing)),
    proposed: Type.Array(
      Type.Object({
        checklist: Type.String(),
        place: Type.String(),
        placeKey: Type.String(),
        list: Type.Union([ListName, Type.Literal('authority')]),
        because: Type.Array(
          Type.Object({ finding: Type.Integer(), why: Type.String(), title: Type.String() }),
        ),
        next: Type.String(),
        current: Nullable(ListName),
      }),
    ),
  },
  { title: 'InspectionListings' },
);
export const PublishListingBody = Type.Object({
  checklist: Type.String({ maxLength: 120 }),
  placeKey: Type.String({ maxLength: 260 }),
  list: ListName,
  note: Type.String({ maxLength: 1_000 }),
});
export const RemoveListingBody = Type.Object({
  reason: Type.String({ minLength: 1, maxLength: 1_000 }),
  seen: Seen,
});
export const FindingUnitBody = Type.Object({
  unit: Type.String({ minLength: 1, maxLength: 120 }),
  seen: Seen,
});

import { type TSchema, Type } from '@fastify/type-provider-typebox';
import type { Computed, Evaluation, Flip, InputError, JsonSchema, Settlement } from '@zhengling/rules';

/** Rows of one request for many. */
const MOST_ROWS = 10_000;

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const open = { type: 'object', additionalProperties: true } as const;
const list = (items: object, description: string) => ({ type: 'array', items, description }) as const;
const text = (description: string) => ({ type: 'string', description }) as const;

const Day = Type.String({ format: 'date', description: 'ISO 8601，如 2021-07-01' });

export const RuleParams = Type.Object({
  slug: Type.String({ maxLength: 100, description: '如 whistleblower' }),
  name: Type.String({ maxLength: 100, description: '如 reward' }),
});

const circumstances = {
  on: Type.Optional(Type.String({ format: 'date', description: '按哪一天的规定计算；默认今天（北京时间）' })),
  knownOn: Type.Optional(
    Type.String({ format: 'date', description: '只用这一天已经知道的规定和节假日安排；默认全部' }),
  ),
};

/** Anything: what is wrong with it is told field by field with 422, not by the schema. */
const RuleInput = Type.Unsafe<unknown>({
  description: '规定的输入，形状见 GET /api/rules/{slug}/{name} 的 input；没有的项就不写',
  examples: [{ matter: 'violation', penalty: 100_000 }],
});

export const OneBody = Type.Object({ input: RuleInput, ...circumstances });

export const ManyBody = Type.Object({
  inputs: Type.Array(Type.Unsafe<unknown>({}), {
    maxItems: MOST_ROWS,
    description: `每行一个输入，最多 ${MOST_ROWS} 行`,
  }),
  ...circumstances,
});

export const EntitlementsBody = Type.Object({
  answers: Type.Unsafe<Record<string, unknown>>({
    ...open,
    description: '按问题的名称回答；问题见回答里的 questions，可以先发一个空的',
  }),
  on: circumstances.on,
});

const Validity = Type.Object({
  from: Day,
  to: Type.Optional(Day),
  repealedBy: Type.Optional(Type.String()),
  basis: Type.String(),
  note: Type.Optional(Type.String()),
});

const Standing = Type.Object({
  state: Type.Union([Type.Literal('in-force'), Type.Literal('not-yet'), Type.Literal('ended')]),
  message: Type.String(),
});

const line = {
  id: Type.String({ description: '如 whistleblower/reward' }),
  title: Type.String(),
  summary: Type.String(),
  regulation: Type.Object({ slug: Type.String(), title: Type.String() }),
  document: Type.String({ description: '发文字号' }),
  clause: Type.String({ description: '条款' }),
  clauseHref: Nullable(Type.String({ description: '条款所在的网页；没有导入这份文件时为 null' })),
  validity: Validity,
  standing: Standing,
  entitlement: Nullable(Type.String({ description: '可以得到的金额是哪一项输出' })),
  href: Type.String({ description: '网页上的计算' }),
};

export const RulesAnswer = Type.Object({ rules: Type.Array(Type.Object(line)) });

const Schema = Type.Unsafe<JsonSchema>({ ...open, description: 'JSON Schema（2020-12）' });

export const RuleAnswer = Type.Object({
  ...line,
  input: Schema,
  output: Schema,
  interpretations: Type.Array(
    Type.Object({ clause: Type.String(), reading: Type.String(), reason: Type.String() }),
  ),
  examples: Type.Array(Type.Unsafe<object>(open)),
  definition: Type.Unsafe<object>({ ...open, description: '规则的可执行形式（表达式树）' }),
});

export const EvaluationAnswer = Type.Unsafe<Evaluation>({
  type: 'object',
  title: 'Evaluation',
  properties: {
    rule: text('规定的 id'),
    on: text('按哪一天的规定'),
    knownOn: text('按哪一天所知'),
    value: {
      type: ['object', 'null'],
      additionalProperties: true,
      description: '结果；还缺输入时为 null',
    },
    partial: { ...open, description: '已经能确定的各项' },
    missing: list({ type: 'string' }, '还缺的输入'),
    trace: { ...open, description: '推理，逐步带条款' },
    citations: list(open, '依据的条款'),
    discretionary: list(open, '由谁裁量'),
    problems: list(open, '不能计算的各项和原因'),
    validity: { ...open, description: '当日是否有效' },
    interpretations: list(open, '条文有歧义处的理解'),
  },
  additionalProperties: true,
});

export const SettlementAnswer = Type.Unsafe<Settlement>({
  type: 'object',
  title: 'Settlement',
  properties: {
    outputs: { ...open, description: '每项输出的下限、上限、是否已经确定' },
    settled: { type: 'boolean', description: '全部确定' },
    questions: list(open, '还有影响的问题，最该先问的在前；decides：答了它就不必再问'),
  },
  additionalProperties: true,
});

export const FlipsAnswer = Type.Unsafe<{ readonly flips: readonly Flip[] }>({
  type: 'object',
  properties: { flips: list(open, '改变哪一项输入会改变结果') },
});

export const ManyAnswer = Type.Unsafe<{
  readonly rule: string;
  readonly on: string;
  readonly failed: number;
  readonly results: readonly Computed[];
}>({
  type: 'object',
  properties: {
    rule: text('规定的 id'),
    on: text('按哪一天的规定'),
    failed: { type: 'integer', description: '输入有错的行数' },
    results: list(
      {
        type: 'object',
        properties: {
          value: { type: ['object', 'null'], additionalProperties: true },
          missing: { type: 'array', items: { type: 'string' } },
          discretionary: { type: 'array', items: open },
          problems: { type: 'array', items: open },
          errors: { type: 'array', items: open },
        },
      },
      '与 inputs 逐行对应；输入有错的一行 errors 不空，其余照常',
    ),
  },
});

/** A question of `/api/entitlements`, and what one entitlement comes to. */
export interface EntitlementsResult {
  readonly on: string;
  readonly questions: readonly {
    readonly name: string;
    readonly title: string;
    readonly schema: JsonSchema;
    readonly rules: readonly string[];
    /** It can still change something. */
    readonly open: boolean;
  }[];
  readonly entitlements: readonly {
    readonly rule: string;
    readonly title: string;
    readonly state: 'getting' | 'maybe' | 'not';
    readonly amount: number | null;
    readonly atLeast: number | null;
    readonly atMost: number | null;
    readonly missing: readonly string[];
    readonly reasons: readonly string[];
    readonly document: string;
    readonly clause: string;
  }[];
  readonly totals: readonly {
    readonly regulation: string;
    readonly text: string;
    readonly caution: string | null;
  }[];
}

export const EntitlementsAnswer = Type.Unsafe<EntitlementsResult>({
  type: 'object',
  title: 'Entitlements',
  properties: {
    on: text('按哪一天的规定'),
    questions: list(open, '全部问题；几项政策问同一件事的合为一题，open：还有影响'),
    entitlements: list(
      open,
      'getting 能得到（amount），maybe 可能得到（atLeast、atMost、missing），not 得不到（reasons）',
    ),
    totals: list(open, '同一份政策内能得到的各项相加，和不能相加的提醒'),
  },
});

/** 422: what is wrong with the input, field by field. */
export const InputProblem = Type.Object(
  {
    code: Type.String({ description: '第一个错误的代码' }),
    message: Type.String(),
    hint: Type.String(),
    errors: Type.Array(
      Type.Unsafe<InputError>({
        type: 'object',
        properties: {
          code: text('ZL8001 … ZL8009'),
          field: text('哪一项，如 penalty、inventions[2].offices'),
          message: text('发生了什么'),
          hint: text('怎么办'),
        },
      }),
    ),
  },
  { description: '输入有错，逐项说明' },
);

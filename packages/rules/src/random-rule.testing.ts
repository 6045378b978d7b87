import fc from 'fast-check';
import { boundaryValues } from './boundary-values.testing.ts';
import { commonType } from './build/number-type.ts';
import type { Case, Expression, LadderStep, Relation, Rounding } from './model/expression.ts';
import type { Input, JsonValue, Output, Parameter, Rule } from './model/rule.ts';
import { DATE, MOMENT, type NumberType, TEXT, type ValueType, YES_NO } from './model/type.ts';
import { provedWithin } from './prove/magnitude.ts';
import { rangeOf } from './prove/range.ts';
import { dayNumber } from './value/day-number.ts';

const YUAN = { kind: 'number', unit: '元', den: 100 } as const;
const SHARE = { kind: 'number', unit: 'share', den: 1_000_000 } as const;
const days = (unit: string): NumberType => ({ kind: 'number', unit, den: 1 });
const FEW = ['a', 'b', 'c'] as const;
const OTHER = ['x', 'b', 'y', 'z'] as const;
const MANY = Array.from({ length: 40 }, (_, index) => `m${index}`);

const FIELDS: Readonly<Record<string, Input>> = {
  granted: { title: '拨付', type: YUAN, min: 0, max: 100_000_000 },
  usual: { title: '次数', type: { kind: 'number', unit: '元', den: 1 }, min: -5, max: 500, default: 3 },
  grade: { title: '等级', type: { kind: 'choice', values: FEW } },
  good: { title: '合格', type: YES_NO },
  made: { title: '日期', type: DATE },
  marks: { title: '标记', type: { kind: 'choices', values: OTHER } },
};

const INPUTS: Readonly<Record<string, Input>> = {
  sum: { title: '金额', type: YUAN, min: 0, max: 1_000_000_000 },
  change: { title: '变更', type: YUAN, min: -50_000_000, max: 50_000_000 },
  count: { title: '数量', type: { kind: 'number', unit: '元', den: 1 }, min: 0, max: 1000 },
  part: { title: '比例', type: SHARE, min: 0, max: 2_000_000 },
  yes: { title: '是否', type: YES_NO },
  assumed: { title: '默认否', type: YES_NO, default: false },
  one: { title: '一种', type: { kind: 'choice', values: FEW } },
  other: { title: '另一种', type: { kind: 'choice', values: OTHER }, default: 'b' },
  some: { title: '几种', type: { kind: 'choices', values: FEW }, default: [] },
  many: { title: '许多种', type: { kind: 'choices', values: MANY } },
  day: { title: '起日', type: DATE },
  later: { title: '止日', type: DATE },
  at: { title: '时刻', type: MOMENT },
  words: { title: '文字', type: TEXT },
  things: {
    title: '各项',
    type: {
      kind: 'list',
      fields: Object.fromEntries(Object.entries(FIELDS).map(([name, { type }]) => [name, type])),
    },
    fields: FIELDS,
    most: 20,
  },
};

const source = { clause: '第一条' };
const PARAMETERS: Readonly<Record<string, Parameter>> = {
  rate: {
    title: '比例',
    type: { kind: 'number', unit: 'share', den: 20 },
    versions: [
      { from: '2020-01-01', value: 3, source },
      { from: '2021-06-01', value: 7, known: '2021-07-15', source },
    ],
  },
  cap: { title: '上限', type: YUAN, versions: [{ from: '2020-01-01', value: 30_000_000, source }] },
  short: { title: '短期', type: days('日'), versions: [{ from: '2020-01-01', value: 20, source }] },
  byOne: {
    title: '表',
    type: YUAN,
    keys: [FEW],
    versions: [
      { from: '2020-01-01', value: { a: 100_000, b: 0 }, source },
      { from: '2022-01-01', value: { a: 120_000, b: 1, c: 2 }, source },
    ],
  },
  byBoth: {
    title: '双表',
    type: { kind: 'number', unit: '元', den: 1 },
    keys: [FEW, OTHER],
    versions: [{ from: '2020-01-01', value: { 'a|x': 5, 'a|b': -6, 'b|b': 7, 'c|z': 8 }, source }],
  },
};

/** Numbers in a row from a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Period = Extract<Expression, { op: 'period' }>;

/** Above this a number is not multiplied any more. */
const LARGE = 2 ** 38;

/** Builds expressions of each kind; `size` is how many operators may still be used. */
class Growth {
  readonly #next: () => number;
  #size: number;
  #inFold = false;
  readonly #made: Expression[] = [];

  constructor(seed: number, size: number) {
    this.#next = chance(seed);
    this.#size = size;
  }

  #below(n: number): number {
    return Math.floor(this.#next() * n);
  }

  #pick<T>(of: readonly [T, ...T[]]): T {
    return of[this.#below(of.length)] ?? of[0];
  }

  #some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.#below(most - least + 1) }, make);
  }

  /** One of the ways: the first `leaves` of them need no operator inside. */
  #grow(leaves: readonly [() => Expression, ...(() => Expression)[]], ways: readonly (() => Expression)[]) {
    const kind = leaves[0]().type.kind;
    if (this.#next() < 0.1 && !this.#inFold) {
      const known = this.#made.filter(({ type }) => type.kind === kind);
      const again = known[this.#below(known.length)];
      if (again !== undefined && (again.type.kind !== 'number' || again.type.unit === '元')) return again;
    }
    const grown = this.#size > 0 && this.#next() < 0.85 ? ways[this.#below(ways.length)] : undefined;
    if (grown === undefined) return this.#pick(leaves)();
    this.#size -= 1;
    const made = grown();
    if (!this.#inFold && (made.type.kind !== 'choice' || made.type.values === FEW)) this.#made.push(made);
    return made;
  }

  #input = (name: keyof typeof INPUTS): Expression => ({
    op: 'input',
    name,
    type: INPUTS[name]?.type ?? YES_NO,
  });

  #item = (name: keyof typeof FIELDS): Expression =>
    this.#inFold
      ? { op: 'item', name, type: FIELDS[name]?.type ?? YES_NO }
      : this.#inputLike(FIELDS[name]?.type);

  #inputLike(type: ValueType = YES_NO): Expression {
    const [name = 'yes'] =
      Object.entries(INPUTS).find(([, input]) => JSON.stringify(input.type) === JSON.stringify(type)) ?? [];
    return this.#input(name);
  }

  #constant = (value: number, type: ValueType): Expression => ({ op: 'constant', value, type });

  #amount = (): Expression =>
    this.#pick([
      () => this.#constant(this.#below(5_000_000), YUAN),
      () => this.#constant(this.#below(2000) - 1000, YUAN),
      () => this.#constant(this.#below(500), { kind: 'number', unit: '元', den: 1 }),
      () => this.#constant(this.#below(9999), { kind: 'number', unit: '元', den: 2000 }),
    ])();

  #rounding = (): Rounding => this.#pick(['half-up', 'down', 'up']);
  #relation = (): Relation => this.#pick(['at-least', 'over', 'at-most', 'under', 'equal', 'not-equal']);

  /** Branches of one type; some of them none. */
  #branches<T extends Expression['type']>(
    make: () => Expression,
    join: (of: readonly Expression[]) => T,
    count: number,
  ): { readonly of: readonly Expression[]; readonly type: T } {
    const real = Array.from({ length: count }, make);
    const type = join(real);
    return {
      type,
      of: real.map((one, index) =>
        index > 0 && this.#next() < 0.12 ? ({ op: 'none', type } as const) : one,
      ),
    };
  }

  #branching(make: () => Expression, join: (of: readonly Expression[]) => ValueType): (() => Expression)[] {
    const at = (of: readonly Expression[], index: number): Expression => of[index] ?? make();
    return [
      () => {
        const count = 2 + this.#below(2);
        const { of, type } = this.#branches(make, join, count);
        const cases: Case[] = of.slice(1).map((gives) => ({ when: this.yesNo(), gives }));
        return { op: 'choose', cases, otherwise: at(of, 0), exception: this.#next() < 0.3, type };
      },
      () => {
        const { of, type } = this.#branches(make, join, 3);
        const cases = Object.fromEntries(FEW.map((value, index) => [value, at(of, index)]));
        return { op: 'match', on: this.few(), cases, type };
      },
      () => {
        const { of, type } = this.#branches(make, join, 3);
        const bounds = this.#some(3, 3, () => this.#below(3_000_000)).sort((a, b) => a - b);
        const steps: LadderStep[] = of.map((gives, index) => ({
          from: index === 0 && this.#next() < 0.5 ? null : (bounds[index] ?? 0),
          fromIncluded: this.#next() < 0.5,
          to: index === 2 && this.#next() < 0.7 ? null : (bounds[index + 1] ?? 4_000_000),
          toIncluded: this.#next() < 0.5,
          gives,
        }));
        return { op: 'ladder', on: this.amount(), steps, type };
      },
      () => {
        const { of, type } = this.#branches(make, join, 2);
        return { op: 'fallback', value: at(of, 1), instead: at(of, 0), type };
      },
      () => {
        const value = make();
        return {
          op: 'step',
          title: `步骤${this.#below(9)}`,
          clause: { clause: '第二条' },
          value,
          type: value.type,
        };
      },
    ];
  }

  #same = (of: readonly Expression[]): ValueType => of[0]?.type ?? YES_NO;

  #fold(
    how: Extract<Expression, { op: 'fold' }>['how'],
    make: () => Expression,
    type?: ValueType,
  ): Expression {
    if (this.#inFold) return make();
    this.#inFold = true;
    const each = make();
    this.#inFold = false;
    return { op: 'fold', how, list: 'things', each, type: type ?? each.type };
  }

  /** A number of 元; what could grow too large is a constant instead. */
  amount = (): Expression => {
    const made = this.#amountOf();
    const { low, high } = rangeOf(made, { inputs: INPUTS, parameters: PARAMETERS });
    const fine = made.type.kind === 'number' && made.type.den <= 1_000_000_000;
    return fine && high < LARGE && low > -LARGE ? made : this.#amount();
  };

  #amountOf(): Expression {
    const join = (of: readonly Expression[]) => commonType(of);
    const several = (op: 'add' | 'least' | 'greatest') => (): Expression => {
      const of = this.#some(op === 'add' ? 2 : 1, 3, this.amount);
      return { op, of, type: commonType(of) };
    };
    const product = (left: Expression, right: Expression): Expression => {
      const den = [left, right].reduce((all, { type }) => all * (type.kind === 'number' ? type.den : 1), 1);
      return { op: 'multiply', left, right, type: { kind: 'number', unit: '元', den } };
    };
    return this.#grow(
      [
        this.#amount,
        () => this.#input('sum'),
        () => this.#input('change'),
        () => this.#input('count'),
        () => ({ op: 'parameter', name: 'cap', type: YUAN }),
        () => this.#item('granted'),
        () => (this.#inFold ? this.#item('usual') : this.#input('count')),
      ],
      [
        several('add'),
        several('least'),
        several('greatest'),
        () => {
          const [left, right] = [this.amount(), this.amount()];
          return { op: 'subtract', left, right, type: commonType([left, right]) };
        },
        () => product(this.amount(), this.share()),
        () => product(this.counted(), this.#amount()),
        () => {
          const den = this.#pick([1, 100, 20, 8]);
          return {
            op: 'round',
            value: this.amount(),
            rounding: this.#rounding(),
            type: { kind: 'number', unit: '元', den },
          };
        },
        () => {
          const of: Case[] = this.#some(1, 3, () => ({ when: this.yesNo(), gives: this.amount() }));
          return { op: 'highest', of, type: commonType(of.map(({ gives }) => gives)) };
        },
        () => ({ op: 'lookup', table: 'byOne', keys: [this.few()], type: YUAN }),
        () => ({
          op: 'lookup',
          table: 'byBoth',
          keys: [this.few(), this.#input('other')],
          type: { kind: 'number', unit: '元', den: 1 },
        }),
        () => {
          if (this.#next() < 0.6) return this.#amount();
          const [atLeast, atMost] = [this.amount(), this.#amount()];
          const type = commonType([atLeast, atMost]);
          return { op: 'discretion', who: '区政府', about: '金额', atLeast, atMost, type };
        },
        () => this.#fold(this.#pick(['sum', 'greatest', 'least']), this.amount),
        ...this.#branching(this.amount, join),
      ],
    );
  }

  share(): Expression {
    const whole = this.#constant(2_000_000, SHARE);
    const zero = this.#constant(0, SHARE);
    const least = (value: Expression): Expression => ({ op: 'least', of: [value, whole], type: SHARE });
    return this.#pick([
      (): Expression => ({ op: 'parameter', name: 'rate', type: { kind: 'number', unit: 'share', den: 20 } }),
      (): Expression => this.#constant(this.#below(40), { kind: 'number', unit: 'share', den: 20 }),
      (): Expression => this.#input('part'),
      (): Expression => ({ op: 'greatest', of: [least(this.#quotient()), zero], type: SHARE }),
    ])();
  }

  #quotient(): Expression {
    return {
      op: 'divide',
      left: this.#pick([() => this.#input('sum'), () => this.#input('change'), this.amount])(),
      right: this.#pick([() => this.#input('count'), () => this.#input('change'), this.#amount])(),
      rounding: this.#rounding(),
      type: SHARE,
    };
  }

  counted(): Expression {
    return this.#pick([
      (): Expression => ({ op: 'size', set: this.set(), type: days('项') }),
      (): Expression => ({
        op: 'days',
        from: this.#input('day'),
        to: this.#input('later'),
        type: days('天'),
      }),
      (): Expression => ({
        op: 'part',
        date: this.date(),
        part: this.#pick(['year', 'month', 'day']),
        type: days('年份'),
      }),
      (): Expression => (this.#inFold ? this.#input('count') : this.#fold('count', this.yesNo, days('项'))),
    ]).call(this);
  }

  yesNo = (): Expression => {
    const test = (
      of: Omit<Extract<Expression, { op: 'compare' }>, 'op' | 'type' | 'relation'>,
    ): Expression => ({
      op: 'compare',
      relation: this.#relation(),
      ...of,
      type: YES_NO,
    });
    return this.#grow(
      [
        () => this.#input('yes'),
        () => this.#input('assumed'),
        () => ({ op: 'constant', value: this.#next() < 0.5, type: YES_NO }),
        () => this.#item('good'),
        () => ({
          op: 'given',
          input: this.#pick(['sum', 'yes', 'one', 'many', 'day', 'at', 'words', 'things', 'assumed']),
          type: YES_NO,
        }),
      ],
      [
        () => test({ left: this.amount(), right: this.amount() }),
        () => test({ left: this.amount(), right: this.#amount() }),
        () =>
          test({ left: this.#quotient(), right: this.#constant(this.#below(3_000_000) - 500_000, SHARE) }),
        () => test({ left: this.date(), right: this.date() }),
        () => test({ left: this.#input('at'), right: this.#constant(1_600_000_000_000, MOMENT) }),
        () => {
          const left = this.counted();
          return test({ left, right: this.#constant(this.#below(4), left.type) });
        },
        () => ({
          op: 'among',
          value: this.few(),
          values: this.#some(1, 2, () => this.#pick(FEW)),
          type: YES_NO,
        }),
        () => ({
          op: 'among',
          value: this.#input('other'),
          values: this.#some(0, 3, () => this.#pick(OTHER)),
          type: YES_NO,
        }),
        () => ({ op: 'includes', set: this.set(), value: this.#pick(FEW), type: YES_NO }),
        () => ({ op: 'includes', set: this.#input('many'), value: `m${this.#below(40)}`, type: YES_NO }),
        () => ({ op: 'all', of: this.#some(0, 4, this.yesNo), type: YES_NO }),
        () => ({ op: 'any', of: this.#some(0, 4, this.yesNo), type: YES_NO }),
        () => ({ op: 'not', value: this.yesNo(), type: YES_NO }),
        () => ({
          op: 'contains',
          text: this.#input('words'),
          words: this.#some(1, 2, () => this.#pick(['座', '提升', 'a'])),
          type: YES_NO,
        }),
        () => ({ op: 'matches', text: this.#input('words'), pattern: '[0-9]+(座|个)', type: YES_NO }),
        () => this.#fold(this.#pick(['any', 'all']), this.yesNo, YES_NO),
        ...this.#branching(this.yesNo, this.#same),
      ],
    );
  };

  /** A choice among a, b and c. */
  few = (): Expression => {
    const type = { kind: 'choice', values: FEW } as const;
    return this.#grow(
      [
        () => this.#input('one'),
        () => ({ op: 'constant', value: this.#pick(FEW), type }),
        () => this.#item('grade'),
      ],
      this.#branching(this.few, this.#same),
    );
  };

  set = (): Expression =>
    this.#grow(
      [
        () => this.#input('some'),
        () => this.#input('many'),
        () => (this.#inFold ? this.#item('marks') : this.#input('some')),
      ],
      [
        () => ({
          op: 'collect',
          of: FEW.filter(() => this.#below(3) > 0).map((value) => ({ when: this.yesNo(), value })),
          type: { kind: 'choices', values: FEW },
        }),
        ...this.#branching(this.set, this.#same),
      ],
    );

  date = (): Expression =>
    this.#grow(
      [
        () => this.#input('day'),
        () => this.#input('later'),
        () => this.#constant(dayNumber('2021-02-28') + this.#below(400), DATE),
        () => ({ op: 'on', type: DATE }),
        () => this.#item('made'),
      ],
      [
        () => {
          const unit = this.#pick<Period['unit']>(['day', 'workday', 'month', 'year']);
          const n = this.#pick([
            (): Expression => this.#constant(this.#below(40), days('日')),
            (): Expression => ({ op: 'parameter', name: 'short', type: days('日') }),
          ])();
          return { op: 'period', from: this.date(), n, unit, end: this.#pick(['due', 'last']), type: DATE };
        },
        () => ({
          op: 'shift',
          from: this.date(),
          days: this.#constant(this.#below(800) - 400, days('日')),
          type: DATE,
        }),
        ...this.#branching(this.date, this.#same),
      ],
    );

  output(): Output {
    const expression = this.#pick([this.amount, this.amount, this.yesNo, this.few, this.set, this.date]).call(
      this,
    );
    return { title: `结果${this.#below(9)}`, expression, whereGiven: this.#next() < 0.3 };
  }

  outputs(): Readonly<Record<string, Output>> {
    return Object.fromEntries(
      this.#some(1, 4, () => this.output()).map((one, index) => [`out${index}`, one]),
    );
  }
}

/** A well-typed rule whose numbers stay exact; the same for the same seed and size. */
export function randomRule(seed: number, size: number): Rule {
  const rule: Rule = {
    id: `random/s${seed}n${size}`,
    title: '随机规则',
    summary: '为证明各种读法一致而生成',
    document: '某府办发〔2020〕1号',
    clause: '第一条',
    validity: { from: '2020-01-01', to: '2024-12-31', basis: '第九条' },
    inputs: INPUTS,
    parameters: PARAMETERS,
    outputs: new Growth(seed, size).outputs(),
    interpretations: [],
  };
  const tooLarge = provedWithin(rule);
  if (tooLarge !== null) throw new RangeError(`seed ${seed}, size ${size}: ${tooLarge}`);
  return rule;
}

/** Rules with any operators, smaller ones first where a failure is made simple. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .record({ seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }), size: fc.nat({ max: 60 }) })
  .map(({ seed, size }) => randomRule(seed, size));

/** A day of evaluation, and what was known when. */
export const anyDay = fc.constantFrom(
  '2019-12-31',
  '2020-01-01',
  '2021-06-01',
  '2021-07-14',
  '2022-01-01',
  '2025-03-03',
);

/** Inputs of a rule in JSON form: at its boundaries, anywhere within the bounds, not given, and now and then not valid. */
export function anyInput(rule: Rule): fc.Arbitrary<JsonValue> {
  const boundaries = boundaryValues(rule);
  return anyRecord(rule.inputs, (name) => boundaries[name] ?? []);
}

function anyRecord(
  inputs: Readonly<Record<string, Input>>,
  boundaries: (name: string) => readonly JsonValue[],
): fc.Arbitrary<JsonValue> {
  const fields = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      fc.oneof(
        { weight: 6, arbitrary: anyValue(input) },
        { weight: 6, arbitrary: fc.constantFrom<JsonValue>(...boundaries(name), null) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ]),
  );
  const record = fc.record<Readonly<Record<string, JsonValue>>>(fields, { requiredKeys: [] });
  const wrong = fc.constantFrom<JsonValue>(
    'many',
    -1,
    0.001,
    1e15,
    'nowhere',
    [],
    [{}],
    {},
    true,
    '2021-02-30',
  );
  const names = [...Object.keys(inputs), 'unknown', 'toString'] as const;
  const spoilt = fc
    .tuple(record, fc.constantFrom(...names), wrong)
    .map(([values, name, value]): JsonValue => ({ ...values, [name]: value }));
  return fc.oneof(
    { weight: 20, arbitrary: record },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.constantFrom<JsonValue>(null, [], 'text', 1) },
  );
}

const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function anyValue(input: Input): fc.Arbitrary<JsonValue> {
  const { type } = input;
  switch (type.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'number': {
      const { min = 0, max = 1_000_000 } = input;
      return fc
        .oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 500) }))
        .map((n) => n / type.den);
    }
    case 'date':
      return fc.oneof(
        fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2026-12-31') }).map(isoOf),
        fc.integer({ min: dayNumber('1998-01-01'), max: dayNumber('2040-12-31') }).map(isoOf),
        fc.constantFrom('2021年8月30日', '2020-02-29', '1000-01-01', '9999-12-31'),
      );
    case 'moment':
      return fc
        .integer({ min: 1_590_000_000, max: 1_610_000_000 })
        .map((seconds) => new Date(seconds * 1000).toISOString());
    case 'text':
      return fc.constantFrom('新建公厕12座', '进一步提升', '', 'a', '3个', '无');
    case 'choice':
      return fc.constantFrom(...type.values);
    case 'choices':
      return fc
        .subarray([...type.values])
        .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));
    case 'list': {
      const { fields = {}, most = 1000 } = input;
      const thing = fc.record<Readonly<Record<string, JsonValue>>>(
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            fc.oneof(anyValue(field), anyValue(field), fc.constant(null)),
          ]),
        ),
        { requiredKeys: [] },
      );
      return fc.array(thing, { maxLength: Math.min(most, 4) });
    }
  }
}

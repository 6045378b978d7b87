import { commonType } from './build/number-type.ts';
import type { Case, Expression, LadderStep, Relation, Rounding } from './model/expression.ts';
import type { Output } from './model/rule.ts';
import { DATE, MOMENT, type ValueType, YES_NO } from './model/type.ts';
import { rangeOf } from './prove/range.ts';
import { Dice } from './random-dice.testing.ts';
import { days, FEW, FIELDS, INPUTS, OTHER, PARAMETERS, SHARE, YUAN } from './random-vocabulary.testing.ts';
import { dayNumber } from './value/day-number.ts';

/** Above this a number is not multiplied any more. */
const LARGE = 2 ** 38;

/** Builds expressions of each kind; `size` is how many operators may still be used. */
export class Growth {
  readonly #dice: Dice;
  #size: number;
  #inFold = false;
  readonly #made: Expression[] = [];

  constructor(seed: number, size: number) {
    this.#dice = new Dice(seed);
    this.#size = size;
  }

  /** One of the ways: the first `leaves` of them need no operator inside. */
  #grow(leaves: readonly [() => Expression, ...(() => Expression)[]], ways: readonly (() => Expression)[]) {
    const kind = leaves[0]().type.kind;
    if (this.#dice.next() < 0.1 && !this.#inFold) {
      const known = this.#made.filter(({ type }) => type.kind === kind);
      const again = known[this.#dice.below(known.length)];
      if (again !== undefined && (again.type.kind !== 'number' || again.type.unit === '元')) return again;
    }
    const grown =
      this.#size > 0 && this.#dice.next() < 0.85 ? ways[this.#dice.below(ways.length)] : undefined;
    if (grown === undefined) return this.#dice.pick(leaves)();
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
    this.#dice.pick([
      () => this.#constant(this.#dice.below(5_000_000), YUAN),
      () => this.#constant(this.#dice.below(2000) - 1000, YUAN),
      () => this.#constant(this.#dice.below(500), { kind: 'number', unit: '元', den: 1 }),
      () => this.#constant(this.#dice.below(9999), { kind: 'number', unit: '元', den: 2000 }),
    ])();

  #rounding = (): Rounding => this.#dice.pick(['half-up', 'down', 'up']);
  #relation = (): Relation => this.#dice.pick(['at-least', 'over', 'at-most', 'under', 'equal', 'not-equal']);

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
        index > 0 && this.#dice.next() < 0.12 ? ({ op: 'none', type } as const) : one,
      ),
    };
  }

  #branching(make: () => Expression, join: (of: readonly Expression[]) => ValueType): (() => Expression)[] {
    const at = (of: readonly Expression[], index: number): Expression => of[index] ?? make();
    return [
      () => {
        const count = 2 + this.#dice.below(2);
        const { of, type } = this.#branches(make, join, count);
        const cases: Case[] = of.slice(1).map((gives) => ({ when: this.yesNo(), gives }));
        return { op: 'choose', cases, otherwise: at(of, 0), exception: this.#dice.next() < 0.3, type };
      },
      () => {
        const { of, type } = this.#branches(make, join, 3);
        const cases = Object.fromEntries(FEW.map((value, index) => [value, at(of, index)]));
        return { op: 'match', on: this.few(), cases, type };
      },
      () => {
        const { of, type } = this.#branches(make, join, 3);
        const bounds = this.#dice.some(3, 3, () => this.#dice.below(3_000_000)).sort((a, b) => a - b);
        const steps: LadderStep[] = of.map((gives, index) => ({
          from: index === 0 && this.#dice.next() < 0.5 ? null : (bounds[index] ?? 0),
          fromIncluded: this.#dice.next() < 0.5,
          to: index === 2 && this.#dice.next() < 0.7 ? null : (bounds[index + 1] ?? 4_000_000),
          toIncluded: this.#dice.next() < 0.5,
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
          title: `步骤${this.#dice.below(9)}`,
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
      const of = this.#dice.some(op === 'add' ? 2 : 1, 3, this.amount);
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
          const den = this.#dice.pick([1, 100, 20, 8]);
          return {
            op: 'round',
            value: this.amount(),
            rounding: this.#rounding(),
            type: { kind: 'number', unit: '元', den },
          };
        },
        () => {
          const of: Case[] = this.#dice.some(1, 3, () => ({ when: this.yesNo(), gives: this.amount() }));
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
          if (this.#dice.next() < 0.6) return this.#amount();
          const [atLeast, atMost] = [this.amount(), this.#amount()];
          const type = commonType([atLeast, atMost]);
          return { op: 'discretion', who: '区政府', about: '金额', atLeast, atMost, type };
        },
        () => this.#fold(this.#dice.pick(['sum', 'greatest', 'least']), this.amount),
        ...this.#branching(this.amount, join),
      ],
    );
  }

  share(): Expression {
    const whole = this.#constant(2_000_000, SHARE);
    const least = (value: Expression): Expression => ({ op: 'least', of: [value, whole], type: SHARE });
    return this.#dice.pick([
      (): Expression => ({ op: 'parameter', name: 'rate', type: { kind: 'number', unit: 'share', den: 20 } }),
      (): Expression => this.#constant(this.#dice.below(40), { kind: 'number', unit: 'share', den: 20 }),
      (): Expression => this.#input('part'),
      (): Expression => ({
        op: 'greatest',
        of: [least(this.#quotient()), this.#constant(0, SHARE)],
        type: SHARE,
      }),
    ])();
  }

  #quotient(): Expression {
    return {
      op: 'divide',
      left: this.#dice.pick([() => this.#input('sum'), () => this.#input('change'), this.amount])(),
      right: this.#dice.pick([() => this.#input('count'), () => this.#input('change'), this.#amount])(),
      rounding: this.#rounding(),
      type: SHARE,
    };
  }

  counted(): Expression {
    return this.#dice
      .pick([
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
          part: this.#dice.pick(['year', 'month', 'day']),
          type: days('年份'),
        }),
        (): Expression => (this.#inFold ? this.#input('count') : this.#fold('count', this.yesNo, days('项'))),
      ])
      .call(this);
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
        () => ({ op: 'constant', value: this.#dice.next() < 0.5, type: YES_NO }),
        () => this.#item('good'),
        () => ({
          op: 'given',
          input: this.#dice.pick(['sum', 'yes', 'one', 'many', 'day', 'at', 'words', 'things', 'assumed']),
          type: YES_NO,
        }),
      ],
      [
        () => test({ left: this.amount(), right: this.amount() }),
        () => test({ left: this.amount(), right: this.#amount() }),
        () =>
          test({
            left: this.#quotient(),
            right: this.#constant(this.#dice.below(3_000_000) - 500_000, SHARE),
          }),
        () => test({ left: this.date(), right: this.date() }),
        () => test({ left: this.#input('at'), right: this.#constant(1_600_000_000_000, MOMENT) }),
        () => {
          const left = this.counted();
          return test({ left, right: this.#constant(this.#dice.below(4), left.type) });
        },
        () => ({
          op: 'among',
          value: this.few(),
          values: this.#dice.some(1, 2, () => this.#dice.pick(FEW)),
          type: YES_NO,
        }),
        () => ({
          op: 'among',
          value: this.#input('other'),
          values: this.#dice.some(0, 3, () => this.#dice.pick(OTHER)),
          type: YES_NO,
        }),
        () => ({ op: 'includes', set: this.set(), value: this.#dice.pick(FEW), type: YES_NO }),
        () => ({ op: 'includes', set: this.#input('many'), value: `m${this.#dice.below(40)}`, type: YES_NO }),
        () => ({ op: 'all', of: this.#dice.some(0, 4, this.yesNo), type: YES_NO }),
        () => ({ op: 'any', of: this.#dice.some(0, 4, this.yesNo), type: YES_NO }),
        () => ({ op: 'not', value: this.yesNo(), type: YES_NO }),
        () => ({
          op: 'contains',
          text: this.#input('words'),
          words: this.#dice.some(1, 2, () => this.#dice.pick(['座', '提升', 'a'])),
          type: YES_NO,
        }),
        () => ({ op: 'matches', text: this.#input('words'), pattern: '[0-9]+(座|个)', type: YES_NO }),
        () => this.#fold(this.#dice.pick(['any', 'all']), this.yesNo, YES_NO),
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
        () => ({ op: 'constant', value: this.#dice.pick(FEW), type }),
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
          of: FEW.filter(() => this.#dice.below(3) > 0).map((value) => ({ when: this.yesNo(), value })),
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
        () => this.#constant(dayNumber('2021-02-28') + this.#dice.below(400), DATE),
        () => ({ op: 'on', type: DATE }),
        () => this.#item('made'),
      ],
      [
        () => {
          const unit = this.#dice.pick(['day', 'workday', 'month', 'year'] as const);
          const n = this.#dice.pick([
            (): Expression => this.#constant(this.#dice.below(40), days('日')),
            (): Expression => ({ op: 'parameter', name: 'short', type: days('日') }),
          ])();
          return {
            op: 'period',
            from: this.date(),
            n,
            unit,
            end: this.#dice.pick(['due', 'last']),
            type: DATE,
          };
        },
        () => ({
          op: 'shift',
          from: this.date(),
          days: this.#constant(this.#dice.below(800) - 400, days('日')),
          type: DATE,
        }),
        ...this.#branching(this.date, this.#same),
      ],
    );

  #output = (): Output => {
    const made = this.#dice.pick([this.amount, this.amount, this.yesNo, this.few, this.set, this.date])();
    return { title: `结果${this.#dice.below(9)}`, expression: made, whereGiven: this.#dice.next() < 0.3 };
  };

  outputs(): Readonly<Record<string, Output>> {
    return Object.fromEntries(this.#dice.some(1, 4, this.#output).map((one, index) => [`out${index}`, one]));
  }
}

import type { Input, Parameter } from './model/rule.ts';
import { DATE, MOMENT, type NumberType, TEXT, YES_NO } from './model/type.ts';

/** The inputs and parameters that random rules are made over: one of every type, with and without defaults. */

export const YUAN = { kind: 'number', unit: '元', den: 100 } as const;
export const SHARE = { kind: 'number', unit: 'share', den: 1_000_000 } as const;
export const days = (unit: string): NumberType => ({ kind: 'number', unit, den: 1 });
export const FEW = ['a', 'b', 'c'] as const;
export const OTHER = ['x', 'b', 'y', 'z'] as const;
const MANY = Array.from({ length: 40 }, (_, index) => `m${index}`);

export const FIELDS: Readonly<Record<string, Input>> = {
  granted: { title: '拨付', type: YUAN, min: 0, max: 100_000_000 },
  usual: { title: '次数', type: { kind: 'number', unit: '元', den: 1 }, min: -5, max: 500, default: 3 },
  grade: { title: '等级', type: { kind: 'choice', values: FEW } },
  good: { title: '合格', type: YES_NO },
  made: { title: '日期', type: DATE },
  marks: { title: '标记', type: { kind: 'choices', values: OTHER } },
};

export const INPUTS: Readonly<Record<string, Input>> = {
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
export const PARAMETERS: Readonly<Record<string, Parameter>> = {
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

import type { Expression } from '../model/expression.ts';
import type { Num } from './number.ts';
import type { Term } from './term.ts';

/** 裁量: `who` decides `about` what, where the text fixes neither. It passes through everything made of it. */
export function discretion<T extends Term<T>>(like: T, who: string, about: string): T {
  return like.like({ op: 'discretion', who, about, atLeast: null, atMost: null, type: like.expression.type });
}

/** 裁量 between bounds: “最高不超过2000万元”. */
export function discretionUpTo<U extends string>(
  most: Num<U>,
  who: string,
  about: string,
  least?: Num<U>,
): Num<U> {
  const zero: Expression = { op: 'constant', value: 0, type: most.expression.type };
  return most.like({
    op: 'discretion',
    who,
    about,
    atLeast: least?.expression ?? zero,
    atMost: most.expression,
    type: most.expression.type,
  });
}

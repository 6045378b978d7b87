import type { AmountForm } from './definition.ts';
import { type Amount, compareExact, decimalOf, exactOf, nothing, plainAmount, readAmount } from './exact.ts';

export type ReadTyped =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly message: string };

const one = { top: 1n, bottom: 1n };

/**
 * What somebody typed as an amount of this form: `1,200`, `50%`, `0.5`, `12/35`, `0.3‰`. A share without a sign is of
 * one; 50 alone is refused rather than guessed.
 */
export function readTyped(form: AmountForm, typed: string): ReadTyped {
  const text = typed.normalize('NFKC').replace(/[\s,]/gu, '');
  if (text === '') return wrong('没有填');
  const sign = text.at(-1);
  const perHundred = sign === '%';
  const perThousand = sign === '‰';
  const plain = perHundred || perThousand ? text.slice(0, -1) : text;
  const read = readAmount(plain);
  if (read === null || (plain.includes('/') && plain !== text)) return wrong(help(form));
  switch (form) {
    case 'count':
      if (text !== plain || plain.includes('/') || plain.includes('.') || read.top < 0n)
        return wrong(help(form));
      return right(plainAmount(plain));
    case 'number':
      return text !== plain || plain.includes('/') ? wrong(help(form)) : right(plainAmount(plain));
    case 'share':
    case 'change':
    case 'permille': {
      const value = perHundred
        ? { ...read, bottom: read.bottom * 100n }
        : perThousand
          ? { ...read, bottom: read.bottom * 1000n }
          : read;
      if (compareExact(value, one) > 0)
        return wrong(plain.includes('/') ? '完成的不能比总数多' : '大于100%；请写成 50% 或 0.5');
      if (form !== 'change' && compareExact(value, nothing) < 0) return wrong(help(form));
      if (plain.includes('/')) return right(plainAmount(plain));
      const amount = decimalOf(value, 9);
      return compareExact(exactOf(amount), value) === 0
        ? right(amount)
        : wrong('小数太长，请写成 完成数/总数');
    }
  }
}

function help(form: AmountForm): string {
  switch (form) {
    case 'count':
      return '请填整数，如 12';
    case 'number':
      return '请填数字，如 12 或 12.5';
    case 'share':
      return '请填比例，如 50%、0.5 或 12/35（完成数/总数）';
    case 'change':
      return '请填变化的比例，如 9% 或 0.09；反方向的填负数';
    case 'permille':
      return '请填比例，如 0.3‰ 或 0.0003';
  }
}

const right = (amount: Amount): ReadTyped => ({ ok: true, amount });
const wrong = (message: string): ReadTyped => ({ ok: false, message });

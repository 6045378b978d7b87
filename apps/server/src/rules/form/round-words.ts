import type { NumberType } from '@zhengling/rules';

/** A large sum of money as people say it: `200万元`, `1.2亿元`; null where that would round or say nothing new. */
export function roundWords(n: number, { unit, den }: NumberType): string | null {
  if (unit !== '元') return null;
  const yuan = Math.abs(n) / den;
  const [word, size] = yuan >= 100_000_000 ? ['亿元', 100_000_000] : ['万元', 10_000];
  if (yuan < 10_000) return null;
  const parts = Number((yuan / size).toFixed(4));
  return parts * size === yuan ? `${n < 0 ? '−' : ''}${parts}${word}` : null;
}

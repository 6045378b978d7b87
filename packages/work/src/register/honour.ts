import type { IsoDate } from '@zhengling/calendar';

/** A title or prize given to a person or a body. */
export interface Honour {
  readonly id: string;
  /** 綦江区见义勇为先进分子 */
  readonly title: string;
  readonly recipient: string;
  readonly kind: 'person' | 'organisation';
  /** School and class, unit, trade: as printed. */
  readonly about: string;
  /** A pupil: name and school are shown to those who may see personal data. */
  readonly minor: boolean;
  readonly awarded: IsoDate | null;
  readonly by: string;
}

/** What the public reads of a name: 张某某 → 张×× ; of a body the whole. */
export function maskedName(name: string): string {
  return name === '' ? '' : `${[...name][0] ?? ''}${'×'.repeat(Math.max(1, [...name].length - 1))}`;
}

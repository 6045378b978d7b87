/**
 * The rungs of supervision, from the mildest: 提醒 before the day, 催办 once it has passed, 督办 by a written notice,
 * 通报 to all units, 约谈 of those in charge, 通报批评 where nothing of it helped.
 */
export const rungs = ['remind', 'urge', 'supervise', 'circulate', 'interview', 'criticise'] as const;

export type Rung = (typeof rungs)[number];

export function rungName(rung: Rung): string {
  switch (rung) {
    case 'remind':
      return '提醒';
    case 'urge':
      return '催办';
    case 'supervise':
      return '督办';
    case 'circulate':
      return '通报';
    case 'interview':
      return '约谈';
    case 'criticise':
      return '通报批评';
  }
}

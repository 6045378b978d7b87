import type { Due } from '../../model/index.ts';
import type { Found } from './found.ts';
import { type RuleParts, recurrence } from './rrule.ts';

const BEAT = /([日周旬月季年])[\u4e00-\u9fff]{2}/y;
const RHYTHM_END = /制度|机制|要求|工作|的|等/y;
const BEATS: ReadonlyMap<string, RuleParts> = new Map([
  ['日', { freq: 'DAILY' }],
  ['周', { freq: 'WEEKLY' }],
  ['旬', { freq: 'MONTHLY', times: 3 }],
  ['月', { freq: 'MONTHLY' }],
  ['季', { freq: 'MONTHLY', interval: 3 }],
  ['年', { freq: 'YEARLY' }],
]);

/** 月调度、季通报、年评估: two or more beats of different periods, standing for themselves. One reading each. */
export function readRhythm(text: string, at: number): readonly Found[] | null {
  if (/[\u4e00-\u9fff0-9０-９]/.test(text.charAt(at - 1))) return null;
  const found: Found[] = [];
  const periods = new Set<string>();
  for (let start = at; found.length < 6; ) {
    BEAT.lastIndex = start;
    const period = BEAT.exec(text)?.[1];
    const parts = BEATS.get(period ?? '');
    if (period === undefined || parts === undefined) return null;
    periods.add(period);
    const end: number = start + 3;
    const due: Due = recurrence(parts);
    found.push({ start, end, due });
    if (text[end] !== '、') {
      RHYTHM_END.lastIndex = end;
      const closed = !/[\u4e00-\u9fff]/.test(text.charAt(end)) || RHYTHM_END.test(text);
      return closed && found.length > 1 && periods.size === found.length ? found : null;
    }
    start = end + 1;
  }
  return null;
}

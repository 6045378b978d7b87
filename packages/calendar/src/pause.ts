import { chineseDate, type IsoDate, parseDate } from './date.ts';
import { type CalendarError, failed, found, type Outcome } from './outcome.ts';

/**
 * Why the time of a statutory period stands still.
 *
 * What a law excludes is "the time needed" for the step, and the smallest unit of a period counted in days is the day.
 * Hence:
 * - Both ends belong to the pause: the day the step begins and the day it is finished do not count. A hearing held in
 *   one day takes out that day.
 * - The period goes on with the day after the pause ends (as a period begins the day after its event, Civil Code art. 201).
 * - Pauses that overlap or adjoin stop the period once: a day is never taken out twice.
 * - In a period of working days a pause takes out its working days only; a rest day inside would not have counted anyway.
 * - A period in days, months or years gets longer by every day paused: months and years keep the number of days that
 *   they would have had without a pause.
 * - Only days of the period can be paused. What a pause covers before the period's first day or after its last has no
 *   effect. A last day that has moved off a holiday is a day of the period (art. 203: it becomes the last day).
 * - A pause without an end stops the period: it has no due day until the end is known.
 */
export interface Pause {
  readonly kind: PauseKind;
  /** First day that does not count. */
  readonly from: IsoDate;
  /** Last day that does not count; null while the step goes on. */
  readonly to: IsoDate | null;
  /** The clause by which the time does not count, where the caller knows it: 《…》第…条. */
  readonly basis?: string;
}

export type PauseKind =
  | 'correction'
  | 'hearing'
  | 'appraisal'
  | 'inspection'
  | 'expert-review'
  | 'tender'
  | 'public-notice'
  | 'suspension'
  | 'other';

interface KindOfPause {
  readonly kind: PauseKind;
  /** In Chinese, as people say it. */
  readonly name: string;
  /** Other words for it, as typed. */
  readonly words: readonly string[];
  /** The general law by which its time does not count; null where only a special clause can say so. */
  readonly basis: string | null;
}

const LICENSING = '《行政许可法》第四十五条：依法需要的听证、检验、检测、鉴定、专家评审等所需时间不计算在内';

export const pauseKinds: readonly KindOfPause[] = [
  { kind: 'correction', name: '补正', words: ['补正材料', '补充材料'], basis: null },
  { kind: 'hearing', name: '听证', words: ['听证会'], basis: LICENSING },
  { kind: 'appraisal', name: '鉴定', words: ['检定'], basis: LICENSING },
  {
    kind: 'inspection',
    name: '检验检测',
    words: ['检验', '检测', '检疫', '检验检测检疫'],
    basis: LICENSING,
  },
  { kind: 'expert-review', name: '专家评审', words: ['评审', '专家论证'], basis: LICENSING },
  { kind: 'tender', name: '招标拍卖', words: ['招标', '拍卖'], basis: LICENSING },
  { kind: 'public-notice', name: '公示', words: ['公告'], basis: null },
  { kind: 'suspension', name: '中止', words: ['暂停'], basis: null },
  { kind: 'other', name: '其他暂停', words: ['其他'], basis: null },
];

const byKind: ReadonlyMap<string, KindOfPause> = new Map(pauseKinds.map((kind) => [kind.kind, kind]));
const byWord: ReadonlyMap<string, KindOfPause> = new Map(
  pauseKinds.flatMap((kind) => [kind.kind, kind.name, ...kind.words].map((word) => [word, kind])),
);

/** 听证, 补正 … */
export const pauseName = (kind: PauseKind): string => byKind.get(kind)?.name ?? kind;

/** The clause by which the pause does not count; null where nobody has named one. */
export const pauseBasis = (pause: Pause): string | null =>
  pause.basis ?? byKind.get(pause.kind)?.basis ?? null;

/** `听证（2021年3月8日至2021年3月10日）` */
export const describePause = ({ kind, from, to }: Pause): string =>
  `${pauseName(kind)}（${chineseDate(from)}${to === null ? '起，尚未结束' : `至${chineseDate(to)}`}）`;

/** More pauses than this in one period are taken for a fault in the data. */
const MOST_PAUSES = 200;

const unusable = (message: string, hint: string, input: string): CalendarError => ({
  code: 'ZL7005',
  message,
  hint,
  input,
});

/** Reads a pause from its parts as typed or stored: a kind in English or Chinese, dates, null or nothing for no end. */
export function readPause(kind: string, from: string, to: string | null, basis?: string): Outcome<Pause> {
  const known = byWord.get(kind.normalize('NFKC').trim());
  if (known === undefined) {
    return failed(
      unusable(
        `“${kind}”不是认识的暂停事由`,
        `请从中选择：${pauseKinds.map(({ name }) => name).join('、')}`,
        kind,
      ),
    );
  }
  const first = parseDate(from);
  if (!first.ok) return first;
  const last = to === null || to.trim() === '' ? null : parseDate(to);
  if (last !== null && !last.ok) return last;
  if (last !== null && last.value < first.value) {
    return failed(
      unusable(
        `${known.name}的起止日期颠倒：${first.value} 至 ${last.value}`,
        '请核对起止日期',
        `${from}..${to}`,
      ),
    );
  }
  return found({
    kind: known.kind,
    from: first.value,
    to: last === null ? null : last.value,
    ...(basis === undefined ? {} : { basis }),
  });
}

/** Reads `听证:2021-03-08..2021-03-10`; `补正:2021-03-08..` has not ended. */
export function parsePause(text: string): Outcome<Pause> {
  const match = /^([^:]{1,20}):([^.]{1,20})\.\.([^.]{0,20})$/.exec(text.normalize('NFKC').trim());
  if (match === null) {
    return failed(
      unusable(
        `“${text}”不是暂停事由`,
        '请写成 听证:2021-03-08..2021-03-10；尚未结束的，不写结束日期：听证:2021-03-08..',
        text,
      ),
    );
  }
  return readPause(match[1] ?? '', match[2] ?? '', match[3] ?? null);
}

/** The pauses with their dates checked. */
export function checkPauses(pauses: readonly Pause[]): Outcome<readonly Pause[]> {
  if (pauses.length > MOST_PAUSES) {
    return failed(
      unusable(
        `一个期限有 ${pauses.length} 次暂停`,
        `请核对数据；最多 ${MOST_PAUSES} 次`,
        String(pauses.length),
      ),
    );
  }
  const checked: Pause[] = [];
  for (const { kind, from, to, basis } of pauses) {
    const read = readPause(kind, from, to, basis);
    if (!read.ok) return read;
    checked.push(read.value);
  }
  return found(checked);
}

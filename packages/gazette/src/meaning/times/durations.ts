import type { Due } from '../../model/index.ts';
import { scanNumeral, startsNumeral } from '../numerals/index.ts';
import { eventBefore } from './event.ts';
import { type Found, isWhole } from './found.ts';
import { skipBlanks } from './point.ts';

type Unit = 'day' | 'workday' | 'month' | 'year';

interface Length {
  readonly n: number;
  readonly unit: Unit;
  readonly end: number;
}

const UNIT =
  /(?:个[ ]?)?(?:(工作日)|((?:自然|日历)?日|(?:自然|日历)?天)|(周|星期|礼拜)(?![岁年末边一二三四五六日])|(?<=个[ ]?)(月)(?!龄)|(?<=个[ ]?)(季度)|(年)(?!内[部容地外]|[级代度龄期轮初底末份部]))/y;
const UPPER = /[ \t\u3000]{0,2}[-—－–~～至到][ \t\u3000]{0,2}/y;
const HALF = /半(年|个?月)(?!度|报)/y;

/** A length of time at `at`: 20个工作日, 三个月, 两周, 半年, 5-7日 (the longer), 1年6个月. */
function scanLength(text: string, at: number): Length | null {
  if (text.charAt(at) === '半') {
    HALF.lastIndex = at;
    const half = HALF.exec(text)?.[1];
    if (half === undefined) return null;
    return { ...(half === '年' ? { n: 6, unit: 'month' } : { n: 15, unit: 'day' }), end: HALF.lastIndex };
  }
  const count = scanCount(text, at);
  if (count === null) return null;
  const start = skipBlanks(text, count.end);
  UNIT.lastIndex = start;
  const match = UNIT.exec(text);
  if (match === null) return null;
  const end = start + match[0].length;
  const n = count.value;
  if (match[1] !== undefined) return { n, unit: 'workday', end };
  if (match[2] !== undefined) return { n, unit: 'day', end };
  if (match[3] !== undefined) return { n: n * 7, unit: 'day', end };
  if (match[4] !== undefined) return { n, unit: 'month', end };
  if (match[5] !== undefined) return { n: n * 3, unit: 'month', end };
  return withMonths(text, n, end);
}

function scanCount(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const first = scanNumeral(text, at);
  if (first === null || first.value === 0) return null;
  if (/[.．]/.test(text.charAt(first.end))) return null;
  UPPER.lastIndex = first.end;
  if (UPPER.exec(text) !== null && startsNumeral(text, UPPER.lastIndex)) {
    const upper = scanNumeral(text, UPPER.lastIndex);
    if (upper !== null && upper.value > first.value) return upper;
  }
  return first;
}

const MONTHS_MORE = /(?:零|又|，)?([0-9０-９一二三四五六七八九十]{1,2})个月/y;

function withMonths(text: string, years: number, end: number): Length {
  if (text[end] === '半') return { n: years * 12 + 6, unit: 'month', end: end + 1 };
  MONTHS_MORE.lastIndex = end;
  const more = scanNumeral(MONTHS_MORE.exec(text)?.[1] ?? '', 0);
  return more === null
    ? { n: years, unit: 'year', end }
    : { n: years * 12 + more.value, unit: 'month', end: MONTHS_MORE.lastIndex };
}

/** What makes a length a period that runs: 内 后 届满 behind it. */
const WITHIN = /[ \t\u3000]{0,2}(?:以内|之内|内(?![容部地外])|届满|期满|之后|以后|后(?![期来续面]))/y;
const EARLIER = /[ \t\u3000]{0,2}(?:之前|以前|前(?![后期]))/y;
/** What stands before a length that is a limit, a term or a threshold. */
const LIMIT =
  /(?:不(?:得|能|应|可)?(?:超过|多于|少于|低于|短于|迟于|晚于)|超过|超出|不足|不满|未满|(?<![圆丰美])满|届满|延长|延期|逾期|(?:[有时]效|[时限工]|试用|聘|任|过渡|[建质]保|保质|存续|公[示告]|[还贷]款|合作|服务|保存|保管|执行|试行|整改|宽限|[一-龥]?期)期?限?(?<=[期限])(?:应当?|须|需|一般|原则上)?|试行|试运[行营]|执行|施行|暂定|保存|保管|公示|提前|为期|限期|至少|最长|最短|最多)(?:期限|时间)?(?:应当?|须|需|一般|原则上)?(?:不(?:得)?(?:超过|少于|低于))?(?:为|是|在|至|到|：|:)?[ \t\u3000]{0,2}$/;
/** A length before one of these is a name or history (3年行动计划, 免费教育, 3年来). */
const NAME = /[ \t]{0,2}(?:行动|计划|规划|免费|义务|来|前|左右的|一[届遇次])/y;
/** 举行的30日前, 届满前30日: an event to count back from. */
const COUNT_BACK = /(?:的|举行|召开|举办|开始|开展|实施|施行|启用|使用|届满|期满|到期|提前)[ \t\u3000]{0,2}$/;

/** How far back the words that make a length a limit can begin. */
const LOOK_BACK = 24;

/**
 * Hours (24小时内) are left unread: a Due has no unit for them, and rounding to days would be false.
 * The period at `at`: a length with 内 or 后 behind it or a limit before it, or alone in its cell.
 * A bare length (苦战36年, 12年免费教育) is not one. `floor` is where the reading before it ends.
 */
export function readDuration(text: string, at: number, floor: number): Found | null {
  const length = scanLength(text, at);
  if (length === null) return null;
  const head = text.slice(Math.max(floor, at - LOOK_BACK), at);
  if (
    /(?:第|近|最近|前|连续|每|过去|逾)[ \t]?$/.test(head) &&
    !/(?:届满|期满|到期|之|提)前[ \t]?$/.test(head)
  )
    return null;
  WITHIN.lastIndex = length.end;
  if (WITHIN.exec(text) !== null)
    return found(text, startOfLimit(head, at), WITHIN.lastIndex, length, at, floor);
  EARLIER.lastIndex = length.end;
  if (EARLIER.exec(text) !== null) {
    const back = COUNT_BACK.test(head) || (length.unit === 'workday' && head !== '');
    return back ? found(text, at, EARLIER.lastIndex, length, at, floor) : null;
  }
  NAME.lastIndex = length.end;
  if (NAME.test(text)) return null;
  const start = startOfLimit(head, at);
  if (start < at) return found(text, start, length.end, length, at, floor);
  return isWhole(text, at, length.end) && length.unit !== 'year'
    ? found(text, at, length.end, length, at, floor)
    : null;
}

function startOfLimit(head: string, at: number): number {
  const limit = LIMIT.exec(head);
  return limit === null ? at : at - limit[0].length;
}

function found(text: string, start: number, end: number, length: Length, at: number, floor: number): Found {
  const from = eventBefore(text, floor, start, text.slice(at, end));
  const due: Due = {
    type: 'duration',
    n: length.n,
    unit: length.unit,
    ...(from === null ? {} : { from }),
  };
  return { start, end, due };
}

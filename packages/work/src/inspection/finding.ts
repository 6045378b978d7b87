import { chineseDate, daysBetween, type IsoDate } from '@zhengling/calendar';
import type { Blacklisting } from './checklist.ts';
import type { SettledLimit } from './limit.ts';
import { type Decision, granted, objected } from './refusal.ts';
import type { Inspector } from './visit.ts';

/** The five fixed (五落实). */
export interface FiveFixed {
  /** 责任：the unit that answers for it. */
  readonly duty: string;
  /** 人员 */
  readonly person: string;
  /** 任务 */
  readonly task: string;
  /** 限期 */
  readonly limit: IsoDate;
  /** 经费、措施 */
  readonly means: string;
}

export const fiveNames: Readonly<Record<keyof FiveFixed, string>> = {
  duty: '责任',
  person: '人员',
  task: '任务',
  limit: '限期',
  means: '经费',
};

interface Happened {
  readonly by: Inspector;
  /** The civil date. */
  readonly on: IsoDate;
}

export type FindingEvent =
  | (Happened & {
      readonly type: 'found';
      readonly note: string;
      readonly photos: readonly string[];
      readonly major: boolean;
      readonly blacklist: Blacklisting | null;
      readonly limit: SettledLimit;
      /** The finding that this one repeats. */
      readonly repeats: number | null;
    })
  /** A second inspector found the same, or the first says more. */
  | (Happened & {
      readonly type: 'supplemented';
      readonly note: string;
      readonly photos: readonly string[];
      readonly major: boolean;
    })
  | (Happened & { readonly type: 'fixed'; readonly five: FiveFixed })
  /** 挂牌督办 */
  | (Happened & { readonly type: 'listed'; readonly level: string; readonly number: string })
  /** 跟踪问效 */
  | (Happened & { readonly type: 'followed'; readonly note: string })
  | (Happened & { readonly type: 'evidenced'; readonly text: string; readonly files: readonly string[] })
  | (Happened & {
      readonly type: 'rechecked';
      readonly passed: boolean;
      readonly note: string;
      readonly files: readonly string[];
    })
  /** 销号 */
  | (Happened & { readonly type: 'struck'; readonly note: string })
  /** It was none: said with a reason, never deleted. */
  | (Happened & { readonly type: 'withdrawn'; readonly reason: string });

/**
 * `found` waits for the five fixed, `fixing` for evidence, `evidenced` for the recheck; a listed major hazard is
 * `verified` when the recheck is passed and closed when it is struck off.
 */
export type FindingStage = 'found' | 'fixing' | 'evidenced' | 'verified' | 'closed' | 'withdrawn';

export interface FindingState {
  readonly stage: FindingStage;
  readonly foundOn: IsoDate;
  readonly limit: SettledLimit;
  readonly major: boolean;
  readonly blacklist: Blacklisting | null;
  readonly repeats: number | null;
  readonly five: FiveFixed | null;
  readonly listed: { readonly on: IsoDate; readonly level: string; readonly number: string } | null;
  readonly followUps: number;
  readonly evidenceBy: number | null;
  /** How often a recheck sent it back. */
  readonly sentBack: number;
  readonly closedOn: IsoDate | null;
}

export function firstState(event: FindingEvent & { readonly type: 'found' }): FindingState {
  return {
    stage: 'found',
    foundOn: event.on,
    limit: event.limit,
    major: event.major,
    blacklist: event.blacklist,
    repeats: event.repeats,
    five: null,
    listed: null,
    followUps: 0,
    evidenceBy: null,
    sentBack: 0,
    closedOn: null,
  };
}

/** The finding after an event, or why it cannot happen now. */
export function decideFinding(state: FindingState, event: FindingEvent): Decision<FindingState> {
  if (event.type === 'found')
    return objected('found-already', '这个问题已经登记。', '补充情况请写在问题里。');
  if (state.stage === 'closed' || state.stage === 'withdrawn')
    return objected(
      'finding-ended',
      state.stage === 'closed' ? '这个问题已经销号。' : '这个问题已经撤销。',
      '再次发现同样的问题，请在新的检查里登记，程序会认出是重复出现。',
    );
  switch (event.type) {
    case 'supplemented':
      return granted({ ...state, major: state.major || event.major });
    case 'fixed':
      return fixed(state, event.five);
    case 'listed':
      if (!state.major)
        return objected('not-major', '不是重大隐患，不挂牌督办。', '按整改时限督促；确属重大的先补充认定。');
      if (state.listed !== null)
        return objected('listed-already', '已经挂牌督办。', '跟踪情况请记在“跟踪问效”里。');
      if (event.level.trim() === '')
        return objected('level-missing', '没有写由哪一级挂牌。', '请填写挂牌的机关。');
      return granted({ ...state, listed: { on: event.on, level: event.level, number: event.number } });
    case 'followed':
      if (state.listed === null)
        return objected('not-listed', '没有挂牌督办，谈不上跟踪问效。', '重大隐患请先挂牌督办。');
      return granted({ ...state, followUps: state.followUps + 1 });
    case 'evidenced':
      return evidenced(state, event);
    case 'rechecked':
      return rechecked(state, event);
    case 'struck':
      if (state.stage !== 'verified')
        return objected('not-verified', '还没有验收合格，不能销号。', '治理完成后先复查验收。');
      return granted({ ...state, stage: 'closed', closedOn: event.on });
    case 'withdrawn':
      if (event.reason.trim() === '')
        return objected('reason-missing', '没有写撤销的理由。', '请写明为什么不算问题。');
      return granted({ ...state, stage: 'withdrawn', closedOn: event.on });
  }
}

function fixed(state: FindingState, five: FiveFixed): Decision<FindingState> {
  if (state.stage !== 'found' && state.stage !== 'fixing')
    return objected('not-fixing', '整改情况已经上报，“五落实”不能再改。', '等复查以后再定。');
  const lacking = (Object.keys(fiveNames) as (keyof FiveFixed)[]).filter((one) => five[one].trim() === '');
  if (lacking.length > 0)
    return objected(
      'five-incomplete',
      `“五落实”还缺：${lacking.map((one) => fiveNames[one]).join('、')}。`,
      '责任、人员、任务、限期、经费五样都要落实。',
    );
  if (five.limit < state.foundOn)
    return objected(
      'limit-too-early',
      `限期早于发现问题的${chineseDate(state.foundOn)}。`,
      '请核对限期的日期。',
    );
  const { due } = state.limit;
  // What is put right late still needs a day: one after the limit is taken once the limit has passed unmet.
  if (due !== null && five.limit > due && state.sentBack === 0)
    return objected(
      'limit-too-late',
      `限期不能晚于${chineseDate(due)}（${state.limit.words}）。`,
      '规定的时限不能自行放宽。',
    );
  return granted({ ...state, stage: 'fixing', five });
}

function evidenced(
  state: FindingState,
  event: FindingEvent & { readonly type: 'evidenced' },
): Decision<FindingState> {
  if (state.stage === 'found')
    return objected('five-first', '“五落实”还没有填。', '请先填责任、人员、任务、限期、经费。');
  if (state.stage !== 'fixing')
    return objected('evidence-waiting', '整改情况已经上报，等待复查。', '要补充材料，请等复查人员退回。');
  if (event.text.trim() === '')
    return objected('evidence-missing', '没有写整改的情况。', '请写明改了什么，并附照片或文件。');
  return granted({ ...state, stage: 'evidenced', evidenceBy: event.by.account });
}

function rechecked(
  state: FindingState,
  event: FindingEvent & { readonly type: 'rechecked' },
): Decision<FindingState> {
  if (state.stage !== 'evidenced')
    return objected('nothing-to-recheck', '还没有上报整改情况。', '收到整改情况以后再复查。');
  if (event.by.account === state.evidenceBy)
    return objected('own-recheck', '上报整改的人不能自己复查。', '请由检查单位的其他人员复查。');
  if (!event.passed) {
    if (event.note.trim() === '')
      return objected('note-missing', '没有写为什么退回。', '请写明哪里没有改好。');
    return granted({ ...state, stage: 'fixing', sentBack: state.sentBack + 1, evidenceBy: null });
  }
  if (!state.major) return granted({ ...state, stage: 'closed', closedOn: event.on });
  if (state.listed === null)
    return objected('list-first', '重大隐患还没有挂牌督办。', '请先挂牌督办，再验收、销号。');
  return granted({ ...state, stage: 'verified' });
}

/** Null where the events do not begin with one that found it. */
export function foldFinding(events: readonly FindingEvent[]): FindingState | null {
  const [first, ...rest] = events;
  if (first?.type !== 'found') return null;
  return rest.reduce<FindingState>((state, event) => {
    const next = decideFinding(state, event);
    return next.ok ? next.state : state;
  }, firstState(first));
}

/** The day by whose end it is to be put right: as promised in the five fixed, else as the clause says. */
export function lastDayOfFinding({ five, limit }: Pick<FindingState, 'five' | 'limit'>): IsoDate | null {
  return five?.limit ?? limit.due;
}

export type FindingLight = 'green' | 'yellow' | 'red' | 'blue' | 'grey';

/** Blue: ended. Grey: nobody has set a day. Yellow: a third of the time is left, or three days. */
export function findingLight(state: FindingState, today: IsoDate): FindingLight {
  if (state.stage === 'closed' || state.stage === 'withdrawn') return 'blue';
  const last = lastDayOfFinding(state);
  if (last === null) return 'grey';
  if (today > last) return 'red';
  const left = daysBetween(today, last);
  return left <= Math.max(3, Math.floor(daysBetween(state.foundOn, last) / 3)) ? 'yellow' : 'green';
}

/** What has to happen next, in words; the steps of a major hazard are those of `hazard-control/major-hazard`. */
export type NextStep = 'fix' | 'put-right' | 'recheck' | 'list' | 'follow' | 'verify' | 'strike' | 'none';

export function nextStep(state: FindingState): NextStep {
  if (state.stage === 'closed' || state.stage === 'withdrawn') return 'none';
  if (state.major) {
    if (state.listed === null) return 'list';
    if (state.stage === 'verified') return 'strike';
    if (state.stage === 'evidenced') return 'verify';
    return state.stage === 'found' ? 'fix' : 'follow';
  }
  switch (state.stage) {
    case 'found':
      return 'fix';
    case 'fixing':
      return 'put-right';
    case 'evidenced':
      return 'recheck';
    case 'verified':
      return 'strike';
  }
}

export function nextStepName(step: NextStep): string {
  switch (step) {
    case 'fix':
      return '填“五落实”';
    case 'put-right':
      return '整改，上报情况';
    case 'recheck':
      return '复查';
    case 'list':
      return '挂牌督办';
    case 'follow':
      return '整改，跟踪问效';
    case 'verify':
      return '复查验收';
    case 'strike':
      return '销号';
    case 'none':
      return '已了结';
  }
}

export function stageName(stage: FindingStage): string {
  switch (stage) {
    case 'found':
      return '待落实';
    case 'fixing':
      return '整改中';
    case 'evidenced':
      return '待复查';
    case 'verified':
      return '待销号';
    case 'closed':
      return '已销号';
    case 'withdrawn':
      return '已撤销';
  }
}

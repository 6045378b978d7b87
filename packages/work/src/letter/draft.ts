import { type Calendar, chineseDate, type IsoDate } from '@zhengling/calendar';
import type { RungTaken } from '../ladder/next-rung.ts';
import { type Rung, rungName } from '../ladder/rung.ts';
import { workdaysBetween } from '../ladder/workdays.ts';
import { fill, type LetterDefinition, textOf } from './definition.ts';

/** The words of a letter, as a supervisor edits them: paragraphs are lines. */
export interface LetterDraft {
  readonly masthead: string;
  readonly title: string;
  readonly addressee: string;
  readonly body: string;
  readonly signatory: string;
  readonly copies: string;
}

/** A late task, as a letter names it. */
export interface LateTask {
  readonly title: string;
  /** Title of the document that lays it down, without 《》; null where it is not in the library. */
  readonly documentTitle: string | null;
  /** 发文字号 */
  readonly number: string | null;
  readonly clause: string;
  readonly dueOn: IsoDate;
  /** What was done about it before. */
  readonly taken: readonly RungTaken[];
}

export interface LetterFacts {
  readonly issuer: string;
  /** Name of the unit addressed; empty for a letter to all. */
  readonly unit: string;
  readonly today: IsoDate;
  /** By when it is to be answered. */
  readonly replyBy: IsoDate | null;
  readonly tasks: readonly LateTask[];
  /** For each task, whom it is owed by: only where the letter goes to all. */
  readonly owners?: readonly string[];
  readonly calendar: Calendar;
}

/** A definition with everything that is known filled in; what is not stands as `【…】` for its writer. */
export function draftLetter(
  definition: LetterDefinition,
  values: Readonly<Record<string, string>>,
): LetterDraft {
  const { blanks } = definition;
  const own = definition.issuer === undefined ? values : { ...values, issuer: definition.issuer };
  const filled = (text: string) => fill(text, own, blanks);
  return {
    masthead: filled(definition.masthead),
    title: filled(definition.title),
    addressee: filled(definition.addressee),
    body: definition.body
      .filter((paragraph) => typeof paragraph === 'string' || (own[paragraph.when] ?? '') !== '')
      .map((paragraph) => filled(textOf(paragraph)))
      .join('\n'),
    signatory: filled(definition.signatory),
    copies: filled(definition.copies ?? ''),
  };
}

/** What the program knows about late tasks, as the values of a definition. */
export function valuesOf(facts: LetterFacts): Readonly<Record<string, string>> {
  const { tasks } = facts;
  return {
    issuer: facts.issuer,
    unit: facts.unit,
    today: chineseDate(facts.today),
    count: String(tasks.length),
    tasks: tasks
      .map((task, at) => `${lead(at, tasks.length)}${taskSentence(task, facts, facts.owners?.[at])}`)
      .join('\n'),
    replyBy: facts.replyBy === null ? '' : chineseDate(facts.replyBy),
    taken: takenWords(tasks),
    documents: documentsOf(tasks),
  };
}

/** `（一）` before each of several. */
const lead = (at: number, of: number): string => (of === 1 ? '' : `（${chineseNumber(at + 1)}）`);

/** What is owed, since when it is late, and what was done about it. */
function taskSentence(task: LateTask, { today, calendar }: LetterFacts, owner: string | undefined): string {
  const late = workdaysBetween(task.dueOn, today, calendar);
  const lateness = !late.ok
    ? '，至今未办结'
    : late.value === 0
      ? '，尚未办结'
      : `，已逾期${late.value}个工作日`;
  const by = owner === undefined ? '' : `责任单位：${owner}。`;
  const title = /[。；]$/.test(task.title) ? task.title.slice(0, -1) : task.title;
  return `${title}。${by}依据：${sourceOf(task)}。应于${chineseDate(task.dueOn)}前完成${lateness}。`;
}

function sourceOf({ documentTitle, number, clause }: LateTask): string {
  const document =
    documentTitle === null ? (number ?? '') : `《${documentTitle}》${number === null ? '' : `（${number}）`}`;
  return `${document}${clause}` === '' ? '区政府工作安排' : `${document}${clause}`;
}

/** `于2024年6月5日提醒、2024年6月14日催办`; of several tasks, only the rungs, each once. */
function takenWords(tasks: readonly LateTask[]): string {
  const [only] = tasks;
  if (only !== undefined && tasks.length === 1)
    return only.taken.length === 0
      ? ''
      : `于${only.taken.map(({ rung, on }) => `${chineseDate(on)}${rungName(rung)}`).join('、')}`;
  const all = new Set<Rung>(tasks.flatMap(({ taken }) => taken.map(({ rung }) => rung)));
  return [...all].map(rungName).join('、');
}

function documentsOf(tasks: readonly LateTask[]): string {
  const named = tasks.flatMap(({ documentTitle, number }) =>
    documentTitle === null ? [] : [`《${documentTitle}》${number === null ? '' : `（${number}）`}`],
  );
  return [...new Set(named)].join('、');
}

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as 一 … 九十九; beyond as figures. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (figures[tens] ?? '')}十`}${figures[n % 10] ?? ''}`;
}

import { addDays, chineseDate, daysBetween, type IsoDate } from '@zhengling/calendar';
import type { BulletinFigures, BulletinTask, BulletinUnit } from './figures.ts';

export interface BulletinTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a bulletin: its words may be edited, its table is counted. */
export interface BulletinSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: BulletinTable | null;
}

export interface BulletinDraft {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly BulletinSection[];
}

/** Units and tasks that a table of a bulletin lists; the rest is told by number. */
const longest = 30;

/** A bulletin (通报) from its figures, as its writer begins with it. */
export function draftBulletin(figures: BulletinFigures): BulletinDraft {
  const span = spanOf(figures.from, figures.to);
  return {
    title: `关于${span}任务办理情况的通报`,
    opening: `现将${span}全区任务办理情况通报如下。`,
    sections: [
      overall(figures),
      good(figures.units),
      ...(figures.late.length === 0 ? [] : [late(figures)]),
      ...(figures.next.length === 0 ? [] : [next(figures)]),
      demands(figures),
    ].map((section, at) => ({ ...section, heading: `${numerals[at] ?? ''}、${section.heading}` })),
  };
}

const numerals = ['一', '二', '三', '四', '五', '六'];

function overall(figures: BulletinFigures): BulletinSection {
  const { due, inTime, open, green, yellow, red, redBefore, undated, begun, closed, to } = figures;
  const change =
    redBefore === null
      ? ''
      : red === redBefore
        ? '，与上一期持平'
        : `，比上一期${red > redBefore ? '增加' : '减少'}${Math.abs(red - redBefore)}项`;
  const told =
    due === 0
      ? '本期没有到期的任务。'
      : `本期到期任务${due}项，按期办结${inTime}项，按期办结率${share(inTime, due)}。`;
  return {
    heading: '总体情况',
    paragraphs: [
      `${told}新分派任务${begun}项，办结${closed}项。`,
      `截至${chineseDate(to)}，全区在办任务${open}项，其中正常${green}项，临近期限${yellow}项，逾期${red}项${change}${undated === 0 ? '' : `，未定期限${undated}项`}。`,
    ],
    table: null,
  };
}

function good(units: readonly BulletinUnit[]): BulletinSection {
  const clean = units.filter(
    ({ due, inTime, late, falseClosings }) => due > 0 && inTime === due && late === 0 && falseClosings === 0,
  );
  const table = unitTable(units);
  if (clean.length === 0)
    return { heading: '各单位办理情况', paragraphs: ['各单位本期办理情况见下表。'], table };
  const named = clean.slice(0, 10).map(({ name }) => name);
  return {
    heading: '各单位办理情况',
    paragraphs: [
      `${named.join('、')}${clean.length > named.length ? `等${clean.length}个单位` : ''}本期到期任务全部按期办结，没有逾期任务。`,
    ],
    table,
  };
}

function unitTable(units: readonly BulletinUnit[]): BulletinTable | null {
  const told = units
    .filter(({ due, late, falseClosings }) => due > 0 || late > 0 || falseClosings > 0)
    .sort(
      (a, b) =>
        a.late - b.late ||
        b.inTime * Math.max(a.due, 1) - a.inTime * Math.max(b.due, 1) ||
        b.due - a.due ||
        (a.name < b.name ? -1 : 1),
    );
  if (told.length === 0) return null;
  const anyFalse = told.some(({ falseClosings }) => falseClosings > 0);
  return {
    columns: ['单位', '本期到期', '按期办结', '按期办结率', '期末逾期', ...(anyFalse ? ['虚假办结'] : [])],
    rows: told.map(({ name, due, inTime, late: behind, falseClosings }) => [
      name,
      String(due),
      String(inTime),
      due === 0 ? '—' : share(inTime, due),
      String(behind),
      ...(anyFalse ? [String(falseClosings)] : []),
    ]),
  };
}

function late({ late: tasks, to }: BulletinFigures): BulletinSection {
  const left = tasks.length - longest;
  return {
    heading: '逾期任务',
    paragraphs: [
      `截至${chineseDate(to)}，逾期任务${tasks.length}项${left > 0 ? `，逾期最久的${longest}项如下` : '，如下表'}。`,
    ],
    table: {
      columns: ['责任单位', '任务', '依据', '期限', '逾期天数', '督促次数'],
      rows: tasks
        .slice(0, longest)
        .map((task) => [
          task.leads.join('、'),
          task.title,
          sourceOf(task),
          chineseDate(task.dueOn),
          String(daysBetween(task.dueOn, task.doneOn ?? to)),
          String(task.urged),
        ]),
    },
  };
}

function next({ next: tasks, from, to }: BulletinFigures): BulletinSection {
  const days = daysBetween(from, to) + 1;
  const left = tasks.length - longest;
  return {
    heading: '近期到期任务',
    paragraphs: [
      `${spanOf(addDays(to, 1), addDays(to, days))}到期的任务${tasks.length}项${left > 0 ? `，最早到期的${longest}项如下` : '，如下表'}。请有关单位抓紧办理。`,
    ],
    table: {
      columns: ['责任单位', '任务', '依据', '期限'],
      rows: tasks
        .slice(0, longest)
        .map((task) => [task.leads.join('、'), task.title, sourceOf(task), chineseDate(task.dueOn)]),
    },
  };
}

function demands({ late: tasks }: BulletinFigures): BulletinSection {
  return {
    heading: '工作要求',
    paragraphs: [
      tasks.length === 0
        ? '请各单位继续按期办理，办结时如实填报情况和佐证材料。'
        : '有逾期任务的单位要查明原因，明确办结时间，在收到本通报之日起3个工作日内书面报送办理情况。确实不能按期办结的，应当在期限届满前申请延期并说明理由。',
      '各单位办结时应当如实填报情况和佐证材料，配合单位应当及时会签。对虚假办结的，将恢复任务并予以通报。',
    ],
    table: null,
  };
}

const sourceOf = ({ number, clause }: BulletinTask): string => {
  const source = `${number ?? ''}${clause === '' ? '' : `${number === null ? '' : ' '}${clause}`}`;
  return source === '' ? '区政府工作安排' : source;
};

/** One decimal, half up: 94.6%. */
function share(part: number, whole: number): string {
  const thousandths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(thousandths / 10)}.${thousandths % 10}%`;
}

/** 2024年6月10日至16日: what both days share is said once. */
function spanOf(from: IsoDate, to: IsoDate): string {
  if (from === to) return chineseDate(from);
  const tail =
    from.slice(0, 7) === to.slice(0, 7)
      ? chineseDate(to).replace(/^.*月/, '')
      : from.slice(0, 4) === to.slice(0, 4)
        ? chineseDate(to).replace(/^.*年/, '')
        : chineseDate(to);
  return `${chineseDate(from)}至${tail}`;
}

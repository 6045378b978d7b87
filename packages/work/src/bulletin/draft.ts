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
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly BulletinSection[];
  /** 抄送 */
  readonly copies: string;
}

/** Units and tasks that a table of a bulletin lists; the rest is told by number. */
const longest = 30;
/** Cases that are told in words. */
const told = 3;

/** A bulletin (通报) from its figures, as its writer begins with it; `place` is what the issuer governs: 区, 县, 市. */
export function draftBulletin(figures: BulletinFigures, place = '区'): BulletinDraft {
  const span = spanOf(figures.from, figures.to);
  return {
    title: `关于${span}任务办理情况的通报`,
    addressee: `各街道办事处，各镇人民政府，${place}级各部门，有关单位`,
    opening: `为推动${place}政府各项工作任务按期落实，现将${span}全${place}任务办理情况通报如下。`,
    sections: [
      overall(figures, place),
      ranking(figures.units),
      ...cases(figures),
      ...(figures.late.length === 0 ? [] : [late(figures, place)]),
      ...(figures.next.length === 0 ? [] : [next(figures, place)]),
      demands(figures),
    ].map((section, at) => ({ ...section, heading: `${numerals[at] ?? ''}、${section.heading}` })),
    copies: `${place}委办公室，${place}人大常委会办公室，${place}政协办公室，${place}纪委监委机关`,
  };
}

const numerals = ['一', '二', '三', '四', '五', '六'];

function overall(figures: BulletinFigures, place: string): BulletinSection {
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
      `截至${chineseDate(to)}，全${place}在办任务${open}项，其中正常${green}项，临近期限${yellow}项，逾期${red}项${change}${undated === 0 ? '' : `，未定期限${undated}项`}。`,
    ],
    table: null,
  };
}

function ranking(units: readonly BulletinUnit[]): BulletinSection {
  const clean = units.filter(
    ({ due, inTime, late, falseClosings }) => due > 0 && inTime === due && late === 0 && falseClosings === 0,
  );
  const heading = '各单位办理情况';
  const table = unitTable(units);
  if (clean.length === 0) return { heading, paragraphs: ['各单位本期办理情况见下表。'], table };
  const named = clean.slice(0, 10).map(({ name }) => name);
  return {
    heading,
    paragraphs: [
      `${named.join('、')}${clean.length > named.length ? `等${clean.length}个单位` : ''}本期到期任务全部按期办结，没有逾期任务。各单位按期末逾期数和按期办结率排名如下。`,
    ],
    table,
  };
}

/** Fewest late ones first, then fewest false closings, then the better share; who is alike in these shares a place. */
function unitTable(units: readonly BulletinUnit[]): BulletinTable | null {
  const compare = (a: BulletinUnit, b: BulletinUnit) =>
    a.late - b.late ||
    a.falseClosings - b.falseClosings ||
    b.inTime * Math.max(a.due, 1) - a.inTime * Math.max(b.due, 1);
  const listed = units
    .filter(({ due, late, falseClosings }) => due > 0 || late > 0 || falseClosings > 0)
    .sort((a, b) => compare(a, b) || b.due - a.due || (a.name < b.name ? -1 : 1));
  if (listed.length === 0) return null;
  const anyFalse = listed.some(({ falseClosings }) => falseClosings > 0);
  return {
    columns: [
      '名次',
      '单位',
      '本期到期',
      '按期办结',
      '按期办结率',
      '期末逾期',
      ...(anyFalse ? ['虚假办结'] : []),
    ],
    rows: listed.map((unit) => [
      String(1 + listed.findIndex((other) => compare(other, unit) === 0)),
      unit.name,
      String(unit.due),
      String(unit.inTime),
      unit.due === 0 ? '—' : share(unit.inTime, unit.due),
      String(unit.late),
      ...(anyFalse ? [String(unit.falseClosings)] : []),
    ]),
  };
}

/** Who did well and who did not, by example. */
function cases({ early, late: lateTasks, units, to }: BulletinFigures): BulletinSection[] {
  const well = early
    .slice(0, told)
    .map((task) => `${leadsOf(task)}“${task.title}”提前${daysBetween(task.doneOn ?? to, task.dueOn)}天办结`);
  const badly = lateTasks
    .slice(0, told)
    .map(
      (task) =>
        `${leadsOf(task)}“${task.title}”逾期${daysLate(task, to)}天${task.urged === 0 ? '' : `，已督促${task.urged}次`}${task.doneOn === null ? '仍未办结' : ''}`,
    );
  const most = units
    .filter(({ late: behind }) => behind > 1)
    .sort((a, b) => b.late - a.late || (a.name < b.name ? -1 : 1))
    .slice(0, told)
    .map(({ name, late: behind }) => `${name}${behind}项`);
  const falsely = units
    .filter(({ falseClosings }) => falseClosings > 0)
    .map(({ name, falseClosings }) => `${name}${falseClosings}项`);
  const paragraphs = [
    ...(well.length === 0 ? [] : [`办理较好的。${well.join('；')}。`]),
    ...(badly.length === 0
      ? []
      : [
          `办理滞后的。${badly.join('；')}。${most.length === 0 ? '' : `逾期较多的单位：${most.join('、')}。`}`,
        ]),
    ...(falsely.length === 0 ? [] : [`办结不实的。经核查，${falsely.join('、')}任务办结不实，已恢复办理。`]),
  ];
  if (paragraphs.length === 0) return [];
  return [
    {
      heading: '典型情况',
      paragraphs: paragraphs.map((words, at) => `（${numerals[at] ?? ''}）${words}`),
      table: null,
    },
  ];
}

function late({ late: tasks, to }: BulletinFigures, place: string): BulletinSection {
  const left = tasks.length - longest;
  return {
    heading: '逾期任务',
    paragraphs: [
      `截至${chineseDate(to)}，逾期任务${tasks.length}项${left > 0 ? `，逾期最久的${longest}项如下` : '，如下表'}。`,
    ],
    table: {
      columns: ['序号', '责任单位', '任务', '依据', '期限', '逾期天数', '督促次数'],
      rows: tasks
        .slice(0, longest)
        .map((task, at) => [
          String(at + 1),
          leadsOf(task),
          task.title,
          sourceOf(task, place),
          dayIn(task.dueOn, to),
          String(daysLate(task, to)),
          String(task.urged),
        ]),
    },
  };
}

function next({ next: tasks, from, to }: BulletinFigures, place: string): BulletinSection {
  const days = daysBetween(from, to) + 1;
  const left = tasks.length - longest;
  return {
    heading: '近期到期任务',
    paragraphs: [
      `${spanOf(addDays(to, 1), addDays(to, days))}到期的任务${tasks.length}项${left > 0 ? `，最早到期的${longest}项如下` : '，如下表'}。请有关单位抓紧办理。`,
    ],
    table: {
      columns: ['序号', '责任单位', '任务', '依据', '期限'],
      rows: tasks
        .slice(0, longest)
        .map((task, at) => [
          String(at + 1),
          leadsOf(task),
          task.title,
          sourceOf(task, place),
          dayIn(task.dueOn, to),
        ]),
    },
  };
}

function demands({ late: lateTasks, next: soon }: BulletinFigures): BulletinSection {
  const paragraphs = [
    ...(lateTasks.length === 0
      ? []
      : [
          '限期办结逾期任务。有逾期任务的单位要查明原因，明确办结时间和责任人，在收到本通报之日起3个工作日内书面报送办理情况。',
        ]),
    ...(soon.length === 0
      ? []
      : [
          '抓紧办理临期任务。有关单位要对照期限倒排进度。确实不能按期办结的，应当在期限届满前申请延期并说明理由。',
        ]),
    '如实填报办理情况。办结时应当写明情况并附佐证材料，配合单位应当及时会签。对办结不实的，恢复办理并予以通报。',
  ];
  return {
    heading: '工作要求',
    paragraphs: paragraphs.map((words, at) => `（${numerals[at] ?? ''}）${words}`),
    table: null,
  };
}

const leadsOf = ({ leads }: BulletinTask): string => leads.join('、');

const daysLate = ({ dueOn, doneOn }: BulletinTask, to: IsoDate): number => daysBetween(dueOn, doneOn ?? to);

/** A day of a table: the year is said where it is another. */
const dayIn = (day: IsoDate, to: IsoDate): string =>
  day.slice(0, 4) === to.slice(0, 4) ? chineseDate(day).replace(/^\d+年/, '') : chineseDate(day);

const sourceOf = ({ number, clause }: BulletinTask, place: string): string => {
  const source = `${number ?? ''}${clause === '' ? '' : `${number === null ? '' : ' '}${clause}`}`;
  return source === '' ? `${place}政府工作安排` : source;
};

/** One decimal, half up: 94.6%. */
function share(part: number, whole: number): string {
  const thousandths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(thousandths / 10)}.${thousandths % 10}%`;
}

/** 2024年6月10日至16日: what both days share is said once. Whole months and quarters have names. */
function spanOf(from: IsoDate, to: IsoDate): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01') && to.startsWith(year);
  const months = whole ? Number(to.slice(5, 7)) - month + 1 : 0;
  if (months === 1) return `${year}年${month}月`;
  if (months === 3 && month % 3 === 1) return `${year}年第${numerals[(month - 1) / 3] ?? ''}季度`;
  if (from === to) return chineseDate(from);
  const tail =
    from.slice(0, 7) === to.slice(0, 7)
      ? chineseDate(to).replace(/^.*月/, '')
      : from.slice(0, 4) === to.slice(0, 4)
        ? chineseDate(to).replace(/^.*年/, '')
        : chineseDate(to);
  return `${chineseDate(from)}至${tail}`;
}

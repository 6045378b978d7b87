import { type Random, randomFrom } from './random.ts';
import { passage, place, sentence } from './sentence.ts';
import { matters, objects, units, verbs } from './vocabulary.ts';

/** A made-up county; its gazette comes out every month. */
const county = '云江市青原县';

/** The text of one issue as it would be printed: eight to ten documents with chapters, articles, points and tables. */
export function gazette(seed: number): string {
  return gazetteOf(seed, randomFrom(seed).between(8, 10));
}

/** The same with as many documents as asked. */
export function gazetteOf(seed: number, count: number): string {
  const random = randomFrom(seed * 7_919 + 1);
  const year = 2001 + Math.floor(seed / 12);
  const month = (seed % 12) + 1;
  const documents = Array.from({ length: count }, (_, index) =>
    document(random, { year, month, serial: (seed % 12) * 10 + index + 1, form: index % 3 }),
  );
  const foreword = `${random.pick(matters)}贵在落细`;
  return [
    foreword,
    `《云江日报》（${year}年${month}月1日 第01版）`,
    passage(random, 6),
    passage(random, 6),
    `${county}人民政府公报`,
    `${year}年第${month}期（总第${seed + 1}期）`,
    `${year}年${month}月28日出版`,
    '目 录',
    '卷首语',
    `- 1 ${foreword}`,
    `${county}人民政府办公室文件`,
    ...documents.map(({ title }, index) => `- ${index * 4 + 2} ${title}`),
    `主管单位：${county}人民政府`,
    `主办单位：${county}人民政府办公室`,
    `${county}人民政府办公室文件`,
    ...documents.flatMap(({ lines }) => lines),
    '政务要闻',
    ...Array.from({ length: 4 }, () => [
      `△${place(random)}${random.pick(verbs)}${random.pick(objects)}`,
      passage(random, 5),
    ]).flat(),
  ].join('\n\n');
}

interface Printed {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Place {
  readonly year: number;
  readonly month: number;
  readonly serial: number;
  /** 0: a regulation in articles; 1: a plan in points; 2: a plan with a table of tasks. */
  readonly form: number;
}

function document(random: Random, { year, month, serial, form }: Place): Printed {
  const matter = random.pick(matters);
  const name = `青原县${place(random)}${matter}${form === 0 ? '管理办法' : '工作方案'}`;
  const title = `${county}人民政府办公室关于印发${name}的通知`;
  const day = random.between(1, 26);
  return {
    title,
    lines: [
      `青原府办发〔${year}〕${serial}号`,
      `${county}人民政府办公室\n关于印发${name}的通知`,
      '各乡镇人民政府、各街道办事处，县政府各部门，有关单位：',
      `《${name}》已经县政府同意，现印发给你们，请认真贯彻执行。`,
      `${county}人民政府办公室`,
      `${year}年${month}月${day}日`,
      '（此件公开发布）',
      name,
      ...(form === 0 ? articles(random, random.between(14, 26)) : points(random, form === 2)),
      '抄送：县委办公室，县人大常委会办公室，县政协办公室，县法院，县检察院。',
      `${county}人民政府办公室`,
      `${year}年${month}月${day + 1}日印发`,
    ],
  };
}

/** `第一条` to the number asked, some with items, in chapters of six. */
export function articles(random: Random, count: number): string[] {
  const lines: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (number % 6 === 1) lines.push(`第${chinese(Math.ceil(number / 6))}章 ${random.pick(matters)}`);
    const items = random.next() < 0.25 ? random.between(2, 5) : 0;
    lines.push(
      `第${chinese(number)}条 ${items === 0 ? passage(random, 4) : `${sentence(random).slice(0, -1)}，按照下列规定办理：`}`,
    );
    for (let item = 1; item <= items; item += 1) lines.push(`（${chinese(item)}）${passage(random, 2)}`);
  }
  return lines;
}

function points(random: Random, withTable: boolean): string[] {
  const lines: string[] = [];
  for (let point = 1; point <= 5; point += 1) {
    lines.push(`${chinese(point)}、${random.pick(matters)}${random.pick(verbs)}要求`);
    for (let part = 1; part <= random.between(3, 5); part += 1) {
      lines.push(
        `（${chinese(part)}）${random.pick(verbs)}${random.pick(matters)}。${passage(random, 4)}（责任单位：${random.pick(units)}、${random.pick(units)}）`,
      );
    }
  }
  if (!withTable) return lines;
  const rows = Array.from(
    { length: random.between(8, 16) },
    (_, index) =>
      `| ${index + 1} | ${random.pick(verbs)}${place(random)}${random.pick(matters)}${random.pick(objects)} | ${random.pick(units)} | ${random.pick(units)} | 每月${random.between(1, 28)}日前 |`,
  );
  return [
    ...lines,
    '附件',
    '重点任务分工表',
    ['| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |', '| --- | --- | --- | --- | --- |', ...rows].join(
      '\n',
    ),
  ];
}

/** Numbers below a hundred, as articles are numbered. */
export function chinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const ones = digits[number % 10] ?? '';
  if (number < 10) return ones;
  return `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${ones}`;
}

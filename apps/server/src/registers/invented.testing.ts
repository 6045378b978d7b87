import { compile, type Issue } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { syncRegisters } from './index.ts';

/** An issue of an invented district with these documents, each a title, a number, a date and lines. */
export function inventedIssue(
  number: number,
  documents: readonly {
    readonly number: string;
    readonly title: string;
    readonly date: string;
    readonly lines: readonly string[];
  }[],
): Issue {
  const text = [
    '某市临河区人民政府公报',
    `2021年第${number}期（总第${number}期）`,
    ...documents.flatMap(({ number: own, title, date, lines }) => [
      '临河区人民政府办公室文件',
      own,
      `某市临河区人民政府办公室${title}`,
      '各街道办事处、各镇人民政府，区政府各部门：',
      ...lines,
      '某市临河区人民政府办公室',
      date,
    ]),
  ].join('\n\n');
  const issue = compile(text);
  return { ...issue, issue: { ...issue.issue, jurisdiction: '某市临河区' } };
}

export const flood = {
  number: '临府办〔2021〕3号',
  title: '关于成立临河区防汛工作领导小组的通知',
  date: '2021年3月1日',
  lines: [
    '一、临河区防汛工作领导小组',
    '组 长：李 明 区委常委、区政府常务副区长\n副组长：赵 强 区水利局局长\n成 员：钱 二 区财政局副局长\n孙 三 城关镇副镇长',
    '领导小组办公室设在区水利局，办公室主任由赵强同志兼任。',
    '今后领导小组成员因职务变动的，由接任者自行承接，不再另行发文。',
  ],
} as const;

export const appointment = {
  number: '临府人〔2021〕5号',
  title: '关于周五等同志职务任免的通知',
  date: '2021年6月10日',
  lines: [
    '经2021年6月8日区人民政府第9次常务会议研究，决定：',
    '周五同志任区水利局局长（试用期1年）；',
    '免去赵强同志的区水利局局长职务。',
  ],
} as const;

export const adjusted = {
  number: '临府办〔2021〕9号',
  title: '关于调整临河区防汛工作领导小组组成人员的通知',
  date: '2021年9月1日',
  lines: [
    '一、临河区防汛工作领导小组',
    '组 长：吴 六 区委副书记、区政府区长\n副组长：周 五 区水利局局长\n成 员：钱 二 区财政局副局长',
    '同时撤销临河区治水指挥部，其职责由领导小组承担。',
  ],
} as const;

/** Publishes the issue's registers as the publishing of an issue does; answers the id of the issue. */
export async function publishRegisters(db: Kysely<Database>, slug: string, issue: Issue): Promise<number> {
  const stored = await db.selectFrom('issue').select('id').where('slug', '=', slug).executeTakeFirst();
  const { id } =
    stored ??
    (await db
      .insertInto('issue')
      .values({ slug, identity: slug, title: slug })
      .returning('id')
      .executeTakeFirstOrThrow());
  await db
    .transaction()
    .execute((trx) => syncRegisters(trx, { issueId: id, issue }, { id: null, name: '测试' }));
  return id;
}

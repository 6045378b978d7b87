import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { namesOf } from './views.ts';

/** One field of an entry before and after, in words. */
export interface WordedChange {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What the columns are called; one that is not here is no matter of the reader. */
const labels: Readonly<Record<string, string>> = {
  name: '名称',
  aliases: '其他名称',
  kind: '类别',
  parent_id: '上级',
  starts: '起始',
  ends: '最后一日',
  successor_id: '承接单位',
  note: '说明',
  post_id: '职务',
  person: '姓名',
  seen: '见于文件的日期',
  concurrent: '兼任',
  probation_to: '试用期至',
  end_reason: '结束原因',
  hosts: '办公室设在',
  passes: '席位随职务承接',
  functions: '职责',
  ends_with_task: '期限',
  number: '依据',
  role: '席位',
  posts: '职务',
  organisation_id: '单位',
  rank: '由谁出席',
  task: '分工',
  title: '称号',
  minor: '未成年人',
  single: '只设一人',
  awarded: '授予日期',
  by_name: '授予单位',
};

const ranks: Readonly<Record<string, string>> = {
  principal: '主要负责人',
  'in-charge': '分管负责人',
  any: '负责人',
};

/** The fields in which `after` differs from `before`, ids of bodies and posts as the names they stand for. */
export async function wordChanges(
  db: Kysely<Database>,
  pairs: readonly { readonly before: Row; readonly after: Row }[],
): Promise<readonly (readonly WordedChange[])[]> {
  const rows = pairs.flatMap(({ before, after }) => [before, after]);
  const posts = rows.flatMap(({ post_id, posts: several }) => [...texts(post_id), ...texts(several)]);
  const named = await namesOf(db, [
    ...rows.flatMap(({ parent_id, successor_id, organisation_id, hosts }) =>
      [parent_id, successor_id, organisation_id, hosts].flatMap(texts),
    ),
    ...posts.map(bodyOfPost),
  ]);
  const word = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? '是' : '否';
    switch (field) {
      case 'parent_id':
      case 'successor_id':
      case 'organisation_id':
      case 'hosts':
        return texts(value)
          .map((id) => named(id).name)
          .join('、');
      case 'post_id':
      case 'posts':
        return texts(value)
          .map((post) => `${named(bodyOfPost(post)).name}${post.slice(post.lastIndexOf('/') + 1)}`)
          .join('、');
      case 'rank':
        return ranks[String(value)] ?? '';
      default:
        return Array.isArray(value) ? value.join('、') : String(value);
    }
  };
  return pairs.map(({ before, after }) =>
    Object.keys(after).flatMap((field) => {
      const label = labels[field];
      const change = { field, from: word(field, before[field]), to: word(field, after[field]) };
      return label === undefined || change.from === change.to ? [] : [{ ...change, label }];
    }),
  );
}

const bodyOfPost = (post: string): string => post.slice(0, post.lastIndexOf('/'));

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

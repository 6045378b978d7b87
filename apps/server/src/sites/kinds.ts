import { siteKinds } from '@zhengling/qijiang';
import { type SiteField, type SiteKind, type SiteValues, siteName } from '@zhengling/work';
import type { Column, Values } from '../sheets/index.ts';

export const findKind = (id: string): SiteKind | null => siteKinds.get(id) ?? null;

export const everyKind: readonly SiteKind[] = [...siteKinds.values()];

/** Keys of the columns that every kind has beside its own fields. */
export const unitKey = '$unit';
export const startsKey = '$starts';

/** How an entry stands in a table: its fields, who keeps it, from when it holds. */
export function columnsOf(kind: SiteKind): readonly Column[] {
  return [
    ...kind.fields.map(columnOf),
    {
      key: unitKey,
      title: '登记单位',
      aliases: ['填报单位'],
      kind: 'unit',
      hint: '谁登记、谁更新；不填就是你的单位',
      onlyNew: true,
    },
    {
      key: startsKey,
      title: '起始日期',
      aliases: ['生效日期'],
      kind: 'date',
      hint: '从哪天起有效；不知道就不填',
      onlyNew: true,
    },
  ];
}

function columnOf({
  personal: _personal,
  internal: _internal,
  unit,
  title,
  aliases = [],
  ...field
}: SiteField): Column {
  // 建筑面积（平方米） and 建筑面积 are the same column.
  return {
    ...field,
    title: unit === undefined ? title : `${title}（${unit}）`,
    aliases: unit === undefined ? aliases : [title, ...aliases],
  };
}

/** The values of the kind's own fields. */
export function ownValues(kind: SiteKind, values: Values): SiteValues {
  return Object.fromEntries(kind.fields.map(({ key }) => [key, values[key] ?? null]));
}

/** What the table keeps beside the values, to list, filter and search. */
export function summaryOf(kind: SiteKind, values: SiteValues) {
  const place = kind.place === undefined ? null : (values[kind.place] ?? null);
  return {
    name: siteName(kind, values) || '（没有名称）',
    place: typeof place === 'string' ? place : '',
    words: wordsOf(kind, values),
  };
}

function wordsOf(kind: SiteKind, values: SiteValues): string {
  const words = kind.fields.flatMap((field) => {
    const value = values[field.key] ?? null;
    if (field.personal !== undefined || value === null || typeof value === 'boolean') return [];
    if (field.kind === 'choice') {
      const chosen = typeof value === 'object' ? value : [String(value)];
      return (field.choices ?? [])
        .filter((choice) => chosen.includes(choice.value))
        .map(({ title }) => title);
    }
    return typeof value === 'object' ? value : [String(value)];
  });
  return words.join(' ').toLowerCase();
}

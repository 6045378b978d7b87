import type { IsoDate } from '@zhengling/calendar';
import { type IndicatorDefinition, plainAmount, printAmount, readTyped } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import {
  type Column,
  identityOf,
  type OpenedImport,
  openImport,
  type Reason,
  sheetOf,
} from '../sheets/index.ts';
import { enteredValues } from './entered.ts';
import { writeValue } from './write.ts';

/** The columns of a form for one indicator: a row for each place and day. */
export function formColumns({ places, form, unit }: IndicatorDefinition): readonly Column[] {
  return [
    {
      key: 'place',
      title: '街镇',
      aliases: ['地方', '单位', '街道（镇）'],
      kind: 'choice',
      required: true,
      choices: places.map((place) => ({
        value: place,
        title: place,
        aliases: [place.replace(/(?:街道|镇)$/, ''), `${place}办事处`, `${place}人民政府`].filter(
          (alias) => alias !== place,
        ),
      })),
    },
    {
      key: 'on',
      title: '截至日期',
      aliases: ['日期', '数据日期'],
      kind: 'date',
      required: true,
      hint: '数字算到哪一天为止',
    },
    {
      key: 'amount',
      title: '数值',
      aliases: ['完成数', '完成情况', '指标值'],
      kind: 'text',
      required: true,
      hint:
        form === 'count' || form === 'number'
          ? `以“${unit}”计，只写数字`
          : form === 'permille'
            ? '如 0.3‰'
            : '如 50%，或 12/35（完成数/总数）',
      check: (value) => {
        const read = readTyped(form, typeof value === 'string' ? value : '');
        return read.ok ? null : read.message;
      },
    },
    {
      key: 'reason',
      title: '更正原因',
      aliases: ['原因'],
      kind: 'text',
      maxLength: 500,
      hint: '只有改已经填过的数才要写',
    },
  ];
}

/** Values of one indicator from a sheet: new ones are entered, others corrected where the row says why. */
export async function indicatorImport(
  db: Kysely<Database>,
  definition: IndicatorDefinition,
  by: { readonly enters: readonly string[]; readonly unit: string | null; readonly today: IsoDate },
): Promise<OpenedImport> {
  const sheet = sheetOf({
    title: definition.title,
    columns: formColumns(definition),
    identity: ['place', 'on'],
  });
  const stored = async (from: Kysely<Database>) =>
    new Map(
      ((await enteredValues(from, [definition.id])).get(definition.id) ?? []).flatMap(
        ({ place, on, amount }) => {
          const values = {
            place,
            on,
            amount: amount === null ? null : printAmount(definition, amount),
            reason: null,
          };
          const key = identityOf(sheet, values);
          return key === null ? [] : [[key, { values, amount }] as const];
        },
      ),
    );
  const known = await stored(db);
  return openImport({
    purpose: `indicators/${definition.id}`,
    definition: sheet,
    stored: async (from) => new Map([...(await stored(from))].map(([key, { values }]) => [key, values])),
    check(values): readonly Reason[] {
      const { place, on, amount, reason } = values;
      if (typeof place === 'string' && !by.enters.includes(place))
        return [{ column: 'place', message: `街镇：${place}的数不由你填报` }];
      if (typeof on === 'string' && on > by.today)
        return [{ column: 'on', message: '截至日期：还没有到这一天' }];
      const read = readTyped(definition.form, typeof amount === 'string' ? amount : '');
      const standing = known.get(identityOf(sheet, values) ?? '');
      const differs = read.ok && standing?.amount != null && plainAmount(read.amount) !== standing.amount;
      return differs && (typeof reason !== 'string' || reason.trim() === '')
        ? [
            {
              column: 'reason',
              message: `更正原因：这一天已经填过${printAmount(definition, standing.amount ?? '')}，要更正请写原因`,
            },
          ]
        : [];
    },
    async take(trx, rows, actor) {
      for (const { values, line } of rows) {
        const { place, on, amount, reason } = values;
        const read = readTyped(definition.form, typeof amount === 'string' ? amount : '');
        if (!read.ok || typeof place !== 'string' || typeof on !== 'string')
          throw new Error(`row ${line} was judged good`);
        const { decided } = await writeValue(
          trx,
          {
            definition,
            place,
            on,
            amount: read.amount,
            reason: typeof reason === 'string' && reason.trim() !== '' ? reason : '导入时恢复',
            seen: 'current',
            source: 'imported',
            unit: by.unit,
          },
          actor,
        );
        if (decided.type === 'refused' || decided.type === 'conflict')
          throw new Error(`row ${line}: ${decided.type}`);
      }
    },
  });
}

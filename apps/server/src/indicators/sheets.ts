import type { IsoDate } from '@zhengling/calendar';
import { type IndicatorDefinition, printAmount } from '@zhengling/work';
import type { FastifyReply } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type SheetFormat, sendSheet } from '../sheets/index.ts';
import { findIndicator } from './catalogue.ts';
import { formColumns } from './indicator-import.ts';
import type { LineView } from './schemas.ts';
import { valuesOf } from './values.ts';
import { placeView } from './view.ts';

/** The list as a table to take away: a row for each place. */
export async function sendList(
  reply: FastifyReply,
  db: Kysely<Database>,
  lines: readonly LineView[],
  options: {
    readonly format: SheetFormat;
    readonly today: IsoDate;
    readonly seesOf: (definition: IndicatorDefinition) => readonly string[];
  },
): Promise<FastifyReply> {
  const definitions = lines.flatMap(({ id }) => findIndicator(id) ?? []);
  const values = await valuesOf(db, definitions, options.today);
  const rows = definitions.flatMap((definition) => {
    const found = values.get(definition.id);
    const line = lines.find(({ id }) => id === definition.id);
    if (found === undefined || line === undefined) return [];
    return options.seesOf(definition).map((place) => {
      const { judged } = placeView(definition, place, found, options.today);
      return [
        definition.document,
        judged.target.clause,
        definition.title,
        line.kindName,
        place,
        judged.target.text,
        judged.target.on,
        judged.value?.text ?? '',
        judged.value?.on ?? null,
        judged.rate === null ? '' : `${judged.rate}%`,
        judged.words,
        definition.lead.join('、'),
      ];
    });
  });
  const columns = [
    '发文字号',
    '条款',
    '指标',
    '性质',
    '街镇',
    '目标',
    '期限',
    '数值',
    '截至日期',
    '进度',
    '情况',
    '牵头单位',
  ];
  return sendSheet(
    reply,
    columns.map((title) => ({
      title,
      ...(title === '期限' || title === '截至日期' ? { kind: 'date' as const } : {}),
    })),
    rows,
    { title: `指标（${options.today}）`, format: options.format },
  );
}

/** The values of one indicator, in the columns that its import reads. */
export async function sendValues(
  reply: FastifyReply,
  db: Kysely<Database>,
  definition: IndicatorDefinition,
  options: { readonly format: SheetFormat; readonly today: IsoDate; readonly places: readonly string[] },
): Promise<FastifyReply> {
  const values = (await valuesOf(db, [definition], options.today)).get(definition.id);
  const rows = options.places.flatMap((place) =>
    (values?.byPlace.get(place) ?? []).map(({ on, amount }) => [
      place,
      on,
      printAmount(definition, amount),
      '',
    ]),
  );
  return sendSheet(reply, formColumns(definition), rows, {
    title: definition.title,
    format: options.format,
  });
}

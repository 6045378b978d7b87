import type { IsoDate } from '@zhengling/calendar';
import { readTyped, wholeDistrict } from '@zhengling/work';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/index.ts';
import { namedUnits } from '../sheets/index.ts';
import { findIndicator, ownersAmong } from './catalogue.ts';
import { writeValue } from './write.ts';

export interface ReportedFigures {
  /** Id of the report; of one report a value is taken once. */
  readonly report: number;
  /** The unit that reports. */
  readonly unit: string;
  /** The day up to which the figures count: the end of the period, else the day of the report. */
  readonly on: IsoDate;
  readonly figures: readonly { readonly name: string; readonly value: string; readonly unit?: string }[];
  /** Of the report's template. */
  readonly fields: readonly { readonly name: string; readonly indicator?: string }[];
}

export interface TakenFigure {
  readonly name: string;
  readonly indicator: string;
  readonly place: string | null;
  readonly outcome: 'entered' | 'revised' | 'same' | 'not-taken';
  /** In Chinese, where it was not taken. */
  readonly why: string | null;
}

/**
 * Figures of a report whose template names an indicator become its values, in the report's transaction. A street or
 * town reports for itself, anybody else for the district; what stands already for the day is revised with the report
 * as reason. Nothing here makes the report fail: what cannot be taken says why.
 */
export async function takeReported(
  trx: Transaction<Database>,
  { report, unit, on, figures, fields }: ReportedFigures,
  actor: Actor,
): Promise<readonly TakenFigure[]> {
  const wanted = fields.filter(({ indicator }) => indicator !== undefined);
  if (wanted.length === 0) return [];
  const owners = ownersAmong(await namedUnits(trx));
  const taken: TakenFigure[] = [];
  for (const { name, indicator = '' } of wanted) {
    const figure = figures.find((one) => one.name === name);
    if (figure === undefined) continue;
    const definition = findIndicator(indicator);
    const own = owners.placeOf(unit);
    const place =
      own !== null && definition?.places.includes(own) === true
        ? own
        : definition?.places.includes(wholeDistrict) === true
          ? wholeDistrict
          : null;
    const refuse = (why: string) => taken.push({ name, indicator, place, outcome: 'not-taken', why });
    if (definition === null) {
      refuse('没有这项指标');
      continue;
    }
    if (place === null) {
      refuse('这项指标按街镇填报，报告的单位不是其中之一');
      continue;
    }
    if (definition.how.type === 'share-of') {
      refuse('这项指标由别的指标算出，不用填报');
      continue;
    }
    const { lead = [], responsible = [] } = owners.record(definition, place);
    if (!lead.includes(unit) && !responsible.includes(unit)) {
      refuse('报告的单位不负责这项指标');
      continue;
    }
    const typed = figure.unit === '%' || figure.unit === '‰' ? `${figure.value}${figure.unit}` : figure.value;
    const read = readTyped(definition.form, typed);
    if (!read.ok) {
      refuse(read.message);
      continue;
    }
    const before = await trx
      .selectFrom('indicator_revision as revision')
      .innerJoin('indicator_value as value', 'value.id', 'revision.value_id')
      .select(['revision.amount'])
      .where('revision.report_id', '=', report)
      .where('value.indicator', '=', definition.id)
      .where('value.place', '=', place)
      .executeTakeFirst();
    if (before !== undefined) {
      taken.push({ name, indicator, place, outcome: 'same', why: null });
      continue;
    }
    const { decided } = await writeValue(
      trx,
      {
        definition,
        place,
        on,
        amount: read.amount,
        reason: `任务报告 ${report} 填报`,
        seen: 'current',
        source: 'reported',
        unit,
        report,
      },
      actor,
    );
    if (decided.type === 'entered' || decided.type === 'revised' || decided.type === 'same')
      taken.push({ name, indicator, place, outcome: decided.type, why: null });
    else refuse('没有写入');
  }
  return taken;
}

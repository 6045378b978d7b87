import { may, type Subject } from '@zhengling/access';
import type { IndicatorDefinition } from '@zhengling/work';
import type { Owners } from './catalogue.ts';
import type { IndicatorReader } from './view.ts';

/** Which places of an indicator this subject sees and enters; null where it is none of theirs. */
export function indicatorReader(
  subject: Subject,
  definition: IndicatorDefinition,
  owners: Owners,
): IndicatorReader | null {
  const records = definition.places.map((place) => ({ place, record: owners.record(definition, place) }));
  const sees = records.filter(({ record }) => may(subject, 'indicator', 'read', record));
  if (sees.length === 0) return null;
  const { unit } = subject;
  return {
    sees: sees.map(({ place }) => place),
    enters: records
      .filter(({ record }) => may(subject, 'indicator', 'enter', record))
      .map(({ place }) => place),
    mine:
      unit !== null &&
      records.some(
        ({ record: { lead = [], responsible = [] } }) => lead.includes(unit) || responsible.includes(unit),
      ),
  };
}

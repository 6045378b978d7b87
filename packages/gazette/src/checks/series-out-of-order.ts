import { daysBetween } from '@zhengling/calendar';
import type { Check } from './check.ts';

/** Documents signed within this many days of each other may pass each other on their way to a number. */
const USUAL_DAYS = 15;

/** ZL0204: a document was signed long before one of the same series with a lower number. */
export const seriesOutOfOrder: Check = {
  code: 'ZL0204',
  severity: 'warning',
  title: '文号次序与成文日期不符',
  *run({ issue, reading }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      const { number, signed } = document;
      if (number === null || signed === null) continue;
      const before = issue.documents
        .filter(
          (other) =>
            other.number !== null &&
            other.signed !== null &&
            other.number.series === number.series &&
            other.number.year === number.year &&
            other.number.serial < number.serial,
        )
        .map((other) => ({ other, days: daysBetween(signed, other.signed ?? signed) }))
        .sort((a, b) => b.days - a.days)[0];
      if (before === undefined || before.days <= USUAL_DAYS) continue;
      yield {
        span: reading.headOf(documentIndex),
        message: `${number.text}成文于${signed}，比文号在前的${before.other.number?.text ?? ''}（${before.other.signed ?? ''}）早${before.days}天`,
        hint: '请核对成文日期和发文字号',
        documentIndex,
      };
    }
  },
};

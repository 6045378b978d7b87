import { daysBetween } from '@zhengling/calendar';
import type { Issue } from '../model/index.ts';
import type { Check } from './check.ts';

/** Documents signed within this many days of each other may pass each other on their way to a number. */
const USUAL_DAYS = 15;

/** ZL0204: a document was signed long before one of the same series with a lower number. */
export const seriesOutOfOrder: Check = {
  code: 'ZL0204',
  severity: 'warning',
  title: '文号次序与成文日期不符',
  *run({ issue, reading }) {
    for (const series of bySeries(issue)) {
      let latest: Numbered | null = null;
      for (const one of series) {
        const days = latest === null ? 0 : daysBetween(one.signed, latest.signed);
        if (latest !== null && days > USUAL_DAYS && latest.serial < one.serial) {
          yield {
            span: reading.headOf(one.documentIndex),
            message: `${one.text}成文于${one.signed}，比文号在前的${latest.text}（${latest.signed}）早${days}天`,
            hint: '请核对成文日期和发文字号',
            documentIndex: one.documentIndex,
          };
        }
        if (latest === null || one.signed > latest.signed) latest = one;
      }
    }
  },
};

interface Numbered {
  readonly text: string;
  readonly serial: number;
  readonly signed: string;
  readonly documentIndex: number;
}

/** The dated documents of each series and year, by serial. */
function bySeries(issue: Issue): Iterable<readonly Numbered[]> {
  const out = new Map<string, Numbered[]>();
  for (const [documentIndex, { number, signed }] of issue.documents.entries()) {
    if (number === null || signed === null) continue;
    const key = `${number.series}〔${number.year}〕`;
    const list = out.get(key) ?? [];
    out.set(key, list);
    list.push({ text: number.text, serial: number.serial, signed, documentIndex });
  }
  for (const list of out.values()) list.sort((a, b) => a.serial - b.serial);
  return out.values();
}

import type { Check } from './check.ts';

/** ZL0205: the year in the number is not the year of the signature. A number of the old year may be signed in January. */
export const numberYear: Check = {
  code: 'ZL0205',
  severity: 'warning',
  title: '文号年份与成文日期不符',
  *run({ issue, reading }) {
    for (const [documentIndex, { number, signed }] of issue.documents.entries()) {
      if (number === null || signed === null) continue;
      const year = Number(signed.slice(0, 4));
      if (year === number.year || (year === number.year + 1 && signed.slice(5, 7) === '01')) continue;
      yield {
        span: reading.field(`documents.${documentIndex}.number`) ?? reading.headOf(documentIndex),
        message: `${number.text}是${number.year}年的文号，成文日期是${signed}`,
        hint: '请核对发文字号的年份和成文日期',
        documentIndex,
      };
    }
  },
};

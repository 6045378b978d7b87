import type { Check } from './check.ts';

/** ZL0504: a document is printed, or the issue published, before the document was signed. */
export const printedBeforeSigned: Check = {
  code: 'ZL0504',
  severity: 'error',
  title: '印发或出版早于成文',
  *run({ issue, reading }) {
    const published = issue.issue.published;
    for (const [documentIndex, { number, title, signed, printed }] of issue.documents.entries()) {
      if (signed === null) continue;
      const name = number?.text ?? `“${title}”`;
      if (printed !== null && printed < signed) {
        yield {
          span: reading.field(`documents.${documentIndex}.printed`) ?? reading.headOf(documentIndex),
          message: `${name}印发于${printed}，早于成文日期${signed}`,
          hint: '请核对成文日期和印发日期',
          documentIndex,
        };
      } else if (published !== null && signed > published) {
        yield {
          span: reading.headOf(documentIndex),
          message: `${name}成文于${signed}，晚于本期出版日期${published}`,
          hint: '请核对成文日期和本期出版日期',
          documentIndex,
        };
      }
    }
  },
};

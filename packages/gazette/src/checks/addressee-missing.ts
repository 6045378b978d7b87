import type { Check } from './check.ts';

/** 文种 that are written to somebody (条例 art. 9: 除公布性公文外应标明主送机关). */
const WRITTEN_TO = new Set(['通知', '批复', '函', '意见', '通报', '请示', '报告']);

/** ZL0502: a document of a kind that is written to somebody names nobody. */
export const addresseeMissing: Check = {
  code: 'ZL0502',
  severity: 'warning',
  title: '缺主送机关',
  *run({ issue, reading }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      if (document.kind === null || !WRITTEN_TO.has(document.kind) || document.addressees.length > 0)
        continue;
      yield {
        span: reading.field(`documents.${documentIndex}.title`) ?? reading.headOf(documentIndex),
        message: `${document.kind}应有主送机关，${document.number?.text ?? `“${document.title}”`}没有`,
        hint: '请在标题下方补上主送机关',
        documentIndex,
      };
    }
  },
};

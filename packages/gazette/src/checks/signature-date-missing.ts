import type { Check } from './check.ts';

/**
 * ZL0501: no date under the text (党政机关公文处理工作条例 art. 9: 成文日期). What has neither 文种 nor number (政策解读,
 * 人事任免一览) is no 公文 and needs none.
 */
export const signatureDateMissing: Check = {
  code: 'ZL0501',
  severity: 'warning',
  title: '缺成文日期',
  *run({ issue, reading }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      if (document.signed !== null || (document.kind === null && document.number === null)) continue;
      yield {
        span: reading.headOf(documentIndex),
        message: `${document.number?.text ?? `“${document.title}”`}没有成文日期`,
        hint: '请补上署名下方的日期',
        documentIndex,
      };
    }
  },
};

import type { Check } from './check.ts';

/** ZL0503: a document without 发文字号. What has no 文种 (政策解读, 人事任免一览) is no 公文 and needs none. */
export const documentNumberMissing: Check = {
  code: 'ZL0503',
  severity: 'warning',
  title: '缺发文字号',
  *run({ issue, reading }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      if (document.number !== null || document.kind === null) continue;
      yield {
        span: reading.headOf(documentIndex),
        message: `“${document.title}”没有发文字号`,
        hint: '请在发文机关标志下方补上文号；没有文号的文件可以不处理',
        documentIndex,
      };
    }
  },
};

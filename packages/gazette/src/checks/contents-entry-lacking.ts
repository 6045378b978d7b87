import { likeness } from '../source/loose.ts';
import type { Check } from './check.ts';

const ALIKE = 0.6;

/** ZL0103: the issue prints a document or news item that the contents page does not list. */
export const contentsEntryLacking: Check = {
  code: 'ZL0103',
  severity: 'warning',
  title: '正文未列入目录',
  *run({ issue, reading }) {
    if (issue.contents.length === 0) return;
    const listed = new Set(issue.contents.map((entry) => entry.document));
    for (const [documentIndex, document] of issue.documents.entries()) {
      if (listed.has(documentIndex + 1)) continue;
      yield {
        span: reading.field(`documents.${documentIndex}.title`) ?? reading.headOf(documentIndex),
        message: `目录中没有“${document.title}”`,
        hint: '请在目录中补上标题和页码',
        documentIndex,
      };
    }
    if (
      !issue.contents.some((entry) => issue.news.some((item) => likeness(item.title, entry.title) >= ALIKE))
    )
      return;
    for (const item of issue.news) {
      if (issue.contents.some((entry) => likeness(item.title, entry.title) >= ALIKE)) continue;
      yield {
        span: item.span,
        message: `目录中没有要闻“${item.title}”`,
        hint: '请在目录中补上标题和页码',
        documentIndex: null,
      };
    }
  },
};

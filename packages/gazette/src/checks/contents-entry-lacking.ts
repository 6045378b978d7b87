import type { Check } from './check.ts';
import { titleFinder } from './nearest-title.ts';

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
    const listing = titleFinder(issue.contents.map((entry) => entry.title));
    const unlisted = issue.news.filter((item) => listing(item.title) === null);
    // Some gazettes list no news at all.
    if (unlisted.length === issue.news.length) return;
    for (const item of unlisted) {
      yield {
        span: reading.firstLine(item.span),
        message: `目录中没有要闻“${item.title}”`,
        hint: '请在目录中补上标题和页码',
        documentIndex: null,
      };
    }
  },
};

import type { Check } from './check.ts';
import { titleFinder } from './nearest-title.ts';

/** ZL0102: the contents page lists what the issue does not print. */
export const contentsEntryMissing: Check = {
  code: 'ZL0102',
  severity: 'error',
  title: '目录所列正文中没有',
  *run({ issue }) {
    const printed = titleFinder([issue.foreword?.title ?? '', ...issue.news.map((item) => item.title)]);
    for (const entry of issue.contents) {
      if (entry.document !== null || printed(entry.title) !== null) continue;
      yield {
        span: entry.span,
        message: `目录列有“${entry.title}”，正文中没有找到`,
        hint: '请检查正文是否漏排，或者从目录中删去这一条',
        documentIndex: null,
      };
    }
  },
};

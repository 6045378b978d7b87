import type { Check } from './check.ts';

/** ZL0104: a page number of the contents page is lower than the one before it. */
export const contentsPagesDescend: Check = {
  code: 'ZL0104',
  severity: 'warning',
  title: '目录页码倒序',
  *run({ issue }) {
    let highest: { page: number; title: string } | null = null;
    for (const entry of issue.contents) {
      if (entry.page === null) continue;
      if (highest !== null && entry.page < highest.page) {
        yield {
          span: entry.span,
          message: `“${entry.title}”在第${entry.page}页，小于前一条“${highest.title}”的第${highest.page}页`,
          hint: '请核对这两条的页码和先后次序',
          documentIndex: entry.document === null ? null : entry.document - 1,
        };
      } else highest = { page: entry.page, title: entry.title };
    }
  },
};

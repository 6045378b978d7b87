import type { IssueSummaryView } from '../views.ts';

type Numbered = Pick<IssueSummaryView, 'year' | 'number' | 'slug'>;

/** `2019年第11期`; the slug where the print names no number. */
export function issueNumber({ year, number, slug }: Numbered): string {
  const parts = [year === null ? '' : `${year}年`, number === null ? '' : `第${number}期`].join('');
  return parts === '' ? slug : parts;
}

/** `公报2019年第11期` */
export function issueName(issue: Numbered): string {
  return `公报${issueNumber(issue)}`;
}

export function issueHref({ slug }: Pick<IssueSummaryView, 'slug'>): string {
  return `/issues/${encodeURIComponent(slug)}`;
}

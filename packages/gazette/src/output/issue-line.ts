import type { Issue } from '../model/index.ts';
import { dateText } from './due-text.ts';

/** Title, `2021年第2期（总第14期）` and `2021年4月10日出版`; what the issue does not say is left out. */
export function issueLine(issue: Issue): { title: string; heading: string; date: string } {
  const { title, year, number, totalNumber, published } = issue.issue;
  return {
    title: title ?? '政府公报',
    heading: [
      year === null ? '' : `${year}年`,
      number === null ? '' : `第${number}期`,
      totalNumber === null ? '' : `（总第${totalNumber}期）`,
    ].join(''),
    date: published === null ? '' : `${dateText(published)}出版`,
  };
}

import { Page } from '../page/page.tsx';
import type { IssuesView } from '../views.ts';
import { IssueGrid } from './issue-grid.tsx';

/** Every published issue, by year. */
export function IssuesPage({ view }: { readonly view: IssuesView }) {
  const years = [...new Set(view.issues.map((issue) => issue.year))];
  return (
    <Page view={view} title="全部公报" description={`已发布 ${view.issues.length} 期公报`}>
      <div className="wide-column">
        <h1 className="page-title">全部公报</h1>
        {view.issues.length === 0 && <p className="empty">还没有发布公报。请编辑在编辑台导入并发布一期。</p>}
        {years.map((year) => (
          <section key={year ?? 'none'} className="year" aria-labelledby={`year-${year ?? 'none'}`}>
            <h2 id={`year-${year ?? 'none'}`}>{year === null ? '年份未载明' : `${year}年`}</h2>
            <IssueGrid issues={view.issues.filter((issue) => issue.year === year)} />
          </section>
        ))}
      </div>
    </Page>
  );
}

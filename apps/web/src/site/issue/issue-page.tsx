import { Page } from '../page/page.tsx';
import type { IssueView, SiteView } from '../views.ts';
import { Contents } from './contents.tsx';
import { Cover } from './cover.tsx';
import { ImprintPanel } from './imprint.tsx';
import { issueHref, issueNumber } from './issue-name.ts';

/** One issue: cover, contents as printed, imprint, foreword and news, the issues before and after. */
export function IssuePage({ view, issue }: { readonly view: SiteView; readonly issue: IssueView }) {
  const { summary } = issue;
  const name = `${summary.title}${issueNumber(summary)}`;
  return (
    <Page
      view={view}
      title={name}
      description={`${name}目录，共 ${summary.documentCount} 件文件`}
      alternate={`/api${issueHref(summary)}`}
    >
      <IssueSpread issue={issue} heading="h1" />
      <div className="issue-more">
        <ImprintPanel imprint={issue.imprint} />
        <nav className="neighbours" aria-label="前后期公报">
          {issue.previous === null ? (
            <span />
          ) : (
            <a className="prev" rel="prev" href={issueHref(issue.previous)}>
              <small>上一期</small>
              {issueNumber(issue.previous)}
            </a>
          )}
          <a className="back" href="/issues">
            全部公报
          </a>
          {issue.next === null ? (
            <span />
          ) : (
            <a className="next" rel="next" href={issueHref(issue.next)}>
              <small>下一期</small>
              {issueNumber(issue.next)}
            </a>
          )}
        </nav>
      </div>
    </Page>
  );
}

/** Cover and contents side by side, like the gazette lying open. */
export function IssueSpread({
  issue,
  heading,
}: {
  readonly issue: IssueView;
  readonly heading: 'h1' | 'h2';
}) {
  return (
    <section className="spread" aria-label={heading === 'h1' ? '封面和目录' : '最新一期'}>
      <Cover issue={issue} heading={heading} />
      <div className="inside">
        <h2 className="inside-title">
          <span>目</span> <span>录</span>
        </h2>
        <Contents lines={issue.contents} />
        <p className="inside-links">
          {issue.foreword !== null && <a href={issue.foreword.href}>卷首语</a>}
          {issue.news !== null && <a href={issue.news.href}>政务要闻 {issue.news.count} 则</a>}
          {heading === 'h2' && <a href={issueHref(issue.summary)}>本期全部信息</a>}
        </p>
      </div>
    </section>
  );
}

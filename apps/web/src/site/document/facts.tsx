import { dateText } from '@zhengling/gazette/output';
import { issueHref, issueName } from '../issue/issue-name.ts';
import type { DocumentView } from '../views.ts';
import { ValidityBadge, ValidityReason } from './validity.tsx';

/** What the program says about the whole document, above the sheet. */
export function Facts({ view }: { readonly view: DocumentView }) {
  const { document, issue, page, duties, times } = view;
  const counts = [
    duties.length > 0 ? `${duties.length} 项任务` : '',
    times.length > 0 ? `${times.length} 处时间` : '',
  ].filter((count) => count !== '');
  const trial = document.instrument?.trial === true;
  return (
    <section className="facts" aria-label="文件信息">
      <p className={`standing ${view.validity.state}`}>
        <ValidityBadge state={view.validity.state} />
        {trial && <span className="badge plain">试行</span>}
        <span>
          <ValidityReason validity={view.validity} document={document} />
        </span>
      </p>
      <dl>
        {document.signed !== null && (
          <div>
            <dt>成文</dt>
            <dd>{dateText(document.signed)}</dd>
          </div>
        )}
        <div>
          <dt>刊于</dt>
          <dd>
            <a href={issueHref(issue)}>{issueName(issue)}</a>
            {page !== null && ` 第 ${page} 页`}
          </dd>
        </div>
        <div>
          <dt>读出</dt>
          <dd>{counts.length === 0 ? '没有任务和时间要求' : counts.join(' · ')}</dd>
        </div>
        <div className="data">
          <dt>数据</dt>
          <dd>
            <a href={view.json}>JSON</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

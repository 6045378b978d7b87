import { dateText } from '@zhengling/gazette/output';
import { issueHref, issueName } from '../issue/issue-name.ts';
import type { BecameView } from '../rules/views.ts';
import type { DocumentView } from '../views.ts';
import { Progress } from './progress.tsx';
import { mayBeInForce, ValidityBadge, ValidityReason } from './validity.tsx';

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
      {mayBeInForce(view.validity.state, document.number) && (
        <p className={`standing ${view.validity.state}`}>
          <ValidityBadge state={view.validity.state} />
          {trial && <span className="badge plain">试行</span>}
          <span>
            <ValidityReason validity={view.validity} document={document} />
          </span>
        </p>
      )}
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
      {view.became !== null && <Became became={view.became} />}
      {view.progress !== null && <Progress progress={view.progress} />}
    </section>
  );
}

/** Calculators listed openly; more are folded. */
const SHOWN = 3;

/** What became of the clauses: the calculators to open, and what later work will carry. */
function Became({ became }: { readonly became: BecameView }) {
  const { rules, counts } = became;
  const links = (
    <ul>
      {rules.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
  const done = counts.filter(({ planned }) => !planned).map(({ word, count }) => `${word} ${count}`);
  const planned = counts.filter((one) => one.planned).map(({ word, count }) => `${word} ${count}`);
  return (
    <div className="became">
      {rules.length > SHOWN ? (
        <details className="calculators">
          <summary>
            <b>可以计算</b> {rules.length} 项
          </summary>
          {links}
        </details>
      ) : (
        rules.length > 0 && (
          <div className="calculators">
            <b>可以计算</b> {links}
          </div>
        )
      )}
      <p className="counts">
        条文去向（处）：{done.join('、')}
        {planned.length > 0 && `；计划中：${planned.join('、')}`}
      </p>
    </div>
  );
}

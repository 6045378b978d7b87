import { dateText } from '@zhengling/gazette/output';
import { Page } from '../page/page.tsx';
import type { ContestReceiptView } from './views.ts';

/** The number to keep, and what became of it so far. */
export function ReceiptPage({ view }: { readonly view: ContestReceiptView }) {
  const { answered, receipt } = view;
  return (
    <Page view={view} title={`异议回执 ${receipt}`} description="异议的回执和答复" search={false}>
      <div className="rules-page contest-page">
        <header className="rule-head">
          <h1>{answered === null ? '异议已收到' : '异议已答复'}</h1>
          <p className="summary">
            回执号 <strong className="contest-receipt">{receipt}</strong>
          </p>
        </header>
        {answered === null ? (
          <p>
            督查部门正在核实。请记下回执号，或者收藏这个页面的地址，以后在这里看答复；知道回执号的人都能看到这一页。
          </p>
        ) : (
          <p className="contest-answer">
            <b>
              {dateText(answered.on)}答复：
              {answered.upheld ? '异议属实，任务恢复办理。' : '经核实已经办到，维持办结。'}
            </b>
            {answered.answer}
          </p>
        )}
        <dl className="contest-duty">
          <div>
            <dt>任务</dt>
            <dd>
              {view.title}
              {view.number !== null && (
                <>
                  {' '}
                  <a href={`/documents/${encodeURIComponent(view.number)}`}>{view.number}</a>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>提出</dt>
            <dd>{dateText(view.on)}</dd>
          </div>
          <div>
            <dt>异议</dt>
            <dd>{view.reason}</dd>
          </div>
        </dl>
      </div>
    </Page>
  );
}

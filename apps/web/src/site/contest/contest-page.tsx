import { dateText } from '@zhengling/gazette/output';
import { Page } from '../page/page.tsx';
import type { ContestFormView } from './views.ts';

/** One question, one optional answer, one button; it works without scripts. */
export function ContestPage({ view }: { readonly view: ContestFormView }) {
  const { duty, barred, wrong, typed, bounds } = view;
  return (
    <Page view={view} title="对办结提出异议" description={`对“${duty.title}”的办结提出异议`} search={false}>
      <div className="rules-page contest-page">
        <header className="rule-head">
          <h1>对办结提出异议</h1>
          <p className="summary">公开的任务已经办结，你认为没有办到的，可以在这里说明。督查部门会核实。</p>
        </header>
        <dl className="contest-duty">
          <div>
            <dt>任务</dt>
            <dd>{duty.title}</dd>
          </div>
          {duty.where !== '' && (
            <div>
              <dt>依据</dt>
              <dd>{duty.href === null ? duty.where : <a href={duty.href}>{duty.where}</a>}</dd>
            </div>
          )}
          {duty.leads.length > 0 && (
            <div>
              <dt>承办</dt>
              <dd>{duty.leads.join('、')}</dd>
            </div>
          )}
          {duty.closedOn !== null && (
            <div>
              <dt>办结</dt>
              <dd>{dateText(duty.closedOn)}</dd>
            </div>
          )}
        </dl>
        {wrong !== null && (
          <p className="contest-wrong" role="alert" id="contest-wrong">
            {wrong.message}
          </p>
        )}
        {barred !== null ? (
          <p className="contest-barred">{barred}</p>
        ) : (
          <form method="post" action={`/duties/${duty.id}/contest`} className="contest-form">
            <div className={wrong?.field === 'reason' ? 'wrong' : ''}>
              <label htmlFor="contest-reason">哪里没有办到</label>
              <textarea
                id="contest-reason"
                name="reason"
                rows={6}
                required
                minLength={bounds.least}
                maxLength={bounds.most}
                aria-describedby="contest-reason-hint"
                {...(wrong?.field === 'reason' ? { 'aria-invalid': true } : {})}
                defaultValue={typed.reason}
              />
              <p className="hint" id="contest-reason-hint">
                写明地点、时间和你看到的情况，{bounds.least} 到 {bounds.most}{' '}
                个字。承办单位会看到这段话，请不要写自己或别人的姓名、电话、住址。
              </p>
            </div>
            <div className={wrong?.field === 'contact' ? 'wrong' : ''}>
              <label htmlFor="contest-contact">联系方式（可以不填）</label>
              <input
                id="contest-contact"
                name="contact"
                maxLength={bounds.contact}
                autoComplete="off"
                aria-describedby="contest-contact-hint"
                defaultValue={typed.contact}
              />
              <p className="hint" id="contest-contact-hint">
                电话或邮箱，只有督查员看得到，每次查看都有记录。不留也能凭回执号查答复。
              </p>
            </div>
            <button type="submit" className="main">
              提交异议
            </button>
          </form>
        )}
        <form method="get" action="/contests" className="contest-ask">
          <label htmlFor="contest-receipt">已经提过？凭回执号查答复</label>
          <span>
            <input id="contest-receipt" name="receipt" required autoComplete="off" placeholder="YY-" />
            <button type="submit" className="quiet">
              查答复
            </button>
          </span>
        </form>
      </div>
    </Page>
  );
}

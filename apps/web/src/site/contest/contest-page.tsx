import { dateText } from '@zhengling/gazette/output';
import { Page } from '../page/page.tsx';
import type { ContestFormView } from './views.ts';

/** Says what the task is, asks what is wrong with its closing; works without scripts. */
export function ContestPage({ view }: { readonly view: ContestFormView }) {
  const { duty, problem, typed, limits } = view;
  const where = [duty.number, duty.clause].filter((part) => part !== null && part !== '').join(' ');
  return (
    <Page view={view} title="对办结提出异议" description={`对“${duty.title}”的办结提出异议`}>
      <div className="contest">
        <h1>这件事没有办到？</h1>
        <dl>
          <dt>任务</dt>
          <dd>{duty.title}</dd>
          {where !== '' && (
            <>
              <dt>依据</dt>
              <dd>
                {duty.number === null ? (
                  where
                ) : (
                  <a href={`/documents/${encodeURIComponent(duty.number)}`}>{where}</a>
                )}
              </dd>
            </>
          )}
          {duty.leads.length > 0 && (
            <>
              <dt>承办</dt>
              <dd>{duty.leads.join('、')}</dd>
            </>
          )}
          {duty.closedOn !== null && (
            <>
              <dt>办结</dt>
              <dd>{dateText(duty.closedOn)}</dd>
            </>
          )}
        </dl>
        <form method="post" action={view.action}>
          {problem !== null && (
            <div className="problem" role="alert">
              <p>{problem.message}</p>
              <p>{problem.hint}</p>
            </div>
          )}
          <label htmlFor="reason">哪里没有办到</label>
          <textarea
            id="reason"
            name="reason"
            rows={6}
            required
            minLength={limits.shortestReason}
            maxLength={limits.longestReason}
            defaultValue={typed.reason}
            aria-describedby="reason-hint"
          />
          <p className="hint" id="reason-hint">
            写清时间、地点和看到的情况，方便核实。请不要写身份证号、他人隐私。
          </p>
          <label htmlFor="contact">联系方式（可以不填）</label>
          <input
            id="contact"
            name="contact"
            autoComplete="tel"
            maxLength={limits.longestContact}
            defaultValue={typed.contact}
            aria-describedby="contact-hint"
          />
          <p className="hint" id="contact-hint">
            只有督查部门看得到，每次查看都有记录。不填也会核实；凭回执号可以查答复。
          </p>
          <button type="submit">提出异议</button>
        </form>
        <p className="ways">
          <a href="/contests">已经提过？凭回执号查答复</a>
        </p>
      </div>
    </Page>
  );
}

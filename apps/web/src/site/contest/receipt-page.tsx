import { Page } from '../page/page.tsx';
import type { ContestLookUpView, ContestReceiptView } from './views.ts';

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** What became of a contest. The address holds the receipt: whoever has it sees the answer, and nothing else. */
export function ContestReceiptPage({ view }: { readonly view: ContestReceiptView }) {
  const where = [view.number, view.clause].filter((part) => part !== null && part !== '').join(' ');
  return (
    <Page view={view} title="异议的办理情况" description="异议的办理情况">
      <div className="contest">
        <h1>{view.justSent ? '异议已经提交' : '异议的办理情况'}</h1>
        <p className="receipt">
          回执号 <strong>{view.receipt}</strong>
        </p>
        {view.justSent && <p>请记下回执号，以后凭它查答复。这一页的地址也可以收藏。</p>}
        <dl>
          <dt>任务</dt>
          <dd>{view.title}</dd>
          {where !== '' && (
            <>
              <dt>依据</dt>
              <dd>{where}</dd>
            </>
          )}
          <dt>提出</dt>
          <dd>{moment.format(new Date(view.on))}</dd>
          <dt>情况</dt>
          <dd>{standing(view)}</dd>
          {view.answer !== null && (
            <>
              <dt>答复</dt>
              <dd className="answer">{view.answer}</dd>
            </>
          )}
        </dl>
        <p className="ways">
          {view.number !== null && <a href={`/documents/${encodeURIComponent(view.number)}`}>回到文件</a>}
          <a href="/contests">查另一个回执号</a>
        </p>
      </div>
    </Page>
  );
}

function standing({ upheld, answeredOn }: ContestReceiptView): string {
  if (upheld === null || answeredOn === null) return '督查部门正在核实。';
  const on = moment.format(new Date(answeredOn));
  return upheld ? `${on}答复：属实，任务已恢复办理。` : `${on}答复：经核实不属实，维持办结。`;
}

export function ContestLookUpPage({ view }: { readonly view: ContestLookUpView }) {
  return (
    <Page view={view} title="查异议的答复" description="凭回执号查异议的答复">
      <div className="contest">
        <h1>查异议的答复</h1>
        <form method="get" action="/contests">
          {view.problem !== null && (
            <div className="problem" role="alert">
              <p>{view.problem}</p>
            </div>
          )}
          <label htmlFor="receipt">回执号</label>
          <input
            id="receipt"
            name="receipt"
            required
            maxLength={40}
            autoComplete="off"
            defaultValue={view.typed}
            placeholder="7K2M-9QXD-4TRB"
          />
          <button type="submit">查询</button>
        </form>
        <p>在文件页面的“办理进度”里，可以对已办结的任务提出异议。</p>
      </div>
    </Page>
  );
}

import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Moment } from '../app/moment.tsx';
import { WentWrong } from '../app/states.tsx';
import { useSite } from './api.ts';
import { ChangeList } from './change-list.tsx';
import { ClauseLink } from './clause-link.tsx';
import { EndDialog } from './end-dialog.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import type { KindField, SiteAct, SiteEntry, SiteState } from './shapes.ts';
import { spanWords } from './span.ts';
import './sites.css';

const route = getRouteApi('/sites/entries/$id');

/** One entry: what it is, what rules say of it, what was found in it, and how it came to be. */
export function SiteEntryPage() {
  const { id } = route.useParams();
  const entry = useSite(Number(id));
  const [act, setAct] = useState<SiteAct | null>(null);
  if (entry.isError && entry.data === undefined)
    return <WentWrong error={entry.error} reset={() => void entry.refetch()} />;
  const { data } = entry;
  if (data === undefined)
    return (
      <main className="page" aria-busy>
        <Skeleton active paragraph={{ rows: 10 }} />
      </main>
    );
  const { kind, site } = data;
  const [slug = '', name = ''] = kind.id.split('/');
  const close = () => setAct(null);
  return (
    <main className="page site-entry">
      <p className="crumb">
        <Link to="/sites">对象名录</Link> ›{' '}
        <Link to="/sites/$slug/$name" params={{ slug, name }}>
          {kind.title}
        </Link>
      </p>
      <div className="page-head site-head">
        <h1>{site.name}</h1>
        <span className={site.standing ? 'site-standing' : 'site-standing not'}>
          {site.standing ? '有效' : '无效'}
          {spanWords(site.starts, site.ends) !== '' && `（${spanWords(site.starts, site.ends)}）`}
        </span>
        {kind.locator !== null && (
          <Link to="/sites/$slug/$name/point" params={{ slug, name }} search={{ entry: String(site.id) }}>
            查一个点
          </Link>
        )}
        {data.mayEdit && (
          <div className="page-actions">
            {site.ends === null ? (
              <>
                <Button onClick={() => setAct('end')}>终止</Button>
                <Button onClick={() => setAct('correct')}>更正</Button>
                <Button type="primary" onClick={() => setAct('change')}>
                  变更
                </Button>
              </>
            ) : (
              <>
                <Button onClick={() => setAct('correct')}>更正</Button>
                <Button type="primary" onClick={() => setAct('reopen')}>
                  恢复
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      <div className="site-columns">
        <div>
          <Facts entry={data} />
          <section aria-labelledby="site-content">
            <h2 id="site-content">内容</h2>
            <Fields entry={data} />
          </section>
        </div>
        <div>
          <Findings entry={data} />
          <section aria-labelledby="site-history">
            <h2 id="site-history">沿革</h2>
            <ol className="site-history">
              {data.states.toReversed().map((state) => (
                <StateLine key={state.id} state={state} />
              ))}
            </ol>
          </section>
        </div>
      </div>
      {act === 'end' && <EndDialog site={site} onClose={close} />}
      {(act === 'change' || act === 'correct' || act === 'reopen') && (
        <EntryDialog kind={kind} edit={{ site, act }} onClose={close} />
      )}
    </main>
  );
}

/** What rules say of it, each with its calculation. */
function Facts({ entry: { site } }: { readonly entry: SiteEntry }) {
  if (site.facts.length === 0) return null;
  return (
    <section aria-labelledby="site-facts">
      <h2 id="site-facts">规定怎么说</h2>
      <dl className="site-facts">
        {site.facts.map(({ key, title, text, href, alarming }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd className={alarming ? 'alarming' : ''}>
              {text}
              {alarming && <span className="site-alarm">要处理</span>}{' '}
              <a className="why" href={href} target="_blank" rel="noreferrer">
                为什么
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Fields({ entry: { kind, site, mayReveal } }: { readonly entry: SiteEntry }) {
  const filled = kind.fields.filter(({ key }) => (site.cells[key] ?? '') !== '');
  const empty = kind.fields.filter(({ key }) => (site.cells[key] ?? '') === '');
  return (
    <>
      <dl className="site-fields">
        {filled.map((field) => (
          <div key={field.key}>
            <dt>{field.title}</dt>
            <dd>
              {site.cells[field.key]}
              {field.unit !== null && ` ${field.unit}`}
              {field.personal && !mayReveal && <small className="soft">（个人信息已遮去）</small>}
            </dd>
          </div>
        ))}
        <div>
          <dt>登记单位</dt>
          <dd>{site.unit?.name ?? '还没有'}</dd>
        </div>
      </dl>
      {empty.length > 0 && <p className="soft site-empty">没有填：{titles(empty)}</p>}
    </>
  );
}

const titles = (fields: readonly KindField[]): string => fields.map(({ title }) => title).join('、');

function Findings({ entry: { findings } }: { readonly entry: SiteEntry }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="site-findings">
      <h2 id="site-findings">检查发现的问题</h2>
      <ul className="site-findings">
        {findings.map(({ id, title, due, href }) => (
          <li key={id}>
            <a href={`/desk${href}`}>{title}</a>
            {due !== null && <small>期限 {due}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const actNames: Readonly<Record<string, string>> = {
  entered: '登记',
  changed: '变更',
  corrected: '更正',
  reopened: '恢复',
};

function StateLine({ state }: { readonly state: SiteState }) {
  return (
    <li className={state.superseded ? 'superseded' : ''}>
      <p>
        <strong>{actNames[state.act] ?? state.act}</strong>
        <span className="moment">{spanWords(state.starts, state.ends) || '没有写起止日期'}</span>
        {state.superseded && <span className="site-ended">写错，已更正</span>}
      </p>
      {state.reason !== '' && <p>{state.reason}</p>}
      {state.endReason !== null && <p>终止原因：{state.endReason}</p>}
      <ChangeList changes={state.changes} />
      {state.evidence.map((one) => (
        <p key={`${one.document}${one.clause}`}>
          <ClauseLink clause={one} />
        </p>
      ))}
      <small>
        {state.actor} · <Moment at={state.recordedAt} />
      </small>
    </li>
  );
}

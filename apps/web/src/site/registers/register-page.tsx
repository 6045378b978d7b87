import { Page } from '../page/page.tsx';
import type { RegisterEntry, RegisterPageView } from './views.ts';

/** Who chairs what and who holds which post, on a day that the reader chooses. */
export function RegisterPage({ view }: { readonly view: RegisterPageView }) {
  return (
    <Page view={view} title={view.title} description={view.summary} alternate={view.data}>
      <div className="rules-page public-registers">
        <header className="rule-head">
          <h1>{view.title}</h1>
          <p className="summary">{view.summary}</p>
        </header>
        <p className="register-others">
          也可以查 <a href={view.other.address}>{view.other.title}</a>
        </p>
        <form method="get" action={view.action} className="register-ask">
          <label>
            哪一天
            <input type="date" name="on" defaultValue={view.on} required />
          </label>
          <label className="wide">
            名称或姓名
            <input type="search" name="q" defaultValue={view.query} maxLength={100} />
          </label>
          <button type="submit">查看</button>
        </form>
        <p className="register-note">
          {chineseDay(view.on)}的情况，共{view.entries.length}
          项。“推定”指最后一份写到他的公文早于这一天，而没有公文写明变动。
        </p>
        {view.entries.length === 0 ? (
          <p>{view.empty}</p>
        ) : (
          view.entries.map((entry) => <Entry key={entry.id} {...entry} />)
        )}
      </div>
    </Page>
  );
}

function Entry({ name, address, lines, document }: RegisterEntry) {
  return (
    <section aria-label={name}>
      <h2>{address === null ? name : <a href={address}>{name}</a>}</h2>
      {document !== null && (
        <p className="register-basis">
          依据 <a href={document.address}>{document.number}</a>
        </p>
      )}
      {lines.length > 0 && (
        <dl className="register-lines">
          {lines.map(({ role, person, about, documents, remark }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
            <div key={at}>
              <dt>{role}</dt>
              <dd className={person === '' ? 'person unknown' : 'person'}>
                {person === '' ? '公文没有写明' : person}
              </dd>
              <dd className="about">
                {[about, remark].filter((part) => part !== '').join('；')}
                {documents.map(({ number, address: to }, index) => (
                  <span key={number}>
                    {(index > 0 || about !== '' || remark !== '') && '　'}
                    <a href={to}>{number}</a>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

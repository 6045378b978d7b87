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
        <form method="get" action={view.action} className="register-ask">
          <label>
            哪一天 <input type="date" name="on" defaultValue={view.on} required />
          </label>{' '}
          <label>
            名称或姓名 <input type="search" name="q" defaultValue={view.query} maxLength={100} />
          </label>{' '}
          <button type="submit">查看</button>
        </form>
        <p>
          {view.on} 的情况，共{view.entries.length}
          项。“推定”指最后一份写到他的公文早于这一天，而没有公文写明变动。
        </p>
        {view.entries.length === 0 ? (
          <p>{view.empty}</p>
        ) : (
          view.entries.map((entry) => <Entry key={entry.name} {...entry} />)
        )}
      </div>
    </Page>
  );
}

function Entry({ name, address, lines, document }: RegisterEntry) {
  return (
    <section aria-label={name}>
      <h2>{address === null ? name : <a href={address}>{name}</a>}</h2>
      <div className="table-frame">
        <table className="public-list">
          <thead>
            <tr>
              <th scope="col">职务</th>
              <th scope="col">姓名</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ role, person, about, remark }) => (
              <tr key={`${role} ${person} ${about}`}>
                <th scope="row">{role}</th>
                <td>{person === '' ? '公文没有写明' : person}</td>
                <td>{[about, remark].filter((part) => part !== '').join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {document !== null && (
        <p>
          依据 <a href={document.address}>{document.number}</a>
        </p>
      )}
    </section>
  );
}

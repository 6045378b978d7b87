import { Page } from '../page/page.tsx';
import type { ListedPlaceView, PublicListsView } from './views.ts';

/** Who is on which list since when: for parents who look for a school, and for the school itself. */
export function PublicListsPage({ view }: { readonly view: PublicListsView }) {
  const { document } = view;
  return (
    <Page view={view} title={view.title} description={view.summary} alternate={view.data}>
      <div className="rules-page public-lists">
        <header className="rule-head">
          <h1>{view.title}</h1>
          <p className="summary">{view.summary}</p>
        </header>
        <p>
          依据 <a href={`/documents/${encodeURIComponent(document.number)}`}>{document.number}</a>{' '}
          {document.clause}，由{view.publisher}公布。
        </p>
        <Places title="黑名单" {...view.black} empty="现在没有列入黑名单的。" />
        <Places title="白名单" {...view.white} empty="现在没有列入白名单的。" />
      </div>
    </Page>
  );
}

function Places(props: {
  readonly title: string;
  readonly consequence: string;
  readonly places: readonly ListedPlaceView[];
  readonly empty: string;
}) {
  const { title, places } = props;
  const reasons = places.some(({ because }) => because.length > 0);
  return (
    <section aria-label={title}>
      <h2>
        {title}（{places.length}）
      </h2>
      <p>{props.consequence}。</p>
      {places.length === 0 ? (
        <p>{props.empty}</p>
      ) : (
        <div className="table-frame">
          <table className="public-list">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">公布日期</th>
                {reasons && <th scope="col">原因</th>}
              </tr>
            </thead>
            <tbody>
              {places.map(({ place, since, because }) => (
                <tr key={`${place} ${since}`}>
                  <th scope="row">{place}</th>
                  <td>
                    <time dateTime={since}>{since}</time>
                  </td>
                  {reasons && <td>{because.join('；')}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

import { Page } from '../page/page.tsx';
import { Dated } from './dated.tsx';
import { Light } from './light.tsx';
import { SeriesFigure } from './series-figure.tsx';
import type { IndicatorPageView, IndicatorPlaceView } from './views.ts';

/** One indicator: what is asked by when, what has been reported, place by place. */
export function IndicatorPage({ view }: { readonly view: IndicatorPageView }) {
  const { line, places, whole } = view;
  const [only] = places;
  const several = places.length > 1;
  const drawn = several ? whole : (only ?? null);
  return (
    <Page view={view} title={line.title} description={line.summary} alternate={view.data}>
      <div className="rules-page indicators">
        <nav className="crumbs" aria-label="位置">
          <a href="/indicators">指标进度</a>
          <span>{line.documentTitle}</span>
        </nav>
        <header className="rule-head">
          <h1>{line.title}</h1>
          <p className="summary">{line.summary}</p>
        </header>
        <p className="indicator-now">
          <Light light={line.light} words={line.words} value={line.value} />
        </p>
        {line.value !== null && (
          <p>
            到{line.value.on}为<strong>{line.value.text}</strong>
            {several ? '（全区合计）' : ''}，目标{line.targetText}。
          </p>
        )}
        {drawn !== null && <SeriesFigure series={drawn} title={line.title} unit={view.plotUnit} />}
        <Targets places={places} several={several} />
        <Basis view={view} />
      </div>
    </Page>
  );
}

function Targets({
  places,
  several,
}: {
  readonly places: readonly IndicatorPlaceView[];
  readonly several: boolean;
}) {
  const rows = places.flatMap((place) =>
    (several ? [place.judged] : place.targets).map((judged) => ({ place: place.place, judged })),
  );
  return (
    <section aria-label="目标和进度">
      <h2>{several ? '各街镇' : '目标'}</h2>
      <table className="public-list indicator-list">
        <thead>
          <tr>
            {several && <th scope="col">街镇</th>}
            <th scope="col">期限</th>
            <th scope="col">目标</th>
            <th scope="col">实际</th>
            <th scope="col">进度</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, judged: { target, value, light, words } }) => (
            <tr key={`${place} ${target.on ?? ''}`}>
              {several && <th scope="row">{place}</th>}
              <td data-name="期限">
                {target.from !== null && `${target.from}至`}
                {target.on ?? '没有写'}
              </td>
              <td data-name="目标">{target.text}</td>
              <td data-name="实际">
                <Dated value={value} />
              </td>
              <td data-name="进度">
                <Light light={light} words={words} value={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Basis({ view: { line, source, reading, start } }: { readonly view: IndicatorPageView }) {
  const basis = `${line.document} ${line.clause}`;
  return (
    <section aria-label="依据和口径">
      <h2>依据和口径</h2>
      <dl className="indicator-basis">
        <dt>依据</dt>
        <dd>{line.href === null ? basis : <a href={line.href}>{basis}</a>}</dd>
        <dt>性质</dt>
        <dd>{line.kindName}</dd>
        <dt>责任单位</dt>
        <dd>{line.lead.join('、')}</dd>
        <dt>数的来源</dt>
        <dd>{source}</dd>
        {start !== null && (
          <>
            <dt>起点</dt>
            <dd>{start}</dd>
          </>
        )}
        {reading !== null && (
          <>
            <dt>怎样理解</dt>
            <dd>{reading}</dd>
          </>
        )}
      </dl>
      {line.warnings.map((words) => (
        <p key={words} className="indicator-warning">
          {words}
        </p>
      ))}
    </section>
  );
}

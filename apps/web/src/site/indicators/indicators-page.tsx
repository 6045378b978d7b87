import { Page } from '../page/page.tsx';
import { Dated } from './dated.tsx';
import { Light } from './light.tsx';
import type { IndicatorLineView, IndicatorsPageView } from './views.ts';

/** What documents promised in figures, and how far it has come. */
export function IndicatorsPage({ view }: { readonly view: IndicatorsPageView }) {
  const { documents, today } = view;
  return (
    <Page
      view={view}
      title="指标进度"
      description="公报文件定下的目标、期限和现在的进度。"
      alternate={view.data}
    >
      <div className="rules-page indicators">
        <header className="rule-head">
          <h1>指标进度</h1>
          <p className="summary">
            公报文件定下的目标、期限，以及到今天（{today}）的进度。数由责任单位填报，或者由名录算出。
          </p>
        </header>
        {documents.length === 0 && <p>现在没有公开的指标。有指标公开以后，会列在这里。</p>}
        {documents.map(({ number, title, href, lines }) => (
          <section key={number} aria-label={title}>
            <h2>{href === null ? title : <a href={href}>{title}</a>}</h2>
            <p className="indicator-document">{number}</p>
            <Lines lines={lines} />
          </section>
        ))}
      </div>
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly IndicatorLineView[] }) {
  return (
    <table className="public-list indicator-list">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">目标</th>
          <th scope="col">期限</th>
          <th scope="col">现在</th>
          <th scope="col">进度</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={`/indicators/${line.id}`}>{line.title}</a> <small>{line.kindName}</small>
            </th>
            <td data-name="目标">{line.targetText}</td>
            <td data-name="期限">{line.due ?? '没有写'}</td>
            <td data-name="现在">
              <Dated value={line.value} />
            </td>
            <td data-name="进度">
              <Light light={line.light} words={line.words} value={line.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

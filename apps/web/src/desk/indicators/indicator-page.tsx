import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Select } from 'antd';
import { useState } from 'react';
import { Waiting, WentWrong } from '../app/states.tsx';
import { Lamp } from '../duties/lamp.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { ImportDialog } from '../sheets/import-dialog.tsx';
import { useIndicator, useIndicatorsChanged } from './api.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { HistoryTable } from './history-table.tsx';
import { shortTitle } from './indicators-page.tsx';
import { PlacesTable } from './places-table.tsx';
import type { IndicatorDetail, IndicatorPlace } from './shapes.ts';
import { ValueChart } from './value-chart.tsx';
import '../duties/duties.css';
import './indicators.css';

const route = getRouteApi('/indicators/$slug/$name');

/** One indicator: what the document asks, what was reported, and how the two stand. */
export function IndicatorPage() {
  const { slug, name } = route.useParams();
  const id = `${slug}/${name}`;
  const indicator = useIndicator(id);
  if (indicator.isPending) return <Waiting />;
  if (indicator.isError) return <WentWrong error={indicator.error} reset={() => void indicator.refetch()} />;
  return <Shown key={id} detail={indicator.data} />;
}

function Shown({ detail }: { readonly detail: IndicatorDetail }) {
  const { line } = detail;
  const [slug = '', name = ''] = line.id.split('/');
  const search = route.useSearch();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const changed = useIndicatorsChanged();
  const [entering, setEntering] = useState<{ readonly on?: string; readonly place?: string } | null>(null);
  const [importing, setImporting] = useState(false);
  const shown: readonly IndicatorPlace[] = [
    ...(detail.whole === null ? [] : [detail.whole]),
    ...detail.places,
  ];
  const place = shown.find((one) => one.place === search.place) ?? shown[0];
  const choose = (to: string) =>
    void navigate({
      to: '/indicators/$slug/$name',
      params: { slug, name },
      search: { place: to },
      replace: true,
      resetScroll: false,
    });
  return (
    <main className="page">
      <nav className="trail" aria-label="位置">
        <Link to="/indicators">指标</Link>
        <span aria-hidden> / </span>
        <Link to="/indicators" search={{ document: line.document }}>
          {shortTitle(line.documentTitle)}
        </Link>
      </nav>
      <div className="page-head indicator-head">
        <h1>{line.title}</h1>
        <Lamp light={{ colour: line.light, words: line.words }} />
        <div className="page-actions">
          <ExportLinks href={`/api/desk/indicators/${line.id}/export`} />
          {line.mayEnter && (
            <>
              <Button onClick={() => setImporting(true)}>导入</Button>
              <Button type="primary" onClick={() => setEntering({})}>
                填报
              </Button>
            </>
          )}
        </div>
      </div>
      {detail.totals
        .filter(({ agrees }) => !agrees)
        .map((total) => (
          <Alert
            key={total.title}
            type="warning"
            showIcon
            className="problem"
            title="印出的合计对不上，审核时请留意"
            description={
              <>
                {total.words}
                {total.href === null ? (
                  `（${total.clause}）`
                ) : (
                  <>
                    {' '}
                    <a href={total.href}>看原文 {total.clause}</a>
                  </>
                )}
              </>
            }
          />
        ))}
      <div className="indicator-top">
        <dl className="indicator-facts">
          <Fact title="计什么">{line.summary}</Fact>
          <Fact title="依据">
            {line.href === null ? (
              `${line.document} ${line.clause}`
            ) : (
              <a href={line.href}>
                {line.document} {line.clause}
              </a>
            )}
          </Fact>
          <Fact title="性质">
            {line.kindName}，{detail.public ? '公开' : '不公开'}
          </Fact>
          <Fact title="牵头">{line.lead.join('、')}</Fact>
          <Fact title="数从哪里来">
            {detail.sourceHref === null ? (
              detail.source
            ) : (
              <a href={`/desk${detail.sourceHref}`}>{detail.source}</a>
            )}
          </Fact>
          {detail.start !== null && <Fact title="直线起点">{detail.start}</Fact>}
          {detail.reading !== null && <Fact title="理解">{detail.reading}</Fact>}
        </dl>
        {place !== undefined && (
          <section className="indicator-chart" aria-label="走势">
            {shown.length > 1 && (
              <Select
                aria-label="看哪个街镇"
                value={place.place}
                showSearch={{ optionFilterProp: 'label' }}
                options={shown.map((one) => ({ value: one.place, label: one.place }))}
                onChange={choose}
                style={{ width: 160 }}
              />
            )}
            <ValueChart detail={detail} place={place} />
            <ul className="aims">
              {place.targets.map((one) => (
                <li key={`${one.target.on ?? ''}${one.target.from ?? ''}`}>
                  <span>
                    {one.target.from === null
                      ? (one.target.on ?? '没有写期限')
                      : `${one.target.from} 至 ${one.target.on ?? ''}`}{' '}
                    {one.target.text}
                  </span>
                  <Lamp light={{ colour: one.light, words: one.words }} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <h2 className="indicator-h2">{detail.places.length > 1 ? '各街镇' : '现在'}</h2>
      <PlacesTable
        detail={detail}
        chosen={place?.place ?? ''}
        onChoose={choose}
        onRevise={(at, on) => setEntering({ place: at, on })}
      />
      {!line.computed && (
        <>
          <h2 className="indicator-h2">填报和更正的记录</h2>
          <HistoryTable id={line.id} />
        </>
      )}
      {entering !== null && (
        <EnterDialog
          detail={detail}
          {...entering}
          onClose={() => setEntering(null)}
          onSaved={(words) => {
            setEntering(null);
            void message.success(words);
          }}
        />
      )}
      <ImportDialog
        open={importing}
        title={`导入：${line.title}`}
        path={`/indicators/${line.id}/sheet`}
        note="每行一个街镇、一个截至日期；改已经填过的数，要写更正原因。"
        onClose={() => setImporting(false)}
        onTaken={() => void changed()}
      />
      {importing || !line.mayEnter ? null : (
        <p className="soft indicator-form">
          要发给大家填的，<a href={`/api/desk/indicators/${line.id}/form`}>下载填报表</a>，街镇已经列好。
        </p>
      )}
    </main>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

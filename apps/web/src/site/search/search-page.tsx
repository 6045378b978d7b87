import { dateText, typeset } from '@zhengling/gazette/output';
import { Fragment } from 'react';
import { ValidityBadge } from '../document/validity.tsx';
import { issueName } from '../issue/issue-name.ts';
import { Page } from '../page/page.tsx';
import type { FacetView, MarkView, SearchHitView, SearchView } from '../views.ts';
import { type SearchAddress, searchHref } from './search-href.ts';

/** Query and filters in one form, kept in the address; results with excerpts. */
export function SearchPage({ view }: { readonly view: SearchView }) {
  const { query } = view;
  const address: SearchAddress = { query, filters: view.filters, page: view.page };
  return (
    <Page
      view={view}
      title={query === '' ? '检索' : `检索“${query}”`}
      description="检索公报全文"
      search={false}
      scripts={['filters.js']}
    >
      <div className="search-page">
        <h1 className="sr">检索</h1>
        <form className="search-form" action="/search" method="get" aria-label="检索条件">
          <div className="search large">
            <label className="sr" htmlFor="q-page">
              检索标题、文号、条文、单位
            </label>
            <input
              id="q-page"
              name="q"
              type="search"
              defaultValue={query}
              placeholder="两个字以上：标题、文号、条文、单位"
              autoComplete="off"
              maxLength={200}
              data-suggest=""
            />
            <button type="submit">检索</button>
          </div>
          <div className="filters">
            <Choice
              name="kind"
              label="文种"
              any="全部文种"
              value={view.filters.kind ?? ''}
              options={view.kinds}
            />
            <Choice
              name="issuer"
              label="发文机关"
              any="全部机关"
              value={view.filters.issuer ?? ''}
              options={view.issuers}
            />
            <Choice
              name="year"
              label="年份"
              any="全部年份"
              value={view.filters.year === null ? '' : String(view.filters.year)}
              options={view.years}
            />
            <label className="tick">
              <input type="checkbox" name="inForce" value="1" defaultChecked={view.filters.inForce} />{' '}
              只看现行有效
            </label>
            <label className="tick">
              <input type="checkbox" name="duties" value="1" defaultChecked={view.filters.duties} />{' '}
              只看有任务的
            </label>
            <button type="submit" className="apply">
              应用条件
            </button>
          </div>
        </form>
        <Chosen address={address} />
        <p className="count" role="status">
          {countText(view)}
        </p>
        {view.notice !== null && <p className="reading-notice">{view.notice}</p>}
        {view.hits.length > 0 && (
          <ol className="hits" start={(view.page - 1) * view.pageSize + 1}>
            {view.hits.map((hit) => (
              <Hit key={hit.href} hit={hit} />
            ))}
          </ol>
        )}
        {view.hits.length === 0 && query !== '' && <NothingFound address={address} />}
        <Pages address={address} total={view.total} pageSize={view.pageSize} />
      </div>
    </Page>
  );
}

function countText({ query, total, hits }: SearchView): string {
  if (query === '' && hits.length === 0) return '输入词语、文号或单位名称，例如“贷款风险”“〔2019〕56号”。';
  if (total === 0) return '没有找到';
  return query === '' ? `共 ${total} 件` : `找到 ${total} 件`;
}

function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly FacetView[];
}) {
  const offered =
    value === '' || options.some((option) => option.value === value)
      ? options
      : [{ value, count: null }, ...options];
  return (
    <label className="choice">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {offered.map((option) => (
          <option key={option.value} value={option.value}>
            {option.count === null ? option.value : `${option.value}（${option.count}）`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters in use, each a link that takes it away. */
function Chosen({ address }: { readonly address: SearchAddress }) {
  const { filters } = address;
  const chosen: readonly (readonly [string, SearchAddress['filters']] | null)[] = [
    filters.kind === null ? null : [filters.kind, { ...filters, kind: null }],
    filters.issuer === null ? null : [filters.issuer, { ...filters, issuer: null }],
    filters.year === null ? null : [`${filters.year}年`, { ...filters, year: null }],
    filters.inForce ? ['现行有效', { ...filters, inForce: false }] : null,
    filters.duties ? ['有任务', { ...filters, duties: false }] : null,
  ];
  const links = chosen.filter((one) => one !== null);
  if (links.length === 0) return null;
  return (
    <ul className="chosen" aria-label="正在使用的条件">
      {links.map(([label, rest]) => (
        <li key={label}>
          <a href={searchHref({ ...address, filters: rest, page: 1 })}>
            <span className="sr">去掉条件：</span>
            {label}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit }: { readonly hit: SearchHitView }) {
  const more = hit.clauseCount - hit.clauses.length;
  return (
    <li>
      <h2>
        <a className="hit-title" href={hit.href}>
          <Marks marks={hit.title} />
        </a>
      </h2>
      <p className="hit-facts">
        {hit.validity !== null && <ValidityBadge state={hit.validity} />}
        {hit.number !== null && <span>{hit.number}</span>}
        {hit.validity === null && hit.kind !== null && <span>{hit.kind}</span>}
        {hit.signed !== null && <span>{dateText(hit.signed)}</span>}
        <span>{issueName(hit.issue)}</span>
        {hit.dutyCount > 0 && <span>{hit.dutyCount} 项任务</span>}
      </p>
      {hit.clauses.map((clause) => (
        <p key={`${clause.href} ${clause.label}`} className="excerpt">
          <a href={clause.href} className="hit-label">
            {clause.label === '' ? '正文' : typeset(clause.label)}
            <span className="sr">，看这一处</span>
          </a>
          <span>
            {clause.heading.length > 0 && (
              <b>
                <Marks marks={clause.heading} />
                {clause.excerpt.length > 0 && '　'}
              </b>
            )}
            <Marks marks={clause.excerpt} />
          </span>
        </p>
      ))}
      {more > 0 && <p className="more-clauses">这件文件里还有 {more} 处</p>}
    </li>
  );
}

function Marks({ marks }: { readonly marks: readonly MarkView[] }) {
  return keyed(marks).map(({ key, text, hit }) =>
    hit ? <mark key={key}>{typeset(text)}</mark> : <Fragment key={key}>{typeset(text)}</Fragment>,
  );
}

/** Pieces with their offsets as keys. */
function keyed(marks: readonly MarkView[]) {
  let at = 0;
  return marks.map((mark) => {
    const key = at;
    at += mark.text.length;
    return { ...mark, key };
  });
}

function NothingFound({ address }: { readonly address: SearchAddress }) {
  const { filters } = address;
  const filtered =
    filters.kind !== null ||
    filters.issuer !== null ||
    filters.year !== null ||
    filters.inForce ||
    filters.duties;
  return (
    <div className="nothing">
      <p>可以这样试试：</p>
      <ul>
        {filtered && (
          <li>
            <a href={searchHref({ query: address.query, filters: noFilters, page: 1 })}>
              去掉全部条件再找一次
            </a>
          </li>
        )}
        <li>换短一些的词，两个字就能查；</li>
        <li>查文号可以只输年份和序号，例如“2019 56号”，括号不限；</li>
        <li>
          从<a href="/issues">全部公报</a>的目录里找。
        </li>
      </ul>
    </div>
  );
}

const noFilters = { kind: null, issuer: null, year: null, inForce: false, duties: false };

function Pages({
  address,
  total,
  pageSize,
}: {
  readonly address: SearchAddress;
  readonly total: number;
  readonly pageSize: number;
}) {
  const last = Math.ceil(total / Math.max(1, pageSize));
  if (last <= 1) return null;
  const { page } = address;
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, last];
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= last).toSorted((a, b) => a - b);
  return (
    <nav className="pages" aria-label="结果分页">
      {page > 1 && (
        <a rel="prev" href={searchHref({ ...address, page: page - 1 })}>
          上一页
        </a>
      )}
      {shown.map((n, index) => (
        <span key={n}>
          {n - (shown[index - 1] ?? n) > 1 && <span className="gap">…</span>}
          {n === page ? (
            <span className="here" aria-current="page">
              {n}
            </span>
          ) : (
            <a href={searchHref({ ...address, page: n })} aria-label={`第 ${n} 页`}>
              {n}
            </a>
          )}
        </span>
      ))}
      {page < last && (
        <a rel="next" href={searchHref({ ...address, page: page + 1 })}>
          下一页
        </a>
      )}
    </nav>
  );
}

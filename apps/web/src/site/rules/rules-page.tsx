import { Page } from '../page/page.tsx';
import { ClauseLink } from './clause-link.tsx';
import { StandingBadge } from './standing.tsx';
import type { RuleLineView, RulesView } from './views.ts';

/** Every calculator, under the regulation it comes from. */
export function RulesPage({ view }: { readonly view: RulesView }) {
  const { filters, groups, total, found, documents } = view;
  const narrowed = filters.query !== '' || filters.money || filters.inForce || filters.document !== null;
  return (
    <Page
      view={view}
      title="政策计算"
      description={`${total} 条可以计算的规定：补助、期限、条件、审批层级`}
      scripts={['filters.js']}
    >
      <div className="rules-page catalogue">
        <header className="rule-head">
          <h1>政策计算</h1>
          <p className="summary">
            公报里的金额、条件、期限和审批层级，填几项就能算出来，每一步都写明依据的条款。
          </p>
        </header>
        <p className="to-entitlements">
          <a href="/entitlements">
            <b>我能得到什么</b>
            <span>说明一次情况，把全部补助、奖励、补偿算一遍</span>
          </a>
        </p>
        <form className="search-form rules-filter" action="/rules" method="get" aria-label="查找规定">
          <div className="search">
            <label className="sr" htmlFor="q-rules">
              查找规定
            </label>
            <input
              id="q-rules"
              name="q"
              type="search"
              defaultValue={filters.query}
              placeholder="例如：专利、贷款、期限"
              maxLength={100}
              autoComplete="off"
            />
            <button type="submit">查找</button>
          </div>
          <div className="filters">
            <label className="choice">
              <span>文件</span>
              <select name="document" defaultValue={filters.document ?? ''}>
                <option value="">全部文件</option>
                {documents.map(({ number, title, count }) => (
                  <option key={number} value={number} title={title}>
                    {number}（{count}）
                  </option>
                ))}
              </select>
            </label>
            <label className="tick">
              <input type="checkbox" name="money" value="1" defaultChecked={filters.money} /> 只看能得到钱的
            </label>
            <label className="tick">
              <input type="checkbox" name="inForce" value="1" defaultChecked={filters.inForce} /> 只看现行有效
            </label>
            <button type="submit" className="apply">
              应用条件
            </button>
          </div>
        </form>
        <p className="count" role="status">
          {narrowed ? `找到 ${found} 条，共 ${total} 条` : `共 ${total} 条`}
          {narrowed && (
            <>
              {' '}
              <a href="/rules">看全部</a>
            </>
          )}
        </p>
        {found === 0 && (
          <p className="nothing">
            没有合适的规定。换短一些的词，或者<a href="/rules">看全部</a>；条文本身可以
            <a href={`/search?q=${encodeURIComponent(filters.query)}`}>到公报里检索</a>。
          </p>
        )}
        <div className="catalogue-body">
          {groups.length > 3 && <Topics groups={groups} />}
          <div className="regulations">
            {groups.map((group) => (
              <section
                key={group.slug}
                className="regulation"
                id={group.slug}
                aria-labelledby={`${group.slug}-title`}
              >
                <h2 id={`${group.slug}-title`}>{group.title}</h2>
                <ul>
                  {group.rules.map((rule) => (
                    <RuleLine key={rule.href} rule={rule} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The regulations, to jump to: beside the list on wide screens, folded above it on narrow ones. */
function Topics({ groups }: { readonly groups: RulesView['groups'] }) {
  const links = (
    <ol>
      {groups.map(({ slug, title, rules }) => (
        <li key={slug}>
          <a href={`#${slug}`}>
            {title} <span>{rules.length}</span>
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav className="topics" aria-label="按主题">
        {links}
      </nav>
      <details className="topics-folded">
        <summary>按主题找（{groups.length}）</summary>
        {links}
      </details>
    </>
  );
}

function RuleLine({ rule }: { readonly rule: RuleLineView }) {
  return (
    <li>
      <p className="rule-title">
        <a href={rule.href}>{rule.title}</a>
        {rule.money && <span className="badge money">可得</span>}
        {rule.standing.state !== 'in-force' && <StandingBadge standing={rule.standing} />}
      </p>
      <p className="rule-summary">{rule.summary}</p>
      <p className="rule-source">
        <ClauseLink clause={rule.clause} />
      </p>
    </li>
  );
}

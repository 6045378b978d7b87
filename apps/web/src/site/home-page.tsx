import { DocumentList } from './document/document-list.tsx';
import { IssueGrid } from './issue/issue-grid.tsx';
import { IssueSpread } from './issue/issue-page.tsx';
import { Page } from './page/page.tsx';
import { SearchBox } from './search/search-box.tsx';
import type { HomeView } from './views.ts';

/** The latest issue as it lies on the table, then what came before and what is new. */
export function HomePage({ view }: { readonly view: HomeView }) {
  const { latest } = view;
  return (
    <Page
      view={view}
      title={view.gazette}
      description="政府公报全文：按期阅读，按条引用，按词检索"
      search={false}
    >
      <div className="home">
        <h1 className="sr">{view.gazette ?? '政令通'}</h1>
        <section className="home-search" aria-label="检索">
          <p className="lead">逐条可引，逐字可查。</p>
          <SearchBox query="" id="home" large />
        </section>
        {latest === null ? <EmptyHome /> : <IssueSpread issue={latest} heading="h2" />}
        {view.rules.total > 0 && latest !== null && <HomeRules rules={view.rules} />}
        {view.recent.length > 0 && (
          <section className="home-section" aria-labelledby="recent">
            <h2 id="recent">最近的文件</h2>
            <DocumentList documents={view.recent} />
            <p className="more">
              <a href="/search">检索全部文件</a>
            </p>
          </section>
        )}
        {latest !== null && <HomeRegisters />}
        {view.earlier.length > 0 && (
          <section className="home-section" aria-labelledby="earlier">
            <h2 id="earlier">往期公报</h2>
            <IssueGrid issues={view.earlier} />
            <p className="more">
              <a href="/issues">全部公报</a>
            </p>
          </section>
        )}
      </div>
    </Page>
  );
}

/** The way to the calculators. */
function HomeRules({ rules }: { readonly rules: HomeView['rules'] }) {
  return (
    <section className="home-section home-rules" aria-labelledby="home-rules">
      <div>
        <h2 id="home-rules">政策计算</h2>
        <p>{rules.total} 条关于金额、条件、期限的规定，填几项就能算出来，每一步写明依据的条款。</p>
        <p className="doors">
          <a href="/entitlements">我能得到什么</a>
          <a href="/rules">全部规定</a>
        </p>
      </div>
      <ul>
        {rules.some.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const registers = [
  ['/registers/groups', '议事协调机构', '指挥部、领导小组的组成人员和职责，可查任意一天。'],
  ['/registers/posts', '职务', '谁在哪一天担任什么职务，依据哪一期公报。'],
  ['/indicators', '指标进度', '文件定下的目标和期限，现在到了哪里。'],
  ['/training-schools', '校外培训机构名单', '白名单和黑名单，列入的日期和原因。'],
] as const;
const openData = [
  ['/api/sites', '登记的对象'],
  ['/api/indicators', '公开的指标'],
  ['/api/registers/groups', '议事协调机构'],
  ['/api/registers/posts', '职务'],
  ['/api/openapi.json', '接口说明'],
] as const;

/** What documents have set down, kept up to date, and the same as data. */
function HomeRegisters() {
  return (
    <section className="home-section home-registers" aria-labelledby="registers">
      <h2 id="registers">底账与公开数据</h2>
      <ul>
        {registers.map(([href, title, words]) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <p>{words}</p>
          </li>
        ))}
      </ul>
      <p className="more">
        <span>开放数据（JSON）</span>
        {openData.map(([href, title]) => (
          <a key={href} href={href}>
            {title}
          </a>
        ))}
      </p>
    </section>
  );
}

function EmptyHome() {
  return (
    <section className="nothing" aria-labelledby="nothing">
      <h2 id="nothing">还没有发布公报</h2>
      <ol>
        <li>
          登录<a href="/desk/">编辑台</a>，把一期公报（文本、Word 或 PDF）拖进页面；
        </li>
        <li>对照原文看一遍读出的结果和提示；</li>
        <li>点“发布”，这里就会出现它的封面和目录。</li>
      </ol>
      <p>
        也可以在命令行导入：<code>npx zhengling import 文件</code>
      </p>
    </section>
  );
}

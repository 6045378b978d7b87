import type { ReactNode } from 'react';
import { SearchBox } from '../search/search-box.tsx';
import type { SiteView } from '../views.ts';

/** The frame of every public page: skip link, head, main, foot. All addresses are absolute paths. */
export function Page({
  view,
  title,
  description,
  alternate,
  scripts = [],
  search = true,
  children,
}: {
  readonly view: SiteView;
  readonly title: string | null;
  readonly description: string;
  /** Address of the same as JSON. */
  readonly alternate?: string;
  readonly scripts?: readonly string[];
  /** Whether the head has a search box: the search page has its own. */
  readonly search?: boolean;
  readonly children: ReactNode;
}) {
  const asset = (name: string) => `/assets/${name}?v=${view.assetVersion}`;
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === null ? '政令通' : `${title} · 政令通`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
        {alternate !== undefined && <link rel="alternate" type="application/json" href={alternate} />}
        {['suggest.js', ...scripts].map((name) => (
          <script key={name} type="module" src={asset(name)} />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {view.sample && (
          <aside className="sample" aria-label="示例数据">
            示例数据：这里的公报是虚构的示例区公报，只供试用。
          </aside>
        )}
        <header className="site">
          <a className="brand" href="/">
            政令通
          </a>
          {view.gazette !== null && <span className="gazette">{view.gazette}</span>}
          <nav aria-label="主要栏目">
            <a href="/issues">公报</a>
            <a href="/rules">政策计算</a>
            <a href="/search">检索</a>
          </nav>
          {search && <SearchBox query="" id="head" />}
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site">
          <p>
            内容由程序从公报原文整理，供查阅；以纸质公报为准。旁注是程序读出的时间和任务，不是原文；计算结果供参考，以有关部门的决定为准。
          </p>
          <nav aria-label="页脚">
            <a href="/issues">全部公报</a>
            <a href="/registers/groups">议事协调机构</a>
            <a href="/registers/posts">职务</a>
            <a href="/indicators">指标进度</a>
            <a href="/training-schools">校外培训机构名单</a>
            <a href="/api/openapi.json">开放数据接口</a>
            <a href="/desk/">编辑台</a>
          </nav>
        </footer>
      </body>
    </html>
  );
}

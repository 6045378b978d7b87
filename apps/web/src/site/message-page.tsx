import { Page } from './page/page.tsx';
import { SearchBox } from './search/search-box.tsx';
import type { MessageView } from './views.ts';

/** Not found, withdrawn, out of order: what happened, what to do. */
export function MessagePage({ view }: { readonly view: MessageView }) {
  return (
    <Page view={view} title={view.title} description={view.title}>
      <div className="message">
        <p className="status">{view.status}</p>
        <h1>{view.title}</h1>
        {view.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {view.links !== undefined && (
          <ul className="choices">
            {view.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
        <SearchBox query="" id="message" large />
        <p className="ways">
          <a href="/">回到首页</a>
          <a href="/issues">全部公报</a>
        </p>
      </div>
    </Page>
  );
}

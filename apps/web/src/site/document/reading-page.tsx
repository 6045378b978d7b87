import type { Node } from '@zhengling/gazette';
import { dateText, typeset } from '@zhengling/gazette/output';
import { issueHref, issueName } from '../issue/issue-name.ts';
import { Page } from '../page/page.tsx';
import { TitleText } from '../text/title-text.tsx';
import type { ReadingView } from '../views.ts';
import { Body } from './body.tsx';
import { Outline } from './outline.tsx';
import { read } from './reading.ts';

/** The foreword or the news of an issue. */
export function ReadingPage({ view }: { readonly view: ReadingView }) {
  const reading = read(
    view.items.flatMap((item) => item.body),
    { times: view.times, duties: [], citations: view.citations, links: view.links, number: null },
  );
  const name = view.kind === 'foreword' ? '卷首语' : '政务要闻';
  const [first] = view.items;
  const title =
    view.kind === 'foreword' && first !== undefined ? first.title : `${name} · ${issueName(view.issue)}`;
  const outline =
    view.kind === 'news'
      ? view.items.map((item) => ({ href: `#${item.id}`, text: item.title, level: 1 as const }))
      : [];
  return (
    <Page view={view} title={title} description={`${issueName(view.issue)}${name}`} scripts={['reading.js']}>
      <div className="reading">
        <Outline entries={outline} />
        <div className="column">
          <p className="crumbs">
            <a href={issueHref(view.issue)}>{issueName(view.issue)}</a> · {name}
          </p>
          <div className="sheet column-sheet">
            {view.kind === 'news' && <h1 className="column-title">{name}</h1>}
            {view.items.map((item) => {
              const Heading = view.kind === 'foreword' ? 'h1' : 'h2';
              const subtitle = subtitleOf(item.body);
              return (
                <article key={item.id} id={item.id} className="piece">
                  <Heading>
                    <TitleText title={item.title} />
                  </Heading>
                  {subtitle !== null && (
                    <p className="subtitle" id={subtitle.id}>
                      {typeset(subtitle.text)}
                    </p>
                  )}
                  {(item.source !== null || item.sourceDate !== null) && (
                    <p className="source">
                      {[item.source, item.sourceDate === null ? null : dateText(item.sourceDate)]
                        .filter((part) => part !== null)
                        .join(' ')}
                    </p>
                  )}
                  <Body
                    nodes={subtitle === null ? item.body : item.body.slice(1)}
                    part={{ reading, quotedTitle: item.title, number: null, prefix: '', title: item.title }}
                  />
                </article>
              );
            })}
          </div>
          <nav className="neighbours" aria-label="本期公报">
            <span />
            <a className="back" href={issueHref(view.issue)}>
              {issueName(view.issue)}目录
            </a>
            <span />
          </nav>
        </div>
        <div className="margin" />
      </div>
    </Page>
  );
}

/** ——… under the title: a first line that is no sentence. */
function subtitleOf([first]: readonly Node[]): Node | null {
  if (first?.type !== 'block' || first.children.length > 0) return null;
  return /^(?:——|--|—)[^。！？]{2,30}$/u.test(first.text) ? first : null;
}

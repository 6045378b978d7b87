import { TitleText } from '../text/title-text.tsx';
import type { ContentsLineView } from '../views.ts';

/** The contents as the print has them: sections, titles, leader dots, page numbers; every found title is a link. */
export function Contents({ lines }: { readonly lines: readonly ContentsLineView[] }) {
  if (lines.length === 0) return <p className="empty">这一期没有读到目录。</p>;
  return (
    <div className="contents">
      {sections(lines).map(({ section, entries }) => (
        <section key={`${section} ${entries[0]?.title ?? ''}`}>
          {section !== null && <h3>{section}</h3>}
          <ol>
            {entries.map((line) => (
              <li key={`${line.page} ${line.title}`}>
                <Line line={line} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { readonly line: ContentsLineView }) {
  const inside = (
    <>
      <span className="leader" aria-hidden="true" />
      <span className="title">
        <TitleText title={line.title.replace(/^[△▲]\s*/u, '')} />
      </span>
      {line.page !== null && (
        <span className="page">
          <span className="sr">第</span>
          {line.page}
          <span className="sr">页</span>
        </span>
      )}
    </>
  );
  return line.href === null ? (
    <span className="line">{inside}</span>
  ) : (
    <a className="line" href={line.href}>
      {inside}
    </a>
  );
}

function sections(lines: readonly ContentsLineView[]) {
  const grouped: { section: string | null; entries: ContentsLineView[] }[] = [];
  for (const line of lines) {
    const last = grouped.at(-1);
    if (last !== undefined && last.section === line.section) last.entries.push(line);
    else grouped.push({ section: line.section, entries: [line] });
  }
  return grouped;
}

import { dateText } from '@zhengling/gazette/output';
import { TitleText } from '../text/title-text.tsx';
import type { IssueView } from '../views.ts';

/** The cover as the print shop would set it: masthead in red, rule, year and number, running count, mottoes, sponsor. */
export function Cover({ issue, heading }: { readonly issue: IssueView; readonly heading: 'h1' | 'h2' }) {
  const { summary, imprint } = issue;
  const Heading = heading;
  const [place, gazette] = splitTitle(summary.title, summary.jurisdiction);
  const mottoes = imprint.mottoes.flatMap((motto) => motto.split(/\s+/u)).filter((motto) => motto !== '');
  return (
    <div className="cover">
      <Heading className="cover-title">
        {place !== '' && <span className="place">{place}</span>}
        <span className="gazette">
          <TitleText title={gazette} />
        </span>
      </Heading>
      <p className="cover-number">
        {summary.year !== null && (
          <span className="year">
            <b>{summary.year}</b>年
          </span>
        )}
        {summary.number !== null && (
          <span>
            第<b>{summary.number}</b>期
          </span>
        )}
      </p>
      {summary.totalNumber !== null && <p className="cover-total">总第 {summary.totalNumber} 期</p>}
      {mottoes.length > 0 && (
        <ul className="mottoes">
          {mottoes.map((motto) => (
            <li key={motto}>{motto}</li>
          ))}
        </ul>
      )}
      <p className="cover-foot">
        {imprint.sponsor !== null && <span>{imprint.sponsor}</span>}
        {summary.published !== null && <span>{dateText(summary.published)}出版</span>}
      </p>
    </div>
  );
}

/** `重庆市綦江区人民政府公报` → `重庆市綦江区`, `人民政府公报`. */
function splitTitle(title: string, jurisdiction: string | null): readonly [string, string] {
  if (jurisdiction !== null && title.startsWith(jurisdiction) && title.length > jurisdiction.length) {
    return [jurisdiction, title.slice(jurisdiction.length)];
  }
  return ['', title];
}

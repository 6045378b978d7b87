import { dateText } from '@zhengling/gazette/output';
import { TitleText } from '../text/title-text.tsx';
import type { DocumentSummaryView } from '../views.ts';
import { mayBeInForce, ValidityBadge } from './validity.tsx';

/** Documents in a list: title, number, date, whether in force, duties. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentSummaryView[] }) {
  return (
    <ul className="document-list">
      {documents.map((document) => (
        <li key={document.href}>
          <a href={document.href}>
            <TitleText title={document.title} />
          </a>
          <p>
            {mayBeInForce(document.validity.state, document.number) && (
              <ValidityBadge state={document.validity.state} />
            )}
            {document.number !== null && <span>{document.number}</span>}
            {document.signed !== null && <span>{dateText(document.signed)}</span>}
            {document.dutyCount > 0 && <span>{document.dutyCount} 项任务</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

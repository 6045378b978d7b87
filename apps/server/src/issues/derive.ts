import type { Issue } from '@zhengling/gazette';
import type { Insertable } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { IssueTable, NewDocument } from '../database/schema.ts';

/** What the tables say about an issue besides its text: computed from the compiled form, never entered by hand. */
export type IssueColumns = Pick<
  Insertable<IssueTable>,
  'title' | 'jurisdiction' | 'year' | 'number' | 'total_number' | 'published'
>;

export interface DerivedDocument {
  readonly columns: Omit<NewDocument, 'issue_id'>;
  readonly repeals: readonly { readonly number: string | null; readonly title: string | null }[];
}

/** Which issue a text is. `digest`, that of the text, stands for issues whose print does not say. */
export function identityOf(issue: Issue, digest: string): string {
  const { title, jurisdiction, year, number } = issue.issue;
  const name = (title ?? jurisdiction ?? '').replace(/\s+/gu, '');
  return year === null || number === null ? `sha256:${digest}` : `${name}|${year}|${number}`;
}

export function issueColumns(issue: Issue): IssueColumns {
  const { title, jurisdiction, year, number, totalNumber, published } = issue.issue;
  return {
    title: title ?? '未标明刊名的公报',
    jurisdiction,
    year,
    number,
    total_number: totalNumber,
    published,
  };
}

/** The first choice for the issue's address; the store appends `-2`, `-3` … where it is taken. */
export function slugBase(issue: Issue, digest: string): string {
  const { year, number } = issue.issue;
  return year === null || number === null
    ? `unnumbered-${digest.slice(0, 8)}`
    : `${year}-${String(number).padStart(2, '0')}`;
}

/** One row per document, in the order of the issue, with the documents it repeals. */
export function documentRows(issue: Issue): readonly DerivedDocument[] {
  const pages = new Map<number, number>();
  for (const { document, page } of issue.contents) {
    if (document !== null && page !== null && !pages.has(document)) pages.set(document, page);
  }
  const duties = new Map<number, number>();
  for (const { place } of issue.duties) {
    if (place.documentIndex !== null) {
      duties.set(place.documentIndex, (duties.get(place.documentIndex) ?? 0) + 1);
    }
  }
  return issue.documents.map((document, index) => ({
    columns: {
      position: index + 1,
      number: document.number?.text ?? null,
      series: document.number?.series ?? null,
      year: document.number?.year ?? null,
      serial: document.number?.serial ?? null,
      title: document.title,
      kind: document.kind,
      instrument_kind: document.instrument?.kind ?? null,
      issuers: document.issuers,
      signed: document.signed,
      in_force_from: document.validity.from,
      in_force_to: document.validity.to,
      page: pages.get(index + 1) ?? null,
      duty_count: duties.get(index) ?? 0,
      content: toJsonb(document),
    },
    repeals: document.validity.repeals.filter(({ number, title }) => number !== null || title !== null),
  }));
}

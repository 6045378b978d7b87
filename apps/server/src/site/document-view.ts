import type { GazetteDocument, Issue } from '@zhengling/gazette';
import type { DocumentView, ReadingView, SiteView } from '@zhengling/web/site';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { progressOfDocument } from '../duties/progress.ts';
import { becameView } from '../rules/became.ts';
import { addresses, citedAddresses, documentsOf } from './documents.ts';
import { pieceHref, summaryView } from './issue-view.ts';
import type { PublishedIssue } from './published.ts';
import { validities } from './validity.ts';

/** A document at a position of a published issue; null where the issue has none there. */
export async function documentView(
  db: Kysely<Database>,
  site: SiteView,
  { summary, issue }: PublishedIssue,
  position: number,
  today: string,
): Promise<DocumentView | null> {
  const documents = await documentsOf(db, summary.id);
  const at = documents.findIndex((document) => document.position === position);
  const line = documents[at];
  const document = issue.documents[position - 1];
  if (line === undefined || document === undefined) return null;
  const index = position - 1;
  // The date under a signature is when the document was made, not when anything is due.
  const signatures = new Set(signatureIds(document.body));
  const citations = issue.citations.filter(({ place }) => place.documentIndex === index);
  const [hrefs, standing, links, progress] = await Promise.all([
    addresses(db, documents),
    validities(db, [line.id], today),
    citedAddresses(
      db,
      citations.flatMap(({ number, target }) => target?.document ?? number ?? []),
    ),
    document.number === null ? null : progressOfDocument(db, document.number.text, today),
  ]);
  const href = hrefs.get(line.id) ?? '/';
  const neighbour = (offset: number) => {
    const other = documents[at + offset];
    const there = other === undefined ? undefined : hrefs.get(other.id);
    return other === undefined || there === undefined ? null : { href: there, title: other.title };
  };
  return {
    ...site,
    href,
    json: href.startsWith('/documents/') ? `/api${href}` : `/api/issues/${encodeURIComponent(summary.slug)}`,
    issue: summaryView(summary),
    position,
    page: line.page,
    document,
    printed: {
      addressees: asPrinted(issue, index, 'addressees', document.addressees),
      copies: asPrinted(issue, index, 'copies', document.copies),
      disclosure: issue.fields.find(({ path }) => path === `documents.${index}.disclosure`)?.text ?? null,
      announcedIn: announcedIn(issue, index, document),
    },
    validity: standing.get(line.id) ?? { state: 'unknown', since: null, until: null, basis: null, by: null },
    times: issue.times.filter(({ place }) => place.documentIndex === index && !signatures.has(place.node)),
    duties: issue.duties.filter(({ place }) => place.documentIndex === index),
    citations,
    links,
    became: becameView(document),
    progress,
    previous: neighbour(-1),
    next: neighbour(1),
  };
}

/** The foreword or the news; null where the issue has none. */
export async function readingView(
  db: Kysely<Database>,
  site: SiteView,
  { summary, issue }: PublishedIssue,
  kind: 'foreword' | 'news',
): Promise<ReadingView | null> {
  const { foreword } = issue;
  const items =
    kind === 'news'
      ? issue.news.map(({ title, body }, index) => ({
          id: `news_${index + 1}`,
          title,
          source: null,
          sourceDate: null,
          body,
        }))
      : foreword === null
        ? []
        : [{ ...foreword, id: 'foreword' }];
  if (items.length === 0) return null;
  const ids = new Set(items.flatMap(({ body }) => nodeIds(body)));
  const here = ({ place }: { place: Issue['times'][number]['place'] }) =>
    place.documentIndex === null && ids.has(place.node);
  const citations = issue.citations.filter(here);
  return {
    ...site,
    kind,
    issue: summaryView(summary),
    href: pieceHref(summary.slug, kind),
    items,
    times: issue.times.filter(here),
    citations,
    links: await citedAddresses(
      db,
      citations.flatMap(({ number }) => number ?? []),
    ),
  };
}

/** Which part the list of attachments stands under: what is enclosed may have one of its own. */
function announcedIn(
  issue: Issue,
  index: number,
  document: GazetteDocument,
): DocumentView['printed']['announcedIn'] {
  const list = issue.fields.find(({ path }) => path.startsWith(`documents.${index}.announced.`));
  if (list === undefined) return null;
  const enclosed = document.body.find(({ part }) => part === 'instrument');
  return enclosed !== undefined && list.span.start > enclosed.span.start ? 'instrument' : 'notice';
}

function signatureIds(nodes: GazetteDocument['body']): readonly string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'signature' ? [node.id] : []),
    ...signatureIds(node.children),
  ]);
}

function nodeIds(nodes: GazetteDocument['body']): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...nodeIds(node.children)]);
}

/**
 * A field with the punctuation of the print, if the print is clean: where it holds more or less than the names read
 * from it (a running head, a page break), null, and the names are set instead.
 */
function asPrinted(
  issue: Issue,
  index: number,
  field: 'addressees' | 'copies',
  names: readonly string[],
): string | null {
  const printed = issue.fields.find(({ path }) => path === `documents.${index}.${field}`);
  if (printed === undefined) return null;
  const text = printed.text.replace(/[\s*]+/gu, '');
  const letters = text.replace(/^抄送|[\p{P}\p{S}]/gu, '');
  const expected = names.join('').replace(/[\s\p{P}\p{S}]/gu, '');
  return letters === expected ? text : null;
}

import type { GazetteDocument, Issue, Node, TextNodeType } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { slugBase } from '../issues/derive.ts';
import { addVersion, digestOf } from '../issues/store.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
const validity = { from: null, to: null, basis: null, note: null, repeals: [] };

/** An issue that says nothing, to be filled in. */
export function makeIssue(
  parts: Partial<Issue> & { readonly number?: number; readonly year?: number } = {},
): Issue {
  const { number = 1, year = 2031, ...given } = parts;
  return {
    schema: 'zhengling/issue@1',
    issue: {
      title: '示例县人民政府公报',
      jurisdiction: '示例县',
      year,
      number,
      totalNumber: null,
      published: `${year}-12-20`,
    },
    imprint: {
      sponsor: null,
      organiser: null,
      publisher: null,
      address: null,
      postcode: null,
      phone: null,
      fax: null,
      website: null,
      licence: null,
      editors: [],
      mottoes: [],
    },
    contents: [],
    foreword: null,
    documents: [],
    news: [],
    citations: [],
    times: [],
    duties: [],
    fields: [],
    residue: [],
    ...given,
  };
}

/** `示例府发〔2031〕3号` is read into its parts. */
export function makeDocument(
  parts: Partial<Omit<GazetteDocument, 'number'>> & { readonly number?: string },
): GazetteDocument {
  const { number = '', ...given } = parts;
  const read = /^(.+)〔(\d{4})〕(\d+)号$/.exec(number);
  return {
    masthead: null,
    number:
      read === null
        ? null
        : { text: number, series: read[1] ?? '', year: Number(read[2]), serial: Number(read[3]) },
    title: '关于一件事的通知',
    kind: '通知',
    instrument: null,
    issuers: ['示例县人民政府'],
    addressees: [],
    signed: null,
    printed: null,
    printer: null,
    copies: [],
    disclosure: null,
    validity,
    body: [],
    attachments: [],
    span,
    ...given,
  };
}

export function makeNode(
  id: string,
  text: string,
  parts: {
    readonly type?: TextNodeType;
    readonly num?: string;
    readonly heading?: string;
    readonly children?: readonly Node[];
  } = {},
): Node {
  return {
    id,
    type: parts.type ?? 'block',
    num: parts.num ?? null,
    heading: parts.heading ?? null,
    text,
    span,
    children: parts.children ?? [],
  };
}

export function makeTable(id: string, rows: readonly (readonly string[])[]): Node {
  return {
    id,
    type: 'table',
    num: null,
    heading: null,
    text: '',
    span,
    children: [],
    rows: rows.map((cells, index) => ({
      kind: index === 0 ? 'header' : 'data',
      line: index + 1,
      cells: cells.map((text) => ({ text, colspan: 1, rowspan: 1, header: index === 0, span })),
    })),
  };
}

/** Stores an issue as an import does; answers its id. */
export async function storeIssue(
  db: Kysely<Database>,
  issue: Issue,
  state: 'published' | 'draft' | 'withdrawn' = 'published',
): Promise<number> {
  const text = JSON.stringify(issue.issue);
  const source = { name: 'issue.txt', text, digest: digestOf(text) };
  return db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('issue')
      .values({
        slug: slugBase(issue, source.digest),
        identity: source.digest,
        title: issue.issue.title ?? '',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const by = { id: null, name: '测试' };
    const version = await addVersion(transaction, id, source, { issue, diagnostics: [] }, by);
    await transaction
      .updateTable('issue')
      .set({ state, published_version_id: state === 'published' ? version.id : null })
      .where('id', '=', id)
      .execute();
    return id;
  });
}

import type { GazetteDocument, Issue, Span } from '@zhengling/gazette';

/** One field of a document: what was read, where it is printed, and whether one would miss it. */
export interface DocumentField {
  readonly name: string;
  /** As read; null where nothing was found. */
  readonly value: string | null;
  /** Where it is printed; null where it follows from something else or is not there. */
  readonly span: Span | null;
  /** Most documents print it: its absence is worth a look. */
  readonly expected: boolean;
}

/** The fields of the document at `index` (from 0), in the order of the printed page. */
export function documentFields(issue: Issue, index: number): readonly DocumentField[] {
  const document = issue.documents[index];
  if (document === undefined) return [];
  const printed = new Map<string, Span>();
  for (const field of issue.fields) {
    const prefix = `documents.${index}.`;
    if (field.path.startsWith(prefix)) {
      const name = field.path.slice(prefix.length).split('.')[0] ?? '';
      if (!printed.has(name)) printed.set(name, field.span);
    }
  }
  const signature = document.body.find((node) => node.type === 'signature')?.span;
  if (signature !== undefined)
    for (const name of ['signed', 'issuers']) if (!printed.has(name)) printed.set(name, signature);
  const field = (name: string, path: string, value: string | null, expected: boolean): DocumentField => ({
    name,
    value: value === '' ? null : value,
    span: printed.get(path) ?? null,
    expected,
  });
  const publicNotice = document.kind === '通告' || document.kind === '公告';
  return [
    field('文号', 'number', document.number?.text ?? null, true),
    field('标题', 'title', document.title, true),
    field('文种', 'title', kindOf(document), true),
    field('发文机关', 'issuers', document.issuers.join('、'), true),
    field('主送', 'addressees', document.addressees.join('、'), !publicNotice),
    field('成文日期', 'signed', document.signed, true),
    field('抄送', 'copies', document.copies.join('、'), false),
    field('印发日期', 'printed', document.printed, document.copies.length > 0),
    field('公开', 'disclosure', document.disclosure === 'public' ? '此件公开发布' : null, false),
    field('施行', 'validity', validityOf(document), false),
    field('附件', 'attachments', attachmentsOf(document), false),
  ];
}

export const missingFields = (fields: readonly DocumentField[]): readonly DocumentField[] =>
  fields.filter((field) => field.expected && field.value === null);

function kindOf(document: GazetteDocument): string | null {
  if (document.kind === null) return null;
  return document.instrument === null ? document.kind : `${document.kind}，印发${document.instrument.kind}`;
}

function validityOf({ validity }: GazetteDocument): string | null {
  const { from, to, basis, repeals } = validity;
  const parts = [
    from === null ? '' : `自 ${from} 起`,
    to === null ? '' : `至 ${to} 止`,
    repeals.length === 0 ? '' : `废止 ${repeals.length} 件`,
    basis === null ? '' : `依据${basis}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('，');
}

function attachmentsOf({ attachments }: GazetteDocument): string | null {
  return attachments.length === 0
    ? null
    : attachments.map((one) => `${one.label} ${one.title}${one.omitted ? '（略）' : ''}`).join('；');
}

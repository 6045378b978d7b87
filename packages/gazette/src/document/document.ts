import { type UniqueIds, uniqueIds } from '../body/eid.ts';
import { type Body, buildBody, type NodeSource } from '../body/tree.ts';
import type { Attachment, GazetteDocument, Instrument, PrintedField } from '../model/issue.ts';
import type { Node, TextNode } from '../model/node.ts';
import { furniture } from '../source/furniture.ts';
import { type Line, lineSpan } from '../source/lines.ts';
import { EMPTY, join } from '../source/mapped.ts';
import { announcedAttachments, printedAttachments } from './attachments.ts';
import { readHead } from './head.ts';
import { findInstrument } from './instrument.ts';
import { enclosedTitle, instrumentKind, isTrial, kindOf, promulgatedTitle } from './kind.ts';
import { findSignOff, OFFICE_HOLDER, type SignOff } from './sign-off.ts';
import { readTail } from './tail.ts';
import { joinTitle } from './title.ts';

/** A document before its meaning is read, with the way from each node back to the input. */
export interface DocumentReading {
  readonly document: Omit<GazetteDocument, 'validity'>;
  readonly fields: readonly PrintedField[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

/** Reads one document from its lines. `printedTitles` are the titles of the contents page. */
export function readDocument(
  input: string,
  all: readonly Line[],
  index: number,
  titleInContents: (title: string) => string | null,
): DocumentReading {
  const lines = all.filter((line) => !line.blank && furniture(line) === null);
  const fields: PrintedField[] = [];
  const field = (path: string, from: number, to: number = from + 1) => {
    const first = lines[from];
    const last = lines[to - 1];
    if (!first || !last || to <= from) return;
    const span = lineSpan(first, last);
    fields.push({ path: `documents.${index}.${path}`, text: input.slice(span.start, span.end), span });
  };

  const head = readHead(lines);
  if (head.masthead) field('masthead', 0, head.masthead.line + 1);
  if (head.number) field('number', head.number.line);
  field('title', head.titleFrom, head.titleTo);
  if (head.addressees) field('addressees', head.addressees.from, head.addressees.to);

  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    for (let i = from; i < to; i++) taken.add(i);
  };
  take(0, head.end);
  const tail = readTail(lines);
  if (tail.copies && tail.copies.from >= head.end) {
    field('copies', tail.copies.from, tail.copies.to);
    take(tail.copies.from, tail.copies.to);
  }
  if (tail.printed && tail.printed.from >= head.end) {
    field('printed', tail.printed.from, tail.printed.to);
    take(tail.printed.from, tail.printed.to);
  }
  if (tail.disclosure) {
    field('disclosure', tail.disclosure.line);
    take(tail.disclosure.line, tail.disclosure.line + 1);
  }

  const announced = announcedAttachments(lines).filter((entry) => entry.line >= head.end);
  announced.forEach((entry, i) => {
    field(`announced.${i}`, entry.line);
    take(entry.line, entry.line + 1);
  });

  const titleLines = lines.slice(head.titleFrom, head.titleTo).map((line) => line.clean.text);
  const tightTitle = titleLines.join('').replaceAll(' ', '');
  const printedTitle = joinTitle(titleLines, titleInContents(tightTitle));

  const signOff = signOffOf(lines, head.end, taken);
  const promulgated = printedTitle === '' ? promulgatedTitle(lines[head.end]?.clean.text ?? '') : null;
  const enclosed = promulgated ?? enclosedTitle(printedTitle);
  const bodyFrom = signOff ? signOff.to + 1 : head.end;
  const instrumentAt = findInstrument(lines, head.end, signOff, enclosed, taken);
  const attachments = printedAttachments(lines, bodyFrom, announced, instrumentAt?.from ?? null).filter(
    (attachment) => !taken.has(attachment.from),
  );
  if (instrumentAt) field('instrument.title', instrumentAt.from, instrumentAt.to);

  const unique = uniqueIds();
  const sources = new Map<string, NodeSource>();
  const build = (from: number, to: number, prefix: string): readonly Node[] => {
    const own = lines.filter((_, i) => i >= from && i < to && !taken.has(i) && !isSigned(signOff, i));
    const body = buildBody(input, own, prefix, unique);
    for (const [id, source] of body.sources) sources.set(id, source);
    return body.nodes;
  };

  const firstAttachment = attachments[0]?.from ?? lines.length;
  const noticeTo = Math.min(instrumentAt?.from ?? firstAttachment, firstAttachment);
  const body: Node[] = [];
  if (instrumentAt) {
    body.push(...notice(build, head.end, noticeTo, lines, signOff, unique, sources));
    body.push(
      ...build(instrumentAt.to, firstAttachment, '').map((node) => ({
        ...node,
        part: 'instrument' as const,
      })),
    );
  } else {
    body.push(...plain(build, head.end, firstAttachment, lines, signOff, unique, sources));
  }

  const printedAttachmentNodes = attachments.map((attachment, i): Attachment => {
    const to = attachments[i + 1]?.from ?? lines.length;
    const at = announced.indexOf(attachment.announced ?? { label: '', title: '', omitted: false, line: -1 });
    field(`attachments.${at >= 0 ? at : i}.title`, attachment.from, attachment.body);
    const first = lines[attachment.from];
    const last =
      lines.slice(attachment.from, to).findLast((_, k) => !taken.has(attachment.from + k)) ?? first;
    return {
      label: attachment.label,
      title: attachment.title,
      omitted: false,
      body: build(attachment.body, to, `att_${at >= 0 ? at + 1 : i + 1}`),
      span: first && last ? lineSpan(first, last) : { start: 0, end: 0, startLine: 1, endLine: 1 },
    };
  });

  const first = lines[0] ?? all[0];
  const last = lines.at(-1) ?? first;
  const title =
    printedTitle || promulgated || head.masthead?.text || (lines[0]?.clean.text.slice(0, 60) ?? '');
  return {
    document: {
      masthead: head.masthead?.text ?? null,
      number: numberWithYear(head.number?.value ?? null, signOff?.date ?? null),
      title,
      kind: (promulgated ? null : kindOf(title)) ?? kindOfMasthead(head.masthead?.text ?? ''),
      instrument: instrumentOf(enclosed, instrumentAt?.title ?? null, printedTitle),
      issuers: signingOrgans(signOff) ?? issuersOf(title, head.masthead?.text ?? null),
      addressees: head.addressees?.names ?? [],
      signed: signOff?.date ?? null,
      printed: tail.printed?.date ?? null,
      copies: tail.copies?.names ?? [],
      disclosure: tail.disclosure?.public ? 'public' : null,
      body,
      attachments: mergeAttachments(announced, attachments, printedAttachmentNodes, lines),
      span: first && last ? lineSpan(first, last) : { start: 0, end: 0, startLine: 1, endLine: 1 },
    },
    fields,
    sources,
  };
}

type Build = (from: number, to: number, prefix: string) => readonly Node[];

const isSigned = (signOff: SignOff | null, i: number) =>
  signOff !== null && i >= signOff.from && i <= signOff.to;

function signOffOf(lines: readonly Line[], from: number, taken: ReadonlySet<number>): SignOff | null {
  const label = lines.findIndex(
    (line, i) => i >= from && /^附件[\d一二三四五六七八九十]{0,2}[:：]?$/.test(line.tight),
  );
  const to = label > 0 ? label : lines.length;
  const found = findSignOff(lines.slice(from, to));
  if (!found) return null;
  const signOff = { ...found, from: found.from + from, to: found.to + from };
  return taken.has(signOff.to) ? null : signOff;
}

function notice(
  build: Build,
  from: number,
  to: number,
  lines: readonly Line[],
  signOff: SignOff | null,
  unique: UniqueIds,
  sources: Map<string, NodeSource>,
): Node[] {
  return withSignature(build, from, to, 'notice', lines, signOff, unique, sources).map((node) => ({
    ...node,
    part: 'notice' as const,
  }));
}

const plain = (
  build: Build,
  from: number,
  to: number,
  lines: readonly Line[],
  signOff: SignOff | null,
  unique: UniqueIds,
  sources: Map<string, NodeSource>,
): Node[] => withSignature(build, from, to, '', lines, signOff, unique, sources);

function withSignature(
  build: Build,
  from: number,
  to: number,
  prefix: string,
  lines: readonly Line[],
  signOff: SignOff | null,
  unique: UniqueIds,
  sources: Map<string, NodeSource>,
): Node[] {
  if (!signOff || signOff.from < from || signOff.to >= to) return [...build(from, to, prefix)];
  const signature = signatureNode(lines.slice(signOff.from, signOff.to + 1), prefix, unique, sources);
  const before = build(from, signOff.from, prefix);
  return [...before, signature, ...build(signOff.to + 1, to, prefix === '' ? 'post' : `${prefix}__post`)];
}

function signatureNode(
  lines: readonly Line[],
  prefix: string,
  unique: UniqueIds,
  sources: Map<string, NodeSource>,
): TextNode {
  const id = unique(prefix === '' ? 'sign_1' : `${prefix}__sign_1`);
  const text = join(
    lines.map((line) => line.clean),
    '\n',
  );
  sources.set(id, { heading: EMPTY, text });
  const first = lines[0];
  const last = lines.at(-1);
  const span = first && last ? lineSpan(first, last) : { start: 0, end: 0, startLine: 1, endLine: 1 };
  return { id, type: 'signature', num: null, heading: null, text: text.text, span, children: [] };
}

function instrumentOf(enclosed: string | null, printed: string | null, title: string): Instrument | null {
  const name = printed ?? enclosed;
  if (enclosed === null && printed === null) return null;
  const kind = instrumentKind(enclosed ?? '') ?? instrumentKind(printed ?? '');
  if (kind === null || name === null) return null;
  return { kind, title: name, trial: isTrial(name) || isTrial(title) };
}

function numberWithYear(number: GazetteDocument['number'], signed: string | null): GazetteDocument['number'] {
  return number && number.year === 0 ? { ...number, year: Number(signed?.slice(0, 4) ?? 0) } : number;
}

const kindOfMasthead = (masthead: string) => /(令|公告|通告|函)$/.exec(masthead)?.[1] ?? null;

/** The organs under the text; null where a person signs for one (县长 …) or nobody does. */
const signingOrgans = (signOff: SignOff | null) =>
  signOff === null || signOff.organs.some((organ) => OFFICE_HOLDER.test(organ)) ? null : signOff.organs;

function issuersOf(title: string, masthead: string | null): string[] {
  const before = title.split('关于')[0]?.trim() ?? '';
  if (title.includes('关于') && before.length >= 3) return before.split(' ').filter((name) => name !== '');
  return masthead ? [masthead.replace(/(?:文件|令|公告)$/, '')] : [];
}

/** Every attachment announced, in order, with what is printed of it; then those printed without announcement. */
function mergeAttachments(
  announced: readonly { label: string; title: string; omitted: boolean; line: number }[],
  printed: readonly { announced: { line: number } | null }[],
  nodes: readonly Attachment[],
  lines: readonly Line[],
): Attachment[] {
  const out = announced.map((entry): Attachment => {
    const at = printed.findIndex((attachment) => attachment.announced?.line === entry.line);
    const found = nodes[at];
    if (found) return { ...found, label: entry.label === '附件' ? found.label || '附件' : entry.label };
    const line = lines[entry.line];
    return {
      label: entry.label,
      title: entry.title,
      omitted: entry.omitted,
      body: [],
      span: line ? lineSpan(line) : { start: 0, end: 0, startLine: 1, endLine: 1 },
    };
  });
  nodes.forEach((node, i) => {
    if (printed[i]?.announced == null) out.push(node);
  });
  return out;
}

export type { Body };

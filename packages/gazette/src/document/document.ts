import { withPart } from '../body/text-node.ts';
import type { NodeSource } from '../body/tree.ts';
import type { Attachment, GazetteDocument, Instrument, PrintedField } from '../model/issue.ts';
import type { Node } from '../model/node.ts';
import { type Line, lineSpan, spanOf } from '../source/lines.ts';
import { heading } from '../source/phrase.ts';
import {
  type Announced,
  announcedAttachments,
  type PrintedAttachment,
  printedAttachments,
} from './attachments.ts';
import { type BodyBuilder, bodyBuilder } from './body-builder.ts';
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

/**
 * Reads one document from its lines; `titleInContents` tells how the contents page prints a title, `titleLines` how many
 * lines make the title that the document is known to begin with.
 */
export function readDocument(
  input: string,
  all: readonly Line[],
  index: number,
  titleInContents: (title: string) => string | null,
  titleLines: number | null = null,
): DocumentReading {
  const lines = all.filter((line) => line.isText);
  const fields: PrintedField[] = [];
  const taken = new Set<number>();
  /** A field of its own: its lines are no part of the body. */
  const field = (path: string, from: number, to: number = from + 1) => {
    if (to <= from) return;
    const span = spanOf(lines.slice(from, to));
    fields.push({ path: `documents.${index}.${path}`, text: input.slice(span.start, span.end), span });
    for (let i = from; i < to; i++) taken.add(i);
  };

  const head = readHead(lines, titleLines);
  if (head.masthead) field('masthead', 0, head.masthead.line + 1);
  if (head.number) field('number', head.number.line);
  field('title', head.titleFrom, head.titleTo);
  if (head.addressees) field('addressees', head.addressees.from, head.addressees.to);
  const tail = readTail(lines, head.end);
  if (tail.copies) field('copies', tail.copies.from, tail.copies.to);
  if (tail.printed) field('printed', tail.printed.from, tail.printed.to);
  if (tail.disclosure) field('disclosure', tail.disclosure.line);
  const announced = announcedAttachments(lines).filter((entry) => entry.line >= head.end);
  announced.forEach((entry, i) => {
    field(`announced.${i}`, entry.line);
  });

  const titleParts = lines.slice(head.titleFrom, head.titleTo).map((line) => line.clean.text);
  const printedTitle = joinTitle(titleParts, titleInContents(titleParts.join('').replaceAll(' ', '')));
  const promulgated = printedTitle === '' ? promulgatedTitle(lines[head.end]?.clean.text ?? '') : null;
  const enclosed = promulgated ?? enclosedTitle(printedTitle);
  const signOff = signOffOf(lines, head.end, taken);
  const instrument = findInstrument(lines, head.end, signOff, enclosed, taken);
  const printed = printedAttachments(
    lines,
    signOff ? signOff.to + 1 : head.end,
    announced,
    instrument?.from ?? null,
    taken,
  );
  if (instrument) field('instrument.title', instrument.from, instrument.to);
  printed.forEach((attachment, i) => {
    field(`attachments.${placeOf(attachment, announced, i)}.title`, attachment.from, attachment.body);
  });

  const build = bodyBuilder(input, lines, signOff, taken);
  const bodyTo = printed[0]?.from ?? lines.length;
  const body = instrument
    ? [
        ...partOf('notice', build.signedNodes(head.end, instrument.from, 'notice')),
        ...partOf('instrument', build.nodes(instrument.to, bodyTo, '')),
      ]
    : build.signedNodes(head.end, bodyTo, '');
  const title =
    printedTitle || promulgated || head.masthead?.text || (lines[0]?.clean.text.slice(0, 60) ?? '');
  return {
    document: {
      masthead: head.masthead?.text ?? null,
      number: numberWithYear(head.number?.value ?? null, signOff?.date ?? null),
      title,
      kind: (promulgated ? null : kindOf(title)) ?? kindOfMasthead(head.masthead?.text ?? ''),
      instrument: instrumentOf(enclosed, instrument?.title ?? null, printedTitle),
      issuers: signingOrgans(signOff) ?? issuersOf(title, head.masthead?.text ?? null),
      addressees: head.addressees?.names ?? [],
      signed: signOff?.date ?? null,
      printed: tail.printed?.date ?? null,
      printer: tail.printed?.by ?? null,
      copies: tail.copies?.names ?? [],
      disclosure: tail.disclosure?.public ? 'public' : null,
      body,
      attachments: attachmentsOf(lines, announced, printed, build, taken),
      span: spanOf(lines.length > 0 ? lines : all),
    },
    fields,
    sources: build.sources,
  };
}

const partOf = (part: 'notice' | 'instrument', nodes: readonly Node[]): Node[] =>
  nodes.map((node) => withPart(node, part));

const ATTACHMENT_LABEL = heading(/^附件[\d一二三四五六七八九十]{0,2}[:：]?$/);

/** The signature, looked for above the first attachment. */
function signOffOf(lines: readonly Line[], from: number, taken: ReadonlySet<number>): SignOff | null {
  const label = lines.findIndex((line, i) => i >= from && ATTACHMENT_LABEL.test(line.tight));
  const found = findSignOff(lines.slice(from, label > 0 ? label : lines.length));
  if (!found || taken.has(found.to + from)) return null;
  return { ...found, from: found.from + from, to: found.to + from };
}

function instrumentOf(enclosed: string | null, printed: string | null, title: string): Instrument | null {
  const name = printed ?? enclosed;
  const kind = instrumentKind(enclosed ?? '') ?? instrumentKind(printed ?? '');
  return kind === null || name === null
    ? null
    : { kind, title: name, trial: isTrial(name) || isTrial(title) };
}

/** A 令 counts through an office's term without a year: it takes that of its signature. */
const numberWithYear = (
  number: GazetteDocument['number'],
  signed: string | null,
): GazetteDocument['number'] =>
  number && number.year === 0 ? { ...number, year: Number(signed?.slice(0, 4) ?? 0) } : number;

const kindOfMasthead = (masthead: string) => /(令|公告|通告|函)$/.exec(masthead)?.[1] ?? null;

/** The organs under the text; null where a person signs for one (县长 …) or nobody does. */
const signingOrgans = (signOff: SignOff | null) =>
  signOff === null || signOff.organs.some((organ) => OFFICE_HOLDER.test(organ)) ? null : signOff.organs;

function issuersOf(title: string, masthead: string | null): string[] {
  const before = title.split('关于')[0]?.trim() ?? '';
  if (title.includes('关于') && before.length >= 3) return before.split(' ').filter((name) => name !== '');
  return masthead ? [masthead.replace(/(?:文件|令|公告)$/, '')] : [];
}

const placeOf = (attachment: PrintedAttachment, announced: readonly Announced[], printedAt: number) =>
  attachment.announced ? announced.indexOf(attachment.announced) : announced.length + printedAt;

/** Every attachment announced, in order, with what is printed of it; then those printed without announcement. */
function attachmentsOf(
  lines: readonly Line[],
  announced: readonly Announced[],
  printed: readonly PrintedAttachment[],
  build: BodyBuilder,
  taken: ReadonlySet<number>,
): Attachment[] {
  const places = new Map<number, Attachment>();
  announced.forEach(({ label, title, omitted, line }, i) => {
    places.set(i, { label, title, omitted, body: [], span: spanOf(lines.slice(line, line + 1)) });
  });
  printed.forEach((attachment, i) => {
    const to = printed[i + 1]?.from ?? lines.length;
    const place = placeOf(attachment, announced, i);
    const first = lines[attachment.from];
    if (!first) return;
    const last = lines.slice(attachment.from, to).findLast((_, k) => {
      const at = attachment.from + k;
      return at < attachment.body || !taken.has(at);
    });
    places.set(place, {
      label: numbered(attachment.announced?.label) ?? attachment.label,
      title: attachment.title,
      omitted: false,
      body: build.nodes(attachment.body, to, `att_${place + 1}`),
      span: lineSpan(first, last ?? first),
    });
  });
  return [...places.values()];
}

const numbered = (label: string | undefined) => (label === undefined || label === '附件' ? undefined : label);

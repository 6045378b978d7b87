import type { Attachment, GazetteDocument, Issue, Node, TextNode } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import { concat, element, escapeText, type Markup, XML_HEAD } from '../markup.ts';
import { signatureLines } from '../printed.ts';
import { type Readings, readingsOf } from '../readings.ts';
import { hierarchy } from './body.ts';
import { meta, type Work } from './identification.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What an instrument is called whose text is rules: these are acts, everything else is a document. */
const RULES = /(办法|细则|规定|条例|规则|准则|守则|章程)$/;

/**
 * One document of an issue as Akoma Ntoso 3.0 (OASIS LegalDocML): metadata, preface, body, conclusions; what a notice
 * encloses and what is attached are attachments with metadata of their own. The `eId`s are the ids of the nodes.
 * The document must be one of the issue's.
 */
export function toAkomaNtoso(document: GazetteDocument, issue: Issue): string {
  const index = issue.documents.indexOf(document);
  const readings = readingsOf(issue, index);
  const [own, enclosed] = split(document.body);
  const position = index + 1;
  const work: Work = {
    kind: document.instrument === null && own.some(isRule) ? 'act' : 'doc',
    subtype: document.kind ?? '公文',
    component: 'main',
    title: document.title,
  };
  const signed = own.filter(isSignature);
  const attached = [
    ...(document.instrument !== null && enclosed.length > 0
      ? [instrument(document, issue, position, enclosed, readings)]
      : []),
    ...document.attachments.map((attachment, at) =>
      attachmentPart(document, issue, position, attachment, at, readings),
    ),
  ];
  const root = element(
    work.kind,
    { name: work.subtype, contains: 'originalVersion' },
    meta(document, issue, position, work),
    preface(document),
    preamble(document),
    main(
      work.kind,
      own.filter((node) => !isSignature(node)),
      readings,
    ),
    conclusions(document, signed),
    attached.length === 0 ? null : element('attachments', {}, attached),
  );
  return `${XML_HEAD}${element('akomaNtoso', { xmlns: NAMESPACE }, root)}\n`;
}

/** What the notice says, and what it encloses. */
function split(body: readonly Node[]): [readonly Node[], readonly Node[]] {
  return [
    body.filter((node) => node.part !== 'instrument'),
    body.filter((node) => node.part === 'instrument'),
  ];
}

function isRule(node: Node): boolean {
  return node.type === 'article' || node.type === 'chapter';
}

function isSignature(node: Node): node is TextNode {
  return node.type === 'signature';
}

/** `<body>` and `<mainBody>` must not be empty. */
function main(kind: Work['kind'], nodes: readonly Node[], readings: Readings, empty = 'empty_1'): Markup {
  const inner =
    nodes.length > 0
      ? hierarchy(nodes, readings)
      : element(
          'hcontainer',
          { eId: empty, name: 'empty' },
          element('content', { eId: `${empty}__content` }, element('p', {})),
        );
  return element(kind === 'act' ? 'body' : 'mainBody', {}, inner);
}

function preface(document: GazetteDocument): Markup {
  return element(
    'preface',
    {},
    document.masthead === null ? null : element('p', { class: 'masthead' }, escapeText(document.masthead)),
    document.number === null
      ? null
      : element('p', { class: 'number' }, element('docNumber', {}, escapeText(document.number.text))),
    element('p', { class: 'title' }, element('docTitle', {}, escapeText(document.title))),
  );
}

function preamble(document: GazetteDocument): Markup | null {
  if (document.addressees.length === 0) return null;
  return element(
    'preamble',
    {},
    element('p', { class: 'addressees' }, escapeText(`${document.addressees.join('，')}：`)),
  );
}

function conclusions(document: GazetteDocument, signed: readonly TextNode[]): Markup | null {
  const printed = signed.flatMap((node) => signatureLines(node));
  const last = document.signed === null ? -1 : printed.length - 1;
  const lines = printed.map((line, at) =>
    at === last && document.signed !== null
      ? element('p', { class: 'date' }, element('date', { date: document.signed }, escapeText(line)))
      : element('p', { class: 'signature' }, element('signature', {}, escapeText(line))),
  );
  const id = signed[0]?.id;
  const block = lines.length === 0 ? [] : [element('container', { eId: id, name: 'signature' }, lines)];
  const copies =
    document.copies.length === 0
      ? []
      : [element('p', { class: 'copies' }, escapeText(`抄送：${document.copies.join('，')}。`))];
  const imprint =
    document.printed === null
      ? []
      : [
          element(
            'p',
            { class: 'printed' },
            document.printer === null ? null : escapeText(`${document.printer}　`),
            element('date', { date: document.printed }, escapeText(`${dateText(document.printed)}印发`)),
          ),
        ];
  const all = [...block, ...copies, ...imprint];
  return all.length === 0 ? null : element('conclusions', {}, all);
}

function instrument(
  document: GazetteDocument,
  issue: Issue,
  position: number,
  nodes: readonly Node[],
  readings: Readings,
): Markup {
  const title = document.instrument?.title ?? document.title;
  const kind = document.instrument?.kind ?? '文件';
  const work: Work = {
    kind: RULES.test(kind) || nodes.some(isRule) ? 'act' : 'doc',
    subtype: kind,
    component: 'instrument',
    title,
  };
  return element(
    'attachment',
    { eId: 'instrument' },
    element(
      work.kind,
      { name: kind },
      meta(document, issue, position, work),
      element('preface', {}, element('p', { class: 'title' }, element('docTitle', {}, escapeText(title)))),
      main(work.kind, nodes, readings, 'instrument__empty_1'),
    ),
  );
}

function attachmentPart(
  document: GazetteDocument,
  issue: Issue,
  position: number,
  attachment: Attachment,
  at: number,
  readings: Readings,
): Markup {
  const id = `attachment_${at + 1}`;
  const heading = element('heading', {}, escapeText(attachment.label));
  if (attachment.omitted) {
    const said = concat([element('docTitle', {}, escapeText(attachment.title)), escapeText('（略）')]);
    return element(
      'attachment',
      { eId: id },
      heading,
      element('interstitial', { eId: `${id}__omitted` }, element('p', {}, said)),
    );
  }
  const work: Work = { kind: 'doc', subtype: '附件', component: id, title: attachment.title };
  return element(
    'attachment',
    { eId: id },
    heading,
    element(
      'doc',
      { name: 'attachment' },
      meta(document, issue, position, work),
      element(
        'preface',
        {},
        element('p', { class: 'title' }, element('docTitle', {}, escapeText(attachment.title))),
      ),
      main('doc', attachment.body, readings, `${id}__empty_1`),
    ),
  );
}

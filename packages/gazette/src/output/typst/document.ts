import type { Attachment, GazetteDocument, Node } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import {
  attachmentNotes,
  beforeSignature,
  headingText,
  numberText,
  type Printed,
  type PrintedLine,
  printed,
  type Seat,
  signatureLines,
} from '../printed.ts';
import { typeset } from '../typeset.ts';
import { literal, literals } from './literal.ts';
import { tableSource } from './table.ts';
import { titleLines } from './title-lines.ts';

/** Characters of a title in 二号 (22 pt) that stand on one line of 156 mm with some white beside them. */
const TITLE_CHARACTERS = 18;
/** Width of the type area in points. */
const WIDTH = 442;

/** Source of one document after the layout: `standalone` leaves the 35 mm above the masthead that the standard asks for. */
export function documentSource(document: GazetteDocument, standalone: boolean): string {
  const own = document.body.filter((node) => node.part !== 'instrument');
  const enclosed = document.body.filter((node) => node.part === 'instrument');
  const upper = beforeSignature(own);
  const notes = attachmentNotes(document).map((note) => `#indented(${literal(typeset(note))})\n`);
  const parts = [
    headSource(document, standalone),
    document.addressees.length === 0
      ? ''
      : `#flush(${literal(typeset(`${document.addressees.join('，')}：`))})\n`,
    notes.length > 0 ? nodesSource(upper) : nodesSource(upper.slice(0, -1)),
    notes.length > 0 ? kept(notes.join('')) : kept(nodesSource(upper.slice(-1))),
    nodesSource(own.slice(upper.length), document.disclosure === 'public'),
    document.disclosure === 'public' ? `#indented(${literal('（此件公开发布）')})\n` : '',
    enclosed.length === 0
      ? ''
      : `#pagebreak(weak: true)\n${titleSource(document.instrument?.title ?? '')}#blank(0.5)\n${nodesSource(enclosed)}`,
    ...document.attachments.filter((attachment) => !attachment.omitted).map(attachmentSource),
    footSource(document),
  ];
  return parts.join('');
}

/** What stands right above the signature stays with it: no page holds a signature alone (GB/T 9704 7.3.5.4). */
function kept(source: string): string {
  return source === '' ? '' : `#kept[\n${source}]\n`;
}

/** `disclosed`: a line on disclosure follows the signature and is to stay with it. */
export function nodesSource(nodes: readonly Node[], disclosed = false): string {
  return printed(nodes)
    .map((part) => printedSource(part, disclosed))
    .join('');
}

/** A title set in the middle, cut between words, in 二号. */
export function titleSource(title: string): string {
  if (title === '') return '';
  return `#middle(${literals(titleLines(typeset(title), TITLE_CHARACTERS))}, 22pt, 36pt)\n`;
}

function headSource(document: GazetteDocument, standalone: boolean): string {
  const { masthead, number, title } = document;
  const lines = literals(titleLines(typeset(title), TITLE_CHARACTERS));
  const size =
    masthead === null
      ? 0
      : Math.min(standalone ? 50 : 38, Math.floor(WIDTH / Math.max(1, [...masthead].length)));
  const red = masthead !== null || number !== null;
  return [
    red && standalone ? '#v(35mm)\n' : '',
    masthead === null
      ? ''
      : `#masthead(${literal(masthead)}, ${size}pt)\n#blank(${standalone ? 1.5 : 0.5})\n`,
    number === null ? '' : `#centred(${literal(number.text)})\n`,
    red ? `#separator\n#blank(${standalone ? 1.5 : 1})\n` : '',
    `#heading(level: 1, middle(${lines}, 22pt, 36pt))\n#blank(0.5)\n`,
  ].join('');
}

function attachmentSource(attachment: Attachment): string {
  return `#pagebreak(weak: true)\n#flush(hei(${literal(attachment.label)}))\n#blank(0.5)\n${titleSource(attachment.title)}#blank(0.5)\n${nodesSource(attachment.body)}`;
}

/** 版记: who else gets it and when it was printed, at the foot of the last page. GB/T 9704 7.4. */
function footSource(document: GazetteDocument): string {
  if (document.copies.length === 0 && document.printed === null) return '';
  const copies =
    document.copies.length === 0 ? 'none' : literal(typeset(`抄送：${document.copies.join('，')}。`));
  const date = document.printed === null ? 'none' : literal(`${dateText(document.printed)}印发`);
  const printer = literal(document.printed === null ? '' : (document.printer ?? ''));
  return `#foot(${copies}, ${printer}, ${date})\n`;
}

function printedSource(part: Printed, disclosed: boolean): string {
  switch (part.kind) {
    case 'division': {
      const { node } = part;
      const title = `${node.num === null ? '' : numberText(node, node.num)}${spaced(node.heading ?? node.text)}`;
      const hand = part.level === 1 ? 'hei' : 'kai';
      return `#block(width: 100%, sticky: true, align(center, ${hand}(${literal(typeset(title))})))\n`;
    }
    case 'line':
      return lineSource(part);
    case 'seats':
      return seatsSource(part.seats);
    case 'table':
      return tableSource(part.node);
    case 'signature':
      return `#signed(${literals(signatureLines(part.node).map(typeset))}.map(l => [#l]), ${disclosed})\n`;
  }
}

/** A list of names in three columns; a role that goes on is printed once. */
function seatsSource(seats: readonly Seat[]): string {
  const longest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(3, ...texts.map((text) => [...text].length)));
  const role =
    longest(
      seats.map(({ member }) => member.role),
      8,
    ) + 1.5;
  const name =
    longest(
      seats.map(({ member }) => member.name),
      8,
    ) + 1;
  const cells = seats.flatMap(({ member }, at) => {
    const again = member.role === seats[at - 1]?.member.role;
    return [again || member.role === '' ? '' : `${member.role}：`, spaced(member.name), member.post];
  });
  return `#block(inset: (left: 2 * char), seats(${role}, ${name}, ${cells.map((cell) => `[#${literal(typeset(cell))}]`).join(', ')}))\n`;
}

/** 总则 and 丙丁 are set as wide as three characters. */
function spaced(text: string): string {
  return /^\p{Script=Han}{2}$/u.test(text) ? [...text].join('\u3000') : text;
}

/** 一、 in 黑体, （一） in 楷体, the rest in 仿宋: GB/T 9704 7.3.3. */
function lineSource({ nodes, num, heading, body }: PrintedLine): string {
  const outer = nodes[0] ?? body;
  const number = num === null ? '' : typeset(numberText(outer, num));
  const title = heading === null ? '' : typeset(headingText(heading.node, heading.text, heading.runsIn));
  const hand =
    outer.type === 'point' && heading !== null
      ? 'hei'
      : outer.type === 'subpoint' && heading !== null
        ? 'kai'
        : outer.type === 'article'
          ? 'hei'
          : null;
  const lead = number + title;
  const pieces = [
    lead === '' ? '' : hand === null ? `#${literal(lead)};` : `#${hand}(${literal(lead)});`,
    ...typeset(body.text)
      .split('\n')
      .map((line, at) => `${at === 0 ? '' : '#linebreak();'}${line === '' ? '' : `#${literal(line)};`}`),
  ];
  const line = `indented[${pieces.join('')}]`;
  return heading !== null && !heading.runsIn ? `#kept(${line})\n` : `#${line}\n`;
}

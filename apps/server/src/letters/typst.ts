import {
  layoutSource,
  literal,
  literals,
  type TypstOptions,
  titleLines,
  typeset,
} from '@zhengling/gazette/output';
import type { BodyLine } from '@zhengling/work';
import { attendance, type LetterPaper } from './paper.ts';

/** Characters of a title in 二号 that stand on one line with some white beside them. */
const titleCharacters = 18;
/** Width of the type area, and of the red lines of a 信函, in points. */
const width = 442;
const lineWidth = '170mm';

/** A letter in the official layout, as Typst source. */
export function letterSource(paper: LetterPaper, { fonts }: TypstOptions): string {
  return [
    layoutSource(fonts, paper.title === '' ? paper.masthead : paper.title),
    parts,
    paper.mark === null ? '' : `#set page(background: mark(${literal(paper.mark)}))\n`,
    headSource(paper),
    paper.addressee === '' ? '' : `#flush(${text(`${paper.addressee}：`)})\n`,
    ...paper.lines.slice(0, -1).map(lineSource),
    lastSource(paper),
    footSource(paper),
  ].join('');
}

const text = (words: string): string => literal(typeset(words));

/** What the layout of a gazette has no use for. Without paper of their own, pages can stand in one picture below each other. */
const parts = `#set page(fill: none)
#let mark(word) = place(center + horizon, rotate(-35deg, text(font: fonts.hei, size: 110pt, fill: luma(225), tracking: 20pt, word)))
#let double(above) = {
  let (first, second) = if above { (1.5mm, 0.5mm) } else { (0.5mm, 1.5mm) }
  stack(spacing: 1.6mm, line(length: ${lineWidth}, stroke: first + red), line(length: ${lineWidth}, stroke: second + red))
}
#let sealed(name, day) = context {
  let wide = calc.max(0pt, (measure(name).width - measure(day).width) / 2)
  let edge = calc.max(4 * char, 2 * char + wide) - wide
  block(width: 100%, breakable: false, above: 2 * pitch - 16pt, below: pitch - 16pt, align(right, pad(right: edge, grid(columns: 1, row-gutter: pitch - 16pt, align: center, name, day))))
}
`;

function headSource(paper: LetterPaper): string {
  const { format, masthead, number, title } = paper;
  const lines = literals(titleLines(typeset(title), titleCharacters));
  const heading = title === '' ? '' : `#heading(level: 1, middle(${lines}, 22pt, 36pt))\n#blank(0.5)\n`;
  const size = (most: number) => Math.min(most, Math.floor(width / Math.max(1, [...masthead].length)));
  const red = `#masthead(${literal(masthead)}, ${size(50)}pt)\n`;
  switch (format) {
    case 'document':
      return `#v(35mm)\n${red}#blank(1.5)\n#centred(${literal(number ?? '　')})\n#separator\n#blank(1.5)\n${heading}`;
    case 'minutes':
      return `#v(35mm)\n${red}#blank(1)\n${number === null ? '' : `#centred(${literal(number)})\n`}#separator\n#blank(1.5)\n${heading}`;
    case 'letter':
      return `#set page(footer: context { if counter(page).get().first() > 1 { folio } else { place(bottom + center, dx: -1mm, dy: -20mm + 7mm, double(false)) } })
#block(width: 100%, height: 0pt, place(top + center, dy: -7mm, masthead(${literal(masthead)}, ${size(44)}pt)))
#v(${size(44)}pt - 7mm + 4mm)
#block(width: 100%, height: 2.4mm, above: 0pt, below: 14pt, place(top + center, dx: -1mm, double(true)))
#block(width: 100%, above: 0pt, below: 0pt, align(right, ${number === null ? '[]' : literal(number)}))
#blank(2)
${heading}`;
    case 'plain':
      return `#set page(footer: none)\n#blank(1)\n${heading}#blank(0.5)\n`;
  }
}

/** 一、 in 黑体 and （一） in 楷体 where they are headings: GB/T 9704 7.3.3. */
export function lineSource({ level, heading, text: rest }: BodyLine): string {
  const present = attendance(rest);
  if (level === 0 && present !== null)
    return `${present.first ? '#blank(1)\n' : ''}#indented[#hei(${text(present.role)});#${text(present.names)};]\n`;
  if (heading === '') return `#indented(${text(rest)})\n`;
  const lead = `#${level === 1 ? 'hei' : 'kai'}(${text(heading)});`;
  const line = `indented[${lead}${rest === '' ? '' : `#${text(rest)};`}]`;
  return rest === '' ? `#kept(${line})\n` : `#${line}\n`;
}

/** The last lines stay with the signature: no page holds a signature alone (7.3.5.4). */
function lastSource({ lines, signatory, date }: LetterPaper): string {
  const last = lines.at(-1);
  const line = last === undefined ? '' : lineSource(last);
  if (signatory === '') return line;
  return `${line === '' ? '' : `#kept[\n${line}]\n`}#sealed([#${text(signatory)}], [#${text(date)}])\n`;
}

/** 版记: with lines, printer and day for a document (7.4); a 信函 has the copies alone (10.1). */
function footSource({ format, copies, signatory, date }: LetterPaper): string {
  const words = copies === '' ? null : `抄送：${copies}。`;
  switch (format) {
    case 'document':
    case 'minutes':
      if (words === null && format === 'minutes') return '';
      return `#foot(${words === null ? 'none' : text(words)}, ${literal(signatory)}, ${format === 'minutes' ? 'none' : text(`${date}印发`)})\n`;
    case 'letter':
      return words === null
        ? ''
        : `#v(1fr)\n#block(width: 100%, breakable: false, { set text(size: 14pt, tracking: 0pt); pad(x: 14pt, par(hanging-indent: 42pt, ${text(words)})) })\n`;
    case 'plain':
      return '';
  }
}

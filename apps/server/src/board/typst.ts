import { chineseDate } from '@zhengling/calendar';
import { layoutSource, literal, literals, type TypstOptions, typeset } from '@zhengling/gazette/output';
import { type BulletinSection, type BulletinTable, bodyLines } from '@zhengling/work';
import { lineSource } from '../letters/typst.ts';
import type { BulletinRow } from './bulletins.ts';
import { columnShares, headingLines, isFigure, issueWords, markOf } from './paper.ts';

/** A bulletin in the official layout (red head, number of the issue, red line), as Typst source. */
export function bulletinSource(row: BulletinRow, { fonts }: TypstOptions): string {
  const day = chineseDate(row.issued_on ?? row.to_day);
  const mark = markOf(row);
  return [
    layoutSource(fonts, row.title),
    parts,
    mark === null ? '' : `#set page(background: mark(${literal(mark)}))\n`,
    '#v(14mm)\n#masthead("督查通报", 50pt)\n#blank(1)\n',
    `#centred(${literal(issueWords(row))})\n#blank(0.5)\n`,
    `#sides(${text(row.issuer)}, ${text(day)})\n#separator\n#blank(1.5)\n`,
    `#heading(level: 1, middle(${literals(headingLines(row.title))}, 22pt, 36pt))\n#blank(0.5)\n`,
    `#flush(${text(`${row.addressee}：`)})\n`,
    wordsSource(row.opening),
    ...row.sections.map((section, at) => sectionSource(section, at === row.sections.length - 1)),
    `#sealed([#${text(row.issuer)}], [#${text(day)}])\n`,
    `#foot(${row.copies === '' ? 'none' : text(`抄送：${row.copies}。`)}, ${text(row.issuer)}, ${text(`${day}印发`)})\n`,
  ].join('');
}

const wordsSource = (words: string): string => bodyLines(words).map(lineSource).join('');

/** The last paragraph of all stays with the signature: no page holds a signature alone (GB/T 9704 7.3.5.4). */
function sectionSource({ heading, paragraphs, table }: BulletinSection, last: boolean): string {
  const lines = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  const words = lines.map((paragraph, at) =>
    last && table === null && at === lines.length - 1
      ? `#kept[\n${wordsSource(paragraph)}]\n`
      : wordsSource(paragraph),
  );
  return `#kept(indented[#hei(${text(heading)});])\n${words.join('')}${table === null ? '' : tableSource(table)}`;
}

const text = (words: string): string => literal(typeset(words));

const parts = `#let mark(word) = place(center + horizon, rotate(-35deg, text(font: fonts.hei, size: 110pt, fill: luma(225), tracking: 20pt, word)))
#let sides(left, right) = block(width: 100%, above: 0pt, below: 6pt, grid(columns: (1fr, auto), left, right))
#let sealed(name, day) = context {
  let wide = calc.max(0pt, (measure(name).width - measure(day).width) / 2)
  let edge = calc.max(4 * char, 2 * char + wide) - wide
  block(width: 100%, breakable: false, above: 2 * pitch - 16pt, align(right, pad(right: edge, grid(columns: 1, row-gutter: pitch - 16pt, align: center, name, day))))
}
`;

/** Header rows return on every page; figures stand in the middle, words left; columns get what their words need. */
function tableSource(table: BulletinTable): string {
  const { columns, rows } = table;
  const widths = columnShares(table).map((share) => `${share}fr`);
  const cell = (words: string, at: number) =>
    `table.cell(align: ${isFigure(table, at) ? 'center' : 'left'} + horizon, breakable: false)[#${text(words)}]`;
  const head = columns
    .map((column) => `table.cell(align: center + horizon)[#hei(${text(column)});]`)
    .join(', ');
  const body = rows.flatMap((row) => columns.map((_, at) => cell(row[at] ?? '', at))).join(', ');
  return `#block(width: 100%, above: 8pt, below: 16pt, {
    set text(size: 10.5pt, tracking: 0pt)
    set par(first-line-indent: 0pt, leading: 5pt, justify: false)
    table(columns: (${widths.join(', ')}), inset: (x: 4pt, y: 5pt), stroke: 0.5pt, table.header(${head}), ${body})
  })\n`;
}

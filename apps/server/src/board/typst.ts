import { chineseDate } from '@zhengling/calendar';
import {
  layoutSource,
  literal,
  literals,
  type TypstOptions,
  titleLines,
  typeset,
} from '@zhengling/gazette/output';
import type { BulletinSection, BulletinTable } from '@zhengling/work';
import type { BulletinRow } from './bulletins.ts';

/** Characters of a title in 二号 that stand on one line with some white beside them. */
const titleCharacters = 18;

/** A bulletin in the official layout (red head, number of the issue, red line), as Typst source. */
export function bulletinSource(row: BulletinRow, { fonts }: TypstOptions): string {
  const day = chineseDate(row.issued_on ?? row.to_day);
  const mark = row.state === 'draft' ? '草稿' : row.state === 'void' ? '作废' : null;
  const issue = row.serial === null ? '（草稿）' : `第${row.serial}期`;
  return [
    layoutSource(fonts, row.title),
    parts,
    mark === null ? '' : `#set page(background: mark(${literal(mark)}))\n`,
    '#v(14mm)\n#masthead("督查通报", 50pt)\n#blank(1)\n',
    `#centred(${literal(issue)})\n#blank(0.5)\n`,
    `#sides(${text(row.issuer)}, ${text(day)})\n#separator\n#blank(1.5)\n`,
    `#heading(level: 1, middle(${literals(titleLines(typeset(row.title), titleCharacters))}, 22pt, 36pt))\n#blank(0.5)\n`,
    `#flush(${text(`${row.addressee}：`)})\n`,
    row.opening === '' ? '' : `#indented(${text(row.opening)})\n`,
    ...row.sections.map((section, at) => sectionSource(section, at === row.sections.length - 1)),
    `#sealed([#${text(row.issuer)}], [#${text(day)}])\n`,
  ].join('');
}

/** The last paragraph of all stays with the signature: no page holds a signature alone (GB/T 9704 7.3.5.4). */
function sectionSource({ heading, paragraphs, table }: BulletinSection, last: boolean): string {
  const lines = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  const words = lines.map((paragraph, at) => {
    const line = `indented(${text(paragraph)})`;
    return last && table === null && at === lines.length - 1 ? `#kept(${line})\n` : `#${line}\n`;
  });
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

/** Header rows return on every page; figures stand right, words left; wide columns get what their words need. */
function tableSource({ columns, rows }: BulletinTable): string {
  const widths = columns.map((column, at) => {
    const longest = Math.max([...column].length, ...rows.map((row) => [...(row[at] ?? '')].length));
    return `${isFigure(rows, at) ? 4 : Math.min(16, Math.max(6, longest))}fr`;
  });
  const cell = (words: string, at: number) =>
    `table.cell(align: ${isFigure(rows, at) ? 'center' : 'left'} + horizon)[#${text(words)}]`;
  const head = columns
    .map((column) => `table.cell(align: center + horizon)[#hei(${text(column)});]`)
    .join(', ');
  const body = rows.flatMap((row) => columns.map((_, at) => cell(row[at] ?? '', at))).join(', ');
  return `#block(width: 100%, above: 8pt, below: 12pt, {
    set text(size: 11pt, tracking: 0pt)
    set par(first-line-indent: 0pt, leading: 5pt, justify: false)
    table(columns: (${widths.join(', ')}), inset: (x: 4pt, y: 5pt), stroke: 0.5pt, table.header(${head}), ${body})
  })\n`;
}

const isFigure = (rows: BulletinTable['rows'], at: number): boolean =>
  rows.every((row) => /^[\d.%—]*$/.test(row[at] ?? ''));

import { chineseDate } from '@zhengling/calendar';
import { type BulletinSection, type BulletinTable, bodyLines } from '@zhengling/work';
import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  blank,
  bodyParagraph,
  closing,
  line,
  markParagraph,
  mm,
  nameOf,
  officialDocx,
  paragraph,
  redLine,
  run,
  titleLine,
} from '../letters/docx.ts';
import type { BulletinRow } from './bulletins.ts';
import { columnShares, headingLines, isFigure, issueWords, markOf } from './paper.ts';

/** Width of the type area. */
const wide = mm(156);
/** 小五 and a half: what a table of seven columns has room for. */
const small = 21;

/** A bulletin in the official layout as a Word document: the same measures as the PDF. */
export function bulletinDocx(row: BulletinRow): Promise<Uint8Array> {
  const date = chineseDate(row.issued_on ?? row.to_day);
  const { issuer, title, addressee, opening, copies, sections } = row;
  return officialDocx({ title, creator: issuer, first: null, grid: false }, [
    ...markParagraph({ mark: markOf(row) }),
    blank(1.4),
    nameOf('督查通报', 50),
    blank(1),
    paragraph([run(issueWords(row))], { alignment: AlignmentType.CENTER }),
    paragraph([run(`${issuer}\t${date}`)], {
      alignment: AlignmentType.LEFT,
      tabStops: [{ type: TabStopType.RIGHT, position: wide }],
    }),
    redLine(BorderStyle.SINGLE, 16),
    blank(1.5),
    ...headingLines(title).map(titleLine),
    blank(0.5),
    paragraph([run(`${addressee}：`)]),
    ...(opening === '' ? [] : wordsOf(opening, false)),
    ...sections.flatMap((section, at) => sectionParts(section, at === sections.length - 1)),
    ...closing({ format: 'document', signatory: issuer, date, copies }),
  ]);
}

const wordsOf = (text: string, kept: boolean): Paragraph[] =>
  bodyLines(text).map((one) => bodyParagraph(one, kept));

function sectionParts({ heading, paragraphs, table }: BulletinSection, last: boolean): (Paragraph | Table)[] {
  return [
    bodyParagraph({ level: 1, heading, text: '' }, true),
    ...paragraphs.flatMap((text, at) =>
      wordsOf(text, last && table === null && at === paragraphs.length - 1),
    ),
    ...(table === null ? [] : [tableOf(table), paragraph([], { spacing: line(160) })]),
  ];
}

/** The head returns on every page; no row breaks over two. */
function tableOf(table: BulletinTable): Table {
  const shares = columnShares(table);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((wide * share) / whole));
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        paragraph([run(text, head ? 'hei' : 'body', { size: small })], {
          alignment: head || isFigure(table, at) ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: line(300),
        }),
      ],
    });
  return new Table({
    width: { size: wide, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, children: table.columns.map((text, at) => cell(text, at, true)) }),
      ...table.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: table.columns.map((_, at) => cell(row[at] ?? '', at, false)),
          }),
      ),
    ],
  });
}

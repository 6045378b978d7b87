import { typeset } from '@zhengling/gazette/output';
import type { BodyLine } from '@zhengling/work';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { attendance, type LetterPaper } from './paper.ts';

/** Twentieths of a point, in which Word measures. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const red = 'D6000F';
/**
 * 28.95 pt from line to line. On paper the last of 22 lines ends with its characters, which leaves 29.45 pt; Word counts
 * it with its whole pitch and would put 21 of those in 225 mm.
 */
const pitch = 579;
/** 三号 is 16 pt, and one of 28 in 156 mm is 15.79 pt wide. */
const size = 32;
const char = 316;
/** What a character of the text is set closer: 28 of 15.75 pt stand in 156 mm. Word snaps no line to a grid of characters the same way as others do. */
const closer = -5;

type Hand = 'body' | 'hei' | 'kai' | 'title' | 'song';

/** The hands of GB/T 9704 as offices have them; `alternates` stand in where they are not installed. */
const hands: Readonly<Record<Hand, string>> = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
};
const alternates: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC',
  仿宋_GB2312: 'FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC',
  黑体: 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC',
  楷体_GB2312: 'KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC',
  宋体: 'SimSun,华文宋体,STSong,Noto Serif CJK SC',
};

const font = (hand: Hand) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: hands[hand],
});

interface RunStyle {
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

export function run(text: string, hand: Hand = 'body', style: RunStyle = {}): TextRun {
  return new TextRun({
    text: typeset(text),
    font: font(hand),
    size,
    ...(style.size === undefined ? { characterSpacing: closer } : {}),
    ...style,
  });
}

export const line = (rule: number = pitch) => ({
  line: rule,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

export function paragraph(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: line(),
    alignment: AlignmentType.BOTH,
    ...options,
    children: [...children],
  });
}

const indented = { indent: { firstLine: 2 * char } };
/** A line of the 版记 in 四号. */
const rowPitch = 480;
export const blank = (lines: number): Paragraph =>
  paragraph([], { spacing: line(Math.round(pitch * lines)) });

/** A letter in the official layout as a Word document: the same measures as the PDF. */
export function letterDocx(paper: LetterPaper): Promise<Uint8Array> {
  const first = firstFooter(paper);
  const title = paper.title === '' ? paper.masthead : paper.title;
  return officialDocx({ title, creator: paper.signatory, first, grid: true }, [
    ...markParagraph(paper),
    ...head(paper),
    ...(paper.addressee === '' ? [] : [paragraph([run(`${paper.addressee}：`)])]),
    ...paper.lines.map((one, at) =>
      bodyParagraph(one, at >= paper.lines.length - 2 && paper.signatory !== ''),
    ),
    ...closing(paper),
  ]);
}

interface PageOptions {
  readonly title: string;
  readonly creator: string;
  /** Under the first page, where it is another than under the others. */
  readonly first: Footer | null;
  readonly grid: boolean;
}

/** Under the first page, where it is not the number of the page. */
function firstFooter({ format }: LetterPaper): Footer | null {
  switch (format) {
    case 'letter':
      return closingLine();
    case 'plain':
      return new Footer({ children: [paragraph([])] });
    case 'document':
    case 'minutes':
      return null;
  }
}

/**
 * Pages of the official layout: 22 lines of 28 characters, numbered outside. Without `grid` lines stand where their
 * pitch puts them, as those of tables must.
 */
export async function officialDocx(
  { title, creator, first, grid }: PageOptions,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator,
    styles: { default: { document: { run: { font: font('body'), size }, paragraph: { spacing: line() } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          ...(first === null ? {} : { titlePage: true }),
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: mm(15),
              footer: mm(23),
            },
          },
          ...(grid ? { grid: { type: DocumentGridType.LINES, linePitch: pitch } } : {}),
        },
        footers: {
          default: folio(AlignmentType.RIGHT),
          even: folio(AlignmentType.LEFT),
          ...(first === null ? {} : { first }),
        },
        children: [...children],
      },
    ],
  });
  return withAlternates(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** A letter that is not in force says so in its first line. */
export const markParagraph = ({ mark }: Pick<LetterPaper, 'mark'>): Paragraph[] =>
  mark === null
    ? []
    : [
        paragraph([run(mark, 'hei', { size: 44, color: '9A9A9A' })], {
          frame: {
            type: 'alignment',
            width: mm(40),
            height: mm(12),
            anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
            alignment: { x: HorizontalPositionAlign.RIGHT, y: VerticalPositionAlign.TOP },
          },
        }),
      ];

/** Half points: 442 pt is the width of the type area. */
const largeOf = (masthead: string, most: number): number =>
  2 * Math.min(most, Math.floor(442 / Math.max(1, [...masthead].length)));

export function nameOf(masthead: string, most: number, options: IParagraphOptions = {}): Paragraph {
  const large = largeOf(masthead, most);
  return paragraph([run(masthead, 'title', { size: large, color: red, bold: true })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: Math.round(large * 10 * 1.25), lineRule: LineRuleType.EXACT },
    ...options,
  });
}

export function redLine(
  border: (typeof BorderStyle)[keyof typeof BorderStyle],
  width: number,
  beyond = 0,
): Paragraph {
  return paragraph([], {
    spacing: line(mm(4)),
    indent: { left: -beyond, right: -beyond },
    border: { bottom: { style: border, size: width, color: red, space: 0 } },
  });
}

/** 发文机关标志 of a 信函, 30 mm under the edge, above the type area, and the double line 4 mm below it. */
const letterHead = ({ masthead }: LetterPaper): Paragraph[] => [
  nameOf(masthead, 44, {
    frame: {
      type: 'absolute',
      position: { x: mm(28), y: mm(30) },
      width: mm(156),
      height: Math.round(largeOf(masthead, 44) * 10 * 1.25),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
  }),
  redLine(BorderStyle.THICK_THIN_SMALL_GAP, 36, mm(7)),
];

/** 二号, in the middle (7.3.1). */
export const titleLine = (title: string): Paragraph =>
  paragraph([run(title, 'title', { size: 44, bold: true })], {
    alignment: AlignmentType.CENTER,
    spacing: line(720),
    indent: { left: char, right: char },
  });

function head(paper: LetterPaper): Paragraph[] {
  const { format, masthead, number, title } = paper;
  const heading = title === '' ? [] : [titleLine(title), blank(0.5)];
  switch (format) {
    case 'document':
    case 'minutes':
      return [
        blank(mm(35) / pitch - 0.2),
        nameOf(masthead, 50),
        blank(1),
        paragraph([run(number ?? '　')], { alignment: AlignmentType.CENTER }),
        redLine(BorderStyle.SINGLE, 16),
        blank(1.5),
        ...heading,
      ];
    case 'letter':
      return [
        ...letterHead(paper),
        paragraph(number === null ? [] : [run(number)], {
          alignment: AlignmentType.RIGHT,
          spacing: { ...line(), before: 200 },
        }),
        blank(2),
        ...heading,
      ];
    case 'plain':
      return [blank(1), ...heading];
  }
}

export function bodyParagraph({ level, heading, text }: BodyLine, keepNext: boolean): Paragraph {
  const present = level === 0 ? attendance(text) : null;
  // A blank line before those who were there (10.3).
  if (present !== null)
    return paragraph([run(present.role, 'hei'), run(present.names)], {
      ...indented,
      keepNext,
      ...(present.first ? { spacing: { ...line(), before: pitch } } : {}),
    });
  const runs = [
    ...(heading === '' ? [] : [run(heading, level === 1 ? 'hei' : 'kai')]),
    ...(text === '' ? [] : [run(text)]),
  ];
  return paragraph(runs, { ...indented, keepNext: keepNext || (heading !== '' && text === '') });
}

/** Width in twentieths of a point: figures are half as wide as ideographs. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 160 : char), 0);

type Closing = Pick<LetterPaper, 'format' | 'signatory' | 'date' | 'copies'>;

/** 加盖印章 (7.3.5.1): the day ends four characters before the edge, the name stands in the middle above it. */
export function closing(paper: Closing): (Paragraph | Table)[] {
  const { signatory, date } = paper;
  // The table hangs on the paragraph after it: it stands at the foot of the page that has the day.
  if (signatory === '') return [...foot(paper), paragraph([], { spacing: line(20) })];
  const beyond = (widthOf(signatory) - widthOf(date)) / 2;
  const right = Math.max(4 * char, 2 * char + beyond);
  const end = (indent: number): IParagraphOptions => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(indent) },
  });
  return [
    paragraph([], { keepNext: true }),
    paragraph([run(signatory)], { ...end(right - beyond), keepNext: true }),
    paragraph([run(date)], end(right)),
    ...foot(paper),
    paragraph([], { spacing: line(20) }),
  ];
}

/** 版记 at the foot of the last page: a table without side lines, thick above and below, thin in between (7.4.1). */
function foot({ format, copies, signatory, date }: Closing): Table[] {
  const copied = copies === '' ? [] : [`抄送：${copies}。`];
  const printed = format === 'document';
  if (format === 'plain' || (!printed && copied.length === 0)) return [];
  // A 信函 has the copies alone, without lines (10.1).
  const ruled = format !== 'letter';
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const cell = (text: string, options: IParagraphOptions, span = 1) =>
    new TableCell({
      columnSpan: span,
      borders: { left: none, right: none },
      margins: { left: 280, right: span === 1 && options.alignment === AlignmentType.LEFT ? 0 : 280 },
      children: [paragraph([run(text, 'body', { size: 28 })], { spacing: line(440), ...options })],
    });
  /** Characters of 四号 on a line behind 抄送. */
  const room = (mm(156) - 560 - 840) / 280;
  const rows = [
    ...copied.map((text) => ({
      lines: Math.ceil([...text].length / room),
      cells: [cell(text, { indent: { left: 840, hanging: 840 } }, 2)],
    })),
    ...(printed
      ? [
          {
            lines: 1,
            cells: [
              cell(signatory, { alignment: AlignmentType.LEFT }),
              cell(`${date}印发`, { alignment: AlignmentType.RIGHT }),
            ],
          },
        ]
      : []),
  ];
  return [
    new Table({
      rows: rows.map(
        ({ lines, cells }) =>
          new TableRow({ children: cells, height: { value: lines * rowPitch, rule: HeightRule.EXACT } }),
      ),
      width: { size: mm(156), type: WidthType.DXA },
      columnWidths: [Math.round(mm(156) * 0.55), Math.round(mm(156) * 0.45)],
      layout: TableLayoutType.FIXED,
      borders: {
        top: ruled ? thick : none,
        bottom: ruled ? thick : none,
        left: none,
        right: none,
        insideHorizontal: thin,
        insideVertical: none,
      },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        absoluteVerticalPosition: mm(225) - rows.reduce((sum, { lines }) => sum + lines * rowPitch, 0),
      },
    }),
  ];
}

/** — 1 —, 四号 宋体, one character in from the edge (7.5). */
function folio(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const side = alignment === AlignmentType.RIGHT ? { right: char } : { left: char };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: side,
        children: [new TextRun({ font: font('song'), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The second red line of a 信函: thin above thick, 20 mm over the foot of the first page. */
const closingLine = (): Footer =>
  new Footer({
    children: [
      paragraph([], {
        spacing: line(60),
        indent: { left: -mm(7), right: -mm(7) },
        border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 36, color: red, space: 0 } },
      }),
    ],
  });

/** The library writes a table of fonts only for fonts it embeds: this one names the fonts and what stands in for them. */
function withAlternates(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const entries = Object.entries(alternates).map(
    ([name, alternate]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternate}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  files['word/fontTable.xml'] = new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`,
  );
  return zipSync(files);
}

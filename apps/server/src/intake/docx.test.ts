import {
  Document,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleLines, solidLines } from './gazette.testing.ts';
import { readSource } from './index.ts';
import { figures } from './word-figures.ts';

async function word(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(document));
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readSource('公报.docx', bytes);
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.message}`);
  expect(outcome.format).toBe('docx');
  return outcome.text;
}

const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more });

describe('Word documents', () => {
  it('become the same lines', async () => {
    const children = sampleLines.map(
      (line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] }),
    );
    expect(solidLines(await textOf(await word(new Document({ sections: [{ children }] }))))).toEqual(
      solidLines(sampleLines.join('\n')),
    );
  });

  it('print the numbers that Word counts by itself', async () => {
    const level = (at: number, text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
      level: at,
      text,
      format,
    });
    const numbering = {
      config: [
        {
          reference: '条',
          levels: [
            level(0, '第%1条', LevelFormat.CHINESE_COUNTING),
            level(1, '（%2）', LevelFormat.CHINESE_COUNTING),
            level(2, '%3.', LevelFormat.DECIMAL),
          ],
        },
      ],
    };
    const item = (text: string, at: number) =>
      new Paragraph({ text, numbering: { reference: '条', level: at } });
    const children = [
      item('目的。', 0),
      item('办法如下：', 0),
      item('记账；', 1),
      item('每月一次；', 2),
      item('销号。', 1),
      item('施行。', 0),
      item('另起。', 1),
    ];
    expect(
      solidLines(await textOf(await word(new Document({ numbering, sections: [{ children }] })))),
    ).toEqual([
      '第一条目的。',
      '第二条办法如下：',
      '（一）记账；',
      '1.每月一次；',
      '（二）销号。',
      '第三条施行。',
      '（一）另起。',
    ]);
  });

  it('keep the columns of tables with merged cells', async () => {
    const rows = [
      new TableRow({
        children: [
          cell('序号', { verticalMerge: VerticalMergeType.RESTART }),
          cell('单位', { columnSpan: 2 }),
        ],
      }),
      new TableRow({
        children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('牵头'), cell('配合')],
      }),
      new TableRow({ children: [cell('1'), cell('区民政局'), cell('各街镇')] }),
    ];
    const text = await textOf(
      await word(new Document({ sections: [{ children: [new Table({ rows }), new Paragraph('后')] }] })),
    );
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| 序号 | 单位 |  |',
      '|---|---|---|',
      '|  | 牵头 | 配合 |',
      '| 1 | 区民政局 | 各街镇 |',
    ]);
  });

  it('show a page break as two empty lines', async () => {
    const children = [
      new Paragraph('前页'),
      new Paragraph({ children: [new PageBreak()] }),
      new Paragraph('后页'),
    ];
    expect((await textOf(await word(new Document({ sections: [{ children }] })))).trim()).toBe(
      '前页\n\n\n后页',
    );
  });

  it('that unpack to gigabytes are refused before they are unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': [new Uint8Array(120 * 1024 * 1024), { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const outcome = await readSource('炸弹.docx', bomb);
    expect(outcome).toMatchObject({ ok: false, code: 'ZL9006' });
    expect(outcome.ok ? '' : outcome.message).toContain('120.0 MB');
  });

  it('without a readable document are refused', async () => {
    const broken = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('不是 XML'),
    });
    expect(await readSource('坏.docx', broken)).toMatchObject({ ok: false, code: 'ZL9005' });
    const other = zipSync({ 'OFD.xml': strToU8('<OFD/>') });
    expect(await readSource('版式.ofd', other)).toMatchObject({ ok: false, code: 'ZL9003' });
  });
});

describe('figures of automatic numbers', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [3, 'decimalEnclosedCircle', '③'],
    [28, 'lowerLetter', 'bb'],
    [14, 'upperRoman', 'XIV'],
    [20, 'ideographDigital', '二〇'],
    [7, 'decimal', '7'],
  ])('%i as %s is %s', (n, format, text) => {
    expect(figures(n, format)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableNode } from '../../model/index.ts';
import { cell, sampleIssue } from '../sample-issue.testing.ts';
import { issueToTypst, toTypst } from './index.ts';
import { literal } from './literal.ts';
import { tableSource } from './table.ts';
import { titleLines } from './title-lines.ts';

const hands = { title: ['A'], body: ['B'], hei: ['C'], kai: ['D'], song: ['E'] };

describe('titles', () => {
  it('are cut between words into even lines', () => {
    const lines = titleLines(
      '示例区人民政府办公室关于印发示例区工业企业流动性贷款风险补偿基金管理办法的通知',
      18,
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('示例区人民政府办公室关于');
    expect(lines.join('|')).not.toMatch(/流\|动|动\|性|贷\|款|风\|险|补\|偿|基\|金|办\|法|通\|知/);
    expect(titleLines('示例区户外广告管理规定', 18)).toEqual(['示例区户外广告管理规定']);
  });

  it('keep quotations and figures whole where they can', () => {
    const lines = titleLines('示例区全面推行“三项制度”重点任务分工', 14);
    expect(lines).toEqual(['示例区全面推行', '“三项制度”重点任务分工']);
    expect(titleLines('关于做好示例区2021年度老旧小区改造工作的通知', 14).join('|')).not.toMatch(
      /\d\|\d|\d\|年/,
    );
  });

  it('lose nothing and keep to the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'关于印发的通知《办法》2021年、“三”·A '), maxLength: 80 }),
        (title) => {
          const lines = titleLines(title, 18);
          expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(18);
        },
      ),
    );
  });
});

describe('text', () => {
  it('reaches Typst as string literals only: no quote or backslash ends one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = literal(text).slice(1, -1);
        expect(inner.replace(/\\[\\"n]/g, '')).not.toMatch(/["\\\n]/);
      }),
    );
  });
});

describe('tables', () => {
  const table = (rows: TableNode['rows']): TableNode => ({
    type: 'table',
    id: 't',
    num: null,
    heading: null,
    text: '',
    children: [],
    span: { start: 0, end: 0, startLine: 1, endLine: 1 },
    rows,
  });
  const places = (source: string) => [
    ...source.matchAll(/x: (\d+), y: (\d+)(?:, colspan: (\d+))?(?:, rowspan: (\d+))?/g),
  ];

  it('place every cell once, whatever spans are claimed', () => {
    const span = fc.integer({ min: 1, max: 9 });
    const cells = fc.array(fc.record({ colspan: span, rowspan: span }), { maxLength: 5 });
    const kinds = fc.constantFrom('header', 'group', 'data', 'total' as const);
    fc.assert(
      fc.property(fc.array(fc.record({ kind: kinds, cells }), { maxLength: 8 }), (rows) => {
        const source = tableSource(
          table(
            rows.map(({ kind, cells: own }) => ({
              kind,
              line: 1,
              cells: own.map((spans) => cell('甲', spans)),
            })),
          ),
        );
        const taken = new Set<string>();
        for (const [, x = '', y = '', wide = '1', high = '1'] of places(source)) {
          for (let dx = 0; dx < Number(wide); dx += 1) {
            for (let dy = 0; dy < Number(high); dy += 1) {
              const place = `${Number(x) + dx} ${Number(y) + dy}`;
              expect(taken).not.toContain(place);
              expect(Number(y) + dy).toBeLessThan(rows.length);
              taken.add(place);
            }
          }
        }
        expect(places(source)).toHaveLength(rows.reduce((sum, row) => sum + row.cells.length, 0));
      }),
    );
  });

  it('of nothing are left out', () => {
    expect(tableSource(table([]))).toBe('');
  });
});

describe('the whole', () => {
  it('reads no clock: the same source each time, dates only from the issue', () => {
    expect(issueToTypst(sampleIssue, { fonts: hands })).toBe(issueToTypst(sampleIssue, { fonts: hands }));
    expect(issueToTypst(sampleIssue, { fonts: hands })).toContain('date: none');
  });

  it('puts masthead, number, title, addressees, attachments, signature and copies in the order of the standard', () => {
    const [document] = sampleIssue.documents;
    if (document === undefined) throw new Error('the sample has documents');
    const source = toTypst(document, { fonts: hands });
    const order = [
      '示例区人民政府文件',
      '示例府发〔2021〕7号',
      '隐患台账管理办法的通知',
      '各街道办事处，',
      '附件：1.任务分工表',
      '2021年3月5日',
      '此件公开发布',
      '第一条',
      '抄送：区委办公室',
      '2021年3月8日印发',
    ];
    const found = order.map((part) => source.lastIndexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

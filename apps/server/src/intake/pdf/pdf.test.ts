import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { sampleLines, solidLines } from '../gazette.testing.ts';
import { type ReadText, readSource } from '../index.ts';
import { withoutRadicals } from './radicals.ts';

const compiler = NodeCompiler.create();

/** Chinese type where the machine has one; any font that Typst finds otherwise draws the same geometry. */
const preamble = `#set text(font: "Noto Serif CJK SC", size: 14pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
`;

function pdf(source: string): Uint8Array {
  const { result } = compiler.compile({ mainFileContent: preamble + source });
  if (result === null) throw new Error('typst refused the source of the test');
  return new Uint8Array(compiler.pdf(result));
}

async function read(source: string): Promise<ReadText> {
  const outcome = await readSource('公报.pdf', pdf(source));
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.message}`);
  expect(outcome.format).toBe('pdf');
  return outcome;
}

const long =
  '各单位应当在收到本办法之日起三十日内制定工作台账，明确责任人、完成时限和整改措施，并报区政府办公室备案；逾期不报的，由区督查室通报。';

describe('PDF files', () => {
  it('become the same lines: print lines of a paragraph are joined', async () => {
    expect(solidLines((await read(sampleLines.join('\n\n'))).text)).toEqual(
      solidLines(sampleLines.join('\n')),
    );
  });

  it('keep a title broken over centred lines apart from what follows', async () => {
    const { text } = await read(
      `#align(center)[示例区人民政府关于印发\\ 隐患台账管理办法的通知]\n\n各街道办事处：\n\n${long}`,
    );
    expect(text.split('\n').slice(0, 4)).toEqual([
      '示例区人民政府关于印发',
      '隐患台账管理办法的通知',
      '',
      '各街道办事处：',
    ]);
  });

  it('lose running heads and page numbers and show page breaks as two empty lines', async () => {
    const page = `${long}\n\n`.repeat(3);
    const { text, notes } = await read(
      `#set page(header: [#h(1fr) SHILI QU GONGBAO], numbering: "— 1 —")\n${[page, page, page, page].join('#pagebreak()\n')}`,
    );
    expect(text).not.toMatch(/SHILI|—/);
    expect(text.split('\n\n\n')).toHaveLength(4);
    expect(solidLines(text)).toEqual(Array.from({ length: 12 }, () => long));
    expect(notes.join()).toContain('8 处');
  });

  it('join a sentence that a page cuts, and nothing else', async () => {
    const cut = (text: string) => `#set page(height: 12cm)\n${text}`;
    const { text } = await read(cut(Array.from({ length: 9 }, () => long.repeat(2)).join('\n\n')));
    expect(solidLines(text)).toEqual(Array.from({ length: 9 }, () => long.repeat(2)));
    const apart = await read(`${long}\n#pagebreak()\n#par(first-line-indent: 0pt)[附件1]\n\n${long}`);
    expect(solidLines(apart.text)).toEqual([long, '附件1', long]);
  });

  it('keep short paragraphs apart on a last page where none shows the margin', async () => {
    const { text } = await read(
      `${`${long}\n\n`.repeat(4)}#pagebreak()\n#align(right)[2023年8月25日]\n\n2023年7月大事记\n\n1日，市政府召开第30次常务会议，研究城市更新和防汛等项工作。\n\n18日，经济形势分析会召开。`,
    );
    expect(solidLines(text).slice(-4)).toEqual([
      '2023年8月25日',
      '2023年7月大事记',
      '1日，市政府召开第30次常务会议，研究城市更新和防汛等项工作。',
      '18日，经济形势分析会召开。',
    ]);
  });

  it('keep a masthead that returns at the head of several pages', async () => {
    const page = `#align(center, text(30pt)[示例区人民政府文件])\n\n${long}\n\n`;
    const { text } = await read([page, page, page].join('#pagebreak()\n'));
    expect(text.match(/示例区人民政府文件/g)).toHaveLength(3);
  });

  it('are read column by column', async () => {
    const marked = Array.from({ length: 12 }, (_, at) => `甲${at}${long}`);
    const { text } = await read(
      `示例简报\n\n#columns(2, gutter: 1cm)[#set text(11pt)\n${marked.join('\n\n')}]`,
    );
    expect(solidLines(text)).toEqual(['示例简报', ...marked]);
  });

  it('give ruled tables as tab-separated rows with empty places for merged cells', async () => {
    const { text } = await read(`${long}

#table(columns: (1fr, 2fr, 3fr, 1fr), [序号], table.cell(colspan: 2)[单位和事项], [时限],
  [1], table.cell(rowspan: 2)[区民政局], [养老服务设施的规划与建设要同步推进、同步验收], [六月底前], [2], [救助], [持续])

${long}`);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      long,
      '序号\t单位和事项\t\t时限',
      '1\t区民政局\t养老服务设施的规划与建设要同步推进、同步验收\t六月底前',
      '2\t\t救助\t持续',
      long,
    ]);
  });

  it('give aligned columns without lines as tab-separated rows', async () => {
    const { text } = await read(
      '#grid(columns: (3cm, 3cm, 3cm), row-gutter: 8pt, [姓名], [单位], [职务], [甲一], [区府办], [主任], [乙二], [区财政局], [局长])',
    );
    expect(text.trim().split('\n')).toEqual([
      '姓名\t单位\t职务',
      '甲一\t区府办\t主任',
      '乙二\t区财政局\t局长',
    ]);
  });

  it('keep a list of names a list, with long posts joined', async () => {
    const seats = Array.from(
      { length: 12 },
      (_, at) =>
        `[成员：], [甲乙${'丙丁戊己庚辛壬癸子丑寅卯'.charAt(at)}], [${at % 2 === 0 ? '区委宣传部副部长、区融媒体中心党组书记' : '区财政局局长'}]`,
    );
    const { text } = await read(
      `#set page(width: 12cm)\n#set par(justify: false)\n#grid(columns: (3em, 4em, 1fr), row-gutter: 8pt, column-gutter: 1em, ${seats.join(', ')})`,
    );
    const lines = solidLines(text);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('成员：甲乙丙区委宣传部副部长、区融媒体中心党组书记');
    expect(lines[1]).toBe('成员：甲乙丁区财政局局长');
  });

  it('do not take the longest of short lines for a full one', async () => {
    const contents =
      '#par(first-line-indent: 0pt)[示例区人民政府关于印发办法的通知 #h(1fr) 12]\n\n#par(first-line-indent: 0pt)[区政府令]';
    const { text } = await read(
      `${long}\n\n${long}\n\n${long}\n#pagebreak()\n${contents}\n#pagebreak()\n第四条　本办法自发布之日起施行。\n\n#par(first-line-indent: 0pt)[附件1]\n#pagebreak()\n`,
    );
    expect(solidLines(text).slice(3)).toEqual([
      '示例区人民政府关于印发办法的通知12',
      '区政府令',
      '第四条本办法自发布之日起施行。',
      '附件1',
    ]);
  });

  it('give the characters that were printed, not the radicals that browsers write', () => {
    expect(withoutRadicals('⽰例区⼈⺠政府部⻔、副区⻓、⼾外')).toBe('示例区人民政府部门、副区长、户外');
  });

  it('without text are named as scans', async () => {
    const outcome = await readSource(
      '扫描.pdf',
      pdf('#rect(width: 8cm, height: 4cm, fill: gray)\n#pagebreak()\n#rect()'),
    );
    expect(outcome).toMatchObject({ ok: false, code: 'ZL9009' });
    expect(outcome.ok ? '' : outcome.message).toContain('2 页');
  });

  it('cut off in the middle are read as far as they go or refused, never half a crash', async () => {
    const whole = pdf(long.repeat(20));
    for (const share of [0.2, 0.5, 0.8, 0.99]) {
      const outcome = await readSource('半.pdf', whole.slice(0, Math.floor(whole.length * share)));
      if (!outcome.ok) expect(['ZL9007', 'ZL9009']).toContain(outcome.code);
    }
  });

  it('under a password are refused with what to do', async () => {
    const outcome = await readSource('密.pdf', encryptedPdf());
    expect(outcome).toMatchObject({ ok: false, code: 'ZL9008' });
    expect(outcome.ok ? '' : outcome.hint).toContain('取消');
  });
});

/** The smallest file with a standard security handler (revision 3) whose user password is not empty. */
function encryptedPdf(): Uint8Array {
  const key = 'ab'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${key}> /U <${key}> >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = '0123456789abcdef0123456789abcdef';
  return new TextEncoder().encode(
    `${body}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

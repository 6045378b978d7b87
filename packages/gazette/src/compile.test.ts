import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from './checks/index.ts';
import { compile } from './compile.ts';
import { everything, own } from './corpus.testing.ts';
import type { GazetteDocument, Issue } from './model/issue.ts';
import type { Node } from './model/node.ts';
import { loose } from './source/loose.ts';

function nodesOf(issue: Issue): Node[] {
  const out: Node[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      out.push(node);
      walk(node.children);
    }
  };
  walk(issue.foreword?.body ?? []);
  for (const document of issue.documents) {
    walk(document.body);
    for (const attachment of document.attachments) walk(attachment.body);
  }
  for (const item of issue.news) walk(item.body);
  return out;
}

/** The visible characters of the input that lie in no node, no field and no residue. */
function lost(input: string, issue: Issue): string {
  const seen = new Uint8Array(input.length);
  const mark = ({ start, end }: { start: number; end: number }) => seen.fill(1, start, end);
  for (const node of nodesOf(issue)) mark(node.span);
  for (const field of issue.fields) mark(field.span);
  for (const left of issue.residue) mark(left.span);
  return [...input].length === 0
    ? ''
    : Array.from({ length: input.length }, (_, i) => (seen[i] === 0 ? input[i] : ''))
        .join('')
        .replace(/\s/g, '');
}

/** Fields, residue, nodes and mentions whose place does not hold what they say. */
function astray(input: string, issue: Issue): string[] {
  const wrong: string[] = [];
  const holds = (what: string, text: string, span: { start: number; end: number }) => {
    if (input.slice(span.start, span.end) !== text) wrong.push(`${what}: ${text.slice(0, 40)}`);
  };
  for (const field of issue.fields) holds(field.path, field.text, field.span);
  for (const left of issue.residue) holds('residue', left.text, left.span);
  const interrupted = issue.residue.map((left) => left.span);
  for (const node of nodesOf(issue)) {
    const { span } = node;
    if (interrupted.some((other) => other.start >= span.start && other.end <= span.end)) continue;
    const there = loose(input.slice(span.start, span.end));
    for (const part of [node.num, node.heading, node.text]) {
      if (part && !there.includes(loose(part))) wrong.push(`${node.id}: ${part.slice(0, 40)}`);
    }
    for (const child of node.children) {
      if (child.span.start < span.start || child.span.end > span.end)
        wrong.push(`${child.id} outside ${node.id}`);
    }
  }
  return wrong;
}

function checkLaws(input: string): void {
  const issue = compile(input);
  expect(lost(input, issue)).toBe('');
  expect(astray(input, issue)).toEqual([]);
  for (const document of issue.documents) {
    const ids = idsOf(document);
    expect(new Set(ids).size).toBe(ids.length);
  }
}

const idsOf = (document: GazetteDocument): string[] => {
  const out: string[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      out.push(node.id);
      walk(node.children);
    }
  };
  walk(document.body);
  for (const attachment of document.attachments) walk(attachment.body);
  return out;
};

const pick = fc.constantFrom(...everything.map(({ text }) => text));

describe.each(everything)('$name', ({ text }) => {
  test('keeps every character and points at what it says', () => checkLaws(text));
  test('compiles to the same result twice', () => {
    expect(compile(text)).toEqual(compile(text));
  });
  test('leaves only the furniture of the page over', () => {
    expect(compile(text).residue.filter((left) => left.reason === 'unplaced')).toEqual([]);
  });
});

describe('laws for any input', () => {
  test('random text', () => {
    const alphabet = fc.constantFrom(
      ...'第一二三章条款、（）(1).①——是附件：:《》〔〕号年月日|\t\n\n 　。，文件通知关于印发抄送-*#·ａ９é𠀀',
      '\r\n',
      '目录',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 400 }), (text) => checkLaws(text)),
      { numRuns: 400, seed: 1 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => checkLaws(text)),
      { numRuns: 200, seed: 2 },
    );
  });

  test('truncation at any point', () => {
    fc.assert(
      fc.property(pick, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (text, share, head) => {
        const at = Math.floor(share * text.length);
        checkLaws(head ? text.slice(0, at) : text.slice(at));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('dropped, doubled and shuffled lines', () => {
    fc.assert(
      fc.property(
        pick,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap')), { maxLength: 40 }),
        (text, edits) => {
          const lines = text.split('\n');
          for (const [n, edit] of edits) {
            const at = n % lines.length;
            const line = lines[at] ?? '';
            if (edit === 'drop') lines.splice(at, 1);
            else if (edit === 'double') lines.splice(at, 0, line);
            else lines.splice((at * 7) % lines.length, 0, ...lines.splice(at, 1));
          }
          checkLaws(lines.join('\n'));
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });

  test('changed widths, brackets and inserted noise', () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.normalize('NFKC'),
      (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (text) => text.replaceAll('〔', '［').replaceAll('〕', '］'),
      (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replace(/(\d)(年|月|日)/g, '$1 $2 '),
      (text) => text.replace(/^(?=\S)/gm, '- '),
      (text) => text.replace(/^(\S.{4,30})$/gm, '**$1**'),
      (text) => text.replace(/\n\n/g, '\n\nXianRenMinZhengFuGongBao\n\n'),
    ];
    fc.assert(
      fc.property(pick, fc.subarray([...changes], { minLength: 1 }), (text, some) => {
        checkLaws(some.reduce((changed, change) => change(changed), text));
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test('a damaged document leaves its neighbours as they were', () => {
    const essence = ({ title, number, kind, signed, instrument, addressees, body }: GazetteDocument) => ({
      title,
      number,
      kind,
      signed,
      instrument,
      addressees,
      ids: body.map((node) => node.id),
      texts: body.map((node) => node.text),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 25 }),
        ({ text }, which, where, count) => {
          const whole = compile(text);
          const at = which % whole.documents.length;
          const damaged = whole.documents[at];
          if (!damaged) return;
          const lines = text.split('\n');
          const { startLine, endLine } = damaged.span;
          // Some lines of its inside are lost: what stands behind its first line and before its last.
          const from = startLine + (where % Math.max(1, endLine - startLine - 1));
          lines.splice(from, Math.min(count, endLine - from - 1));
          const after = compile(lines.join('\n'));
          const others = whole.documents.filter((_, i) => i !== at).map(essence);
          const found = after.documents.map(essence);
          for (const other of others) expect(found).toContainEqual(other);
        },
      ),
      { numRuns: 80, seed: 6 },
    );
  });

  test.each([
    ['one line of brackets', '《'.repeat(5_000_000)],
    ['one line of dates', '2019年12月31日前'.repeat(450_000)],
    ['one line of digits', '1'.repeat(5_000_000)],
    ['one line of blanks', ' '.repeat(5_000_000)],
    ['lines that all look like numbers of documents', '某府发〔2020〕1号\n'.repeat(400_000)],
    ['points that never end', '一、（一）1.（1）①'.repeat(450_000)],
    ['repeated points', '一、有关事项\n'.repeat(600_000)],
    ['bars', '|'.repeat(2_000_000)],
    ['rows', '| 一 | 二 |\n'.repeat(500_000)],
    ['tabs', '\t甲'.repeat(1_000_000)],
    ['attachments', '附件\n'.repeat(1_000_000)],
    ['announced attachments', '附件：1.某表\n2.某表\n'.repeat(300_000)],
    ['organs and dates', '某县人民政府\n2020年1月1日\n'.repeat(200_000)],
    ['titles', '关于某事的通知\n各单位：\n'.repeat(300_000)],
    ['stars', '*'.repeat(3_000_000)],
    ['single characters', '政\n'.repeat(1_500_000)],
  ])('ends on 5 MB of %s', (_name, text) => {
    const issue = compile(text);
    expect(issue.schema).toBe('zhengling/issue@1');
  });

  const HEAD = '某县人民政府文件\n某府发〔2020〕1号\n某县人民政府关于某事的通知\n各单位：\n';
  test.each([
    ['titles that never close', '《甲〈乙'],
    ['dates', '2019年12月31日前'],
    ['numbers of documents', '某府发〔2020〕1号'],
    ['duties', '县教育局应当于每月5日前报告，'],
    ['brackets of duties that never close', '（责任单位：'],
    ['provisions', '第八条第一款第二项'],
    ['rows of duties', '| 1 | 县教育局 | 2020年9月底 |\n'],
    ['sums', '其中1万元、2万元，共3万元，'],
  ])('ends on a document of 1 MB of %s, its checks too', (_name, unit) => {
    const text = HEAD + unit.repeat(Math.ceil(1_000_000 / unit.length));
    const issue = compile(text);
    expect(issue.documents).toHaveLength(1);
    expect(check(issue, text, {})).toBeInstanceOf(Array);
  });
});

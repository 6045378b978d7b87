import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Check } from './check.ts';
import { check } from './index.ts';
import { BROKEN, run } from './run.ts';

const sample = readFileSync('samples/sample-2024-4.txt', 'utf8');

describe('a check that fails', () => {
  const fine: Check = {
    code: 'ZL0999',
    severity: 'warning',
    title: '正常',
    *run({ reading }) {
      yield { span: reading.headOf(0), message: '找到', hint: '改正', documentIndex: 0 };
    },
  };
  const broken: Check = {
    code: 'ZL0998',
    severity: 'error',
    title: '出错',
    // biome-ignore lint/correctness/useYield: it fails before it can yield
    *run() {
      throw new Error('坏了');
    },
  };

  it('says so and leaves the findings of the others alone', () => {
    const found = run([broken, fine], compile(sample), sample);
    expect(found.map((one) => one.code)).toEqual([BROKEN, 'ZL0999']);
    expect(found[0]?.message).toContain('坏了');
    expect(found[1]?.document).toBe('示例府人〔2024〕2号');
  });

  it('stops one that finds no end', () => {
    const endless: Check = {
      ...fine,
      *run({ reading }) {
        for (;;) yield { span: reading.headOf(0), message: '又', hint: '', documentIndex: null };
      },
    };
    expect(run([endless], compile(sample), sample).length).toBeLessThanOrEqual(300);
  });
});

/** Every diagnostic must point into the input, at the line and column it says, and no check may fail. */
function expectSound(text: string): void {
  for (const one of check(compile(text), text)) {
    expect(one.code, one.message).not.toBe(BROKEN);
    expect(one.span.start).toBeGreaterThanOrEqual(0);
    expect(one.span.end).toBeGreaterThanOrEqual(one.span.start);
    expect(one.span.end).toBeLessThanOrEqual(text.length);
    expect(one.line).toBe(one.span.startLine);
    expect(one.column).toBeGreaterThanOrEqual(1);
  }
}

describe('any input', () => {
  it('damaged copies of the sample', () => {
    const lines = sample.split('\n');
    const damage = fc.record({
      at: fc.nat(lines.length - 1),
      count: fc.integer({ min: 0, max: 12 }),
      put: fc.constantFrom(
        '',
        '一、',
        '第十条 ',
        '1\t2\t3',
        '| a | b |',
        '其中：',
        '附件',
        '抄送：',
        '合计\t9\t9',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (changes) => {
        const damaged = [...lines];
        for (const { at, count, put } of changes) damaged.splice(at, count, put);
        expectSound(damaged.join('\n'));
      }),
      { seed: 41, numRuns: 25 },
    );
  });

  it('random text of gazette words', () => {
    const words = fc.constantFrom(
      '某区人民政府文件\n',
      '某府发〔2024〕1号\n',
      '关于某事的通知\n',
      '各街道：\n',
      '目 录\n',
      '- 4 ',
      '一、',
      '（二）',
      '第三条 ',
      '其中',
      '12个',
      '占5%',
      '附件：1.表\n',
      '\t7',
      '\n',
      '2024年5月6日\n',
      '抄送：区法院，市法院。\n',
      '电话：123',
      'a@b',
      '《某法》（某发〔2023〕2号）',
      '△要闻\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => expectSound(parts.join(''))),
      { seed: 42, numRuns: 60 },
    );
  });
});

const gold = '../shared/gold';
describe.skipIf(!existsSync(gold))(
  'the faults known in the acceptance corpus (skipped where it is absent)',
  () => {
    const answers: readonly { file: string; diagnostics: readonly { line: number; about: string }[] }[] =
      existsSync(gold)
        ? readdirSync(gold)
            .filter((name) => /^\d{3}_/.test(name))
            .map((name) => JSON.parse(readFileSync(`${gold}/${name}`, 'utf8')))
        : [];

    it.each(answers)('are found in $file, with few warnings besides', ({ file, diagnostics }) => {
      const text = readFileSync(`../shared/seeds/${file}`, 'utf8');
      const found = check(compile(text), text);
      const missed = diagnostics.filter((want) => !found.some((one) => Math.abs(one.line - want.line) <= 1));
      expect(missed).toEqual([]);
      expect(found.filter((one) => one.severity !== 'info').length).toBeLessThanOrEqual(
        diagnostics.length + 8,
      );
    });
  },
);

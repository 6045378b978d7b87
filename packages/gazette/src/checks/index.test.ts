import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { FAULTS } from './faults.testing.ts';
import { CHECKS, check } from './index.ts';
import { checksIndex } from './pages.testing.ts';

const sample = readFileSync('samples/sample-2024-4.txt', 'utf8');
const county = readFileSync('packages/gazette/fixtures/qingling-2023-2.txt', 'utf8');

const proofread = (text: string) => check(compile(text), text, { file: 'sample.txt' });
const graver = (text: string) => proofread(text).filter((one) => one.severity !== 'info');

describe('a faultless issue', () => {
  it.each([
    ['the sample', sample],
    ['the county of another style', county],
  ])('%s has neither error nor warning', (_name, text) => {
    expect(graver(text).map((one) => `${one.line} ${one.code} ${one.message}`)).toEqual([]);
  });
});

describe('a fault put into the sample', () => {
  it.each(FAULTS.map((fault) => [fault.code, fault.about, fault] as const))(
    '%s: %s',
    (_code, _about, fault) => {
      expect(sample.split(fault.find).length, 'the place to change').toBeGreaterThan(1);
      const text = sample.replace(fault.find, () => fault.put);
      const at = text.indexOf(`\n${fault.line}`) + 1;
      expect(at, 'the line to point at').toBeGreaterThan(0);
      const line = text.slice(0, at).split('\n').length;
      const found = proofread(text);
      const wanted = found.filter((one) => one.code === fault.code);
      expect(wanted.map((one) => one.line)).toContain(line);
      for (const one of wanted) {
        expect(one.file).toBe('sample.txt');
        expect(one.message).not.toBe('');
        expect(one.hint).not.toBe('');
        expect(text.slice(one.span.start, one.span.end).trim()).not.toBe('');
        expect(text.slice(0, one.span.start).split('\n').length).toBe(one.line);
        expect(one.span.start - text.lastIndexOf('\n', one.span.start - 1)).toBe(one.column);
      }
      const others = found.filter(
        (one) => one.severity !== 'info' && one.code !== fault.code && !fault.also?.includes(one.code),
      );
      expect(others.map((one) => `${one.line} ${one.code} ${one.message}`)).toEqual([]);
    },
  );
});

describe('the list of checks', () => {
  it('has codes in order, each once', () => {
    const codes = CHECKS.map((one) => one.code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('has a fault for every check but that of unplaced text', () => {
    const shown = new Set(FAULTS.map((fault) => fault.code));
    expect(CHECKS.map((one) => one.code).filter((code) => !shown.has(code))).toEqual(['ZL0509']);
  });

  it.each(CHECKS.map((one) => [one.code, one.title]))('%s has a page that names it', (code, title) => {
    const page = `docs/checks/${code}.md`;
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8').split('\n')[0]).toBe(`# ${code} ${title}`);
  });

  it('is what the index of the pages lists', () => {
    expect(readFileSync('docs/checks/README.md', 'utf8')).toBe(checksIndex(CHECKS));
  });

  it('says on each page which level it has', () => {
    for (const one of CHECKS) {
      const level = { error: '错误', warning: '警告', info: '提示' }[one.severity];
      expect(readFileSync(`docs/checks/${one.code}.md`, 'utf8')).toContain(`**级别**：${level}\n`);
    }
  });
});

import type { Diagnostic } from '@zhengling/gazette';
import { describe, expect, it } from 'vitest';
import { findAgain, nextFinding } from './finding-order.ts';

const finding = (start: number, message = '序号重复'): Diagnostic => ({
  code: 'ZL0201',
  severity: 'warning',
  message,
  hint: '',
  file: '',
  span: { start, end: start + 1, startLine: 1, endLine: 1 },
  line: 1,
  column: 1,
  document: null,
});
const list = [finding(10), finding(50), finding(90, '缺少日期')];

describe('the next finding', () => {
  it('follows the chosen one and goes round at both ends', () => {
    expect(nextFinding(list, 0, 0, 1)).toBe(1);
    expect(nextFinding(list, 2, 0, 1)).toBe(0);
    expect(nextFinding(list, 0, 0, -1)).toBe(2);
  });

  it('is the first after the cursor where none is chosen', () => {
    expect(nextFinding(list, -1, 20, 1)).toBe(1);
    expect(nextFinding(list, -1, 95, 1)).toBe(0);
    expect(nextFinding(list, -1, 60, -1)).toBe(1);
    expect(nextFinding(list, -1, 5, -1)).toBe(2);
  });
});

describe('after compiling again', () => {
  it('the chosen finding is the same words nearest to where it was', () => {
    expect(findAgain([finding(10), finding(57), finding(90)], finding(50))).toBe(1);
  });

  it('nothing is chosen any more when it was mended', () => {
    expect(findAgain([finding(10)], finding(90, '缺少日期'))).toBe(-1);
  });
});

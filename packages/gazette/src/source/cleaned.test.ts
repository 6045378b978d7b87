import { describe, expect, test } from 'vitest';
import { cleaned } from './cleaned.ts';

const clean = (line: string): string => cleaned(line, 0, line.length).text;

describe('a cleaned line', () => {
  test('loses the blanks that print leaves between words and figures', () => {
    expect(clean('到 2025 年,新建 12 座')).toBe('到2025年,新建12座');
    expect(clean('总投资 12345678 元')).toBe('总投资12345678元');
  });

  test('keeps the blank that parts a name from a post or a telephone number', () => {
    expect(clean('赵某某  区教委主任')).toBe('赵某某 区教委主任');
    expect(clean('联系人:赵某某 48000000。')).toBe('联系人:赵某某 48000000。');
    expect(clean('联系人: 赵某某　13800000000')).toBe('联系人:赵某某 13800000000');
    expect(clean('联系 2025 年的项目')).toBe('联系2025年的项目');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCharacters } from './first-characters.ts';

const sorted = (pattern: string) => {
  const first = firstCharacters(pattern);
  return first === null ? null : [...first].sort().join('');
};

describe('the characters a pattern can begin with', () => {
  it.each([
    ['应当|应(?!急)|必须', '应必'],
    ['(?:也|还){0,2}(?:应当|要)', '也应要还'],
    ['(?<![需主])要', '要'],
    ['按照?(?:各自){0,2}职责', '按'],
    ['[、，,/／]|以及', ',/、以，／'],
    ['[0-2甲]{1,3}个?', '012甲'],
    ['\\d{1,2}月', '0123456789'],
    ['(?:以下)?(?<name>简|统)?称', '以称简统'],
    ['\\(甲', '('],
    ['甲+?乙', '甲'],
    ['^甲', '甲'],
    ['[-—]', '-—'],
    ['甲?', '甲'],
    ['[\\t\\u4e00-\\u4e02\\]-]甲', '\t一丁丂]-'],
    [
      '[\\s甲]',
      '甲\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    ],
    ['甲?(?:乙|丙?)', '甲乙丙'],
    ['(?=甲)', ''],
  ])('%s: %s', (pattern, first) => {
    expect(sorted(pattern)).toBe([...first].sort().join(''));
  });

  it.each([
    '[^甲]',
    '.甲',
    '甲?.',
    '\\p{Script=Han}甲',
    '[^\\d甲]',
    '[\\p{Script=Han}甲]',
    '\\w',
    '[\\u4e00-\\u9fff]',
  ])('%s may begin with anything', (pattern) => {
    expect(firstCharacters(pattern)).toBeNull();
  });

  it('leaves out nothing that begins a match', () => {
    const leaf = fc.constantFrom(
      '甲',
      '乙',
      '[丙丁]',
      '戊?',
      '己{0,2}',
      '庚{1,2}',
      '(?!甲)',
      '(?<!乙)',
      '(?=丙)',
    );
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
        fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((parts) => `(?:${parts.join('|')})`),
        tie('pattern').map((part) => `(?:${part})?`),
      ),
    }));
    const text = fc
      .array(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (source, printed) => {
        const first = firstCharacters(source);
        const match = new RegExp(source).exec(printed);
        if (first === null || match === null || match[0] === '') return;
        expect(first).toContain(match[0].charAt(0));
      }),
      { numRuns: 2_000 },
    );
  });
});

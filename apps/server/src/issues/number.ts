/**
 * A document number as documents carry it: `綦江府办发〔2019〕56号`, whatever brackets, widths and blanks it was typed
 * with. Null where the text is no document number.
 */
export function documentNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[[(【〔﹝]/gu, '〔')
    .replace(/[\])】〕﹞]/gu, '〕');
  return /^\p{Script=Han}{1,30}〔\d{4}〕(?:第)?\d{1,6}号$/u.test(plain) ? plain : null;
}

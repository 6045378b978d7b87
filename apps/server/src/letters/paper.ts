import { chineseDate, type IsoDate } from '@zhengling/calendar';
import { type BodyLine, bodyLines, type LetterFormat } from '@zhengling/work';

/** A letter as it is printed. */
export interface LetterPaper {
  readonly format: LetterFormat;
  /** 发文机关标志 */
  readonly masthead: string;
  /** 发文字号; null before it is issued, and for letters without one. */
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly lines: readonly BodyLine[];
  readonly signatory: string;
  /** `2024年6月20日`; what is not issued has no day. */
  readonly date: string;
  readonly copies: string;
  /** Across the page: a letter that is not in force says so. */
  readonly mark: '草稿' | '作废' | null;
}

export interface PaperOf {
  readonly format: LetterFormat;
  readonly masthead: string;
  readonly title: string;
  readonly addressee: string;
  readonly body: string;
  readonly signatory: string;
  readonly copies: string;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly mark: LetterPaper['mark'];
}

export function paperOf(letter: PaperOf): LetterPaper {
  const { format, masthead, title, addressee, body, signatory, copies, number, issuedOn, mark } = letter;
  return {
    format,
    masthead,
    number,
    title,
    addressee,
    lines: bodyLines(body),
    signatory,
    date: issuedOn === null ? '　　年　月　日' : chineseDate(issuedOn),
    copies,
    mark,
  };
}

/** 出席 and 列席 of minutes are set in 黑体 before the names, `first` after a blank line (GB/T 9704 10.3). */
export function attendance(
  text: string,
): { readonly role: string; readonly names: string; readonly first: boolean } | null {
  const match = /^(出席|请假|列席)(：.*)$/s.exec(text);
  return match === null ? null : { role: match[1] ?? '', names: match[2] ?? '', first: match[1] === '出席' };
}

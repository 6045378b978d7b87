/**
 * How a letter is laid out, by GB/T 9704—2012: `document` with a red head of its issuer (第7章), `letter` (信函格式,
 * 10.1), `minutes` (纪要格式, 10.3); `plain` is no official document: a notice put up on a wall.
 */
export type LetterFormat = 'document' | 'letter' | 'minutes' | 'plain';

/** What only somebody who writes the letter knows. */
export interface Blank {
  /** What stands in the draft until it is filled in: `【约谈时间】`. */
  readonly label: string;
  readonly hint?: string;
  /** What it may look like, for the form and for examples. */
  readonly example: string;
}

/** A paragraph; with `when` only where that value is known. Names in braces are values or blanks. */
export type LetterParagraph = string | { readonly when: string; readonly text: string };

/** A letter as a form. Texts are in our own words. */
export interface LetterDefinition {
  readonly id: string;
  /** 督办通知书 */
  readonly name: string;
  readonly format: LetterFormat;
  /** Who issues it; the office of supervision of the instance where left out. */
  readonly issuer?: string;
  /** 机关代字; that of the instance where left out, `null` for letters without a number. */
  readonly series?: string | null;
  /** 发文机关标志: `{issuer}`, `{issuer}文件`. */
  readonly masthead: string;
  readonly title: string;
  /** 主送机关 without the colon. */
  readonly addressee: string;
  readonly body: readonly LetterParagraph[];
  readonly signatory: string;
  /** 抄送 */
  readonly copies?: string;
  readonly blanks: Readonly<Record<string, Blank>>;
  /** Whether a leader has to approve before it is issued. */
  readonly approval: 'none' | 'leader';
  /** Why, or who: the clause or the practice. */
  readonly approvalBasis?: string;
  /** 发文字号 and clause that it rests on; `null` for the practice of supervision. */
  readonly basis: { readonly document: string; readonly clause: string } | null;
}

/** Values that the program knows when it drafts, with what stands where one is missing; every other name is a blank. */
const knownValues: Readonly<Record<string, string>> = {
  issuer: '发文机关',
  unit: '单位名称',
  today: '日期',
  count: '项数',
  tasks: '事项',
  replyBy: '报送期限',
  taken: '此前的督促',
  documents: '依据的文件',
};

const named = /\{([a-zA-Z]+)\}/g;

/**
 * The definition as given. A name in braces that is neither a value nor a blank, or a blank that stands nowhere, is
 * the author's error and throws.
 */
export function letter(definition: LetterDefinition): LetterDefinition {
  const wrong = (what: string) => new TypeError(`${definition.id}: ${what}`);
  const { masthead, title, addressee, body, signatory, copies = '', blanks } = definition;
  const texts = [masthead, title, addressee, signatory, copies, ...body.map(textOf)];
  const names = new Set(texts.flatMap((text) => [...text.matchAll(named)].map(([, name = '']) => name)));
  const known = (name: string) => name in knownValues;
  for (const name of names) if (!known(name) && !(name in blanks)) throw wrong(`what is {${name}}?`);
  for (const name of Object.keys(blanks)) if (!names.has(name)) throw wrong(`{${name}} stands nowhere`);
  for (const paragraph of body)
    if (typeof paragraph !== 'string' && !known(paragraph.when)) throw wrong(`what is ${paragraph.when}?`);
  return definition;
}

export const textOf = (paragraph: LetterParagraph): string =>
  typeof paragraph === 'string' ? paragraph : paragraph.text;

/** The text with its names replaced; what is not known stands as `【label】`. */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  blanks: Readonly<Record<string, Blank>>,
): string {
  return text.replace(named, (_, name: string) => {
    const value = values[name]?.trim() ?? '';
    return value === '' ? `【${blanks[name]?.label ?? knownValues[name] ?? name}】` : value;
  });
}

/** What is still to be filled in, in the order of the text; each label once. */
export function openBlanks(...texts: readonly string[]): readonly string[] {
  const labels = texts.flatMap((text) =>
    [...text.matchAll(/【([^【】\n]{1,40})】/g)].map(([, label = '']) => label),
  );
  return [...new Set(labels)];
}

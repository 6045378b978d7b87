import type { Check, CheckContext, Finding } from './check.ts';

const LABELLED =
  /(?:电话|手机|热线|传真|联系方式)(?:号码)?[:：\s]{0,3}((?:[(（]?0\d{2,3}[)）][-—－ ]?|0\d{2,3}[-—－ ])?\d{3,14}(?![\d]))/g;
const IDENTITY = /(?:身份证(?:件)?(?:号码?|编号)?|公民身份号码)[:：\s]{0,3}(\d{13,20}[\dXx]?)/g;

/** What `LABELLED` and `IDENTITY` begin with: most of an issue holds none of it. */
const LABEL = /电话|手机|热线|传真|联系方式|身份/;

/** ZL0403: a telephone or identity number with a digit too few or too many. */
export const phoneMalformed: Check = {
  code: 'ZL0403',
  severity: 'warning',
  title: '号码位数不对',
  *run(context) {
    const local = usualLength(context);
    for (const { text, span, documentIndex } of places(context)) {
      for (const match of text.matchAll(LABELLED)) {
        const number = match[1] ?? '';
        const fault = phoneFault(number, local);
        if (fault === null) continue;
        yield* finding(
          context,
          text,
          span,
          match.index + match[0].length - number.length,
          number,
          fault,
          documentIndex,
        );
      }
      for (const match of text.matchAll(IDENTITY)) {
        const number = match[1] ?? '';
        const fault = identityFault(number);
        if (fault === null) continue;
        yield* finding(
          context,
          text,
          span,
          match.index + match[0].length - number.length,
          number,
          fault,
          documentIndex,
        );
      }
    }
  },
};

function* finding(
  context: CheckContext,
  text: string,
  span: Finding['span'],
  at: number,
  number: string,
  fault: string,
  documentIndex: number | null,
): Generator<Finding> {
  yield {
    span: context.reading.locate(span, text, at, number.length),
    message: `“${number}”${fault}`,
    hint: '请向提供单位核对号码',
    documentIndex,
  };
}

/** The texts in which a number is labelled. */
function* places({ issue, reading }: CheckContext) {
  for (const { node, text, documentIndex } of reading.textsWith('phone'))
    if (LABEL.test(text)) yield { text, span: node.span, documentIndex };
  for (const { table, documentIndex } of reading.tables)
    for (const row of table.rows)
      for (const cell of row.cells)
        if (LABEL.test(cell.text)) yield { text: cell.text, span: cell.span, documentIndex };
  for (const field of issue.fields)
    if (/^imprint\.(?:phone|fax)/.test(field.path))
      yield { text: field.text, span: field.span, documentIndex: null };
}

const digitsOf = (number: string) => number.replace(/\D/g, '');

/** Digits of local numbers where all but a few of the issue's have as many: 8 in the big cities, 7 elsewhere. */
function usualLength(context: CheckContext): number | null {
  const counts = new Map<number, number>();
  for (const { text } of places(context)) {
    for (const match of text.matchAll(LABELLED)) {
      const number = match[1] ?? '';
      const local = digitsOf(number.replace(/^[(（]?0\d{2,3}[)）\-—－ ]+/, ''));
      if (
        (local.length === 7 || local.length === 8) &&
        local.length === digitsOf(number).length - areaOf(number)
      )
        counts.set(local.length, (counts.get(local.length) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 3 && first[1] >= 4 * (second?.[1] ?? 0) ? first[0] : null;
}

const areaOf = (number: string) => /^[(（]?(0\d{2,3})[)）\-—－ ]/.exec(number)?.[1]?.length ?? 0;

/** Why the number cannot be one; null where it can. `local` is the length local numbers have here, where known. */
export function phoneFault(number: string, local: number | null): string | null {
  const area = areaOf(number);
  const digits = digitsOf(number);
  const rest = digits.slice(area);
  if (area === 0 && /^1[3-9]/.test(digits) && digits.length >= 10 && digits.length <= 12)
    return digits.length === 11 ? null : `像是手机号码，应为11位，实为${digits.length}位`;
  if (area === 0 && /^(?:400|800)/.test(digits) && digits.length >= 9)
    return digits.length === 10 ? null : `应为10位，实为${digits.length}位`;
  if (area === 0 && /^0/.test(digits))
    return digits.length >= 10 && digits.length <= 12 ? null : `连区号应为10至12位，实为${digits.length}位`;
  if (area === 0 && rest.length <= 5) return null;
  if (local !== null && Math.abs(rest.length - local) === 1)
    return `本期固定电话多为${local}位，此处为${rest.length}位`;
  if (rest.length === 7 || rest.length === 8 || (area === 0 && rest.length === 6)) return null;
  return `固定电话应为7位或8位，实为${rest.length}位`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Why the citizen identity number cannot be one (GB 11643); null where it can. */
export function identityFault(number: string): string | null {
  if (number.length === 15 && /^\d{15}$/.test(number)) return null;
  if (number.length !== 18) return `身份证号应为18位，实为${number.length}位`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase() ? null : '身份证号的校验码不符';
}

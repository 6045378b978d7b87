/** A number as people type it. */
export type Quantity =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Powers of ten of the words that stand between a number and its unit. */
const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
};

/** Other ways to write a unit. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  元: ['圆', '块', '块钱', '元整', '元人民币'],
  日: ['天'],
  天: ['日'],
  个月: ['月'],
  人: ['名', '个'],
  名: ['人', '个'],
  平方米: ['m2', '平米', '平方'],
  米: ['m', '公尺'],
  公里: ['km', '千米'],
  年份: ['年', '年度'],
  月份: ['月'],
};

const FORM =
  /^(?<sign>[+-]?)(?<whole>\d{1,20}|\d{1,3}(?:,\d{3}){1,6}|\d{1,4}(?:,\d{4}){1,5})?(?:\.(?<part>\d{1,15}))?(?<scale>十万|百万|千万|十亿|百亿|百|千|万|亿)?(?<unit>m2|[^\d,.+-]{0,12})$/u;

/**
 * Reads a number of `unit` (`元`, `share`, `米`, 人 …) as typed: `1,000,000`, `100万`, `１．２亿元`, `￥3000`, `6%`. Full
 * width and blanks do not matter. Shares of one or more need their sign: 6 could be 6% or 600%.
 */
export function readQuantity(typed: string, unit: string): Quantity {
  const compact = typed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:人民币|[¥￥])/u, '')
    .replace(/[−–—]/u, '-');
  const parts = FORM.exec(compact)?.groups;
  const { sign = '', whole = '', part = '', scale = '', unit: written = '' } = parts ?? {};
  if (parts === undefined || (whole === '' && part === '')) return unreadable(typed, unit);
  const digits = `${sign}${whole === '' ? '0' : whole.replaceAll(',', '')}.${part === '' ? '0' : part}`;
  if (unit === 'share') return readShare(typed, digits, scale, written);
  const dated = unit === '年份' || unit === '月份';
  if (dated && scale !== '') return unreadable(typed, unit);
  if (written !== '' && written !== unit && !(SAME[unit] ?? []).includes(written.toLowerCase())) {
    return {
      ok: false,
      message: `单位应为${unit}，而填的是“${written.slice(0, 12)}”`,
      hint: exampleOf(unit),
    };
  }
  return { ok: true, value: Number(`${digits}e${SCALES[scale] ?? 0}`) };
}

function readShare(typed: string, digits: string, scale: string, written: string): Quantity {
  const power = { '%': -2, '‰': -3, '': 0 }[written];
  if (power === undefined || scale !== '') return unreadable(typed, 'share');
  const value = Number(`${digits}e${power}`);
  if (written === '' && Math.abs(value) >= 1) {
    return {
      ok: false,
      message: `没有写百分号：是 ${Number(digits)}% 吗？`,
      hint: `请写“${Number(digits)}%”；写小数时，6% 写 0.06。`,
    };
  }
  return { ok: true, value };
}

const unreadable = (typed: string, unit: string): Quantity => ({
  ok: false,
  message: `看不懂“${typed.trim().slice(0, 24)}”`,
  hint: exampleOf(unit),
});

/** How a number of the unit is typed. */
export function exampleOf(unit: string): string {
  switch (unit) {
    case '元':
      return '写数字就可以，例如 1,000,000、100万、1.2亿';
    case 'share':
      return '例如 6% 或 0.06';
    case '年份':
      return '例如 2021';
    default:
      return '写数字就可以，例如 12';
  }
}

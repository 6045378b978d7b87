/** A figure with its unit, as `201668万元` or `1,200.5 公里`. */
export interface Quantity {
  readonly value: number;
  /** Figures behind the point. */
  readonly decimals: number;
  /** 个, 万元, % … */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Said to be rough: 约, 近, 余, 多, 左右, 以上. */
  readonly rough: boolean;
}

const UNITS =
  '个百分点|平方公里|平方千米|立方米|平方米|公里|千米|万千瓦|千瓦时|千瓦|万元|亿元|万人次|人次|万人|万吨|万亩|万户|万平方米|万株|万棒|万头|万只|[元个名人户家件处台套项亩吨张座次起所间辆栋幢条册篇场支只头株宗例份期门幅块根艘班米%％天日位册盏眼口]';

const QUANTITY = new RegExp(
  `(约|近|超过|超|逾|不足|不少于|不低于|至少|达到?|突破)?(?<![\\d.])(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)(余|多)?\\s?(${UNITS})(左右|以上|以下|以内|余|多)?`,
  'g',
);

/** All figures with units, in order. A year, a date and a number of a document are none. */
export function quantities(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const figure = (match[2] ?? '').replaceAll(',', '');
    const unit = (match[4] ?? '').replace('％', '%');
    // 5日 after 月 is a day of a date.
    if (unit === '日' && text.charAt(match.index - 1) === '月') continue;
    const before = match[1] ?? '';
    out.push({
      value: Number(figure),
      decimals: figure.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0,
      unit,
      start: match.index + before.length,
      end: match.index + match[0].length - (match[5] ?? '').length,
      rough: /^(?:约|近|超|逾|不|至少|突破)/.test(before) || match[3] !== undefined || match[5] !== undefined,
    });
  }
  return out;
}

/** The sum without the errors of binary fractions. */
export function exactSum(parts: readonly Pick<Quantity, 'value' | 'decimals'>[]): number {
  const decimals = Math.max(0, ...parts.map((part) => part.decimals));
  const scale = 10 ** decimals;
  return parts.reduce((sum, part) => sum + Math.round(part.value * scale), 0) / scale;
}

/** `86.40` with as many figures as asked, without those that say nothing. */
export const figure = (value: number): string => String(Math.round(value * 1e6) / 1e6);

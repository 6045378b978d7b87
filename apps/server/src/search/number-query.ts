/** A document number as people type it; what they left out is null. */
export interface NumberQuery {
  /** `綦江府办发`, or a part of it. */
  readonly series: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  /** The same as it would be printed, for finding where it is cited: `綦江府办发〔2019〕56号`. */
  readonly printed: string;
}

/**
 * Reads `綦江府办发[2019]56号`, `（2019）56号`, `綦江府办发2019 56`, `〔2019〕56`, `府办发56号`, `56号`, `綦江府办发〔2019〕`.
 * Null where the words may be a number but may as well be something else (`2019`, `2019年12月`, `56`).
 */
export function readNumberQuery(query: string): NumberQuery | null {
  if (query.length > 80) return null;
  const text = query
    .normalize('NFKC')
    .replace(/[〔[【〖{《<]/g, '(')
    .replace(/[〕\]】〗}》>]/g, ')')
    .replace(/["“”'‘’]/g, '')
    .trim();
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (found === undefined) continue;
    const series = found.series?.replace(/\s/g, '') ?? '';
    const year = found.year === undefined ? null : Number(found.year);
    const serial = found.serial === undefined ? null : Number(found.serial);
    return {
      series: series === '' ? null : series,
      year,
      serial,
      printed: series + (year === null ? '' : `〔${year}〕`) + (serial === null ? '' : `${serial}号`),
    };
  }
  return null;
}

const series = String.raw`(?<series>[\p{Script=Han}]{2,24})\s*`;
const anySeries = String.raw`(?<series>[\p{Script=Han}]{2,24})?\s*`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;
const serial = String.raw`第?\s*(?<serial>\d{1,4})`;

const forms: readonly RegExp[] = [
  String.raw`${anySeries}\(\s*${year}\s*年?\s*\)\s*${serial}\s*号?`,
  String.raw`${series}\(\s*${year}\s*年?\s*\)?`,
  String.raw`${series}${year}\s*年?[\s\-—]*${serial}\s*号`,
  String.raw`${series}${year}[\s\-—]+${serial}`,
  String.raw`${year}\s*年?[\s\-—]*第?\s*(?<serial>\d{1,4})\s*号`,
  String.raw`${anySeries}${serial}\s*号`,
].map((form) => new RegExp(`^${form}$`, 'u'));

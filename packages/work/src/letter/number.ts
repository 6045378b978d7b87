/** 发文字号: `綦江府督〔2024〕7号`. Serials of a series and year begin at 1 and have no gap. */
export interface LetterNumber {
  /** 机关代字 */
  readonly series: string;
  readonly year: number;
  readonly serial: number;
}

export const formatLetterNumber = ({ series, year, serial }: LetterNumber): string =>
  `${series}〔${year}〕${serial}号`;

export {
  chineseNumber,
  digitValue,
  endOfFigures,
  type Numeral,
  scanChinese,
  scanDigits,
  scanNumeral,
  startsNumeral,
} from './numerals.ts';

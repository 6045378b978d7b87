export {
  chineseNumber,
  digitValue,
  type Numeral,
  scanChinese,
  scanDigits,
  scanNumeral,
  startsNumeral,
} from './numerals.ts';

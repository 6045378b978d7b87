export {
  chineseNumber,
  digitValue,
  endOfFigures,
  type Numeral,
  scanNumeral,
  startsNumeral,
} from './numerals.ts';

export {
  chineseNumber,
  digitValue,
  endOfFigures,
  endOfRun,
  type Numeral,
  scanNumeral,
  startsNumeral,
} from './numerals.ts';

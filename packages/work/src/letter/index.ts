export {
  type Blank,
  fill,
  type LetterDefinition,
  type LetterFormat,
  letter,
  openBlanks,
} from './definition.ts';
export {
  chineseNumber,
  draftLetter,
  type LateTask,
  type LetterDraft,
  type LetterFacts,
  valuesOf,
} from './draft.ts';
export { generalLetters } from './general.ts';
export { type BodyLine, bodyLines } from './lines.ts';
export { formatLetterNumber, type LetterNumber } from './number.ts';

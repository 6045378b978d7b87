export { dateText, dueText } from './due-text.ts';
export { typeset } from './typeset.ts';

export { toAkomaNtoso } from './akn/index.ts';
export { dateText, dueText } from './due-text.ts';
export { type EpubPart, toEpubParts } from './epub/index.ts';
export { toHtml } from './html/issue.ts';
export {
  attachmentNotes,
  beforeSignature,
  isSeat,
  numberText,
  paragraphOnItsLine,
  type Seat,
  signatureLines,
} from './printed.ts';
export { typeset } from './typeset.ts';
export { issueToTypst, type TypstFonts, type TypstOptions, toTypst } from './typst/index.ts';
/** Parts of the official layout, for papers that are no documents of a gazette. */
export { layoutSource } from './typst/layout.ts';
export { literal, literals } from './typst/literal.ts';
export { titleLines } from './typst/title-lines.ts';

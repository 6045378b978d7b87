export { type Abbreviations, abbreviations } from './abbreviations.ts';
export { type NumberSpan, numberSpans, parseDocumentNumber } from './document-number.ts';
export { kindOfTitle } from './kind.ts';
export { type CitationReading, readCitations } from './read-citations.ts';
export { type PlacedCitation, type Resolvable, resolveCitations } from './resolve.ts';
export { type TitleSpan, titleSpans } from './titles.ts';

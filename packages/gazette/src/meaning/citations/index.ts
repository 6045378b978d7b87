export { abbreviations } from './abbreviations.ts';
export { parseDocumentNumber } from './document-number.ts';
export { type CitationReading, readCitations } from './read-citations.ts';
export { type PlacedCitation, resolveCitations } from './resolve.ts';
export { titleSpans } from './titles.ts';

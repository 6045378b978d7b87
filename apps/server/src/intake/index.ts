export { type DecodedText, decodeText } from './encoding.ts';
export { MAX_SOURCE_BYTES } from './limits.ts';
export type { ReadOutcome, ReadText, Refusal, RefusalCode, SourceFormat } from './outcome.ts';
export { readSource } from './read-source.ts';

export { pressEpub } from './epub.ts';
export {
  type Format,
  formats,
  parseFormats,
  type RenderedFile,
  renderFormats,
  writeFormats,
} from './formats.ts';
export type { Pressed, PressFailure } from './outcome.ts';
export { type PressOptions, pressPaper, pressPdf } from './pdf.ts';

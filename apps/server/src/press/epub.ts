import type { Issue } from '@zhengling/gazette';
import { toEpubParts } from '@zhengling/gazette/output';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Zip entries carry a time; a fixed one keeps the same issue the same file. 1980 is the first the format knows. */
const TIME = '1980-01-01T12:00:00';

/** An issue as an EPUB 3 book: `mimetype` is the first entry and stored, as the container format (OCF 3.3, 4.3) asks. */
export function pressEpub(issue: Issue): Uint8Array {
  const files: Zippable = {};
  for (const { path, text } of toEpubParts(issue)) {
    files[path] = [strToU8(text), { level: path === 'mimetype' ? 0 : 9, mtime: TIME }];
  }
  return zipSync(files);
}

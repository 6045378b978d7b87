import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAX_PDF_PAGES } from '../limits.ts';
import type { PageText, Run } from './page-text.ts';
import { withoutRadicals } from './radicals.ts';
import { type Matrix, readStrokes } from './strokes.ts';

export type LoadedPages =
  | { readonly kind: 'pages'; readonly pages: readonly PageText[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'encrypted' | 'damaged' };

/** Tables of character codes and metrics that older Chinese PDF files refer to instead of carrying them. */
const resources = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads text and drawn lines of every page; fonts are not installed, pictures not decoded, scripts and links not
 * followed. Between pages other work of the process has its turn.
 */
export async function loadPages(bytes: Uint8Array): Promise<LoadedPages> {
  const task = getDocument({
    // A copy of its own, which the reader may take over; a Buffer it would refuse.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(resources, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(resources, 'standard_fonts') + sep,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PDF_PAGES) return { kind: 'too-many', count: document.numPages };
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
      await setImmediate();
    }
    return { kind: 'pages', pages };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const base: readonly number[] = viewport.transform;
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = base;
  const view: Matrix = [a, b, c, d, e, f];
  const content = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const own: readonly number[] = item.transform;
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = own;
    const size = Math.hypot(a * tc + c * td, b * tc + d * td) || Math.hypot(ta, tb);
    const [x, y] = [a * te + c * tf + e, b * te + d * tf + f];
    const level = Math.abs(b * ta + d * tb) < 0.1 * Math.hypot(ta, tb);
    const text = withoutRadicals(closeLetters(item.str.trim(), item.width, size));
    runs.push({ text, x, right: x + (level ? item.width : size), y, size });
  }
  const operators = await page.getOperatorList();
  const strokes = readStrokes(operators.fnArray, operators.argsArray, view);
  return { width: viewport.width, height: viewport.height, runs, strokes };
}

/** Three or more ideographs with a blank between each: `六 月 底`, never `王 烁`. */
const APART = /\p{Script=Han}(?: \p{Script=Han}){2,}/u;

/**
 * Takes out the blanks that pdf.js writes between the letters of a line that was stretched to the margin; they are
 * narrower than a type size. Wider ones were set on purpose and stay.
 */
function closeLetters(text: string, width: number, size: number): string {
  if (!APART.test(text)) return text;
  const letters = [...text.replaceAll(' ', '')].reduce(
    (sum, letter) => sum + (letter < '\u0080' ? 0.5 : 1),
    0,
  );
  const gap = (width - letters * size) / (text.split(' ').length - 1);
  return gap < 0.9 * size ? text.replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, '') : text;
}

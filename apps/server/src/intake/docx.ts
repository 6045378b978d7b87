import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { htmlToText } from './html.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES } from './limits.ts';
import { type ReadOutcome, refuse } from './outcome.ts';
import { printNumbers } from './word-numbering.ts';

/**
 * Reads a Word document: paragraphs as lines, tables with merged cells as rows, automatic numbers as printed,
 * headings as plain lines, page breaks as two empty lines. Pictures, macros and links are left in the file.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const parts = unpackText(bytes);
  if (parts === 'damaged') return refuse.damagedWord(name);
  if (typeof parts === 'number') return refuse.unpackedTooLarge(name, parts);
  try {
    const numbered = printNumbers(parts);
    const packed = zipSync(numbered, { level: 0 });
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      {
        includeDefaultStyleMap: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        styleMap: ["br[type='page'] => hr"],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return { ok: true, text: htmlToText(value), format: 'docx', encoding: null, notes: notesOf(bytes) };
  } catch {
    return refuse.damagedWord(name);
  }
}

/** Parts that hold text, styles and numbers; media, macros, embedded objects and fonts stay packed. */
function holdsText(file: UnzipFileInfo): boolean {
  return (
    /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[A-Za-z0-9]+\.xml|word\/_rels\/[A-Za-z0-9]+\.xml\.rels)$/.test(
      file.name,
    ) && !/fontTable|webSettings/.test(file.name)
  );
}

/**
 * The text parts, unpacked; a number is the size in bytes that was refused. The sizes of the directory are
 * summed before anything is inflated, and a part that inflates past its declared size is cut at it.
 */
function unpackText(bytes: Uint8Array): Record<string, Uint8Array> | number | 'damaged' {
  let total = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        entries += 1;
        if (holdsText(file)) total += file.originalSize;
        return false;
      },
    });
    if (total > MAX_UNPACKED_BYTES || entries > MAX_ARCHIVE_ENTRIES)
      return Math.max(total, MAX_UNPACKED_BYTES);
    return unzipSync(bytes, { filter: holdsText });
  } catch {
    return 'damaged';
  }
}

function notesOf(bytes: Uint8Array): string[] {
  let pictures = 0;
  unzipSync(bytes, {
    filter: (file) => {
      if (file.name.startsWith('word/media/')) pictures += 1;
      return false;
    },
  });
  return pictures > 0 ? [`文档中有 ${pictures} 张图片，图片里的文字没有读入。`] : [];
}

import { unzipSync } from 'fflate';
import { MAX_ARCHIVE_ENTRIES } from './limits.ts';

/** What the first bytes say a file is; `other` names in Chinese what cannot be read, with advice where there is some. */
export type Sniffed =
  | { readonly kind: 'pdf' | 'docx' | 'html' | 'markdown' | 'text' }
  | { readonly kind: 'encrypted' | 'damaged-archive' }
  | { readonly kind: 'other'; readonly what: string; readonly advice: string | null };

const WORD_ADVICE = '请用 Word 或 WPS 打开，另存为 .docx 或 PDF 后重新导入。';
const OCR_ADVICE = '请先用文字识别（OCR）软件转成文本、Word 或可复制文字的 PDF,再重新导入。';
const UNPACK_ADVICE = '请先解压，再导入其中的公报文件。';

const signatures: readonly { bytes: readonly number[]; what: string; advice: string | null }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: ' PNG 图片', advice: OCR_ADVICE },
  { bytes: [0xff, 0xd8, 0xff], what: ' JPEG 图片', advice: OCR_ADVICE },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: ' GIF 图片', advice: OCR_ADVICE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: ' TIFF 图片', advice: OCR_ADVICE },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: ' TIFF 图片', advice: OCR_ADVICE },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: '程序文件', advice: null },
  { bytes: [0x1f, 0x8b], what: ' gzip 压缩包', advice: UNPACK_ADVICE },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: ' RAR 压缩包', advice: UNPACK_ADVICE },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: ' 7z 压缩包', advice: UNPACK_ADVICE },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: ' RTF 文档', advice: WORD_ADVICE },
];

/** Reads the format from the content first; the extension only tells apart what looks alike inside. */
export function sniffFormat(name: string, bytes: Uint8Array): Sniffed {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b])) return sniffArchive(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffCompound(bytes);
  for (const { bytes: mark, what, advice } of signatures) {
    if (startsWith(bytes, mark)) return { kind: 'other', what, advice };
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') {
    return { kind: 'other', what: ' WebP 图片', advice: OCR_ADVICE };
  }
  if (/^BM[\s\S]{4}\0\0\0\0/.test(head)) return { kind: 'other', what: ' BMP 图片', advice: OCR_ADVICE };
  if (/^MZ[\s\S]{58}/.test(head) && head.includes('\0')) {
    return { kind: 'other', what: '程序文件', advice: null };
  }
  const ascii = head.replaceAll('\0', '').toLowerCase();
  if (/<!doctype html|<html[\s>]|<body[\s>]|<meta\s+charset/.test(ascii)) return { kind: 'html' };
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'html' || extension === 'htm') return { kind: 'html' };
  if (extension === 'md' || extension === 'markdown') return { kind: 'markdown' };
  return { kind: 'text' };
}

/** Tells zip files apart by the names in their directory, without unpacking any of them. */
function sniffArchive(bytes: Uint8Array): Sniffed {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (names.size < MAX_ARCHIVE_ENTRIES) names.add(file.name);
        return false;
      },
    });
  } catch {
    return { kind: 'damaged-archive' };
  }
  if (names.has('word/document.xml')) return { kind: 'docx' };
  const other = (what: string, advice: string | null): Sniffed => ({ kind: 'other', what, advice });
  if (names.has('OFD.xml')) return other(' OFD 版式文件', '请用 OFD 阅读器另存为 PDF 或 Word 后重新导入。');
  if (names.has('xl/workbook.xml')) return other(' Excel 工作簿', null);
  if (names.has('ppt/presentation.xml')) return other(' PowerPoint 演示文稿', null);
  if (names.has('META-INF/container.xml')) return other(' EPUB 电子书', null);
  if (names.has('content.xml')) return other(' OpenDocument 文档', WORD_ADVICE);
  if (names.has('[Content_Types].xml')) return { kind: 'damaged-archive' };
  return other(' zip 压缩包', UNPACK_ADVICE);
}

/** The OLE container: an old .doc, .xls or .wps, or a .docx under a password. */
function sniffCompound(bytes: Uint8Array): Sniffed {
  const encrypted = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted, 0, 'latin1')) {
    return { kind: 'encrypted' };
  }
  return { kind: 'other', what: '旧版 Office 或 WPS 文件（.doc、.xls、.wps）', advice: WORD_ADVICE };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

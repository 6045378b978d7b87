import { type DecodedText, decodeText } from './encoding.ts';
import { sniffFormat } from './format.ts';
import { decodeHtml, htmlToText } from './html.ts';
import { MAX_HTML_BYTES, MAX_SOURCE_BYTES } from './limits.ts';
import { type ReadOutcome, type ReadText, refuse } from './outcome.ts';

/**
 * Reads a gazette file as text, whatever it is: text or Markdown in any Chinese encoding, web page, Word, PDF.
 * The format comes from the content, the name decides only between kinds of plain text.
 * Never throws and runs nothing that a file contains; what cannot be read is a refusal that says what to do.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  if (bytes.length > MAX_SOURCE_BYTES) return refuse.tooLarge(name, bytes.length);
  if (bytes.length === 0) return refuse.empty(name);
  const outcome = await readSniffed(name, bytes);
  if (outcome.ok && outcome.text.trim() === '') return refuse.empty(name);
  return outcome;
}

async function readSniffed(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const sniffed = sniffFormat(name, bytes);
  // The readers of PDF and Word take longer to load than a text takes to compile: they come when they are needed.
  switch (sniffed.kind) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(name, bytes);
    case 'docx':
      return (await import('./docx.ts')).readDocx(name, bytes);
    case 'html':
      return readHtml(name, bytes);
    case 'markdown':
    case 'text':
      return readPlain(name, bytes, sniffed.kind);
    case 'encrypted':
      return refuse.encrypted(name);
    case 'damaged-archive':
      return refuse.damagedWord(name);
    case 'other':
      return refuse.unsupported(name, sniffed.what, sniffed.advice);
  }
}

function readPlain(name: string, bytes: Uint8Array, format: 'text' | 'markdown'): ReadOutcome {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    return looksBinary(bytes) ? refuse.unsupported(name, '二进制文件', null) : refuse.unknownEncoding(name);
  }
  if (isControlHeavy(decoded.text)) return refuse.unsupported(name, '二进制文件', null);
  return withNotes(decoded.text, format, decoded);
}

function readHtml(name: string, bytes: Uint8Array): ReadOutcome {
  if (bytes.length > MAX_HTML_BYTES) return refuse.tooLarge(name, bytes.length, MAX_HTML_BYTES);
  const decoded = decodeHtml(bytes);
  if (decoded === null) return refuse.unknownEncoding(name);
  return withNotes(htmlToText(decoded.text), 'html', decoded);
}

function withNotes(text: string, format: ReadText['format'], decoded: DecodedText): ReadText {
  const notes: string[] = [];
  if (decoded.encoding !== 'UTF-8') notes.push(`按 ${decoded.encoding} 编码读取。`);
  if (decoded.cut) notes.push('文件末尾的最后一个字不完整，文件可能没有传完。');
  if (decoded.broken > 0)
    notes.push(`有 ${decoded.broken} 处字节无法识别，已用“\u{fffd}”标出，请对照原文检查。`);
  return { ok: true, text, format, encoding: decoded.encoding, notes };
}

/** Zero bytes belong to no text but UTF-16, which has been tried by then. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

/** More than one control character in a thousand (line ends, tabs and form feeds aside) is not text. */
function isControlHeavy(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls += 1;
  }
  return controls * 1000 > text.length;
}

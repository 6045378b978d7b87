import { MAX_PDF_PAGES, MAX_SOURCE_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';

export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** What was read: `encoding` is null where the format carries its own; `notes` are for the editor, in Chinese. */
export interface ReadText {
  readonly ok: true;
  readonly text: string;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly notes: readonly string[];
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
  readonly hint: string;
}

export type ReadOutcome = ReadText | Refusal;

/** Why a file could not be read; the codes are stable, each has its text in `refuse`. */
export type RefusalCode =
  | 'ZL9001'
  | 'ZL9002'
  | 'ZL9003'
  | 'ZL9004'
  | 'ZL9005'
  | 'ZL9006'
  | 'ZL9007'
  | 'ZL9008'
  | 'ZL9009'
  | 'ZL9010'
  | 'ZL9011';

const ACCEPTED = '可导入的格式：文本（.txt）、Markdown（.md）、网页（.html）、Word（.docx）、PDF（.pdf）。';

const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const refusal = (code: RefusalCode, message: string, hint: string): Refusal => ({
  ok: false,
  code,
  message,
  hint,
});

/** One constructor per refusal, so that a code always carries the same sentence. */
export const refuse = {
  tooLarge: (name: string, bytes: number, limit = MAX_SOURCE_BYTES) =>
    refusal(
      'ZL9001',
      `“${name}”有 ${mebibytes(bytes)}，超过了单个文件 ${mebibytes(limit)} 的上限。`,
      '请按期拆分文件，或去掉其中的图片后重新导入。',
    ),
  empty: (name: string) =>
    refusal('ZL9002', `“${name}”是空文件，里面没有文字。`, '请检查文件是否完整上传，或换一份文件重新导入。'),
  unsupported: (name: string, what: string, advice: string | null) =>
    refusal('ZL9003', `“${name}”是${what}，不能作为公报导入。`, advice ?? ACCEPTED),
  unknownEncoding: (name: string) =>
    refusal(
      'ZL9004',
      `无法识别“${name}”的文字编码，读出来会是乱码。`,
      '请在文本编辑器中把文件另存为 UTF-8 编码后重新导入。',
    ),
  damagedWord: (name: string) =>
    refusal(
      'ZL9005',
      `“${name}”不是完整的 Word 文档，可能没有传完或已损坏。`,
      '请用 Word 或 WPS 打开确认内容完整，另存为 .docx 后重新导入。',
    ),
  unpackedTooLarge: (name: string, bytes: number) =>
    refusal(
      'ZL9006',
      `“${name}”解压后有 ${mebibytes(bytes)}，超过了 ${mebibytes(MAX_UNPACKED_BYTES)} 的上限，已停止读取。`,
      '请确认文件来源可靠；如确需导入，请把正文另存为一份新的 .docx 文件。',
    ),
  damagedPdf: (name: string) =>
    refusal(
      'ZL9007',
      `“${name}”不是完整的 PDF 文件，可能没有传完或已损坏。`,
      '请用 PDF 阅读器打开确认，重新下载或重新导出后再导入。',
    ),
  encrypted: (name: string) =>
    refusal('ZL9008', `“${name}”设有打开密码，无法读取。`, '请取消文件的密码保护后重新导入。'),
  scanned: (name: string, pages: number) =>
    refusal(
      'ZL9009',
      `“${name}”共 ${pages} 页，几乎没有文字，应是扫描件（图片）。`,
      '请先用文字识别（OCR）软件转成可复制文字的 PDF、Word 或文本，再重新导入。',
    ),
  garbled: (name: string) =>
    refusal(
      'ZL9010',
      `“${name}”中的文字无法还原：文件没有记录字形与文字的对应关系。`,
      '请导入排版前的 Word 文件，或用文字识别（OCR）软件处理后重新导入。',
    ),
  tooManyPages: (name: string, pages: number) =>
    refusal(
      'ZL9011',
      `“${name}”有 ${pages} 页，超过了 ${MAX_PDF_PAGES} 页的上限。`,
      '请按期拆分文件后分别导入。',
    ),
} as const;

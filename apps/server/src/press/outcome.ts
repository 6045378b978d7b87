/** What the press gives back: what was made, or why not and what to do, in Chinese. */
export type Pressed<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | PressFailure;

export interface PressFailure {
  readonly ok: false;
  readonly code: 'ZL9101' | 'ZL9102' | 'ZL9103' | 'ZL9104';
  readonly message: string;
  readonly hint: string;
}

export const failure = {
  noFonts: (): PressFailure => ({
    ok: false,
    code: 'ZL9101',
    message: '这台机器上没有可用的中文字体，无法排版 PDF。',
    hint: '请安装中文字体：Debian、Ubuntu 用“apt install fonts-noto-cjk”，其他系统安装思源宋体和思源黑体，然后重试。',
  }),
  missingGlyphs: (characters: readonly string[]): PressFailure => ({
    ok: false,
    code: 'ZL9102',
    message: `已安装的字体缺少 ${characters.length} 个字：${characters
      .slice(0, 20)
      .map(
        (character) =>
          `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`,
      )
      .join('、')}${characters.length > 20 ? '等' : ''}，印出来会是空框。`,
    hint: '请安装收字更全的字体（如 fonts-noto-cjk、fonts-noto-cjk-extra、fonts-noto-core），或改用 HTML、EPUB 格式输出。',
  }),
  typesetting: (what: string): PressFailure => ({
    ok: false,
    code: 'ZL9103',
    message: `排版没有完成：${what}`,
    hint: '请改用 HTML 或 EPUB 格式输出，并把这期公报的原文连同本提示报告给维护者。',
  }),
  unknownFormat: (format: string): PressFailure => ({
    ok: false,
    code: 'ZL9104',
    message: `没有“${format}”这种输出格式。`,
    hint: '可用的格式：json、html、akn、pdf、epub，多个格式用逗号分开。',
  }),
} as const;

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Issue } from '@zhengling/gazette';
import { Stop } from './exit.ts';
import { standardInput } from './input.ts';

export const formats = ['json', 'html', 'akn', 'pdf', 'epub'] as const;
export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

/** An issue in a format that is one text. */
export async function formatText(issue: Issue, format: Format): Promise<string> {
  switch (format) {
    case 'json':
      return JSON.stringify(issue, null, 2);
    case 'html': {
      const { toHtml } = await import('@zhengling/gazette/output');
      return toHtml(issue);
    }
    case 'akn':
    case 'pdf':
    case 'epub':
      throw new Stop(
        'ZL9303',
        `格式 ${format} 不能写到标准输出`,
        '请用 --out 指定目录，例如 --out 输出 --format pdf,epub。',
      );
  }
}

/** Writes issues into a directory under the names of their files; two files of one name do not overwrite each other. */
export class Writer {
  readonly #directory: string;
  readonly #formats: readonly Format[];
  readonly #names = new Set<string>();

  constructor(directory: string, wanted: readonly Format[]) {
    this.#directory = directory;
    this.#formats = wanted;
  }

  /** Answers the paths written. */
  async write(file: string, issue: Issue): Promise<readonly string[]> {
    const name = this.#free(file === standardInput ? 'issue' : basename(file, extname(file)));
    const written: string[] = [];
    for (const format of this.#formats) {
      for (const [path, content] of await filesOf(issue, format, name)) {
        const target = join(this.#directory, path);
        await this.#save(target, content);
        written.push(target);
      }
    }
    return written;
  }

  async #save(target: string, content: string | Uint8Array): Promise<void> {
    try {
      await mkdir(join(target, '..'), { recursive: true });
      await writeFile(target, content);
    } catch (error) {
      throw new Stop(
        'ZL9302',
        `无法写入 ${target}：${error instanceof Error ? error.message : String(error)}`,
        '请检查 --out 指定的目录和磁盘空间。',
      );
    }
  }

  #free(name: string): string {
    for (let n = 1; ; n += 1) {
      const free = n === 1 ? name : `${name}-${n}`;
      if (this.#names.has(free)) continue;
      this.#names.add(free);
      return free;
    }
  }
}

type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

async function filesOf(issue: Issue, format: Format, name: string): Promise<Files> {
  switch (format) {
    case 'json':
    case 'html':
      return [[`${name}.${format}`, await formatText(issue, format)]];
    case 'akn': {
      const { toAkomaNtoso } = await import('@zhengling/gazette/output');
      const digits = String(issue.documents.length).length;
      return issue.documents.map((document, at) => {
        const place = String(at + 1).padStart(digits, '0');
        const number = document.number === null ? '' : `-${document.number.text}`;
        return [join(`${name}.akn`, `${place}${number}.xml`), toAkomaNtoso(document, issue)] as const;
      });
    }
    case 'pdf':
    case 'epub':
      throw new Stop('ZL9304', `格式 ${format} 还不可用`, '目前可用 json、html、akn。');
  }
}

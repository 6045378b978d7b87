import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Issue } from '@zhengling/gazette';
import { Stop, type Trouble } from './exit.ts';
import { standardInput } from './input.ts';

export const formats = ['json', 'html', 'akn', 'pdf', 'epub'] as const;
export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

/** What became of one file: the paths written, what the press had to say, and the formats that failed. */
export interface Written {
  readonly paths: readonly string[];
  readonly notes: readonly string[];
  readonly troubles: readonly Trouble[];
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

  async write(file: string, issue: Issue): Promise<Written> {
    const name = this.#free(file === standardInput ? 'issue' : basename(file, extname(file)));
    const { renderFormats } = await import('@zhengling/server/press');
    const paths: string[] = [];
    const notes: string[] = [];
    const troubles: Trouble[] = [];
    for (const format of this.#formats) {
      const rendered = await renderFormats(issue, [format]);
      if (!rendered.ok) {
        troubles.push({ ...rendered, message: `${file}：${rendered.message}` });
        continue;
      }
      notes.push(...rendered.notes);
      for (const made of rendered.value) {
        const path = join(this.#directory, placeOf(name, format, made.name));
        await save(path, made.bytes);
        paths.push(path);
      }
    }
    return { paths, notes, troubles };
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

/** Named after the input; Akoma Ntoso has a file per document, in a folder. */
function placeOf(name: string, format: Format, made: string): string {
  return format === 'akn' ? join(`${name}.akn`, basename(made)) : `${name}.${format}`;
}

async function save(path: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    throw new Stop(
      'ZL9302',
      `无法写入 ${path}：${error instanceof Error ? error.message : String(error)}`,
      '请检查 --out 指定的目录和磁盘空间。',
    );
  }
}

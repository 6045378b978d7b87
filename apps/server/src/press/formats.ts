import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GazetteDocument, Issue } from '@zhengling/gazette';
import { toAkomaNtoso, toHtml } from '@zhengling/gazette/output';
import { pressEpub } from './epub.ts';
import { failure, type Pressed } from './outcome.ts';
import { type PressOptions, pressPdf } from './pdf.ts';

export const formats = ['json', 'html', 'akn', 'pdf', 'epub'] as const;
export type Format = (typeof formats)[number];

/** A file by its name, which may hold one folder (`2019-11/綦江府发〔2019〕23号.xml`). */
export interface RenderedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads `json,html,…`; a name that is no format is a failure. */
export function parseFormats(list: string): Pressed<readonly Format[]> {
  const wanted: Format[] = [];
  for (const name of list.split(/[,，\s]+/).filter((part) => part !== '')) {
    const format = formats.find((known) => known === name.toLowerCase());
    if (format === undefined) return failure.unknownFormat(name);
    if (!wanted.includes(format)) wanted.push(format);
  }
  return { ok: true, value: wanted, notes: [] };
}

/**
 * An issue in the formats asked for: one file each named after year and number, except Akoma Ntoso, which has one file
 * per document, named by its number, in a folder of the issue.
 */
export async function renderFormats(
  issue: Issue,
  wanted: readonly Format[],
  options: PressOptions = {},
): Promise<Pressed<RenderedFile[]>> {
  const slug = issueSlug(issue);
  const files: RenderedFile[] = [];
  const notes: string[] = [];
  for (const format of wanted) {
    const rendered = await renderFormat(issue, slug, format, options);
    if (!rendered.ok) return rendered;
    files.push(...rendered.value);
    notes.push(...rendered.notes);
  }
  return { ok: true, value: files, notes };
}

/** Renders and writes into a directory, which is made where it does not exist; gives the paths written. */
export async function writeFormats(
  issue: Issue,
  directory: string,
  wanted: readonly Format[],
  options: PressOptions = {},
): Promise<Pressed<string[]>> {
  const rendered = await renderFormats(issue, wanted, options);
  if (!rendered.ok) return rendered;
  const paths: string[] = [];
  for (const { name, bytes } of rendered.value) {
    const path = join(directory, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
    paths.push(path);
  }
  return { ok: true, value: paths, notes: rendered.notes };
}

async function renderFormat(
  issue: Issue,
  slug: string,
  format: Format,
  options: PressOptions,
): Promise<Pressed<RenderedFile[]>> {
  const one = (ending: string, bytes: Uint8Array): Pressed<RenderedFile[]> => ({
    ok: true,
    value: [{ name: `${slug}.${ending}`, bytes }],
    notes: [],
  });
  switch (format) {
    case 'json':
      return one('json', utf8(`${JSON.stringify(issue, null, 2)}\n`));
    case 'html':
      return one('html', utf8(toHtml(issue)));
    case 'epub':
      return one('epub', pressEpub(issue));
    case 'pdf': {
      const pressed = await pressPdf(issue, options);
      return pressed.ok ? { ...pressed, value: [{ name: `${slug}.pdf`, bytes: pressed.value }] } : pressed;
    }
    case 'akn':
      return { ok: true, value: aknFiles(issue, slug), notes: [] };
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function aknFiles(issue: Issue, slug: string): RenderedFile[] {
  const names = new Set<string>();
  return issue.documents.map((document, at) => {
    const name = documentName(document, at + 1);
    const unique = names.has(name) ? `${name}-${at + 1}` : name;
    names.add(unique);
    return { name: `${slug}/${unique}.xml`, bytes: utf8(toAkomaNtoso(document, issue)) };
  });
}

/** `2019-11`; what an issue does not say is 0. */
function issueSlug(issue: Issue): string {
  const { year, number } = issue.issue;
  return `${String(year ?? 0).padStart(4, '0')}-${String(number ?? 0).padStart(2, '0')}`;
}

/** The document number as a file name, without what file systems refuse; `document-3` where there is none. */
export function documentName(document: GazetteDocument, position: number): string {
  const name = (document.number?.text ?? '')
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '')
    .replace(/^\.+/, '')
    .slice(0, 60);
  return name === '' ? `document-${position}` : name;
}

import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Face, readFaces } from './read-faces.ts';

/** Where systems keep fonts: Linux (fontconfig's directories), macOS, Windows. */
function systemDirectories(): string[] {
  const home = homedir();
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    join(home, 'Library/Fonts'),
    ...(process.env.WINDIR === undefined ? [] : [join(process.env.WINDIR, 'Fonts')]),
  ];
}

/** Depth of folders and number of files that are looked at: more is not a font directory. */
const MAX_DEPTH = 6;
const MAX_FILES = 5_000;

const known = new Map<string, Promise<readonly Face[]>>();

/** All faces installed in the directories (the system's, unless others are given), read once per process. */
export function installedFaces(
  directories: readonly string[] = systemDirectories(),
): Promise<readonly Face[]> {
  const key = directories.join('\n');
  const found = known.get(key) ?? readAll(directories);
  known.set(key, found);
  return found;
}

async function readAll(directories: readonly string[]): Promise<readonly Face[]> {
  const files: string[] = [];
  for (const directory of directories) await collect(directory, 0, files);
  const faces: Face[] = [];
  for (const file of files.sort()) faces.push(...(await readFaces(file)));
  return faces;
}

async function collect(directory: string, depth: number, files: string[]): Promise<void> {
  if (depth > MAX_DEPTH) return;
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (files.length >= MAX_FILES) return;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await collect(path, depth + 1, files);
    else if (/\.(ttf|otf|ttc|otc)$/i.test(entry.name)) files.push(path);
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/zhengling.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Ours without what would name a library of the person who runs the tests. */
function environment(): NodeJS.ProcessEnv {
  const { ZHENGLING_DATA: _data, ZHENGLING_DATABASE_URL: _url, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}

/** The real command, in a process of its own. */
export function start(
  args: readonly string[],
  input = '',
): { child: ChildProcess; ended: Promise<Ran>; said: (text: string) => Promise<string> } {
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment(),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
  });
  child.stdin.end(input);
  const ended = new Promise<Ran>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  return {
    child,
    ended,
    /** Resolves with standard error once it holds `text`; rejects if the command ends before. */
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (err.includes(text)) resolve(err);
        };
        child.stderr.on('data', look);
        child.once('close', () => reject(new Error(`ended without saying “${text}”: ${err}`)));
        look();
      }),
  };
}

export function zhengling(args: readonly string[], input = ''): Promise<Ran> {
  return start(args, input).ended;
}

/** Directories for one test file, with the clusters that root's servers keep elsewhere. */
export class Directories {
  readonly #made: string[] = [];

  make(): string {
    const path = mkdtempSync('/tmp/zl-cli-');
    this.#made.push(path);
    return path;
  }

  remove(): void {
    for (const path of this.#made.splice(0)) {
      const pointer = join(path, 'cluster.json');
      if (existsSync(pointer)) {
        rmSync(JSON.parse(readFileSync(pointer, 'utf8')).cluster, { recursive: true, force: true });
      }
      rmSync(path, { recursive: true, force: true });
    }
  }
}

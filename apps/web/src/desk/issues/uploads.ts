import { useSyncExternalStore } from 'react';
import { uploadFile } from '../api/imports.ts';
import { DeskError } from '../api/request.ts';
import type { ImportJob } from '../api/shapes.ts';

/** A file on its way to the server; afterwards its import job tells the rest. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly state: 'queued' | 'sending' | 'accepted' | 'refused';
  /** Share sent, from 0 to 1. */
  readonly share: number;
  readonly message: string;
  readonly hint: string;
  /** Jobs that the server made of it. */
  readonly jobs: readonly number[];
}

/** The server refuses more; refusing here spares the wait. Bytes. */
const maximumFileBytes = 64 * 1024 * 1024;

let uploads: readonly Upload[] = [];
let nextKey = 1;
let sending = false;
const files = new Map<number, File>();
const listeners = new Set<() => void>();

function set(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

function change(key: number, part: Partial<Upload>): void {
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
}

/** Outlives the page: walking to another page does not stop what is being sent. */
export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
}

export function addFiles(list: readonly File[], onAccepted: (jobs: readonly ImportJob[]) => void): void {
  const added = list.map((file): Upload => {
    const key = nextKey++;
    const refusal = refuse(file);
    if (refusal === null) files.set(key, file);
    return {
      key,
      name: file.name,
      size: file.size,
      state: refusal === null ? 'queued' : 'refused',
      share: 0,
      message: refusal?.message ?? '',
      hint: refusal?.hint ?? '',
      jobs: [],
    };
  });
  set([...added, ...uploads]);
  void sendNext(onAccepted);
}

export function dismissUploads(): void {
  set(uploads.filter((upload) => upload.state === 'queued' || upload.state === 'sending'));
}

async function sendNext(onAccepted: (jobs: readonly ImportJob[]) => void): Promise<void> {
  if (sending) return;
  const next = uploads
    .filter((upload) => upload.state === 'queued')
    .reduce<Upload | undefined>(
      (first, upload) => (first === undefined || upload.key < first.key ? upload : first),
      undefined,
    );
  const file = next === undefined ? undefined : files.get(next.key);
  if (next === undefined || file === undefined) return;
  sending = true;
  change(next.key, { state: 'sending' });
  try {
    const jobs = await uploadFile(file, (share) => change(next.key, { share }));
    change(next.key, { state: 'accepted', share: 1, jobs: jobs.map((job) => job.id) });
    onAccepted(jobs);
  } catch (error) {
    const known = error instanceof DeskError ? error : null;
    change(next.key, {
      state: 'refused',
      message: known?.message ?? '这个文件没有传上去。',
      hint: known?.hint ?? '请再试一次。',
    });
  } finally {
    files.delete(next.key);
    sending = false;
  }
  await sendNext(onAccepted);
}

function refuse(file: File): { message: string; hint: string } | null {
  if (file.size > maximumFileBytes) {
    return {
      message: `这个文件有 ${formatBytes(file.size)}，超过了单个文件 64 MB 的上限，没有传送。`,
      hint: '请按期拆分，或去掉其中的图片后再导入。',
    };
  }
  return null;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

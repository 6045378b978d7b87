import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  currentCsrfToken,
  DeskError,
  getJson,
  isRefusal,
  keepCsrfToken,
  refused,
  unreachable,
} from './request.ts';
import type { ImportJob, Refusal, Session } from './shapes.ts';

const importsKey = ['imports'] as const;

export const isRunning = (job: ImportJob) => job.state !== 'done' && job.state !== 'failed';

/** The latest imports, asked for twice a second while one of them is at work. */
export const useImports = (enabled: boolean) =>
  useQuery({
    queryKey: importsKey,
    queryFn: ({ signal }) => getJson<readonly ImportJob[]>('/imports', signal),
    enabled,
    refetchInterval: (query) => (query.state.data?.some(isRunning) ? 500 : false),
  });

export function useImportsChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: importsKey });
}

/** Sends one file; `onProgress` gets the share sent, from 0 to 1. Fetch cannot tell, XMLHttpRequest can. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<readonly ImportJob[]> {
  try {
    return await post(file, onProgress);
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'csrf')) throw error;
    keepCsrfToken(await getJson<Session>('/session'));
    return post(file, onProgress);
  }
}

function post(file: File, onProgress: (share: number) => void): Promise<readonly ImportJob[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/desk/imports');
    request.setRequestHeader('x-csrf-token', currentCsrfToken());
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status === 200 || request.status === 202) resolve(body as readonly ImportJob[]);
      else reject(refused(request.status, isRefusal(body) ? body : cut));
    };
    request.onerror = () => reject(new DeskError(0, unreachable));
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

const cut: Refusal = {
  code: 'upload-cut',
  message: '服务器没有接收这个文件。',
  hint: '请再试一次；文件还在你的电脑上，没有丢失。',
};

import {
  currentCsrfToken,
  DeskError,
  getJson,
  isRefusal,
  keepCsrfToken,
  refused,
  unreachable,
} from '../api/request.ts';
import type { Refusal, Session } from '../api/shapes.ts';
import type { EvidenceFile } from './shapes.ts';

/** Sends a file of evidence for a task; `onProgress` gets the share sent, from 0 to 1. */
export async function sendEvidence(
  duty: number,
  file: File,
  onProgress: (share: number) => void,
): Promise<EvidenceFile> {
  try {
    return await post(duty, file, onProgress);
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'csrf')) throw error;
    keepCsrfToken(await getJson<Session>('/session'));
    return post(duty, file, onProgress);
  }
}

function post(duty: number, file: File, onProgress: (share: number) => void): Promise<EvidenceFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/desk/duties/${duty}/files`);
    request.setRequestHeader('x-csrf-token', currentCsrfToken());
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(body as EvidenceFile);
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

import { useMutation } from '@tanstack/react-query';
import {
  currentCsrfToken,
  DeskError,
  getJson,
  isRefusal,
  keepCsrfToken,
  refused,
  sendJson,
  unreachable,
} from '../api/request.ts';
import type { Session } from '../api/shapes.ts';
import type { SheetPreview, SheetTaken } from './shapes.ts';

/** Has the server judge a file; nothing is stored. `path` is the one given to `sheetRoutes`: `/sites/lifts/sheet`. */
export const usePreview = (path: string) => useMutation({ mutationFn: (file: File) => preview(path, file) });

/** Takes the good rows of a preview. */
export const useTake = (path: string) =>
  useMutation({ mutationFn: (token: string) => sendJson<SheetTaken>('POST', `${path}/take`, { token }) });

export const rejectsHref = (path: string, token: string) =>
  `/api/desk${path}/rejects?token=${encodeURIComponent(token)}`;

export const templateHref = (path: string) => `/api/desk${path}/template`;

async function preview(path: string, file: File): Promise<SheetPreview> {
  try {
    return await send(path, file);
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'csrf')) throw error;
    keepCsrfToken(await getJson<Session>('/session'));
    return send(path, file);
  }
}

async function send(path: string, file: File): Promise<SheetPreview> {
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(`/api/desk${path}/preview`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-csrf-token': currentCsrfToken() },
      body: form,
    });
  } catch {
    throw new DeskError(0, unreachable);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as SheetPreview;
  throw refused(
    response.status,
    isRefusal(body) ? body : { ...unreachable, code: `http-${response.status}` },
  );
}

import type { Refusal, Session } from './shapes.ts';

/** A refusal of the server, or the failure to reach it, in words for the user. */
export class DeskError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  readonly field: string | null;
  readonly conflict: unknown;

  constructor(status: number, refusal: Refusal) {
    super(refusal.message);
    this.name = 'DeskError';
    this.status = status;
    this.code = refusal.code;
    this.hint = refusal.hint;
    this.field = refusal.field ?? null;
    this.conflict = refusal.conflict;
  }
}

export const unreachable: Refusal = {
  code: 'unreachable',
  message: '连不上服务器。',
  hint: '请检查网络，稍后再试；没有保存的文字还在。',
};

let signedOut: () => void = () => undefined;

/** Tells `listener` of every answer that says that nobody is signed in (any more). */
export function whenSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** The error for a refused request; every refusal of the server passes here. */
export function refused(status: number, refusal: Refusal): DeskError {
  if (refusal.code === 'not-signed-in') signedOut();
  return new DeskError(status, refusal);
}

let csrfToken = '';

export function keepCsrfToken(session: Session): Session {
  csrfToken = session.csrfToken;
  return session;
}

export const currentCsrfToken = (): string => csrfToken;

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string' &&
    'code' in value &&
    'hint' in value
  );
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reach(path, { ...(signal === undefined ? {} : { signal }) }));
}

/** Sends a change. A token that has gone stale (signed in elsewhere, server restarted) is renewed once. */
export async function sendJson<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<T> {
  const send = () =>
    reach(path, {
      method,
      headers: {
        'x-csrf-token': csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  try {
    return await answer<T>(await send());
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'csrf')) throw error;
    keepCsrfToken(await getJson<Session>('/session'));
    return answer<T>(await send());
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/desk${path}`, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new DeskError(0, unreachable);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw refused(
    response.status,
    isRefusal(body) ? body : { ...unreachable, code: `http-${response.status}` },
  );
}

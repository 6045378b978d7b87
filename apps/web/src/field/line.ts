import type { Objection, Operation, OperationAnswer } from '@zhengling/work';
import type { FieldPackage } from './stored.ts';

/** Why the server was not reached or did not do it. */
export type LineTrouble = 'unreachable' | 'signed-out' | 'refused' | 'server';

export class LineError extends Error {
  readonly trouble: LineTrouble;
  readonly objection: Objection | null;

  constructor(trouble: LineTrouble, objection: Objection | null = null) {
    super(objection?.message ?? trouble);
    this.name = 'LineError';
    this.trouble = trouble;
    this.objection = objection;
  }
}

interface SessionAccount {
  readonly id: number;
  readonly displayName: string;
}

/** The phone's way to the server. */
export interface Line {
  session(): Promise<SessionAccount | null>;
  signIn(username: string, password: string): Promise<SessionAccount | null>;
  pull(): Promise<FieldPackage>;
  send(operations: readonly Operation[]): Promise<readonly OperationAnswer[]>;
  photoState(sha256: string): Promise<PhotoState>;
  sendPiece(sha256: string, from: number, size: number, bytes: Uint8Array<ArrayBuffer>): Promise<PhotoState>;
}

interface PhotoState {
  readonly stored: boolean;
  readonly received: number;
}

const base = '/api/desk';
/** A line that is there and does not move is no line. */
const patience = 30_000;

export function openLine(): Line {
  let csrf = '';

  async function reach<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`${base}${path}`, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      ...init,
      headers: { 'x-csrf-token': csrf, ...init.headers },
    }).catch(() => {
      throw new LineError('unreachable');
    });
    const body: unknown = await response.json().catch(() => null);
    // An answer that broke off on its way is none.
    if (response.ok && body === null) throw new LineError('unreachable');
    if (response.ok) return body as T;
    const objection = objectionIn(body);
    if (response.status === 401) throw new LineError('signed-out', objection);
    if (response.status >= 500 || response.status === 429 || objection === null)
      throw new LineError('server', objection);
    throw new LineError('refused', objection);
  }

  async function session(): Promise<SessionAccount | null> {
    const found = await reach<{ account: SessionAccount | null; csrfToken: string }>('/session');
    csrf = found.csrfToken;
    return found.account;
  }

  /** A token that has gone stale (server restarted, signed in again elsewhere) is renewed once. */
  async function post<T>(path: string, init: RequestInit): Promise<T> {
    if (csrf === '') await session();
    try {
      return await reach<T>(path, { method: 'POST', ...init });
    } catch (error) {
      if (!(error instanceof LineError && error.objection?.code === 'csrf')) throw error;
      if ((await session()) === null) throw new LineError('signed-out');
      return reach<T>(path, { method: 'POST', ...init });
    }
  }

  const json = (body: object): RequestInit => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  return {
    session,
    async signIn(username, password) {
      await session();
      const opened = await post<{ account: SessionAccount | null; csrfToken: string }>(
        '/session',
        json({ username, password }),
      );
      csrf = opened.csrfToken;
      return opened.account;
    },
    pull: () => reach<FieldPackage>('/inspections/field'),
    send: async (operations) =>
      (await post<{ answers: readonly OperationAnswer[] }>('/inspections/sync', json({ operations })))
        .answers,
    photoState: (sha256) => reach<PhotoState>(`/inspections/photos/${sha256}/state`),
    sendPiece: (sha256, from, size, bytes) =>
      post<PhotoState>(`/inspections/photos/${sha256}?from=${from}&size=${size}`, {
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
  };
}

function objectionIn(body: unknown): Objection | null {
  if (typeof body !== 'object' || body === null || !('message' in body) || !('code' in body)) return null;
  const { code, message } = body;
  const hint = 'hint' in body && typeof body.hint === 'string' ? body.hint : '';
  return typeof code === 'string' && typeof message === 'string' ? { code, message, hint } : null;
}

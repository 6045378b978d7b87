import { currentCsrfToken, DeskError, isRefusal, unreachable } from '../api/request.ts';

/** Sends a photograph for a finding in pieces, so that a line that drops costs one; answers its SHA-256. */
export async function sendPhoto(finding: number, file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  let from = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    const state = await post(sha256, finding, from, bytes);
    if (state.stored) return sha256;
    from = state.received;
  }
  throw new DeskError(0, unreachable);
}

const piece = 512 * 1024;

async function post(
  sha256: string,
  finding: number,
  from: number,
  bytes: ArrayBuffer,
): Promise<{ readonly stored: boolean; readonly received: number }> {
  const query = new URLSearchParams({
    from: String(from),
    size: String(bytes.byteLength),
    finding: String(finding),
  });
  const response = await fetch(`/api/desk/inspections/photos/${sha256}?${query.toString()}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': currentCsrfToken() },
    body: bytes.slice(from, from + piece),
  }).catch(() => {
    throw new DeskError(0, unreachable);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new DeskError(response.status, isRefusal(body) ? body : unreachable);
  return body as { stored: boolean; received: number };
}

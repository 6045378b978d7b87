import { storable } from '../database/json.ts';

/** The last part of whatever path a browser sent, without control characters. */
export function fileName(sent: string): string {
  const name = (sent.split(/[\\/]/u).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  return name === '' ? '未命名' : storable([...name].slice(-200).join(''));
}

/** `Content-Disposition` with the name as it is, for browsers old and new (RFC 6266). */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

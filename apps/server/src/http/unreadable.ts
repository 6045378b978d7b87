import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import type { Problem } from '../problem.ts';

/**
 * Answers what is no HTTP request, before any route hears of it. An address with Chinese in it as it is, without
 * percent-encoding (`curl` does not encode what is typed by hand), is sent on to the same address encoded.
 */
export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, location, ...problem } = describe(error);
  const body = `${JSON.stringify(problem)}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...(location === undefined ? [] : [`Location: ${location}`]),
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

interface Answer extends Problem {
  readonly status: number;
  readonly location?: string;
}

function describe(error: ConnectionError): Answer {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, code: 'ZL9210', message: '请求没有传完', hint: '请检查网络，再试一次。' };
  }
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return { status: 431, code: 'ZL9204', message: '请求的地址或首部太长', hint: '请缩短后再试。' };
  }
  const location = error.code === 'HPE_INVALID_URL' ? encoded(error.rawPacket) : null;
  if (location !== null) {
    return {
      status: 308,
      location,
      code: 'ZL9209',
      message: '地址里的汉字没有编码',
      hint: `请用编码后的地址：${location}（curl 加 -L 会自己转过去）`,
    };
  }
  return {
    status: 400,
    code: 'ZL9205',
    message: '服务器看不懂这个请求',
    hint: '请检查地址和首部；地址里的汉字和空格要用百分号编码。',
  };
}

/** A path on this server and a query, with nothing in it that could end the line. */
const requestLine = /^(?:GET|HEAD) (\/(?!\/)[^\s\\]{0,4000}) HTTP\/1\.[01]\r\n/u;

/** The address of the request with its Chinese percent-encoded; null where it is not UTF-8 or not to be read. */
function encoded(packet: unknown): string | null {
  if (!(packet instanceof Uint8Array)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(packet);
    const address = requestLine.exec(text)?.[1];
    return address === undefined ? null : address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
  } catch {
    return null;
  }
}

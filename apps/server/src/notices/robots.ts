import { createHmac } from 'node:crypto';

/** A group robot: where to post, and the secret that DingTalk signs with. */
export interface Robot {
  readonly format: 'wecom' | 'dingtalk';
  readonly address: string;
  readonly secret: string;
}

/** What became of a post. `uncertain`: the line broke after it was sent, and nobody said whether it arrived. */
export interface Handover {
  readonly outcome: 'accepted' | 'refused' | 'failed' | 'uncertain';
  readonly detail: string;
}

/** Bytes of UTF-8 that the robots take: WeCom 4,096 for markdown, DingTalk 20,000. */
const most = { wecom: 4_000, dingtalk: 18_000 } as const;
const patienceMs = 15_000;

/** The body as the robot's makers define it. */
export function robotBody(format: Robot['format'], title: string, text: string): object {
  const content = cut(`**${title}**\n${text}`, most[format]);
  switch (format) {
    case 'wecom':
      return { msgtype: 'markdown', markdown: { content } };
    case 'dingtalk':
      return { msgtype: 'markdown', markdown: { title, text: content.replaceAll('\n', '\n\n') } };
  }
}

/** DingTalk's signature: HMAC-SHA256 over `timestamp\nsecret`, in the address beside the timestamp. */
function robotAddress({ format, address, secret }: Robot, now: Date): string {
  if (format !== 'dingtalk' || secret === '') return address;
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const signed = new URL(address);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', sign);
  return signed.href;
}

/** Posts once. Both makers answer 200 with an `errcode`; 0 is accepted, 45009 and 130101 are too many in a minute. */
export async function post(
  robot: Robot,
  title: string,
  text: string,
  key: string,
  now: Date,
): Promise<Handover> {
  let response: Response;
  try {
    response = await fetch(robotAddress(robot, now), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
      body: JSON.stringify(robotBody(robot.format, title, text)),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    return unreached(error);
  }
  let answer: unknown;
  try {
    answer = await response.json();
  } catch {
    // Answered, so it was received; a proxy's page of error is no acceptance.
    return response.ok ? { outcome: 'uncertain', detail: '对方的回答不是 JSON' } : byStatus(response.status);
  }
  const code =
    typeof answer === 'object' && answer !== null && 'errcode' in answer
      ? Number(answer.errcode)
      : Number.NaN;
  const words =
    typeof answer === 'object' && answer !== null && 'errmsg' in answer
      ? String(answer.errmsg).slice(0, 200)
      : '';
  if (response.ok && code === 0) return { outcome: 'accepted', detail: `errcode 0 ${words}`.trim() };
  if (!response.ok && Number.isNaN(code)) return byStatus(response.status);
  if (Number.isNaN(code)) return { outcome: 'uncertain', detail: '对方的回答里没有 errcode' };
  const passing = [-1, 45009, 130101, 410100].includes(code);
  return { outcome: passing ? 'failed' : 'refused', detail: `errcode ${code} ${words}` };
}

function byStatus(status: number): Handover {
  const passing = status === 429 || status >= 500;
  return { outcome: passing ? 'failed' : 'refused', detail: `HTTP ${status}` };
}

/** Errors before a byte of the request left; any other may have come after the last. */
const before = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function unreached(error: unknown): Handover {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const detail = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
  const early = before.has(code) || /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code);
  return { outcome: early ? 'failed' : 'uncertain', detail };
}

/** Whole characters within so many bytes, with a mark where something was left out. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let length = 0;
  let kept = '';
  for (const letter of text) {
    length += Buffer.byteLength(letter);
    if (length > bytes - 6) break;
    kept += letter;
  }
  return `${kept}……`;
}

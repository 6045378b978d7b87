import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Handover } from './robots.ts';
import type { MailSettings } from './settings.ts';

/** A mail server as it is spoken to: the settings with the password open. */
export type MailServer = MailSettings;

interface Mail {
  /** What it is sent only once by: its Message-ID is made of it, so that a receiver can tell a second one. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** An open line to the mail server, signed in; mails go over it one after another. */
export interface MailLine {
  /** False once the line has broken. */
  readonly open: boolean;
  hand(mail: Mail, at: Date): Promise<Handover>;
  close(): void;
}

/** Why the mail server could not be reached or did not let us in, in Chinese. */
export class LineProblem extends Error {}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Connects and signs in: whatever goes wrong here, no mail was given away. */
export async function openMailLine(server: MailServer): Promise<MailLine> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...patience,
  });
  let open = true;
  let broke: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    broke = reject;
  });
  broken.catch(() => undefined);
  connection.on('error', (error: Error) => {
    open = false;
    broke(error);
  });
  connection.on('end', () => {
    open = false;
    broke(new Error('对方关闭了连接'));
  });
  const settled = <T>(start: (done: (error: Error | null | undefined, value?: T) => void) => void) =>
    Promise.race([
      new Promise<T | undefined>((resolve, reject) =>
        start((error, value) => (error == null ? resolve(value) : reject(error))),
      ),
      broken,
    ]);
  try {
    await settled((done) => connection.connect(done));
    if (server.user !== '')
      await settled((done) =>
        connection.login(
          {
            user: server.user,
            pass: server.password,
            credentials: { user: server.user, pass: server.password },
          },
          done,
        ),
      );
  } catch (error) {
    connection.close();
    throw new LineProblem(wordsOf(error), { cause: error });
  }
  return {
    get open() {
      return open;
    },
    async hand(mail, at) {
      const from = addressIn(server.from);
      const composed = new MailComposer({
        from: server.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        date: at,
        messageId: `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 40)}@${from.split('@')[1] ?? 'zhengling'}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Zhengling-Key': encodeURIComponent(mail.key) },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const message = await composed.compile().build();
      try {
        await settled((done) => connection.send({ from, to: [mail.to] }, message, done));
        return { outcome: 'accepted', detail: '' };
      } catch (error) {
        const code = responseCode(error);
        if (code === null && refusedHere(error)) return { outcome: 'refused', detail: wordsOf(error) };
        if (code === null) {
          open = false;
          connection.close();
          return { outcome: 'uncertain', detail: wordsOf(error) };
        }
        await settled((done) => connection.reset(done)).catch(() => {
          open = false;
        });
        return { outcome: code >= 500 ? 'refused' : 'failed', detail: wordsOf(error) };
      }
    },
    close() {
      open = false;
      connection.quit();
      broke(new Error('连接已关闭'));
    },
  };
}

/** What the server answered: an answer says that the mail was not taken. */
function responseCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('responseCode' in error)) return null;
  return typeof error.responseCode === 'number' && error.responseCode > 0 ? error.responseCode : null;
}

/** An address that cannot be written into the envelope: nothing was sent. */
const refusedHere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EENVELOPE';

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);

/** `督查室 <ducha@example.gov.cn>` → `ducha@example.gov.cn` */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

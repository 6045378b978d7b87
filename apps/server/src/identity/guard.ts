import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';
import type { Refusal } from './refusal.ts';
import { loadSecret } from './secret.ts';
import { findSession, lifetimeMs, type OpenSession } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session the request's cookie opened; null for everybody else. */
    signedIn: OpenSession | null;
  }
}

const cookieName = 'zhengling_session';
/** The cookies go to the desk's API alone: public pages never see them and stay cacheable. */
const cookiePath = '/api/desk';
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Gives every request of `scope` its session, and refuses state-changing requests without the CSRF token that
 * belongs to that session.
 */
export async function guard(scope: App, context: ServerContext): Promise<void> {
  const secret = await loadSecret(context.dataDir);
  await scope.register(cookie, { secret: secret.toString('base64url') });
  await scope.register(csrf, {
    sessionPlugin: '@fastify/cookie',
    cookieKey: 'zhengling_csrf',
    cookieOpts: { path: cookiePath, httpOnly: true, sameSite: 'lax', secure: 'auto', signed: true },
    csrfOpts: { hmacKey: secret.toString('base64url'), userInfo: true },
    getUserInfo: csrfSubject,
    getToken: (request) => {
      const header = request.headers['x-csrf-token'];
      return typeof header === 'string' ? header : undefined;
    },
  });
  scope.decorateRequest('signedIn', null);
  scope.addHook('onRequest', async (request) => {
    const token = sessionToken(request);
    if (token !== null) request.signedIn = await findSession(context.db, token, context);
  });
  scope.addHook('onRequest', (request, reply, next) => {
    if (safeMethods.has(request.method)) next();
    else scope.csrfProtection(request, reply, next);
  });
  scope.addHook('onSend', async (_request, reply, payload) => {
    reply.header('cache-control', 'no-store');
    return payload;
  });
}

/** The CSRF token is bound to the session: one from before the sign-in is worth nothing after it. */
function csrfSubject(request: FastifyRequest): string {
  return request.signedIn?.sid ?? 'nobody';
}

export function csrfToken(request: FastifyRequest, reply: FastifyReply): string {
  return reply.generateCsrf({ userInfo: csrfSubject(request) });
}

function sessionToken(request: FastifyRequest): string | null {
  const signed = request.cookies[cookieName];
  if (signed === undefined) return null;
  const { valid, value } = request.unsignCookie(signed);
  return valid ? value : null;
}

export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, {
    path: cookiePath,
    httpOnly: true,
    sameSite: 'lax',
    secure: 'auto',
    signed: true,
    maxAge: lifetimeMs / 1000,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: cookiePath });
}

/** The session of a request that `requireAct` has let through. */
export function sessionOf(request: FastifyRequest): OpenSession {
  if (request.signedIn === null) throw new Error('route without requireAct asked for a session');
  return request.signedIn;
}

export async function sendRefusal(
  reply: FastifyReply,
  refusal: Refusal,
  extra: object = {},
): Promise<FastifyReply> {
  const { status, ...body } = refusal;
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  return reply.code(status).send({ ...body, ...extra });
}

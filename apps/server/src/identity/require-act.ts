import {
  type Acts,
  conditionOf,
  type Kind,
  publicSubject,
  type Role,
  roleName,
  rolesThatMay,
  type Subject,
} from '@zhengling/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from './guard.ts';
import type { Refusal } from './refusal.ts';

/** Who asks, as the policy sees it. */
export function subjectOf(request: FastifyRequest): Subject {
  const account = request.signedIn?.account;
  if (account === undefined) return publicSubject;
  return { role: account.role, account: account.id, unit: account.unitId };
}

/**
 * A hook that lets through only those signed in who may do this to some record; which records, the handler asks
 * with `allowedRows` or `may`.
 */
export function requireAct<K extends Kind>(kind: K, act: Acts[K]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.signedIn === null) await sendRefusal(reply, notSignedIn);
    else if (conditionOf(subjectOf(request), kind, act).type === 'never')
      await sendRefusal(reply, notAllowed(request.signedIn.account.role, kind, act));
  };
}

/** A hook that lets through everybody who is signed in. */
export async function requireSignedIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.signedIn === null) await sendRefusal(reply, notSignedIn);
}

const notSignedIn: Refusal = {
  status: 401,
  code: 'not-signed-in',
  message: '还没有登录，或登录已经过期。',
  hint: '请登录后继续；没有保存的文字还留在这台电脑上。',
};

/** The refusal for somebody whose role, or whose unit, has no part in it. */
export function notAllowed<K extends Kind>(role: Role | null, kind: K, act: Acts[K]): Refusal {
  if (role === null) {
    return {
      status: 403,
      code: 'no-role',
      message: '这个账号还没有授予角色。',
      hint: '请找安全管理员授权。',
    };
  }
  const able = rolesThatMay(kind, act);
  return {
    status: 403,
    code: 'not-allowed',
    message: `这一步要${able.map(roleName).join('或')}来做，你的角色是${roleName(role)}。`,
    hint: able.includes(role) ? '你的账号没有所属单位，或与这件事无关。' : '需要权限请找安全管理员。',
  };
}

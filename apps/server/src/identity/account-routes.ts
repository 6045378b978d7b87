import { Type } from '@fastify/type-provider-typebox';
import type { App, ServerContext } from '../http/context.ts';
import {
  actorOf,
  changeAccount,
  createAccount,
  listAccounts,
  listAccountUnits,
  setPassword,
} from './account.ts';
import { sendRefusal, sessionOf } from './guard.ts';
import { requireAct } from './require-act.ts';
import {
  AccountChangeBody,
  AccountParams,
  AccountSchema,
  NewAccountBody,
  NewPasswordBody,
  refusals,
} from './schemas.ts';

const tags = ['desk'];
const response = { 200: AccountSchema, ...refusals };

/** Accounts, for administrators. */
export function accountRoutes(scope: App, context: ServerContext): void {
  const onRequest = requireAct('account', 'create');
  const reads = requireAct('account', 'read');
  const { db } = context;

  scope.get(
    '/accounts',
    {
      onRequest: reads,
      schema: { tags, summary: '账号列表', response: { 200: Type.Array(AccountSchema), ...refusals } },
    },
    () => listAccounts(db),
  );

  scope.get(
    '/accounts/units',
    {
      onRequest: reads,
      schema: {
        tags,
        summary: '账号所属的单位，供显示名称',
        response: { 200: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })), ...refusals },
      },
    },
    () => listAccountUnits(db),
  );

  scope.post(
    '/accounts',
    { onRequest, schema: { tags, summary: '新建账号', body: NewAccountBody, response } },
    async (request, reply) => {
      const made = await createAccount(db, request.body, sessionOf(request).account);
      return made.ok ? made.value : sendRefusal(reply, made.refusal);
    },
  );

  scope.patch(
    '/accounts/:id',
    {
      onRequest: reads,
      schema: { tags, summary: '修改账号', params: AccountParams, body: AccountChangeBody, response },
    },
    async (request, reply) => {
      const { id } = request.params;
      const changed = await changeAccount(db, id, request.body, sessionOf(request).account);
      return changed.ok ? changed.value : sendRefusal(reply, changed.refusal);
    },
  );

  scope.post(
    '/accounts/:id/password',
    {
      onRequest,
      schema: { tags, summary: '重设密码', params: AccountParams, body: NewPasswordBody, response },
    },
    async (request, reply) => {
      const { account, sid } = sessionOf(request);
      const set = await setPassword(db, request.params.id, request.body.password, actorOf(account), sid);
      return set.ok ? set.value : sendRefusal(reply, set.refusal);
    },
  );
}

import { Type } from '@fastify/type-provider-typebox';
import { RoleSchema } from './role.ts';

/** Every refusal of the desk API: what is wrong and what to do, in Chinese. */
const RefusalSchema = Type.Object(
  {
    code: Type.String(),
    message: Type.String(),
    hint: Type.String(),
    field: Type.Optional(Type.String({ description: '出错的输入项' })),
    retryAfter: Type.Optional(Type.Integer({ description: '多少秒之后可以再试' })),
    conflict: Type.Optional(Type.Unknown({ description: '版本冲突时：别人改了什么' })),
  },
  { title: 'Refusal' },
);

export const refusals = { '4xx': RefusalSchema, '5xx': RefusalSchema };

export const AccountSchema = Type.Object(
  {
    id: Type.Integer(),
    username: Type.String(),
    displayName: Type.String(),
    role: Type.Union([RoleSchema, Type.Null()], { description: '还没有授权时为空' }),
    unitId: Type.Union([Type.String(), Type.Null()], { description: '所属单位' }),
    demo: Type.Boolean(),
    disabled: Type.Boolean(),
    createdAt: Type.String({ format: 'date-time' }),
  },
  { title: 'Account' },
);

const Username = Type.String({ maxLength: 200 });
/** The policy judges the password; the schema only keeps megabytes away from it. */
const Password = Type.String({ maxLength: 1_000 });

export const SessionSchema = Type.Object(
  {
    account: Type.Union([AccountSchema, Type.Null()]),
    csrfToken: Type.String({ description: '每个改动数据的请求都要放在 x-csrf-token 头里' }),
    setup: Type.Union([Type.Object({ codeRequired: Type.Boolean() }), Type.Null()], {
      description: '还没有账号：要设立第一位管理员',
    }),
    demo: Type.Union(
      [
        Type.Object({
          password: Type.String(),
          accounts: Type.Array(
            Type.Object({ username: Type.String(), displayName: Type.String(), role: RoleSchema }),
          ),
        }),
        Type.Null(),
      ],
      { description: '示例模式的演示账号' },
    ),
  },
  { title: 'Session' },
);

export const SignInBody = Type.Object({ username: Username, password: Password });

export const SetupBody = Type.Object({
  username: Username,
  displayName: Type.String({ maxLength: 50 }),
  password: Password,
  code: Type.Optional(Type.String({ maxLength: 50 })),
});

export const PasswordBody = Type.Object({ current: Password, next: Password });

export const NewAccountBody = Type.Object({
  username: Username,
  displayName: Type.String({ maxLength: 50 }),
  role: Type.Union([RoleSchema, Type.Null()], { description: '为空时等安全管理员授权' }),
  unitId: Type.Optional(Type.Union([Type.Null(), Type.String({ maxLength: 120 })])),
  password: Password,
});

export const AccountChangeBody = Type.Object({
  displayName: Type.Optional(Type.String({ maxLength: 50 })),
  role: Type.Optional(Type.Union([RoleSchema, Type.Null()])),
  unitId: Type.Optional(Type.Union([Type.Null(), Type.String({ maxLength: 120 })])),
  disabled: Type.Optional(Type.Boolean()),
});

export const NewPasswordBody = Type.Object({ password: Password });

export const AccountParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });

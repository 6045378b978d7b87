import { Type } from '@fastify/type-provider-typebox';
import type { Role } from '@zhengling/access';

export type { Role };

export const RoleSchema = Type.Union(
  [
    Type.Literal('editor'),
    Type.Literal('supervisor'),
    Type.Literal('officer'),
    Type.Literal('leader'),
    Type.Literal('reader'),
    Type.Literal('system'),
    Type.Literal('security'),
    Type.Literal('auditor'),
  ],
  {
    description:
      'editor 公报编辑；supervisor 督查员；officer 承办员；leader 领导；reader 阅读者；system 系统管理员；security 安全管理员；auditor 审计员',
  },
);

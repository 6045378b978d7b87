import { Type } from '@fastify/type-provider-typebox';

/** What an account may do; each role includes the ones after it: accounts, issues, reading drafts. */
const roles = ['administrator', 'editor', 'reader'] as const;

export type Role = (typeof roles)[number];

export const RoleSchema = Type.Union(
  [Type.Literal('administrator'), Type.Literal('editor'), Type.Literal('reader')],
  {
    description: 'administrator 管理员（账号、期刊）；editor 编辑（期刊）；reader 阅读者（只读，含草稿）',
  },
);

/** Whether someone with `role` may do what `needed` may do. */
export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(needed);
}

export function roleName(role: Role): string {
  switch (role) {
    case 'administrator':
      return '管理员';
    case 'editor':
      return '编辑';
    case 'reader':
      return '阅读者';
  }
}

/**
 * What an account is for. The three administrators (三员: GB/T 22239—2019, 8.1.5) have no part in the work, and none
 * can do what another does: `system` makes accounts and settings, `security` grants roles, `auditor` reads the record.
 */
export const roles = [
  'editor',
  'supervisor',
  'officer',
  'leader',
  'reader',
  'system',
  'security',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

export function roleName(role: Role): string {
  switch (role) {
    case 'editor':
      return '公报编辑';
    case 'supervisor':
      return '督查员';
    case 'officer':
      return '承办员';
    case 'leader':
      return '领导';
    case 'reader':
      return '阅读者';
    case 'system':
      return '系统管理员';
    case 'security':
      return '安全管理员';
    case 'auditor':
      return '审计员';
  }
}

/** Somebody who asks: signed in with a role and, mostly, a unit; or the public. */
export interface Subject {
  /** `null`: signed in, and no role granted yet. */
  readonly role: Role | 'public' | null;
  readonly account: number | null;
  /** Id of the organisation that the account belongs to. */
  readonly unit: string | null;
}

export const publicSubject: Subject = { role: 'public', account: null, unit: null };

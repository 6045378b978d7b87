import type { Rung } from '@zhengling/work';

/** What a notice is about: a rung of the ladder, a letter to deal with, a task that changed, the program itself. */
export type NoticeKind = Rung | 'letter' | 'approval' | 'duty' | 'system';

const noticeKinds = [
  'remind',
  'urge',
  'supervise',
  'circulate',
  'interview',
  'criticise',
  'letter',
  'approval',
  'duty',
  'system',
] as const satisfies readonly NoticeKind[];

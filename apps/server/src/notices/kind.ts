import type { Rung } from '@zhengling/work';

/** What a notice is about: a rung of the ladder, a letter to deal with, a task that changed, the program itself. */
export type NoticeKind = Rung | 'letter' | 'approval' | 'duty' | 'system';

/** What a robot may carry: the digest of the day, and what officers are told. */
export type RobotKind = 'digest' | Rung | 'letter' | 'duty';

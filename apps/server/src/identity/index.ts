export { type Account, actorOf, insertAccount } from './account.ts';
export { ensureDemoAccounts } from './demo.ts';
export { answerErrors } from './errors.ts';
export { type Actor, recordEvent } from './event.ts';
export { guard, sendRefusal, sessionOf } from './guard.ts';
export type { Refusal } from './refusal.ts';
export { notAllowed, requireAct, requireSignedIn, subjectOf } from './require-act.ts';
export { identityRoutes } from './routes.ts';
export { refusals } from './schemas.ts';

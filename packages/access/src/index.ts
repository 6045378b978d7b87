/** Who may do what to which record: one policy, read as a check and as a filter of a query. */
export { type Acts, acts, type Kind } from './act.ts';
export { type AccessRecord, type Condition, holds } from './condition.ts';
export { conditionOf, may, rolesThatMay } from './policy.ts';
export { publicSubject, type Role, roleName, roles, type Subject } from './role.ts';

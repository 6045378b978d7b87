/** The policy of `packages/access` on requests and on rows. */
export { requireAct, subjectOf } from '../identity/index.ts';
export { type AccessColumns, allowedRows } from './allowed-rows.ts';
export { dutyColumns } from './duty-columns.ts';

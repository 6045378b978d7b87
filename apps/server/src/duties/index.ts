/** Tasks: what published documents oblige people to, tracked to the end. */
export { type ClosingQuality, closingQuality } from './contest.ts';
export { lightSql } from './light-sql.ts';
export { type InstancesMade, makeInstances } from './make-instances.ts';
export { type DisclosedDuty, type DocumentProgress, progressOfDocument } from './progress.ts';
export { publicDutyRoutes } from './public-routes.ts';
export { readableRows, waitingRows } from './readable.ts';
export { redateDuties } from './redate.ts';
export { cancelRepealed } from './repeal.ts';
export { dutyRoutes } from './routes.ts';

/** The weekly bulletin (通报): figures in, a draft in words and tables out. */
export { type BulletinDraft, type BulletinSection, type BulletinTable, draftBulletin } from './draft.ts';
export type { BulletinFigures, BulletinTask, BulletinUnit } from './figures.ts';

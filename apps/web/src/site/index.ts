export { siteAssets } from './assets.ts';
export type * from './contest/views.ts';
export type * from './indicators/views.ts';
export type * from './lists/views.ts';
export type * from './registers/views.ts';
export {
  renderCalculator,
  renderContest,
  renderContestReceipt,
  renderDocument,
  renderEntitlements,
  renderHome,
  renderIndicator,
  renderIndicators,
  renderIssue,
  renderIssues,
  renderMessage,
  renderPublicLists,
  renderReading,
  renderRegister,
  renderRules,
  renderSearch,
} from './render.tsx';
export type * from './rules/views.ts';
export type * from './views.ts';

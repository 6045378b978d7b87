export { siteAssets } from './assets.ts';
export {
  renderDocument,
  renderHome,
  renderIssue,
  renderIssues,
  renderMessage,
  renderReading,
  renderSearch,
} from './render.tsx';
export type * from './views.ts';

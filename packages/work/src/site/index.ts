/** Sites and objects that documents have registered: what a kind is, how entries stand over time. */
export { changedFields, faultsOf, fieldOf, siteKey, siteName, valueText } from './entry.ts';
export type {
  LocatorRule,
  PersonalKind,
  SiteChoice,
  SiteEvidence,
  SiteFact,
  SiteField,
  SiteFieldKind,
  SiteInput,
  SiteKind,
  SiteLocator,
  SiteSeed,
  SiteSeedState,
  SiteValue,
  SiteValues,
} from './kind.ts';
export { masked } from './mask.ts';
export {
  decideSite,
  type SiteAct,
  type SiteEffect,
  type Span,
  standsOn,
  type TimelineRefusal,
} from './timeline.ts';

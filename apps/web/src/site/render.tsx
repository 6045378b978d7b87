import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ContestPage } from './contest/contest-page.tsx';
import { ReceiptPage } from './contest/receipt-page.tsx';
import type { ContestFormView, ContestReceiptView } from './contest/views.ts';
import { DocumentPage } from './document/document-page.tsx';
import { ReadingPage } from './document/reading-page.tsx';
import { HomePage } from './home-page.tsx';
import { IndicatorPage } from './indicators/indicator-page.tsx';
import { IndicatorsPage } from './indicators/indicators-page.tsx';
import type { IndicatorPageView, IndicatorsPageView } from './indicators/views.ts';
import { IssuePage } from './issue/issue-page.tsx';
import { IssuesPage } from './issue/issues-page.tsx';
import { PublicListsPage } from './lists/public-lists-page.tsx';
import type { PublicListsView } from './lists/views.ts';
import { MessagePage } from './message-page.tsx';
import { RegisterPage } from './registers/register-page.tsx';
import type { RegisterPageView } from './registers/views.ts';
import { CalculatorPage } from './rules/calculator-page.tsx';
import { EntitlementsPage } from './rules/entitlements-page.tsx';
import { RulesPage } from './rules/rules-page.tsx';
import type { CalculatorView, EntitlementsView, RulesView } from './rules/views.ts';
import { SearchPage } from './search/search-page.tsx';
import type {
  DocumentView,
  HomeView,
  IssuesView,
  IssueView,
  MessageView,
  ReadingView,
  SearchView,
  SiteView,
} from './views.ts';

/** Each page as a whole HTML document. Every text is escaped by React; nothing is inline but text. */
function page(element: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`;
}

export const renderHome = (view: HomeView) => page(<HomePage view={view} />);
export const renderIssues = (view: IssuesView) => page(<IssuesPage view={view} />);
export const renderIssue = (view: SiteView, issue: IssueView) =>
  page(<IssuePage view={view} issue={issue} />);
export const renderDocument = (view: DocumentView) => page(<DocumentPage view={view} />);
export const renderReading = (view: ReadingView) => page(<ReadingPage view={view} />);
export const renderSearch = (view: SearchView) => page(<SearchPage view={view} />);
export const renderMessage = (view: MessageView) => page(<MessagePage view={view} />);
export const renderRules = (view: RulesView) => page(<RulesPage view={view} />);
export const renderCalculator = (view: CalculatorView) => page(<CalculatorPage view={view} />);
export const renderEntitlements = (view: EntitlementsView) => page(<EntitlementsPage view={view} />);
export const renderRegister = (view: RegisterPageView) => page(<RegisterPage view={view} />);
export const renderPublicLists = (view: PublicListsView) => page(<PublicListsPage view={view} />);
export const renderIndicators = (view: IndicatorsPageView) => page(<IndicatorsPage view={view} />);
export const renderIndicator = (view: IndicatorPageView) => page(<IndicatorPage view={view} />);
export const renderContest = (view: ContestFormView) => page(<ContestPage view={view} />);
export const renderContestReceipt = (view: ContestReceiptView) => page(<ReceiptPage view={view} />);

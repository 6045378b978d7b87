import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseBoard } from '../board/filter.ts';
import { parseBulletins } from '../bulletins/search.ts';
import { parseConfirm } from '../duties/confirm-search.ts';
import { parseFilter as parseDuties } from '../duties/filter.ts';
import { Landing } from '../home/landing.tsx';
import { parseIndicators, parsePlace } from '../indicators/filter.ts';
import { parseFindings } from '../inspections/filter.ts';
import { parseFilter } from '../issues/filter.ts';
import { parseLetters } from '../letters/filter.ts';
import { parseNotices } from '../notices/search.ts';
import { parseRecordFilter } from '../record/filter.ts';
import { parseRegisterFilter } from '../registers/api.ts';
import { parseSiteFilter } from '../sites/filter.ts';
import { parsePointSearch } from '../sites/point-search.ts';
import { parseVersion } from '../workbench/version-search.ts';
import { Gate } from './gate.tsx';
import { Lost, Waiting, WentWrong } from './states.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: Lost });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Landing,
});

/** After the first administrator is made this address has nothing left to do. */
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../sign-in/set-up-already.tsx'), 'SetUpAlready'),
});

const mine = createRoute({
  getParentRoute: () => root,
  path: '/mine',
  component: lazyRouteComponent(() => import('../home/mine-page.tsx'), 'MinePage'),
});

const duties = createRoute({
  getParentRoute: () => root,
  path: '/duties',
  validateSearch: parseDuties,
  component: lazyRouteComponent(() => import('../duties/duties-page.tsx'), 'DutiesPage'),
});

const confirm = createRoute({
  getParentRoute: () => root,
  path: '/duties/confirm',
  validateSearch: parseConfirm,
  component: lazyRouteComponent(() => import('../duties/confirm-page.tsx'), 'ConfirmPage'),
});

const duty = createRoute({
  getParentRoute: () => root,
  path: '/duties/$id',
  component: lazyRouteComponent(() => import('../duties/duty-page.tsx'), 'DutyPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: parseBoard,
  component: lazyRouteComponent(() => import('../board/board-page.tsx'), 'BoardPage'),
});

const bulletins = createRoute({
  getParentRoute: () => root,
  path: '/bulletins',
  validateSearch: parseBulletins,
  component: lazyRouteComponent(() => import('../bulletins/bulletins-page.tsx'), 'BulletinsPage'),
});

const bulletin = createRoute({
  getParentRoute: () => root,
  path: '/bulletins/$id',
  component: lazyRouteComponent(() => import('../bulletins/bulletin-page.tsx'), 'BulletinPage'),
});

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: parseFindings,
  component: lazyRouteComponent(() => import('../inspections/findings-page.tsx'), 'FindingsPage'),
});

const finding = createRoute({
  getParentRoute: () => root,
  path: '/inspections/findings/$id',
  component: lazyRouteComponent(() => import('../inspections/finding-page.tsx'), 'FindingPage'),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: '/inspections/rounds',
  component: lazyRouteComponent(() => import('../inspections/rounds-page.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => root,
  path: '/inspections/rounds/$id',
  component: lazyRouteComponent(() => import('../inspections/round-page.tsx'), 'RoundPage'),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: '/inspections/visits/$id',
  component: lazyRouteComponent(() => import('../inspections/visit-page.tsx'), 'VisitPage'),
});

const lists = createRoute({
  getParentRoute: () => root,
  path: '/inspections/lists',
  component: lazyRouteComponent(() => import('../inspections/lists-page.tsx'), 'ListsPage'),
});

const checklists = createRoute({
  getParentRoute: () => root,
  path: '/inspections/checklists',
  component: lazyRouteComponent(() => import('../inspections/checklists-page.tsx'), 'ChecklistsPage'),
});

const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  validateSearch: parseIndicators,
  component: lazyRouteComponent(() => import('../indicators/indicators-page.tsx'), 'IndicatorsPage'),
});

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$slug/$name',
  validateSearch: parsePlace,
  component: lazyRouteComponent(() => import('../indicators/indicator-page.tsx'), 'IndicatorPage'),
});

const issues = createRoute({
  getParentRoute: () => root,
  path: '/issues',
  validateSearch: parseFilter,
  component: lazyRouteComponent(() => import('../issues/issues-page.tsx'), 'IssuesPage'),
});

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/issues/$slug',
  validateSearch: parseVersion,
  component: lazyRouteComponent(() => import('../workbench/workbench-page.tsx'), 'WorkbenchPage'),
});

const siteKinds = createRoute({
  getParentRoute: () => root,
  path: '/sites',
  component: lazyRouteComponent(() => import('../sites/kinds-page.tsx'), 'SiteKindsPage'),
});

const sites = createRoute({
  getParentRoute: () => root,
  path: '/sites/$slug/$name',
  validateSearch: parseSiteFilter,
  component: lazyRouteComponent(() => import('../sites/sites-page.tsx'), 'SitesPage'),
});

const sitePoint = createRoute({
  getParentRoute: () => root,
  path: '/sites/$slug/$name/point',
  validateSearch: parsePointSearch,
  component: lazyRouteComponent(() => import('../sites/point-page.tsx'), 'PointPage'),
});

const siteEntry = createRoute({
  getParentRoute: () => root,
  path: '/sites/entries/$id',
  component: lazyRouteComponent(() => import('../sites/entry-page.tsx'), 'SiteEntryPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../accounts/accounts-page.tsx'), 'AccountsPage'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/record',
  validateSearch: parseRecordFilter,
  component: lazyRouteComponent(() => import('../record/record-page.tsx'), 'RecordPage'),
});

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../accounts/password-page.tsx'), 'PasswordPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/organisations-page.tsx'), 'OrganisationsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/registers/organisations/$id',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/organisation-page.tsx'), 'OrganisationPage'),
});

const holders = createRoute({
  getParentRoute: () => root,
  path: '/registers/holders',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/holders-page.tsx'), 'HoldersPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/registers/people/$id',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/person-page.tsx'), 'PersonPage'),
});

const groups = createRoute({
  getParentRoute: () => root,
  path: '/registers/groups',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/groups-page.tsx'), 'GroupsPage'),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/registers/proposals',
  component: lazyRouteComponent(() => import('../registers/proposals-page.tsx'), 'ProposalsPage'),
});

const group = createRoute({
  getParentRoute: () => root,
  path: '/registers/groups/$id',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/group-page.tsx'), 'GroupPage'),
});

const honours = createRoute({
  getParentRoute: () => root,
  path: '/honours',
  validateSearch: parseRegisterFilter,
  component: lazyRouteComponent(() => import('../registers/honours-page.tsx'), 'HonoursPage'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: parseLetters,
  component: lazyRouteComponent(() => import('../letters/letters-page.tsx'), 'LettersPage'),
});

const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$id',
  component: lazyRouteComponent(() => import('../letters/letter-page.tsx'), 'LetterPage'),
});

const ladders = createRoute({
  getParentRoute: () => root,
  path: '/ladders',
  component: lazyRouteComponent(() => import('../ladders/ladders-page.tsx'), 'LaddersPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: parseNotices,
  component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
});

const preference = createRoute({
  getParentRoute: () => root,
  path: '/notices/settings',
  component: lazyRouteComponent(() => import('../notices/preference-page.tsx'), 'PreferencePage'),
});

const noticeSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings/notices',
  component: lazyRouteComponent(() => import('../notices/settings-page.tsx'), 'NoticeSettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    letters,
    letter,
    ladders,
    notices,
    preference,
    noticeSettings,
    organisations,
    organisation,
    holders,
    proposals,
    person,
    groups,
    group,
    honours,
    home,
    setup,
    mine,
    duties,
    confirm,
    duty,
    inspections,
    finding,
    rounds,
    round,
    visit,
    lists,
    checklists,
    indicators,
    indicator,
    issues,
    workbench,
    siteKinds,
    sites,
    sitePoint,
    siteEntry,
    accounts,
    record,
    password,
    board,
    bulletins,
    bulletin,
  ]),
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: WentWrong,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

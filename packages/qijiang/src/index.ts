/** The regulations of Qijiang: one folder for each, nothing shared but the language. */
import type { Rule } from '@zhengling/rules';
import type { ChecklistDefinition, IndicatorDefinition, RoundDefinition, SiteKind } from '@zhengling/work';
import { appointments } from './appointments/index.ts';
import { budget } from './budget/index.ts';
import { budgetPerformance } from './budget-performance/index.ts';
import { census } from './census/index.ts';
import { childProtection } from './child-protection/index.ts';
import fingerprintsOfClauses from './clause-fingerprints.json' with { type: 'json' };
import { cyberProtection } from './cyber-protection/index.ts';
import { elderlyCare } from './elderly-care/index.ts';
import { elevators } from './elevators/index.ts';
import { emergencyPlan } from './emergency-plan/index.ts';
import { enforcement } from './enforcement/index.ts';
import { events } from './events/index.ts';
import { expresswayZones } from './expressway-zones/index.ts';
import { financialReports } from './financial-reports/index.ts';
import { fireSupervision } from './fire-supervision/index.ts';
import { hazardControl } from './hazard-control/index.ts';
import { healthInspection } from './health-inspection/index.ts';
import { highRiseFire } from './high-rise-fire/index.ts';
import { honours } from './honours/index.ts';
import { itProjects } from './it-projects/index.ts';
import { lawPublicity } from './law-publicity/index.ts';
import { leadingGroups } from './leading-groups/index.ts';
import { loanRiskFund } from './loan-risk-fund/index.ts';
import { pairedCounties } from './paired-counties/index.ts';
import { parkSettlement } from './park-settlement/index.ts';
import { publicNotices } from './public-notices/index.ts';
import type { Regulation } from './regulation.ts';
import { scienceSubsidies } from './science-subsidies/index.ts';
import { serviceHall } from './service-hall/index.ts';
import { statisticsIntegrity } from './statistics-integrity/index.ts';
import { telecomSites } from './telecom-sites/index.ts';
import { trainingSchools } from './training-schools/index.ts';
import { validityOfDocuments } from './validity/index.ts';
import { wasteSorting } from './waste-sorting/index.ts';
import { waterSourceZones } from './water-source-zones/index.ts';
import { whistleblower } from './whistleblower/index.ts';

export { limitByRule } from './limit-by-rule.ts';
export type { Becomes, ClauseAccount, DocumentAccount, Example, Regulation } from './regulation.ts';
export { type TownTile, townTiles } from './town-tiles.ts';

/** In the order in which people look for them: money first, then approvals, safety, zones, the rest. */
export const regulations: readonly Regulation[] = [
  scienceSubsidies,
  loanRiskFund,
  whistleblower,
  elderlyCare,
  honours,
  childProtection,
  parkSettlement,
  itProjects,
  budget,
  budgetPerformance,
  enforcement,
  fireSupervision,
  highRiseFire,
  elevators,
  hazardControl,
  emergencyPlan,
  cyberProtection,
  trainingSchools,
  expresswayZones,
  waterSourceZones,
  wasteSorting,
  healthInspection,
  publicNotices,
  serviceHall,
  telecomSites,
  pairedCounties,
  statisticsIntegrity,
  financialReports,
  census,
  leadingGroups,
  appointments,
  events,
  lawPublicity,
  validityOfDocuments,
];

/** Every rule, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  regulations.flatMap((one) => one.rules.map((rule) => [rule.id, rule] as const)),
);

/**
 * Fingerprints of the clauses that the rules were written for, by document number and name of the clause: coverage
 * tells where a later print of the document says something else.
 */
export const fingerprints: Readonly<Record<string, Readonly<Record<string, string>>>> = fingerprintsOfClauses;

/** Every checklist, and every round that a document plans, by id. */
export const checklists: ReadonlyMap<string, ChecklistDefinition> = new Map(
  regulations.flatMap((one) => (one.checklists ?? []).map((list) => [list.id, list] as const)),
);
export const rounds: ReadonlyMap<string, RoundDefinition> = new Map(
  regulations.flatMap((one) => (one.rounds ?? []).map((round) => [round.id, round] as const)),
);

/** Every kind of site and object, by id. */
export const siteKinds: ReadonlyMap<string, SiteKind> = new Map(
  regulations.flatMap((one) => (one.sites ?? []).map((kind) => [kind.id, kind] as const)),
);

/** Every indicator, by id. */
export const indicators: ReadonlyMap<string, IndicatorDefinition> = new Map(
  regulations.flatMap((one) => (one.indicators ?? []).map((indicator) => [indicator.id, indicator] as const)),
);

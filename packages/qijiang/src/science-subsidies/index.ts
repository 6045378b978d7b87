import { regulation } from '../regulation.ts';
import { budgetGate } from './budget-gate.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import budgetGateExamples from './examples/budget-gate.json' with { type: 'json' };
import convertedResultsExamples from './examples/converted-results.json' with { type: 'json' };
import creditRiskFundExamples from './examples/credit-risk-fund.json' with { type: 'json' };
import guaranteeFeeExamples from './examples/guarantee-fee.json' with { type: 'json' };
import highTechProductsExamples from './examples/high-tech-products.json' with { type: 'json' };
import incubatedFirmsExamples from './examples/incubated-firms.json' with { type: 'json' };
import overlapExamples from './examples/overlap.json' with { type: 'json' };
import patentExamples from './examples/patent.json' with { type: 'json' };
import patentNavigationExamples from './examples/patent-navigation.json' with { type: 'json' };
import patentsExamples from './examples/patents.json' with { type: 'json' };
import pledgeValuationExamples from './examples/pledge-valuation.json' with { type: 'json' };
import projectMatchingExamples from './examples/project-matching.json' with { type: 'json' };
import rdSpendingExamples from './examples/rd-spending.json' with { type: 'json' };
import recognitionExamples from './examples/recognition.json' with { type: 'json' };
import smartFarmExamples from './examples/smart-farm.json' with { type: 'json' };
import starListingExamples from './examples/star-listing.json' with { type: 'json' };
import technologyContractsExamples from './examples/technology-contracts.json' with { type: 'json' };
import { creditRiskFund, guaranteeFeeSubsidy, starListing } from './finance.ts';
import { incubatedFirms } from './incubated-firms.ts';
import { indicators } from './indicators.ts';
import { patentNavigation, pledgeValuation } from './intellectual-property.ts';
import { overlap } from './overlap.ts';
import { patent, patents } from './patent.ts';
import { projectMatching } from './project-matching.ts';
import { rdSpending } from './rd-spending.ts';
import { recognition } from './recognition.ts';
import { convertedResults, highTechProductGrant, technologyContracts } from './results.ts';
import { smartFarmFirm } from './smart-farm.ts';

export const scienceSubsidies = regulation({
  slug: 'science-subsidies',
  title: '支持科技创新财政金融政策',
  documents: [document],
  rules: [
    recognition,
    projectMatching,
    rdSpending,
    smartFarmFirm,
    guaranteeFeeSubsidy,
    creditRiskFund,
    starListing,
    patent,
    patents,
    patentNavigation,
    pledgeValuation,
    convertedResults,
    highTechProductGrant,
    technologyContracts,
    incubatedFirms,
    budgetGate,
    overlap,
  ],
  examples: {
    [recognition.id]: recognitionExamples,
    [projectMatching.id]: projectMatchingExamples,
    [rdSpending.id]: rdSpendingExamples,
    [smartFarmFirm.id]: smartFarmExamples,
    [guaranteeFeeSubsidy.id]: guaranteeFeeExamples,
    [creditRiskFund.id]: creditRiskFundExamples,
    [starListing.id]: starListingExamples,
    [patent.id]: patentExamples,
    [patents.id]: patentsExamples,
    [patentNavigation.id]: patentNavigationExamples,
    [pledgeValuation.id]: pledgeValuationExamples,
    [convertedResults.id]: convertedResultsExamples,
    [highTechProductGrant.id]: highTechProductsExamples,
    [technologyContracts.id]: technologyContractsExamples,
    [incubatedFirms.id]: incubatedFirmsExamples,
    [budgetGate.id]: budgetGateExamples,
    [overlap.id]: overlapExamples,
  },
  indicators,
  duties,
});

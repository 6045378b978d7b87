export { deriveRegister } from './derive.ts';
export { learnOrganisations } from './learn.ts';
export { readPureUnitList, readUnitList } from './list.ts';
export { registerOfIssue } from './of-issue.ts';
export { readUnits } from './read.ts';
export { createRegister, extendRegister, type OrganisationRegister } from './register.ts';
export { LAST_WORDS, looksLikeUnit, withoutAbbreviation } from './shape.ts';
export { squeeze, withoutBlanks } from './squeeze.ts';

export { deriveRegister } from './derive.ts';
export { learnOrganisations } from './learn.ts';
export { readPureUnitList, readUnitList } from './list.ts';
export type { Organisation, OrganisationKind, UnitReading } from './organisation.ts';
export { readUnits } from './read.ts';
export { createRegister, extendRegister, type Neighbour, type OrganisationRegister } from './register.ts';
export { isBareClass, LAST_WORDS, looksLikeUnit, withoutAbbreviation } from './shape.ts';
export { type Squeezed, squeeze } from './squeeze.ts';

export {
  ensureOrganisation,
  ensureOrganisations,
  findOrganisation,
  organisationIdOf,
} from './ensure-organisation.ts';
export { syncRegisters } from './sync.ts';

export {
  ensureOrganisation,
  ensureOrganisations,
  findOrganisation,
  organisationIdOf,
} from './ensure-organisation.ts';

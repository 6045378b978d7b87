import type { Migration } from 'kysely';
import { gazette } from './0001_gazette.ts';
import { search } from './0002_search.ts';
import { searchLookUp } from './0003_search_look_up.ts';
import { publishedVersion } from './0004_published_version.ts';
import { searchFilters } from './0005_search_filters.ts';
import { searchAtOnce } from './0006_search_at_once.ts';
import { searchRuns } from './0007_search_runs.ts';
import { holidayYear } from './0008_holiday_year.ts';
import { searchGroups } from './0009_search_groups.ts';
import { work } from './0010_work.ts';
import { duties } from './0011_duties.ts';
import { registers } from './0012_registers.ts';
import { sites } from './0013_sites.ts';
import { letters } from './0014_letters.ts';
import { indicators } from './0015_indicators.ts';
import { inspections } from './0016_inspections.ts';
import { bulletin } from './0017_bulletin.ts';
import { contestReceipt } from './0020_contest_receipt.ts';
import { dutyUnitKey } from './0026_duty_unit_key.ts';
import { bulletinCopies } from './0027_bulletin_copies.ts';
import { ladderVersion } from './0030_ladder_version.ts';
import { robotKinds } from './0031_robot_kinds.ts';
import { letterOpening } from './0032_letter_opening.ts';
import { oneStore } from './0035_one_store.ts';
import { unitWithoutOfficer } from './0045_unit_without_officer.ts';
import { splitOrigin } from './0046_split_origin.ts';

/** Every migration, in order of its name. Once released a migration is never changed: the next one corrects it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_gazette': gazette,
  '0002_search': search,
  '0003_search_look_up': searchLookUp,
  '0004_published_version': publishedVersion,
  '0005_search_filters': searchFilters,
  '0006_search_at_once': searchAtOnce,
  '0007_search_runs': searchRuns,
  '0008_holiday_year': holidayYear,
  '0009_search_groups': searchGroups,
  '0010_work': work,
  '0011_duties': duties,
  '0012_registers': registers,
  '0013_sites': sites,
  '0014_letters': letters,
  '0015_indicators': indicators,
  '0016_inspections': inspections,
  '0017_bulletin': bulletin,
  '0020_contest_receipt': contestReceipt,
  '0026_duty_unit_key': dutyUnitKey,
  '0027_bulletin_copies': bulletinCopies,
  '0030_ladder_version': ladderVersion,
  '0031_robot_kinds': robotKinds,
  '0032_letter_opening': letterOpening,
  '0035_one_store': oneStore,
  '0045_unit_without_officer': unitWithoutOfficer,
  '0046_split_origin': splitOrigin,
};

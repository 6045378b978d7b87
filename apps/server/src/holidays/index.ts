export { type ImportedHolidays, importedHolidays, importHolidays, libraryCalendar } from './store.ts';

import type { RecordFilter } from '../api/events.ts';

const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseRecordFilter(search: Readonly<Record<string, unknown>>): RecordFilter {
  const text = (name: string, form?: RegExp): string => {
    const value = search[name];
    const plain = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '';
    return form === undefined || form.test(plain) ? plain : '';
  };
  const q = text('q');
  const action = text('action', /^[a-z.-]+$/);
  const from = text('from', civilDate);
  const to = text('to', civilDate);
  return {
    ...(q === '' ? {} : { q }),
    ...(action === '' ? {} : { action }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

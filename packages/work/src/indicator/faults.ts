import { parseDate } from '@zhengling/calendar';
import type { AmountForm, IndicatorDefinition } from './definition.ts';
import { type Amount, readAmount } from './exact.ts';

/** What does not fit together in a definition; the author's errors. */
export function faultsOfIndicator(definition: IndicatorDefinition): readonly string[] {
  const { places, targets, form, start, totals = [], how } = definition;
  const faults: string[] = [];
  if (places.length === 0) faults.push('no place');
  if (new Set(places).size !== places.length) faults.push('a place twice');
  if (targets.length === 0) faults.push('no target');
  const seen = new Set<string>();
  for (const { place, on, from, value } of targets) {
    const name = `target of ${place} ${on ?? ''}`;
    if (!places.includes(place)) faults.push(`${name}: no such place`);
    if (seen.has(name)) faults.push(`${name} twice`);
    seen.add(name);
    for (const day of [on, from])
      if (day !== null && day !== undefined && !parseDate(day).ok) faults.push(`${name}: ${day}`);
    if (from !== undefined && (on === null || from > on)) faults.push(`${name}: ends before it begins`);
    if (value !== null && !fits(form, value)) faults.push(`${name}: ${value}`);
  }
  if (start !== undefined) {
    if (!parseDate(start.on).ok) faults.push(`start ${start.on}`);
    for (const value of typeof start.values === 'string' ? [start.values] : Object.values(start.values))
      if (!fits(form, value)) faults.push(`start ${value}`);
  }
  for (const { title, printed, parts } of totals)
    for (const value of [printed, ...parts.map((part) => part.value)])
      if (readAmount(value) === null) faults.push(`${title}: ${value}`);
  if (how.type === 'share-of' && readAmount(how.whole)?.top === 0n) faults.push('a share of nothing');
  return faults;
}

function fits(form: AmountForm, value: Amount): boolean {
  const read = readAmount(value);
  if (read === null) return false;
  switch (form) {
    case 'count':
      return /^\d+$/.test(value);
    case 'number':
    case 'change':
      return !value.includes('/');
    case 'share':
    case 'permille':
      return read.top >= 0n && read.top <= read.bottom;
  }
}

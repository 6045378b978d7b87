import { roles } from '@zhengling/access';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../duties/filter.ts';
import { sectionsFor } from './sections.ts';
import { weekOf } from './week.ts';

describe('the sections of the first page', () => {
  it('lead to lists whose address says the same', () => {
    for (const role of roles) {
      for (const { filter } of sectionsFor(role, 'finance', weekOf('2024-06-12')))
        expect(parseFilter({ ...filter })).toEqual(filter);
    }
  });

  it('count a week from Monday to Sunday, and show no rest of it on a Sunday', () => {
    expect(weekOf('2024-06-10')).toEqual({
      today: '2024-06-10',
      tomorrow: '2024-06-11',
      sunday: '2024-06-16',
      nextMonday: '2024-06-17',
    });
    const keys = (today: string) => sectionsFor('officer', 'finance', weekOf(today)).map(({ key }) => key);
    expect(keys('2024-06-15')).toContain('week');
    expect(keys('2024-06-16')).not.toContain('week');
  });

  it('show an officer nothing but what the own unit takes part in', () => {
    const sections = sectionsFor('officer', 'finance', weekOf('2024-06-12'));
    expect(sections.every(({ filter }) => filter.unit === 'finance')).toBe(true);
    expect(sectionsFor('officer', null, weekOf('2024-06-12'))).toEqual([]);
    expect(sectionsFor('auditor', null, weekOf('2024-06-12'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { indicatorQuery, isNarrowed, parseIndicators, parsePlace } from './filter.ts';

describe('the address of the list of indicators', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(
      parseIndicators({
        q: '撤桶',
        kind: 'binding',
        light: 'purple',
        sort: 'due',
        desc: 'true',
        mine: true,
        x: 1,
      }),
    ).toEqual({ q: '撤桶', kind: 'binding', sort: 'due', desc: true, mine: true });
    expect(parseIndicators({ q: ['a'], document: {}, mine: 'no' })).toEqual({});
    expect(parsePlace({ place: 3 })).toEqual({});
  });

  it('is the query of the API, and an order alone narrows nothing', () => {
    expect(indicatorQuery({ light: 'red', mine: true })).toBe('light=red&mine=true');
    expect(isNarrowed({ sort: 'due', desc: true })).toBe(false);
    expect(isNarrowed({ q: '电梯' })).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterQuery, isNarrowed, parseFilter, sortColumns, withCondition } from './filter.ts';

describe('the filter of tasks in the address', () => {
  it('reads what it writes', () => {
    const filter = parseFilter({
      q: '电梯',
      state: 'assigned,accepted',
      light: 'red',
      unit: 'finance',
      number: '示府发〔2023〕9号',
      from: '2023-06-01',
      to: '2023-06-30',
      part: 'lead',
      mark: 'mine',
      sort: 'due',
      order: 'asc',
      page: 3,
    });
    const back = parseFilter(Object.fromEntries(new URLSearchParams(filterQuery(filter))));
    expect(back).toEqual(filter);
    expect(back.page).toBe(3);
  });

  it('leaves out what makes no sense', () => {
    expect(
      parseFilter({
        from: '2023-13-01',
        to: 'soon',
        part: 'boss',
        mark: 'x',
        page: -1,
        sort: 'colour',
        q: {},
      }),
    ).toEqual({});
  });

  it('never throws, and what it keeps survives a second reading', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (search, sort) => {
        const once = parseFilter({ ...search, sort });
        expect(parseFilter({ ...once })).toEqual(once);
        expect(once.sort === undefined || sortColumns.includes(once.sort)).toBe(true);
      }),
    );
  });

  it('goes to the first page when a condition changes, and an empty one is taken away', () => {
    expect(withCondition({ page: 4, light: 'red' }, 'q', '步道')).toEqual({ light: 'red', q: '步道' });
    expect(withCondition({ q: '步道', sort: 'due' }, 'q', '')).toEqual({ sort: 'due' });
    expect(isNarrowed({ sort: 'due', page: 2 })).toBe(false);
    expect(isNarrowed({ light: 'red' })).toBe(true);
  });
});

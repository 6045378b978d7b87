import { describe, expect, it } from 'vitest';
import { findingQuery, parseFindings, withCondition } from './filter.ts';

describe('the filter of findings', () => {
  it('takes from an address what makes sense', () => {
    expect(
      parseFindings({
        q: '通道',
        view: 'late',
        sort: 'colour',
        order: 'up',
        page: '0',
        unit: 'town-a',
        junk: 1,
      }),
    ).toEqual({ q: '通道', view: 'late', unit: 'town-a' });
    expect(parseFindings({ view: 'open', page: 3 })).toEqual({ page: 3 });
  });

  it('asks for what is open unless told otherwise', () => {
    expect(findingQuery({}).toString()).toBe('view=open');
    expect(findingQuery({ view: 'all', page: 2 }).toString()).toBe('');
    expect(findingQuery({ view: 'late', sort: 'found' }).toString()).toBe('view=late&sort=found');
  });

  it('goes back to the first page when a condition changes', () => {
    expect(withCondition({ page: 4, q: '证' }, 'view', 'listed')).toEqual({ q: '证', view: 'listed' });
    expect(withCondition({ q: '证', view: 'late' }, 'q', '')).toEqual({ view: 'late' });
  });
});

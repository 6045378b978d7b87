import { describe, expect, it } from 'vitest';
import { choiceOf, parseSiteFilter, siteQuery, withChoice } from './filter.ts';

describe('the filter of a register', () => {
  it('leaves out what makes no sense', () => {
    expect(
      parseSiteFilter({ q: 12, state: 'x', page: '-1', where: 'list', on: '昨天', order: 'up' }),
    ).toEqual({ q: '12' });
    expect(parseSiteFilter({ where: 'list:black', page: '3', columns: ['a'] })).toEqual({
      where: ['list:black'],
      page: 3,
      columns: ['a'],
    });
  });

  it('sets one choice of a field and goes back to the first page', () => {
    const filter = withChoice({ where: ['list:black', 'type:x'], page: 4 }, 'list', 'white');
    expect(filter).toEqual({ where: ['type:x', 'list:white'] });
    expect(choiceOf(filter, 'list')).toBe('white');
    expect(withChoice({ where: ['list:black'] }, 'list', null)).toEqual({});
  });

  it('becomes the query of the API', () => {
    expect(siteQuery({ q: '滨河', where: ['a:1', 'b:2'], order: 'desc', columns: ['x'] })).toBe(
      `q=${encodeURIComponent('滨河')}&where=a%3A1&where=b%3A2&desc=true`,
    );
  });
});

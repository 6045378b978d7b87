import { expect, it } from 'vitest';
import { filterQuery, parseFilter } from './filter.ts';

it('keeps what an address says and leaves out what makes no sense', () => {
  expect(
    parseFilter({ q: '綦江', state: 'draft', year: '2019', sort: 'updated', order: 'asc', page: 3 }),
  ).toEqual({
    q: '綦江',
    state: 'draft',
    year: 2019,
    sort: 'updated',
    order: 'asc',
    page: 3,
  });
  expect(
    parseFilter({ q: ['x'], state: 'burnt', year: 'soon', sort: 'size; drop', order: 1, page: -2 }),
  ).toEqual({});
});

it('reads a number that was searched for as text', () => {
  expect(parseFilter({ q: 2019 })).toEqual({ q: '2019' });
});

it('becomes the query of the API', () => {
  expect(filterQuery({ q: '第11期', page: 2 })).toBe('q=%E7%AC%AC11%E6%9C%9F&page=2&size=20');
});

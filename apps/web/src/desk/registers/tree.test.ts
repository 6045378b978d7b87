import { expect, it } from 'vitest';
import type { OrganisationLine } from './api.ts';
import { type OrganisationNode, treeOf } from './tree.ts';

const line = (id: string, parent: string | null): OrganisationLine => ({
  id,
  name: id,
  aliases: [],
  kind: 'body',
  parent: parent === null ? null : { id: parent, name: parent },
  starts: null,
  ends: null,
  successor: null,
  posts: 0,
  members: 0,
  duties: 0,
});
const drawn = (nodes: readonly OrganisationNode[]): string =>
  nodes.map(({ id, children }) => (children === undefined ? id : `${id}(${drawn(children)})`)).join(' ');

it('bodies stand under their parents; a parent that is not listed and a circle lose nobody', () => {
  const all = [
    line('a', null),
    line('b', 'a'),
    line('c', 'b'),
    line('d', 'missing'),
    line('e', 'f'),
    line('f', 'e'),
  ];
  expect(drawn(treeOf(all))).toBe('a(b(c)) d e(f)');
  expect(treeOf([])).toEqual([]);
});

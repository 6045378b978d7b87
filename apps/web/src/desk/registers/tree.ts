import type { OrganisationLine } from './api.ts';

export interface OrganisationNode extends OrganisationLine {
  readonly children?: OrganisationNode[];
}

/** Bodies under their parents, in the order of the list; those whose parent is not in it stand on top, and so do those of a circle. */
export function treeOf(items: readonly OrganisationLine[]): readonly OrganisationNode[] {
  const ids = new Set(items.map(({ id }) => id));
  const below = new Map<string, OrganisationLine[]>();
  for (const item of items) {
    const parent = item.parent?.id;
    if (parent === undefined || !ids.has(parent)) continue;
    below.set(parent, [...(below.get(parent) ?? []), item]);
  }
  const placed = new Set<string>();
  const grow = (item: OrganisationLine): OrganisationNode => {
    placed.add(item.id);
    const children = (below.get(item.id) ?? []).filter(({ id }) => !placed.has(id)).map(grow);
    return children.length === 0 ? item : { ...item, children };
  };
  const top = items.filter(({ parent }) => parent === null || !ids.has(parent.id)).map(grow);
  const circles = items
    .filter(({ id }) => !placed.has(id))
    .flatMap((item) => (placed.has(item.id) ? [] : grow(item)));
  return [...top, ...circles];
}

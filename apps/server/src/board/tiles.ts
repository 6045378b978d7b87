import { townTiles } from '@zhengling/qijiang';
import type { UnitTally } from './count.ts';

export interface BoardTile {
  readonly unit: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

/** Tiles in a row where no scheme knows the places. */
const across = 5;

/**
 * Where each street and town stands on the schematic map. Places that the scheme does not know stand below it, in the
 * order of their names.
 */
export function tilesOf(units: readonly UnitTally[]): readonly BoardTile[] {
  const places = units.filter(({ kind }) => kind === 'town' || kind === 'street');
  const schemeOf = new Map(townTiles.map((tile) => [tile.name, tile]));
  const known = places.flatMap(({ id, name }) => {
    const tile = schemeOf.get(name);
    return tile === undefined ? [] : [{ unit: id, name, column: tile.column, row: tile.row }];
  });
  const below = known.length === 0 ? 0 : Math.max(...known.map(({ row }) => row)) + 1;
  const others = places
    .filter(({ name }) => !schemeOf.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name }, at) => ({
      unit: id,
      name,
      column: at % across,
      row: below + Math.floor(at / across),
    }));
  return [...known, ...others];
}

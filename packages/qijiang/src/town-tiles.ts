/** Where a street or town stands on a schematic map of tiles: columns to the east, rows to the south, from 0. */
export interface TownTile {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

const rows: readonly (readonly (string | null)[])[] = [
  [null, '永城镇', '新盛街道', '横山镇'],
  ['永新镇', '古南街道', '通惠街道', '隆盛镇'],
  ['中峰镇', '文龙街道', '三江街道', '三角镇'],
  ['郭扶镇', '篆塘镇', '石角镇', null],
  [null, '丁山镇', '东溪镇', '扶欢镇'],
  [null, '赶水镇', '打通镇', '石壕镇'],
  [null, '安稳镇', null, null],
];

/** The 21 streets and towns, north above; neighbours mostly adjoin. A scheme, not a map. */
export const townTiles: readonly TownTile[] = rows.flatMap((names, row) =>
  names.flatMap((name, column) => (name === null ? [] : [{ name, column, row }])),
);

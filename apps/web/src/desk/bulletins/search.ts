/** `new=true` opens the dialog of a new bulletin: the board leads there. */
export interface BulletinsSearch {
  readonly new?: boolean;
}

export const parseBulletins = (search: Readonly<Record<string, unknown>>): BulletinsSearch =>
  search.new === true || search.new === 'true' ? { new: true } : {};

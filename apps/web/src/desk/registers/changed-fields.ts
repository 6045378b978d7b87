/** The fields that were changed, and only they: what another person changed elsewhere in the entry stays. Null if none. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> | null {
  const changed: Partial<T> = {};
  let any = false;
  for (const field in after) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    changed[field] = after[field];
    any = true;
  }
  return any ? changed : null;
}

/** Fields of entries that name or describe a person who may be a minor: the record tells that they changed, not how. */
const personal: Readonly<Record<string, readonly string[]>> = { honour: ['recipient', 'about'] };

/** Kinds of subjects whose details hold such fields. */
export const personalKinds: readonly string[] = Object.keys(personal);

/** What may be told of an entry of this kind to those who need not know the person. */
export function told(kind: string, entry: unknown): Readonly<Record<string, unknown>> {
  if (typeof entry !== 'object' || entry === null) return {};
  const kept = personal[kind] ?? [];
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !kept.includes(field)));
}

/** The detail of an event as it may be told: what was and what is now, each without what is personal. */
export function toldDetail(
  kind: string,
  detail: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!personalKinds.includes(kind)) return detail;
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      key === 'before' || key === 'after' ? told(kind, value) : value,
    ]),
  );
}

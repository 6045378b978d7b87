import type { SiteField, SiteKind, SiteValue, SiteValues } from './kind.ts';

/** By what an entry is the same thing within its kind; null where every part of it is empty. */
export function siteKey(kind: Pick<SiteKind, 'identity'>, values: SiteValues): string | null {
  const parts = kind.identity.map((key) => values[key] ?? null);
  if (parts.every((part) => part === null || part === '')) return null;
  return JSON.stringify(
    parts.map((part) => (typeof part === 'string' ? part.normalize('NFKC').trim() : part)),
  );
}

export function siteName(kind: SiteKind, values: SiteValues): string {
  const field = fieldOf(kind, kind.name);
  return field === null ? '' : valueText(field, values[kind.name] ?? null);
}

export const fieldOf = (kind: Pick<SiteKind, 'fields'>, key: string): SiteField | null =>
  kind.fields.find((field) => field.key === key) ?? null;

/** A value as people write it, without its unit; `unitName` knows the names of bodies by id. */
export function valueText(
  field: SiteField,
  value: SiteValue,
  unitName: (id: string) => string | undefined = () => undefined,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return field.kind === 'share' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  const one = (text: string): string => {
    if (field.kind === 'choice') return field.choices?.find((choice) => choice.value === text)?.title ?? text;
    return field.kind === 'unit' ? (unitName(text) ?? text) : text;
  };
  return typeof value === 'string' ? one(value) : value.map(one).join('、');
}

/** The fields that differ, with both values. */
export function changedFields(
  kind: Pick<SiteKind, 'fields'>,
  before: SiteValues,
  after: SiteValues,
): readonly { readonly field: SiteField; readonly before: SiteValue; readonly after: SiteValue }[] {
  return kind.fields.flatMap((field) => {
    const [old, next] = [before[field.key] ?? null, after[field.key] ?? null];
    return same(old, next) ? [] : [{ field, before: old, after: next }];
  });
}

const same = (a: SiteValue, b: SiteValue): boolean =>
  JSON.stringify(emptyAsNull(a)) === JSON.stringify(emptyAsNull(b));

const emptyAsNull = (value: SiteValue): SiteValue =>
  value === '' || (Array.isArray(value) && value.length === 0) ? null : value;

/** What the author of a kind got wrong, in English; empty when it holds together. */
export function faultsOf(kind: SiteKind): readonly string[] {
  const keys = kind.fields.map(({ key }) => key);
  const faults: string[] = [];
  if (new Set(keys).size < keys.length) faults.push('a field stands twice');
  const named = [
    kind.name,
    ...kind.identity,
    ...kind.columns,
    ...(kind.place === undefined ? [] : [kind.place]),
  ];
  for (const key of named) if (!keys.includes(key)) faults.push(`${key} is no field`);
  if (kind.identity.length === 0) faults.push('nothing tells entries apart');
  for (const { key, kind: type, choices } of kind.fields)
    if ((type === 'choice') !== (choices !== undefined)) faults.push(`${key}: choices belong to choice`);
  const inputs = [...(kind.facts ?? []), ...(kind.locator?.rules ?? [])].flatMap((one) =>
    Object.values(one.inputs),
  );
  for (const input of inputs) {
    const key = 'field' in input ? input.field : 'known' in input ? input.known : null;
    if (key !== null && !keys.includes(key)) faults.push(`${key} is no field`);
  }
  for (const { states } of kind.seeds ?? []) {
    if (states.length === 0) faults.push('a seed without a state');
    for (const { values } of states) {
      for (const key of Object.keys(values)) if (!keys.includes(key)) faults.push(`seed: ${key} is no field`);
      for (const { key, required } of kind.fields)
        if (required === true && (values[key] ?? null) === null) faults.push(`seed without ${key}`);
    }
    if (new Set(states.map(({ values }) => siteKey(kind, values))).size > 1)
      faults.push('states of two things');
  }
  const all = (kind.seeds ?? []).map(({ states }) => siteKey(kind, states[0]?.values ?? {}));
  if (new Set(all).size < all.length) faults.push('one thing seeded twice');
  return faults;
}

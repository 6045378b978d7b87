/**
 * JSON text for a `jsonb` column.
 * PostgreSQL refuses U+0000 and half surrogate pairs, which a cut through an emoji or a broken file can leave behind;
 * both become U+FFFD, which is as long, so that offsets into the text stay true.
 */
export function toJsonb(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}

/** The text as PostgreSQL can hold it: U+0000 and lone surrogates replaced by U+FFFD, length unchanged. */
export function storable(text: string): string {
  return text.replace(unstorable, '\ufffd');
}

const unstorable = /\0|\p{Surrogate}/gu;

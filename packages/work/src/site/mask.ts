import type { PersonalKind, SiteField, SiteValue } from './kind.ts';

/** What those see who need not know: enough to tell two apart, too little to find somebody. */
export function masked(field: Pick<SiteField, 'personal'>, value: SiteValue): SiteValue {
  if (field.personal === undefined || value === null || typeof value === 'boolean') return value;
  const kind = field.personal;
  if (typeof value === 'object') return value.map((one) => maskText(kind, one));
  return maskText(kind, String(value));
}

function maskText(kind: PersonalKind, text: string): string {
  const characters = [...text];
  switch (kind) {
    case 'name':
      return characters.length <= 1
        ? '*'
        : `${characters[0] ?? ''}${'*'.repeat(Math.min(characters.length - 1, 3))}`;
    case 'phone':
      return characters.length < 11
        ? `${characters.slice(0, 3).join('')}${'*'.repeat(Math.max(characters.length - 3, 3))}`
        : `${characters.slice(0, 3).join('')}****${characters.slice(-4).join('')}`;
  }
}

import { organisationKinds } from '@zhengling/work';

export const kindWord = (kind: string): string => organisationKinds[kind] ?? kind;
export const kindChoices = Object.entries(organisationKinds).map(([value, label]) => ({ value, label }));

/** From and to as they are known. */
export function spanWords(starts: string | null, ends: string | null): string {
  if (starts !== null && ends !== null) return `${starts} 至 ${ends}`;
  if (starts !== null) return `${starts} 起`;
  if (ends !== null) return `至 ${ends}`;
  return '';
}

export function rankWord(rank: string | null): string {
  switch (rank) {
    case 'principal':
      return '主要负责人';
    case 'in-charge':
      return '分管负责人';
    case 'any':
      return '负责人';
    default:
      return '';
  }
}

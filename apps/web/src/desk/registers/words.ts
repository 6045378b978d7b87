const kinds: Readonly<Record<string, string>> = {
  government: '政府',
  party: '党委机关',
  congress: '人大政协',
  court: '法院检察院',
  department: '部门',
  street: '街道',
  town: '镇乡',
  park: '园区',
  group: '群团',
  military: '军警',
  committee: '议事协调机构',
  enterprise: '企业',
  body: '其他单位',
  collective: '统称',
};

export const kindWord = (kind: string): string => kinds[kind] ?? kind;
export const kindChoices = Object.entries(kinds).map(([value, label]) => ({ value, label }));

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

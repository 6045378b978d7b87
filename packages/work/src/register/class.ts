/** 镇乡 and 街道 as orders put them together. */
const TOWNS_AND_STREETS =
  /^各?(?:街镇|镇街|乡镇街道|镇乡街道|街道乡镇|(?:乡镇|镇乡|镇|乡)(?:人民政府|政府)?(?:、?街道|\(街道\))(?:办事处)?)(?:党委政府)?$/;
const TOWNS = /^各?(?:乡镇|镇乡|镇|乡|乡\(镇\)|镇\(乡\))(?:人民政府|政府)?$/;
const STREETS = /^各?街道(?:办事处)?$/;
const PARKS = /^各?(?:园城|园区|管委会|园区管委会)$/;
const WITH_PARKS = /^各?(?:街镇|镇街)\((?:园城|园区)\)$/;
const DEPARTMENTS = /^(?:各部门|各?[区县市旗](?:级|直|政府)各?部门|[区县市旗]级(?:国家)?机关各部门)$/;

const classes: readonly (readonly [RegExp, readonly string[]])[] = [
  [TOWNS_AND_STREETS, ['street', 'town']],
  [TOWNS, ['town']],
  [STREETS, ['street']],
  [PARKS, ['park']],
  [WITH_PARKS, ['street', 'town', 'park']],
  [DEPARTMENTS, ['department']],
];

/**
 * The kinds of bodies that a class names by its own words, in any district: 各街镇 are its towns and streets. None
 * where the words leave open who it is (有关部门, 属地街镇, 成员单位), or a list says it (行政执法机关).
 */
export function kindsNamed(name: string): readonly string[] {
  const plain = name.replace(/\s+/gu, '').replaceAll('（', '(').replaceAll('）', ')');
  return classes.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
}

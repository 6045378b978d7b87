import type { Check } from './check.ts';

/** A list that differs in more units than this is meant to be another one (that of appointments, say). */
const MOST_DIFFERENT = 2;
/** No list of copies is longer. */
const LONGEST = 60;
const LEVEL = /^[省市区县旗州]/;

/** ZL0507: a 抄送 list differs a little from the one the issue's documents otherwise share. */
export const copiesDiffer: Check = {
  code: 'ZL0507',
  severity: 'warning',
  title: '抄送与常用名单不同',
  *run({ issue, reading, options }) {
    const lists = issue.documents.map((document) => document.copies.map(normal));
    const house = options.houseCopies?.map(normal) ?? houseList(lists);
    for (const [documentIndex, copies] of lists.entries()) {
      if (copies.length < 3 || copies.length > LONGEST) continue;
      const span = reading.field(`documents.${documentIndex}.copies`) ?? reading.headOf(documentIndex);
      const stranger = otherLevel(copies);
      if (stranger !== null) {
        yield {
          span,
          message: `抄送名单中只有“${stranger}”与其他单位不是同一级`,
          hint: '请核对该单位名称的第一个字',
          documentIndex,
        };
        continue;
      }
      if (house === null) continue;
      const missing = house.filter((unit) => !copies.includes(unit));
      const added = copies.filter((unit) => !house.includes(unit));
      const different = missing.length + added.length;
      if (different === 0 || different > MOST_DIFFERENT) continue;
      const onlyLevel =
        missing.length === added.length &&
        added.every((unit) => missing.some((other) => bare(other) === bare(unit)));
      yield {
        span,
        severity: onlyLevel ? 'info' : 'warning',
        message: `抄送与本期常用名单不同：${[
          missing.length > 0 ? `少“${missing.join('、')}”` : '',
          added.length > 0 ? `多“${added.join('、')}”` : '',
        ]
          .filter((part) => part !== '')
          .join('，')}`,
        hint: '请核对抄送单位，名称写法前后一致',
        documentIndex,
      };
    }
  },
};

const normal = (unit: string) => unit.replace(/\s/g, '').replace(/[。.]$/, '');

const bare = (unit: string) => unit.replace(LEVEL, '');

/** The one unit of another level (市人大 among 区政协, 区法院 …); null where none or more than one is. */
function otherLevel(copies: readonly string[]): string | null {
  const levels = copies.map((unit) => LEVEL.exec(unit)?.[0] ?? '');
  const counts = new Map<string, number>();
  for (const level of levels) if (level !== '') counts.set(level, (counts.get(level) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (usual === undefined || usual[1] < 4) return null;
  const others = copies.filter((_, at) => levels[at] !== '' && levels[at] !== usual[0]);
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** The list that more documents print than any other, of at least two. */
function houseList(lists: readonly (readonly string[])[]): readonly string[] | null {
  const counts = new Map<string, { list: readonly string[]; count: number }>();
  for (const list of lists) {
    if (list.length < 3 || list.length > LONGEST) continue;
    const key = [...list].sort().join('|');
    const seen = counts.get(key);
    if (seen) seen.count += 1;
    else counts.set(key, { list, count: 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first !== undefined && first.count >= 2 && first.count > (second?.count ?? 0) ? first.list : null;
}

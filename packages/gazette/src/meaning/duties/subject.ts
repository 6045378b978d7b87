import { LAST_WORDS, looksLikeUnit, type OrganisationRegister, withoutAbbreviation } from '../units/index.ts';

/** The units that stand as subject of a clause, and where their list ends; offsets into a text without blanks. */
export interface Subject {
  readonly names: readonly string[];
  readonly end: number;
}

const ENDING = new RegExp(`(?:${LAST_WORDS})(?:[(（][^()（）]{1,20}[)）])?`, 'gu');
const LONGEST = 18;
const MOST = 60;

const JOIN = /(?:[、，,/／]|以及|及|和|与)(?:以及|及|和)?(?:其(?!他))?/y;
const AND_SO_ON =
  /等(?:(?:\d{1,3}[个家])?(?:各|有关|相关|其他|职能|责任|成员)*(?:部门|单位|机构|企业)(?:和单位)?)?/y;

/** Names of classes by their last word, as far as they may be obliged without being registered: 合作银行机构, 项目单位. */
const CLASS =
  /(?:单位|部门|机构|机关|委员会|办公室|管委会|支队|大队|中队|总队|公司|企业|银行|指挥部|领导小组)$/;
const VERB_FIRST =
  /^(?:指导|督促|监督|严禁|禁止|防止|动员|要求|组织|加强|建立|明确|通知|通报|支持|鼓励|配合|协助|根据|按照|推动|引导|协调|责令|委托|涉及|属于|经|凡|如|若|当|未|已|对|向|在|为|把|将|与|和|及|以|从|到|由|并|或|其中|确保|做好|会同|设立|成立|报|送|给|使|让|是|有|无|没有|作为|作出|具有|负有|不|可|同时|通过|完善|健全|强化|落实|推进|保障|提高|召开|发现|接受|参加|参与|包括|以及|联系|邀请|借助|依托|充分|发挥|进入|形成|统一|实行|采用|采取|违反|本办法|本细则|本规定|因|所|该办法)/;

const readSticky = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

function isSubjectName(name: string, level: RegExp, register: OrganisationRegister): boolean {
  if (register.find(name) !== undefined) return true;
  if (!looksLikeUnit(name) || VERB_FIRST.test(name)) return false;
  if (/^(?:各|有关|相关)/.test(name) || level.test(name)) return true;
  return name.length >= 4 && name.length <= 14 && CLASS.test(name);
}

const LEVEL = /^(?:[\p{Script=Han}]{0,3}[区县市镇乡旗]|全[区县市])/u;

/** Ends of names that may begin at `at`: the registered one first, then every word that can end a name. */
function* endsOf(text: string, at: number, register: OrganisationRegister): Generator<number> {
  const known = register.longestAt(text, at);
  if (known !== undefined) {
    yield at + known.length + readSticky(/[(（][^()（）]{1,20}[)）]/y, text, at + known.length);
  }
  for (const ending of text.slice(at, at + LONGEST).matchAll(ENDING)) {
    const end = at + ending.index + ending[0].length;
    if (isSubjectName(text.slice(at, end), LEVEL, register)) yield end;
  }
}

const nameOf = (text: string, start: number, end: number): string =>
  withoutAbbreviation(text.slice(start, end));

/**
 * A list of units that begins at `at` and is followed by what `predicate` (sticky) matches; null where there is none.
 * Places in `failed` are known to begin no such list; the places tried in vain are added, so that a long list is read once.
 */
export function subjectAt(
  text: string,
  at: number,
  predicate: RegExp,
  register: OrganisationRegister,
  failed: Set<number> = new Set(),
): Subject | null {
  const tried: number[] = [];
  const names: string[] = [];
  let from = at;
  while (names.length < MOST && !failed.has(from)) {
    tried.push(from);
    let next: number | null = null;
    for (const end of endsOf(text, from, register)) {
      const more = readSticky(AND_SO_ON, text, end);
      if (readSticky(predicate, text, end + more) > 0) {
        return { names: [...names, nameOf(text, from, end)], end: end + more };
      }
      const join = readSticky(JOIN, text, end + more);
      if (join > 0 && !endsOf(text, end + more + join, register).next().done) {
        names.push(nameOf(text, from, end));
        next = end + more + join;
        break;
      }
    }
    if (next === null) break;
    from = next;
  }
  for (const place of tried) failed.add(place);
  return null;
}

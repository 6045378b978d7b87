import { heading, type Phrase, phrase } from '../../source/phrase.ts';
import { LAST_WORDS, looksLikeUnit, type OrganisationRegister, withoutAbbreviation } from '../units/index.ts';

/** The units that stand as subject of a clause, and where their list ends; offsets into a text without blanks. */
export interface Subject {
  readonly names: readonly string[];
  readonly end: number;
}

const ENDING = phrase(`(?:${LAST_WORDS})(?:[(（][^()（）]{1,20}[)）])?`, 'u');
const LONGEST = 24;
const MOST = 60;

const JOIN = phrase('(?:[、，,/／]|以及|及|和|与)(?:以及|及|和)?(?:其(?!他))?');
const AND_SO_ON = phrase(
  String.raw`等(?:(?:\d{1,3}[个家])?(?:各|有关|相关|其他|职能|责任|成员)*(?:部门|单位|机构|企业)(?:和单位)?)?`,
);

/** 某机构及其工作人员: the body answers for its people. */
const STAFF = phrase('(?:及其?|和)(?:工作|执法|从业|管理|有关|相关)?人员');

/** Names of classes by their last word, as far as they may be obliged without being registered: 合作银行机构, 项目单位. */
const CLASS =
  /(?:单位|部门|机构|机关|委员会|办公室|管委会|支队|大队|中队|总队|公司|企业|银行|指挥部|领导小组)$/;
const VERB_FIRST = heading(
  /^(?:指导|督促|监督|严禁|禁止|防止|动员|要求|组织(?!部门)|加强|建立|明确|通知|通报|支持|鼓励|配合|协助|根据|按照|推动|引导|协调|责令|委托|涉及|属于|经(?![济信贸营])|凡|如|若|当|未(?!成年)|已|对|向|在|为|把|将|与|和|及|以|从|到|由|并|或|其中|确保|做好|会同|设立|成立|报|送|给|使(?!用单位)|让|是|有|无|没有|作为|作出|具有|负有|不|可|同时|通过|完善|健全|强化|落实|推进|保障|提高|召开|发现|接受|参加|参与|包括|以及|联系|邀请|借助|依托|充分|发挥|进入|形成|统一|实行|采用|采取|违反|本办法|本细则|本规定|因|依[法规照]|严格|认真|积极|及时|切实|进一步|所(?!在地|属|辖)|该办法)/,
);

/** 某局为成员单位, 甲部门对乙单位: a statement about bodies and no name of one. */
const CLAUSE_INSIDE = /为(?:成员|责任|牵头|主管)|.对(?![外口])/;

/** 负有安全监管职责的部门: told by what the law charges it with. */
const CHARGED =
  /^(?:其他|各|有关|相关|[区县市]级)?负有[^的]{2,12}职责的[\p{Script=Han}]{0,6}(?:部门|单位|机构)$/u;

/** 区安委办、减灾办: what follows a name in its list may leave out the level. */
const SHORT = /^.{2,5}[局委办]$/u;

/** `listed`: other names stand before it in its list. */
function isSubjectName(
  name: string,
  level: RegExp,
  register: OrganisationRegister,
  listed: boolean,
): boolean {
  if (register.find(name) !== undefined || CHARGED.test(name)) return true;
  if (!looksLikeUnit(name) || VERB_FIRST.test(name) || CLAUSE_INSIDE.test(name)) return false;
  if (listed && SHORT.test(name)) return true;
  if (/^(?:各|有关|相关|属地|所在地|所属|辖区)/.test(name) || level.test(name)) return true;
  return name.length >= 4 && name.length <= 14 && CLASS.test(name);
}

const LEVEL = /^(?:[\p{Script=Han}]{0,3}[区县市镇乡旗]|全[区县市])/u;

const BRACKET = phrase('[(（][^()（）]{1,20}[)）]');

/** Where the registered name that begins at `at` ends, with the bracket behind it; -1 where none begins. */
function knownEnd(text: string, at: number, register: OrganisationRegister): number {
  const known = register.longestAt(text, at);
  return known === undefined ? -1 : at + known.length + BRACKET.lengthAt(text, at + known.length);
}

/** Whether a name begins at `at`, registered or not. */
function nameBegins(text: string, at: number, register: OrganisationRegister): boolean {
  if (register.longestAt(text, at) !== undefined) return true;
  const reach = text.slice(at, at + LONGEST);
  for (let end = endAfter(reach, 0); end > 0; end = endAfter(reach, end)) {
    if (isSubjectName(reach.slice(0, end), LEVEL, register, true)) return true;
  }
  return false;
}

/** Where the first word from `from` on that can end a name ends; 0 where there is none. */
function endAfter(reach: string, from: number): number {
  for (let at = from; at < reach.length; at++) {
    const length = ENDING.lengthAt(reach, at);
    if (length > 0) return at + length;
  }
  return 0;
}

/** A name in a list: where it ends, and where the next one or, behind the last, the predicate begins. */
interface Listed {
  readonly end: number;
  readonly next: number;
  readonly last: boolean;
}

/**
 * The name at `at`, if the predicate or one more name follows it: the registered name first, then as far as every
 * word that can end a name. What follows is cheaper to ask than whether it is a name, and is asked first.
 */
function listedAt(
  text: string,
  at: number,
  predicate: Phrase,
  register: OrganisationRegister,
  listed: boolean,
): Listed | null {
  const known = knownEnd(text, at, register);
  const registered = known < 0 ? null : followed(text, known, predicate, register);
  if (registered !== null) return registered;
  const reach = text.slice(at, at + LONGEST);
  for (let end = endAfter(reach, 0); end > 0; end = endAfter(reach, end)) {
    const named = followed(text, at + end, predicate, register);
    if (named !== null && isSubjectName(reach.slice(0, end), LEVEL, register, listed)) return named;
  }
  return null;
}

function followed(
  text: string,
  end: number,
  predicate: Phrase,
  register: OrganisationRegister,
): Listed | null {
  const some = end + AND_SO_ON.lengthAt(text, end);
  const more = some + STAFF.lengthAt(text, some);
  if (predicate.lengthAt(text, more) > 0) return { end, next: more, last: true };
  const join = JOIN.lengthAt(text, more);
  return join > 0 && nameBegins(text, more + join, register) ? { end, next: more + join, last: false } : null;
}

const nameOf = (text: string, start: number, end: number): string =>
  withoutAbbreviation(text.slice(start, end));

/**
 * A list of units that begins at `at` and is followed by what `predicate` says; null where there is none.
 * Places in `failed` are known to begin no such list; the places tried in vain are added, so that a long list is read once.
 */
export function subjectAt(
  text: string,
  at: number,
  predicate: Phrase,
  register: OrganisationRegister,
  failed: Failures = new Failures(),
): Subject | null {
  if (failed.has(at)) return null;
  let listed = listedAt(text, at, predicate, register, false);
  if (listed === null) {
    failed.add(at);
    return null;
  }
  const tried = [at];
  const names: string[] = [];
  let from = at;
  while (listed !== null) {
    names.push(nameOf(text, from, listed.end));
    if (listed.last) return { names, end: listed.next };
    from = listed.next;
    if (names.length >= MOST || failed.has(from)) break;
    tried.push(from);
    listed = listedAt(text, from, predicate, register, true);
  }
  for (const place of tried) failed.add(place);
  return null;
}

/** Places of a text that are known to begin no list of units with some predicate behind it. */
export class Failures {
  #places: Set<number> | null = null;

  has(at: number): boolean {
    return this.#places?.has(at) ?? false;
  }

  add(at: number): void {
    this.#places ??= new Set();
    this.#places.add(at);
  }
}

const LONGEST_FIELD = 6;
const FIELDS = phrase(
  String.raw`(?:\p{Script=Han}{2,6}、){1,20}\p{Script=Han}{2,6}?(?:和\p{Script=Han}{2,6}?)?(?=等(?:[区县市]级)?(?:有关|相关|职能|主管)*部门)`,
  'u',
);
const DEPARTMENTS = phrase('等(?:[区县市]级)?(?:有关|相关|职能|主管)*部门');

/** 公安、交通等部门 as subject: fields of work that share the last word; each is a department of its own. */
export function fieldsAt(
  text: string,
  at: number,
  predicate: Phrase,
  register: OrganisationRegister,
): Subject | null {
  if (!text.slice(at, at + LONGEST_FIELD + 1).includes('、')) return null;
  const length = FIELDS.lengthAt(text, at);
  if (length === 0) return null;
  const end = at + length + DEPARTMENTS.lengthAt(text, at + length);
  const fields = text.slice(at, at + length).split(/[、和]/);
  if (
    fields.some(
      (field) => looksLikeUnit(field) || register.find(field) !== undefined || VERB_FIRST.test(field),
    )
  )
    return null;
  return predicate.lengthAt(text, end) > 0 ? { names: fields.map((field) => `${field}部门`), end } : null;
}

const QUALIFIED = phrase('[^，,。；;：:、的和及与（(]{4,26}的(?:单位|部门|镇街|街镇)');
/** Words that make what follows the object of something. */
const OBJECT_FIRST =
  /^(?:对|向|在|为|把|将|与|和|由|从|给|经|凡|如|若|当|按|根据|依据|是|因|责令|督促|要求|指导|支持|鼓励|通报|表彰|确保|组织|加强|落实|发现|属于|需要|涉及)/;

/** 有高层建筑的单位: units told by what they have or do, as subject. */
export function qualifiedAt(text: string, at: number, predicate: Phrase): Subject | null {
  const end = at + QUALIFIED.lengthAt(text, at);
  const name = text.slice(at, end);
  if (name === '' || OBJECT_FIRST.test(name)) return null;
  return predicate.lengthAt(text, end) > 0 ? { names: [name], end } : null;
}

/** Whether everybody would take these for bodies: they begin with a registered one, or with 各…, 全区各…. */
export const surelyUnits = ({ names: [first = ''] }: Subject, register: OrganisationRegister): boolean =>
  register.find(first) !== undefined || /^(?:各|全[区县市]各)/.test(first);

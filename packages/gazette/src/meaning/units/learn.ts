import { characterSet, codeIn } from '../../source/character-set.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';
import type { OrganisationRegister } from './register.ts';
import { looksLikeUnit } from './shape.ts';
import { withoutBlanks } from './squeeze.ts';

const TOWN = /^([\p{Script=Han}]{1,4}?)(街道办事处|街道|镇人民政府|乡人民政府|镇|乡)$/u;
const NO_TOWN =
  /[各每全该本其区县市有相关个级为在和及到进入下与的被约需由对向设]|城镇|乡镇|街镇|集镇|村镇|建制|办事/;

const SEPARATOR = characterSet('、，,；;。：:！？!?()（）“”"《》〈〉【】');
const BEGINS_JOINT = characterSet('以和与及');
const JOINT =
  /以及|(?<=[局委办部镇乡道司队心])[和与及](?=\p{Script=Han}{2,14}(?:局|委|办|部|镇|乡|街道|公司|队|中心)(?:[、，,；;。()（）]|$))/uy;

const kindOf = (name: string): OrganisationKind => {
  if (/街道(?:办事处)?$/.test(name)) return 'street';
  if (TOWN.test(name)) return 'town';
  if (/(?:公司|集团|银行|分行|支行|企业)$/.test(name)) return 'enterprise';
  if (/(?:管委会|园区|园城|度假区|开发区|景区)$/.test(name)) return 'park';
  return 'body';
};

const isTown = (name: string): boolean => {
  const match = TOWN.exec(name);
  return (
    match !== null &&
    !NO_TOWN.test(match[1] ?? '') &&
    !NO_TOWN.test(name.replace(/(?:街道办事处|人民政府)$/, ''))
  );
};

/** Beginnings of phrases that only look like names: 推动各部门, 全区各单位, 做好办公室. */
const NO_BODY =
  /^(?:各|有关|相关|其他|全|该|本|市|国|省|由|对|在|向|为|经|按|报|请|设|将|并|把|从|到|以|是|加强|推进|推动|建立|支持|鼓励|开展|组织|成立|做好|完善|强化|落实|指导|督促|协调|配合|会同|根据|依托|提高|深化|健全|优化|明确|实施|加快|负责|参加|召开|进|送|建设|参与|协助|通过|一个|多个|每个|其|上报|报送|约谈|被)|设在|常委|各部委/;
const LOCAL = /^(?:[区县市旗]|[\p{Script=Han}]{2,3}[区县市旗])/u;
const NEEDS_LEVEL = /(?:[局委办馆]|中心|办公室|委员会|领导小组|指挥部|医院|[^联]社)$/;
const BODY_ENDS =
  /(?:局|委|办|办公室|中心|支队|大队|公司|管委会|委员会|指挥部|领导小组|银行|分行|支行|联社|联合会|工会|医院|馆|社|局党组)$/;

/** The last character of what `TOWN` and `BODY_ENDS` match: asked first, for few of the many segments of a text have it. */
const LAST_CHARACTERS = characterSet('处道府镇乡局委办室心队司会部组行社院馆');
const SHORTEST = 3;
const LONGEST = 24;

/** (以下简称“合作银行”): the issue itself introduces the name. */
const INTRODUCED = /[(（]以下(?:统)?简?称(?:为)?[“"「]([\p{Script=Han}]{3,14})[”"」]/gu;

/** The number of separate mentions that make a name established. */
const ESTABLISHED = 2;

function mayBeBody(text: string, start: number, end: number): boolean {
  const length = end - start;
  return length >= SHORTEST && length <= LONGEST && LAST_CHARACTERS.hasAt(text, end - 1);
}

/** The segments of a text, between the signs and words that part names, that may be one. */
function candidates(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0, end = text.length; at < end; at++) {
    const code = codeIn(text, at);
    let behind = at;
    if (SEPARATOR.has(code)) behind = at + 1;
    else if (BEGINS_JOINT.has(code)) {
      JOINT.lastIndex = at;
      if (JOINT.test(text)) behind = JOINT.lastIndex;
    }
    if (behind === at) continue;
    if (mayBeBody(text, start, at)) found.push(text.slice(start, at));
    start = behind;
    at = behind - 1;
  }
  if (mayBeBody(text, start, text.length)) found.push(text.slice(start));
  return found;
}

/**
 * Bodies that an issue names and the register does not know: its towns and streets, and bodies that stand at least
 * twice as a member of a list (、区综治中心、), or that it introduces by an abbreviation. A name one slip away from a registered one is not learned: it is more
 * likely a misprint, which a check then reports. Ids are `learned/` and the name.
 */
export function learnOrganisations(texts: readonly string[], register: OrganisationRegister): Organisation[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const squeezed = withoutBlanks(text);
    if (squeezed.includes('称')) {
      for (const [, name = ''] of squeezed.matchAll(INTRODUCED)) {
        if (looksLikeUnit(name)) counts.set(name, ESTABLISHED);
      }
    }
    for (const segment of candidates(squeezed)) {
      const town = isTown(segment);
      if (!town && (!looksLikeUnit(segment) || !BODY_ENDS.test(segment) || NO_BODY.test(segment))) continue;
      if (!town && NEEDS_LEVEL.test(segment) && !LOCAL.test(segment)) continue;
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  const learned: Organisation[] = [];
  for (const [name, count] of counts) {
    if (count < ESTABLISHED || register.find(name) !== undefined) continue;
    if (!isTown(name) && register.nearest(name) !== undefined) continue;
    learned.push({ id: `learned/${name}`, name, aliases: [], kind: kindOf(name) });
  }
  return learned;
}

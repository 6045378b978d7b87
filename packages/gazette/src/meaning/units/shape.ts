import { characterSet } from '../../source/character-set.ts';

/** The last word of a name of a body. Longer words first where one ends another. */
const LAST_WORD =
  '领导小组|指挥部|委员会|办公室|管委会|人武部|武装部|检察院|工商联|社科联|总工会|关工委|联合会|分公司|党工委|中小学|公司|集团|银行|分行|支行|联社|企业|商户|机构|机关|部门|单位|协会|学会|商会|总队|支队|大队|中队|专班|中心|法院|医院|学院|学校|中学|小学|大学|街道|街镇|镇街|乡镇|镇乡|园城|园区|景区|社区|政府|党委|党组|党校|妇联|残联|科协|文联|侨联|政协|人大|媒体|电视台|日报社|办事处|局|委|办|部|院|厅|署|室|处|科|站|所|台|社|队|会|馆|校|组|镇|乡|村|人行|团';

const ENDS = new RegExp(`(?:${LAST_WORD})$`);
const LONGEST_LAST_WORD = 4;
const LAST_CHARACTERS = characterSet(
  LAST_WORD.split('|')
    .map((word) => word.slice(-1))
    .join(''),
);
const CLOSES_BRACKET = characterSet(')）');
const CHARACTERS = /^[\p{Script=Han}A-Za-z0-9０-９Ａ-Ｚａ-ｚ“”·〇—()（）、-]{2,40}$/u;

/** Words that come in sentences and not in names. */
const SENTENCE =
  /[的了把将向从让由]|使(?!用单位)|干部$|指定|督促|^[你我]|特别是|下设|设在|应当|必须|不得|要求|负责|牵头|配合|确保|进一步|责任人|负责人/;

/** 县（市、区）教育部门: the kinds of places of one level. */
const MIXED_LEVEL = /^(各?[区县市旗]{1,2})[（(](?:自治县|[区县市旗](?:、[区县市旗]){0,3})[）)]/;

/** Whether this could be the name of a body: short, of name characters, ending in such a word as 局 or 公司. */
export function looksLikeUnit(printed: string): boolean {
  const name = printed.includes('、') ? printed.replace(MIXED_LEVEL, '$1') : printed;
  if (name.length < 2 || name.length > 40) return false;
  const bare = CLOSES_BRACKET.hasAt(name, name.length - 1)
    ? name.replace(/[(（][^()（）]{0,40}[)）]$/, '')
    : name;
  // Most of what is asked about ends in no such word: the cheapest question comes first.
  if (bare.length < 2 || !LAST_CHARACTERS.hasAt(bare, bare.length - 1)) return false;
  if (!ENDS.test(bare.slice(-LONGEST_LAST_WORD))) return false;
  return CHARACTERS.test(name) && !bare.includes('、') && !SENTENCE.test(bare);
}

const BARE =
  /^(?:(?:各|有关|相关|其他|多个?|等|职能|主管|责任|成员|下属|所属|直属)*(?:部门|单位|机构|科室)(?:和|及|、)?)+(?:部门|单位)?$/;

/** 有关部门, 单位, 部门和单位: says that there are more and not who. */
export const isBareClass = (name: string): boolean => name.length <= 20 && BARE.test(name);

/** 局, 委, 公司 … as alternatives of a regular expression. */
export const LAST_WORDS = LAST_WORD;

/** 某某办公室(以下简称“某办”) without what the bracket says. */
export const withoutAbbreviation = (name: string): string =>
  name.includes('以下') ? name.replace(/[(（]以下(?:统)?简?称[^()（）]{0,40}[)）]$/, '') : name;

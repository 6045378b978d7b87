/** What the name of a group ends in. */
const GROUP_WORD =
  '领导小组|协调小组|工作小组|工作专班|工作组|督查组|检查组|指挥部|联席会议|委员会|安委会|减灾委|专班|小组|[\\u4e00-\\u9fff]委|办公室|组';

const ENDS = new RegExp(`(?:${GROUP_WORD})(?:[(（][^()（）]{1,40}[)）])?$`);
/** 成立某某领导小组 in a sentence; the last one counts, for it stands nearest to the list. */
const SET_UP =
  /(?:成立|组建|设立|建立|调整)(?:了)?([^，。；;：:、]{2,60}?(?:领导小组|协调小组|工作小组|工作专班|指挥部|联席会议|委员会|专班|工作组|小组))/g;
const OF_TITLE =
  /关于(?:成立|组建|设立|调整充实|调整)(.{2,60}?(?:领导小组|协调小组|工作小组|工作专班|指挥部|联席会议|委员会|专班|工作组|小组))/;
const LIST_WORDS = /(?:组成人员|成员|人员|组成)?(?:的)?(?:名单|组成人员|人员组成|及职责|及主要职责)$/;
/** Headings that say what stands below and not whose it is. */
const GENERIC =
  /^(?:组成人员|组织架构|组织机构|组织领导|人员组成|成员名单|工作机构|领导机构|机构设置|主要职责|工作职责|.*组成人员及.*)/;

/** The name in a heading (綦江区某某领导小组, 区减灾委(总指挥部)); null where it names none. */
export function nameInHeading(heading: string): string | null {
  const name = clean(heading).replace(LIST_WORDS, '');
  return name.length >= 2 && name.length <= 60 && !GENERIC.test(name) && ENDS.test(name) ? name : null;
}

/** The name in a text before the list: 特成立“某某”活动领导小组. */
export function nameInText(text: string): string | null {
  let found: string | null = null;
  for (const match of text.replaceAll(' ', '').matchAll(SET_UP)) found = match[1] ?? found;
  return found === null ? null : clean(found);
}

/** The name in the title of a document or an attachment. */
export function nameInTitle(title: string): string | null {
  const match = OF_TITLE.exec(title.replaceAll(' ', ''));
  if (match) return clean(match[1] ?? '');
  return nameInHeading(title.replace(/^.{0,30}关于/, ''));
}

const clean = (name: string): string =>
  name
    .replaceAll(' ', '')
    .replace(/^(?:成立|组建|设立|调整)/, '')
    .replace(/^(?:一个|全区|全县|全市)/, '');

/**
 * What may not be shown to the public as printed. Offsets are UTF-16 units into the text that was searched;
 * `masked` stands for `text.slice(start, end)` and is as long, so that offsets stay true after masking.
 */
export interface PersonalData {
  readonly start: number;
  readonly end: number;
  /** mobile: 手机号码; contact: number or mailbox beside a named contact; identity: 身份证号; address: 住址; minor: name of a pupil. */
  readonly kind: 'mobile' | 'contact' | 'identity' | 'address' | 'minor';
  readonly masked: string;
}

/** What every finding holds: seven figures, a mailbox, or a word of dwellings or pupils. Most of a gazette holds none of it. */
const MAY_HOLD = /\d{4}[ -]?\d{3}|@|家住|现住|[住地]址|学生|年级|班|幼儿|岁/;

/**
 * Finds mobile numbers, numbers of named contact persons, citizen identity numbers, home addresses and names of
 * pupils. Numbers of offices and hotlines without a person beside them stay: they are published to be called.
 * Findings are in order and do not overlap. Linear in the text.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (!MAY_HOLD.test(text)) return [];
  const found = [
    ...identities(text),
    ...mobiles(text),
    ...contacts(text),
    ...addresses(text),
    ...minors(text),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: PersonalData[] = [];
  for (const one of found) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  }
  return apart;
}

/** The text with every finding masked; as long as the text. */
export function maskPersonalData(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, masked } of findPersonalData(text)) {
    out += text.slice(at, start) + masked;
    at = end;
  }
  return out + text.slice(at);
}

/** Eighteen characters with a possible birth date (GB 11643); fifteen or a digit too few only after 身份证. */
function* identities(text: string): Generator<PersonalData> {
  for (const match of text.matchAll(
    /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
  )) {
    yield digits(match[0], match.index, 'identity', 4, 4);
  }
  for (const match of text.matchAll(/身份证(?:件)?(?:号码?|编号)?[:：\s]{0,3}(\d{14,18}[\dXx]?)/g)) {
    const number = match[1] ?? '';
    yield digits(number, match.index + match[0].length - number.length, 'identity', 4, 4);
  }
}

/** Eleven digits from 13 to 19, also in groups; ten (one lost in print) where a telephone word stands before. */
function* mobiles(text: string): Generator<PersonalData> {
  for (const match of text.matchAll(/(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.]|[ ]?[元万亿吨])/g)) {
    yield digits(match[0], match.index, 'mobile', 3, 4);
  }
  for (const match of text.matchAll(/(?:电话|手机|联系方式)(?:号码)?[:：\s]{0,3}(1[3-9]\d{8})(?!\d)/g)) {
    const number = match[1] ?? '';
    yield digits(number, match.index + match[0].length - number.length, 'mobile', 3, 3);
  }
}

/** How far after 联系人 a number is taken for that person's, in characters; a mailbox stands behind the numbers. */
const reach = 40;

/** A mailbox behind a named contact, in the same sentence or as the next: 联系人：王某，电话：…。邮箱：…. */
const MAILBOX = /^[^@。]{1,60}(?:。(?:电子)?邮[箱件])?[^@。A-Za-z0-9]{0,8}[:：\s]([A-Za-z0-9._-]{2,30})@/;

function* contacts(text: string): Generator<PersonalData> {
  for (const person of text.matchAll(/联系人|经办人|咨询人|联络员/g)) {
    const from = person.index + person[0].length;
    const near = text.slice(from, from + reach);
    const sentence = near.slice(0, stop(near));
    if (!/^[:：\s]{0,4}[\u3400-\u9fff]/u.test(sentence)) continue;
    for (const match of sentence.matchAll(/(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?(?<!\d)\d{7,8}(?!\d)/g)) {
      yield digits(match[0], from + match.index, 'contact', 0, 2);
    }
    const behind = text.slice(from, from + 2 * reach).split('\n', 1)[0] ?? '';
    const mailbox = MAILBOX.exec(behind)?.[1];
    if (mailbox !== undefined) yield letters(mailbox, from + behind.indexOf(`${mailbox}@`));
  }
}

function stop(text: string): number {
  const at = text.search(/[。\n]/);
  return at < 0 ? text.length : at;
}

/**
 * What follows 家住, 现住, 住址 … beyond the district: the place down to 区 or 县 may be told, the rest may not.
 * A place no narrower than a district is no finding.
 */
function* addresses(text: string): Generator<PersonalData> {
  for (const match of text.matchAll(
    /(?:家住|现住(?!房)|(?:家庭|现|户籍|经常居住)?(?:住址|地址)(?<=住址|家庭地址|户籍地址)[:：\s]{0,3})(?:于|在)?([^，。；、,;)）\s的]{2,40})/g,
  )) {
    const place = match[1] ?? '';
    const told =
      /^.{0,30}(?:省|自治区|市|区|县)(?![\u3400-\u9fff]{0,1}(?:镇|街道|村|社区))/u.exec(place)?.[0] ?? '';
    const kept = told.endsWith('社区') ? '' : told;
    const hidden = place.slice(kept.length);
    if (hidden.length < 2) continue;
    const start = match.index + match[0].length - hidden.length;
    yield { start, end: start + hidden.length, kind: 'address', masked: '×'.repeat(hidden.length) };
  }
}

const name = '[\\u3400-\\u9fff](?:[ 　]?[\\u3400-\\u9fff]){1,3}';
const school = '[\\u3400-\\u9fff0-9（）()]{0,30}(?:小学|中学|学校|幼儿园|初中|高中)';

const PUPIL = new RegExp(
  `(?<![\\u3400-\\u9fff])(${name})[ 　\\t,，:：(（]{1,4}${school}[\\u3400-\\u9fff0-9 （）()]{0,20}(?:学生|年级|班|幼儿)`,
  'gu',
);
const AGED = new RegExp(
  `(?<![\\u3400-\\u9fff])(?:学生|儿童|少年|男童|女童|男孩|女孩|其子|其女)?(${name})[(（][男女]?[，,、]?(?:现年|今年)?(\\d{1,2})岁`,
  'gu',
);

/** A name in a list of pupils (`张三 某某小学三年级2班学生`), or with an age under eighteen beside it. */
function* minors(text: string): Generator<PersonalData> {
  for (const match of text.matchAll(PUPIL)) {
    yield person(match[1] ?? '', match.index);
  }
  for (const match of text.matchAll(AGED)) {
    if (Number(match[2]) < 18) yield person(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''));
  }
}

/** The name with everything but the surname masked; a blank inside stays. */
export function maskName(full: string): string {
  return full.charAt(0) + full.slice(1).replace(/[^ 　]/g, '×');
}

function person(full: string, start: number): PersonalData {
  return { start, end: start + full.length, kind: 'minor', masked: maskName(full) };
}

/** The name of a mailbox with everything but its first character masked. */
function letters(mailbox: string, start: number): PersonalData {
  const masked = mailbox.charAt(0) + mailbox.slice(1).replace(/[^._-]/g, '*');
  return { start, end: start + mailbox.length, kind: 'contact', masked };
}

/** Digits replaced by ＊'s narrow form but for the first `head` and the last `tail`; separators stay. */
function digits(
  number: string,
  start: number,
  kind: PersonalData['kind'],
  head: number,
  tail: number,
): PersonalData {
  const total = number.replace(/[^\dXx]/g, '').length;
  let seen = 0;
  const masked = number.replace(/[\dXx]/g, (digit) => {
    seen += 1;
    return seen <= head || seen > total - tail ? digit : '*';
  });
  return { start, end: start + number.length, kind, masked };
}

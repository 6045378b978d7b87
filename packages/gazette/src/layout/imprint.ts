import type { Imprint } from '../model/issue.ts';
import type { Line } from '../source/lines.ts';
import { CONTENTS_LABEL } from './patterns.ts';

type LabelledField =
  | 'sponsor'
  | 'organiser'
  | 'publisher'
  | 'address'
  | 'postcode'
  | 'phone'
  | 'fax'
  | 'licence';

const LABELS: readonly [RegExp, LabelledField][] = [
  [/^主管主办(?:单位|机关)?[:：]/, 'organiser'],
  [/^主管(?:单位|机关)?[:：]/, 'sponsor'],
  [/^主办(?:单位|机关)?[:：]/, 'organiser'],
  [/^(?:编辑出版|编辑发行|编印|出版|编辑单位|编辑部)(?:单位)?[:：]/, 'publisher'],
  [/^(?:单位|通讯|联系)?地址[:：]/, 'address'],
  [/^(?:邮编|邮政编码)[:：]/, 'postcode'],
  [/^(?:联系|编辑部|咨询)?电话[:：]/, 'phone'],
  [/^传真[:：]/, 'fax'],
  [/^(?:内准印字号|准印证号?|准印字号|内部资料准印证号?|国内统一刊号|刊号)[:：]/, 'licence'],
];
const WEBSITE = /^(?:[\u4e00-\u9fff]{2,30}网(?:站|址)?|网址)[:：]?<?(https?:\/\/[^\s>]+|www\.[^\s>]+)>?$/;
const MOTTO = /^[\u4e00-\u9fff]{4}(?:[ 　]+[\u4e00-\u9fff]{4}){1,3}$/;
/** Three and more stand together as mottoes only; two could be a title. */
const MOTTOES = /^[\u4e00-\u9fff]{4}(?:[ 　]+[\u4e00-\u9fff]{4}){2,3}$/;
/** `主编：何静` needs no heading above it. */
const NAMED_ROLE =
  /^(?:编辑委员会|编委会)?(?:总编辑|副总编辑|副主编|执行主编|主编|责任编辑|编辑|校对|顾问|主任|副主任|委员|编委)[:：]/;
const BOARD = /^(?:编辑委员会|编委会)[:：]?$/;
const ROLE =
  /^((?:编辑委员会|编委会)?(?:总编辑|副总编辑|副主编|执行主编|主编|责任编辑|执行编辑|特约编辑|编辑|美术编辑|校对|顾问|主任委员|副主任委员|副主任|主任|委员|编委|成员))[:：]?(.*)$/;
const NAMES = /^[\u4e00-\u9fff·]{1,5}(?:[ 、,，][\u4e00-\u9fff·]{1,5})*$/;

export interface ImprintReading {
  readonly imprint: Imprint;
  /** Index of the line → path of the field it fills. */
  readonly used: ReadonlyMap<number, string>;
}

/** Reads the imprint (版权页) wherever its lines stand among those of the front matter. */
export function readImprint(lines: readonly Line[]): ImprintReading {
  const used = new Map<number, string>();
  const fields: Record<LabelledField, string | null> = {
    sponsor: null,
    organiser: null,
    publisher: null,
    address: null,
    postcode: null,
    phone: null,
    fax: null,
    licence: null,
  };
  let website: string | null = null;
  const mottoes: string[] = [];
  const editors: { role: string; names: string[] }[] = [];
  let inBoard = false;
  let inImprint = false;
  lines.forEach((line, index) => {
    const text = line.clean.text;
    const tight = line.tight;
    if (tight === '' || tight.length > 100) return;
    if (CONTENTS_LABEL.test(tight)) inImprint = true;
    const label = LABELS.find(([pattern]) => pattern.test(tight));
    const site = WEBSITE.exec(tight);
    if (label) {
      for (const [piece, [pattern, name]] of labelledPieces(text, label))
        fields[name] ??= piece.replace(pattern, '');
      used.set(index, `imprint.${label[1]}`);
      inBoard = false;
      inImprint = true;
    } else if (site) {
      website ??= site[1] ?? null;
      used.set(index, 'imprint.website');
      inBoard = false;
    } else if (BOARD.test(tight)) {
      inBoard = true;
      used.set(index, 'imprint.editors');
    } else if (MOTTO.test(text) && !inBoard && (inImprint || MOTTOES.test(text))) {
      mottoes.push(text);
      used.set(index, 'imprint.mottoes');
    } else if (inBoard || (inImprint && NAMED_ROLE.test(tight))) {
      const role = ROLE.exec(tight);
      const names = namesBehind(text, role?.[1] ?? '');
      const last = editors.at(-1);
      if (role && names) editors.push({ role: role[1] ?? '', names });
      else if (names && last) last.names.push(...names);
      else {
        if (MOTTO.test(text)) mottoes.push(text);
        inBoard = false;
        if (!MOTTO.test(text)) return;
      }
      used.set(index, role || names ? 'imprint.editors' : 'imprint.mottoes');
    }
  });
  return { imprint: { ...fields, website, editors, mottoes }, used };
}

/** `地址：… 电话：…`: what stands behind each label of a line, without blanks. */
function labelledPieces(text: string, first: (typeof LABELS)[number]): [string, (typeof LABELS)[number]][] {
  const pieces: [string, (typeof LABELS)[number]][] = [];
  for (const word of text.split(' ')) {
    const last = pieces.at(-1);
    const label = last === undefined ? first : LABELS.find(([pattern]) => pattern.test(word));
    if (last === undefined || label !== undefined) pieces.push([word, label ?? first]);
    else last[0] += word;
  }
  return pieces;
}

/** The names behind a role that may itself be set wide (`主 编 骆第跃`). */
function namesBehind(text: string, role: string): string[] | null {
  let at = 0;
  for (const character of role) {
    while (text[at] === ' ') at++;
    if (text[at] !== character) return null;
    at++;
  }
  const rest = text
    .slice(at)
    .replace(/^[:： ]+/, '')
    .trim();
  if (!NAMES.test(rest)) return null;
  // A name of two characters is set wide: 李　明.
  return rest
    .replace(/(?<![\u4e00-\u9fff·])([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?![\u4e00-\u9fff·])/gu, '$1$2')
    .split(/[ 、,，]/)
    .filter((name) => name !== '');
}

import type { GazetteDocument } from '../../model/issue.ts';
import type { Node } from '../../model/node.ts';
import { isPupil } from '../../privacy/pupils.ts';
import { looksLikeUnit, squeeze } from '../units/index.ts';

/** A title or prize that a document gives to a person or a body. */
export interface HonourReading {
  /** 綦江区见义勇为先进分子; of a list, its title without 获奖名单. */
  readonly title: string;
  readonly recipient: string;
  readonly kind: 'person' | 'organisation';
  /** School and class, unit, post: as printed behind the name; '' where nothing stands there. */
  readonly about: string;
  /** A pupil by what stands behind the name. */
  readonly minor: boolean;
  readonly place: { readonly node: string; readonly start: number; readonly end: number };
}

const HONOURS = /授予|颁发|表彰|命名|嘉奖|荣誉|表扬|通报奖励/;
const NAME = '(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8}){1,3})';
/** 授予甲、乙、丙同志某区某某荣誉称号 */
const CONFERRED = new RegExp(
  `授予(${NAME}(?:[、和]${NAME}){0,40}?)(?:等?[0-9一二三四五六七八九十]{0,3}[名位人]?)?(?:同志|同学)([“"]?[^，。；,;]{2,40}?[”"]?)(?:荣誉称号|称号|奖)`,
  'g',
);
const UNITS_CONFERRED =
  /授予([^，。；,;“”"]{4,200}?)(?:等\d{0,3}个)?(?:单位|集体)?[“"]([^”"]{2,40})[”"](?:荣誉称号|称号)/g;
const LIST_TITLE = /(?:获奖|受表彰|表彰|获表彰|先进|表扬|命名)?(?:人员|单位|集体|个人|名单|项目)*名单$/;

/** Who is honoured by a document and with what: in its sentences, and in the lists attached to it. */
export function readHonours(document: GazetteDocument): readonly HonourReading[] {
  if (!HONOURS.test(document.title)) return [];
  const found: HonourReading[] = [];
  visit(document.body, ({ id, text }) => found.push(...conferredIn(id, text)));
  for (const { title, body } of document.attachments) {
    if (!LIST_TITLE.test(title)) continue;
    const honour = title.replace(/获奖名单$|(?:受表彰|获表彰|表彰|表扬)?(?:人员|单位|集体)?名单$/, '');
    visit(body, (node) => {
      if (node.type === 'table' || node.member === undefined) return;
      const { name, post } = node.member;
      found.push({
        title: honour,
        recipient: name,
        kind: 'person',
        about: post,
        minor: isPupil(post),
        place: { node: node.id, start: 0, end: node.text.length },
      });
    });
  }
  return found;
}

function conferredIn(node: string, text: string): readonly HonourReading[] {
  const squeezed = squeeze(text);
  const made: HonourReading[] = [];
  const add = (match: RegExpMatchArray, kind: HonourReading['kind'], names: readonly string[]) => {
    const start = match.index ?? 0;
    const place = { node, start: squeezed.startOf(start), end: squeezed.endOf(start + match[0].length) };
    const title = (match[2] ?? '').replace(/[“”"]/g, '');
    for (const recipient of names) made.push({ title, recipient, kind, about: '', minor: false, place });
  };
  for (const match of squeezed.text.matchAll(CONFERRED))
    add(match, 'person', (match[1] ?? '').split(/[、和]/));
  if (made.length > 0) return made;
  for (const match of squeezed.text.matchAll(UNITS_CONFERRED)) {
    const names = (match[1] ?? '').split('、').filter(looksLikeUnit);
    add(match, 'organisation', names);
  }
  return made;
}

function visit(nodes: readonly Node[], see: (node: Node) => void): void {
  for (const node of nodes) {
    see(node);
    visit(node.children, see);
  }
}

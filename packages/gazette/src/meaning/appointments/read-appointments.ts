import type { IsoDate } from '../../model/due.ts';
import type { GazetteDocument } from '../../model/issue.ts';
import type { Node } from '../../model/node.ts';
import { civilDate, readCount, readYear } from '../../source/civil-date.ts';
import { type OrganisationRegister, squeeze } from '../units/index.ts';
import { type PostReading, readPosts } from './posts.ts';

/** One person put into posts or taken out of them. */
export interface AppointmentReading {
  readonly act: 'appoint' | 'remove';
  readonly person: string;
  /** 女, where the print says so. */
  readonly female: boolean;
  readonly posts: readonly PostReading[];
  /** 兼任, or (兼) behind the post: the posts held before are kept. */
  readonly concurrent: boolean;
  /** 挂职: for a time, from another body. */
  readonly seconded: boolean;
  readonly probation: Term | null;
  /** 聘期, 挂职期. */
  readonly term: Term | null;
  /** The day it was decided; null where only the signature is dated. */
  readonly decided: IsoDate | null;
  /** Node of the document, offsets into its text. */
  readonly place: { readonly node: string; readonly start: number; readonly end: number };
  /** As printed. */
  readonly text: string;
}

interface Term {
  readonly n: number;
  readonly unit: 'year' | 'month';
}

const ABOUT_POSTS = /任免|任职|免职|职务|任命|聘任|聘请|挂职|免去|晋升/;
const NAME =
  '(?!其|以上|上述|经|因|由|拟)(?:[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8}){1,3}|[\\u4e00-\\u9fff]{2,4}?)';
const SHORT_NAME = '(?!其|以上|上述)[\\u4e00-\\u9fff]{2,3}?';
const BRACKET = '(?:[(（][^()（）]{1,10}[)）])?';
const PEOPLE = `(${NAME}${BRACKET}(?:、${NAME}${BRACKET}){0,40})`;
const COMRADE = `(?:(?:等?\\d{0,3}[位名]?)?同志)?(${BRACKET})`;

/** 某某同志任某职 */
const HOLDS = new RegExp(
  `^(?:决定|同意)?${PEOPLE}${COMRADE}(?:拟?(?:同时)?(?:任|兼任|担任|挂任|续任|试任|挂职担任|挂职任|任命为|聘任为|被?任命为))(?!职|免)(.{3,160})$`,
);
/** 任命某某为某职 */
const NAMES = new RegExp(
  `^(?:决定|同意|现)?(?:任命|聘任|聘请|聘用|晋升)[:：]?${PEOPLE}${COMRADE}为(.{3,160})$`,
);
/** 某某为某职, under 任命: */
const LISTED = new RegExp(`^${PEOPLE}${COMRADE}为(.{3,160})$`);
/** 免去某某的某职务 */
const REMOVES = new RegExp(
  `^(?:决定|同意|现)?(?:免去|免除|解聘|撤销)[:：]?${PEOPLE}(?:等?同志${BRACKET}的?|的)(.{3,160})$`,
);
/** 免去某某区某局某职务: without a word between, the name ends before the level. */
const REMOVES_BARE = new RegExp(`^(?:决定|同意|现)?(?:免去|免除)(${SHORT_NAME})([区县市旗省].{3,160})$`);
const LISTED_REMOVAL = new RegExp(`^${PEOPLE}(?:同志${BRACKET}的?|的)(.{3,160}职务)$`);
/** 免去其某职务, behind an appointment or a name */
const OF_HIM = /^(?:同时)?(?:免去|免除)其?(?:原任?|担任|兼任)?(?:的)?(.{3,160})$/;
const NO_LONGER = /^(?:同时)?不再(?:担任|兼任)(.{3,160})$/;
const NO_LONGER_NAMED = new RegExp(`^${PEOPLE}${COMRADE}不再(?:担任|兼任)(.{3,160})$`);
const ALSO = /^(?:同时)?(?:兼任|任|担任)(?!职)(.{3,160})$/;

const TERM =
  /(试用期|聘期|任期|挂职期|挂职期限|挂职时间)(?:均?为|均)?([0-9０-９一二三四五六七八九十]{1,3})(年|个月)/;
const FOR_ALL = /^(?:以上|上述)(?:人员|同志|干部)?/;
const DECIDED =
  /([0-9０-９〇一二三四五六七八九]{4})年([0-9０-９一二三四五六七八九十]{1,3})月([0-9０-９一二三四五六七八九十]{1,3})日(?:[^。；;]{0,60}(?:会|会议)[^。；;]{0,20}(?:决定|同意|通过|研究)|[^。；;]{0,30}决定[:：])/;

/**
 * Who a personnel document puts into which posts and out of which. Only documents whose title is about posts are read:
 * elsewhere 任 is mostly part of another word.
 */
export function readAppointments(
  document: GazetteDocument,
  register: OrganisationRegister,
): readonly AppointmentReading[] {
  if (!ABOUT_POSTS.test(document.title)) return [];
  const nodes = textsOf([...document.body, ...document.attachments.flatMap(({ body }) => body)]);
  // A roundup of several months says the day anew above those it decided on.
  let decided = nodes.reduce<IsoDate | null>((found, { text }) => found ?? decisionIn(text), null);
  const found: AppointmentReading[] = [];
  let listed: 'appoint' | 'remove' | null = null;
  for (const node of nodes) {
    const squeezed = squeeze(node.text);
    decided = decisionIn(node.text) ?? decided;
    let subject: readonly Person[] = [];
    for (const { start, end, ends } of clauses(squeezed.text)) {
      const clause = squeezed.text.slice(start, end);
      const open = /(任命|聘任|免去|免除)[^，。；]{0,6}[:：]$/.exec(`${clause}${squeezed.text.charAt(end)}`);
      if (open !== null) listed = /免/.test(open[1] ?? '') ? 'remove' : 'appoint';
      const term = TERM.exec(clause);
      if (term !== null && FOR_ALL.test(clause)) {
        found.forEach((reading, at) => {
          found[at] = withTerm(reading, term);
        });
        continue;
      }
      const read = readClause(clause, subject, listed);
      if (read !== null) {
        subject = read.people;
        const posts = readPosts(withoutTail(read.posts), register);
        if (posts.length > 0) {
          const from = start + clause.indexOf(read.posts);
          for (const person of read.people) {
            const reading: AppointmentReading = {
              act: read.act,
              person: person.name,
              female: person.female,
              posts: posts.map((post) => ({
                ...post,
                start: squeezed.startOf(from + post.start),
                end: squeezed.endOf(from + post.end),
              })),
              concurrent: /兼任/.test(clause) || posts.some(({ note }) => note?.startsWith('兼') ?? false),
              seconded: /挂职|挂任/.test(clause) || posts.some(({ note }) => note?.startsWith('挂') ?? false),
              probation: null,
              term: null,
              decided,
              place: { node: node.id, start: squeezed.startOf(start), end: squeezed.endOf(end) },
              text: node.text.slice(squeezed.startOf(start), squeezed.endOf(end)),
            };
            found.push(term === null ? reading : withTerm(reading, term));
          }
        }
      } else if (term !== null) {
        const last = found.at(-1);
        if (last !== undefined && last.place.node === node.id) found[found.length - 1] = withTerm(last, term);
      }
      if (ends) subject = [];
    }
  }
  return found;
}

interface Person {
  readonly name: string;
  readonly female: boolean;
}

interface Clause {
  readonly act: 'appoint' | 'remove';
  readonly people: readonly Person[];
  readonly posts: string;
}

function readClause(
  clause: string,
  subject: readonly Person[],
  listed: 'appoint' | 'remove' | null,
): Clause | null {
  const gone = NO_LONGER_NAMED.exec(clause);
  if (gone) return { act: 'remove', people: peopleOf(gone[1], gone[2]), posts: gone[3] ?? '' };
  const named =
    NAMES.exec(clause) ?? HOLDS.exec(clause) ?? (listed === 'appoint' ? LISTED.exec(clause) : null);
  if (named) return { act: 'appoint', people: peopleOf(named[1], named[2]), posts: named[3] ?? '' };
  if (subject.length > 0) {
    const lost = NO_LONGER.exec(clause) ?? OF_HIM.exec(clause);
    if (lost && (/[除去]其/.test(clause) || !REMOVES.test(clause.replace(/^同时/, ''))))
      return { act: 'remove', people: subject, posts: lost[1] ?? '' };
    const also = ALSO.exec(clause);
    if (also) return { act: 'appoint', people: subject, posts: also[1] ?? '' };
  }
  const removed =
    REMOVES.exec(clause) ??
    REMOVES_BARE.exec(clause) ??
    (listed === 'remove' ? LISTED_REMOVAL.exec(clause) : null);
  if (removed) return { act: 'remove', people: peopleOf(removed[1], ''), posts: removed[2] ?? '' };
  return null;
}

function peopleOf(names = '', bracket = ''): readonly Person[] {
  return names.split('、').map((printed) => ({
    name: printed.replace(/[(（].{0,10}$/, ''),
    female: /女/.test(printed) || /女/.test(bracket),
  }));
}

/** 职务, and the bracket with the term of probation, are no part of the post. */
const withoutTail = (posts: string): string =>
  posts
    .replace(/[(（](?:试用期|聘期|任期|挂职期|挂职时间)[^()（）]{0,20}[)）]$/, '')
    .replace(/(?:等)?职务?$/, '');

function withTerm(reading: AppointmentReading, term: RegExpExecArray): AppointmentReading {
  const n = readCount(term[2] ?? '');
  if (n === null || reading.act === 'remove') return reading;
  const value: Term = { n, unit: term[3] === '年' ? 'year' : 'month' };
  if (term[1] === '试用期') return reading.probation === null ? { ...reading, probation: value } : reading;
  return reading.term === null ? { ...reading, term: value } : reading;
}

function decisionIn(text: string): IsoDate | null {
  const match = DECIDED.exec(squeeze(text).text);
  if (match === null) return null;
  return civilDate(readYear(match[1] ?? ''), readCount(match[2] ?? ''), readCount(match[3] ?? ''));
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** A sentence ends here: 其 of the next one is somebody else. */
  readonly ends: boolean;
}

/** The clauses of a text between its commas and stops, brackets kept whole. */
function* clauses(text: string): Generator<Part> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ('(（'.includes(sign)) depth++;
    else if (')）'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,。；;：:'.includes(sign)) {
      if (at > start) yield { start, end: at, ends: !'，,'.includes(sign) };
      start = at + 1;
    }
  }
  if (text.length > start) yield { start, end: text.length, ends: true };
}

interface Text {
  readonly id: string;
  readonly text: string;
}

function textsOf(nodes: readonly Node[], out: Text[] = []): readonly Text[] {
  for (const node of nodes) {
    if (node.type !== 'table' && node.type !== 'signature' && node.text !== '')
      out.push({ id: node.id, text: node.text });
    textsOf(node.children, out);
  }
  return out;
}

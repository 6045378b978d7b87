import type { Node, TextNode } from '../../model/index.ts';
import { characterSet, codeIn } from '../../source/character-set.ts';
import { hasHan } from '../../source/han.ts';
import { type Heading, heading } from '../../source/phrase.ts';
import { bitsOf, type Signs } from '../../source/signs.ts';
import { type OrganisationRegister, readPureUnitList, squeeze, withoutBlanks } from '../units/index.ts';
import { taskDue } from './due.ts';
import type { DutyContext, DutyReading } from './duty.ts';
import { placeOf, type Stretch, textOf, trimmed, wholeOf } from './place.ts';

/** The units at the head of an entry of a list of assignments, and what the entry gives them. */
interface Head {
  readonly names: readonly string[];
  /** The rest of the node's own text; null where the head stands alone. */
  readonly rest: Stretch | null;
}

const LONGEST_HEAD = 120;

const LOCAL_BODY = heading(
  /^[区县市](?!政[^府协法务]).{1,20}(?:局|委|办|部|中心|队|办公室|公司|联|院|会|馆|社)$/,
);

/** What may stand under a head alone: numbered entries, or a line that says 负责…. */
const ASSIGNED = heading(/^(?:主要)?(?:负责|牵头|承担|组织|做好|配合|协助|指导|统筹|制定|落实|开展|加强|对)/);

/** 交通运输部门:负责… gives a duty to whoever does that work. */
const LOCAL_OR_CLASS =
  /^[区县市](?!政[^府协法务]).{1,20}(?:局|委|办|部|中心|队|办公室|公司|联|院|会|馆|社)$|^\p{Script=Han}{2,16}(?:部门|机构|单位)$/u;

/** 成员单位:… introduces a list of members and gives them nothing. */
const MEMBERS = heading(/^各?(?:成员|责任|牵头|配合|参与|主办|协办|承办)(?:单位|部门)$/);

/** A sentence and what follows it: no list of names, whose stops stand at their ends (or in brackets). */
const SENTENCES = /^[^(（]*。[^、，,;；/／|。.：:]/;

/** Names that are surely bodies: registered, or of the level of the gazette's jurisdiction. */
function unitsOf(
  text: string,
  register: OrganisationRegister,
  known: Heading = LOCAL_BODY,
): readonly string[] | null {
  if (text === '' || text.length > LONGEST_HEAD || SENTENCES.test(text)) return null;
  const units = readPureUnitList(text, register);
  if (units?.every((unit) => unit.id !== undefined || known.test(unit.name)) !== true) return null;
  if (units.some((unit) => MEMBERS.test(unit.name))) return null;
  return units.map((unit) => unit.name);
}

const COLON = characterSet(':：');
const HOLDS_COLON = bitsOf(['colon']);

/** Where the colon behind a head stands; -1 where there is none. */
function colonIn(text: string): number {
  const until = Math.min(text.length, LONGEST_HEAD);
  for (let at = 0; at < until; at++) if (COLON.has(codeIn(text, at))) return at;
  return -1;
}

const withoutStop = (text: string): string => (text.endsWith('。') ? text.slice(0, -1) : text);

/** （六）区教委。做好… or 区公安局:做好…; null for any other node. */
function headOf(node: TextNode, signs: Signs, register: OrganisationRegister): Head | null {
  const heading = node.heading === null ? '' : withoutBlanks(node.heading).replace(/[:：。]$/, '');
  if (heading !== '') {
    const names = unitsOf(heading, register);
    if (names === null) return null;
    return { names, rest: hasHan(node.text) ? wholeOf(node) : null };
  }
  if (node.text === '' || (node.num === null && (signs & HOLDS_COLON) === 0)) return null;
  const text = squeeze(node.text, signs);
  const colon = (signs & HOLDS_COLON) === 0 ? -1 : colonIn(text.text);
  const beforeColon =
    colon < 0 ? (node.num === null ? '' : withoutStop(text.text)) : text.text.slice(0, colon);
  const assigned = colon >= 0 && ASSIGNED.test(text.text.slice(colon + 1, colon + 20));
  const names = unitsOf(beforeColon, register, assigned ? LOCAL_OR_CLASS : LOCAL_BODY);
  if (names === null) return null;
  if (colon < 0 || colon === text.text.length - 1) return { names, rest: null };
  const rest = text.text.slice(colon + 1);
  if (readPureUnitList(rest.slice(0, 400), register) !== null) return null;
  return {
    names,
    rest: trimmed({ node, field: 'text', start: text.endOf(colon + 1), end: node.text.length }),
  };
}

/** 各…责任区:做好… among entries headed by units: who else takes part in the list. */
const ALSO_HEADED = /^(各[\p{Script=Han}]{2,16})[:：]/u;

function alsoHeaded(node: Node): Head | null {
  if (node.type === 'table' || (node.heading ?? '') !== '') return null;
  const text = squeeze(node.text);
  const name = ALSO_HEADED.exec(text.text.slice(0, 30))?.[1];
  if (name === undefined || MEMBERS.test(name)) return null;
  if (!ASSIGNED.test(text.text.slice(name.length + 1, name.length + 20))) return null;
  const start = text.endOf(name.length + 1);
  return { names: [name], rest: trimmed({ node, field: 'text', start, end: node.text.length }) };
}

/** 1. and 2. count alike, （一） and 一、 do not. */
const numbering = (num: string): string =>
  num.replace(/[\d一二三四五六七八九十百]+/g, (digits) => (/\d/.test(digits) ? '1' : '一'));

const assigns = (node: Node): boolean =>
  ASSIGNED.test(withoutBlanks((node.heading ?? '') + node.text.slice(0, 40))) && hasHan(node.text);

function assignedAfter(siblings: readonly Node[], at: number): Node[] {
  const found: Node[] = [];
  for (const node of siblings.slice(at + 1, at + 1 + 40)) {
    if (node.type === 'table') break;
    if (node.num !== null && found[0] !== undefined && numbering(node.num) !== numbering(found[0].num ?? ''))
      break;
    if (node.num === null ? !assigns(node) : !assigns(node) && found.length === 0) break;
    found.push(node);
    if (node.num === null) break;
  }
  return found;
}

export interface Assignments {
  readonly duties: readonly DutyReading[];
  /** Ids of nodes whose text these duties hold whole. */
  readonly read: ReadonlySet<string>;
}

const NONE: Assignments = { duties: [], read: new Set() };

function assigned(
  names: readonly string[],
  stretch: Stretch,
  anchor: TextNode,
  context: DutyContext,
): DutyReading {
  const text = textOf(stretch);
  const place = placeOf(stretch);
  const own = anchor.id === stretch.node.id;
  return {
    node: stretch.node.id,
    text,
    lead: [],
    responsible: names,
    cooperating: [],
    due: taskDue(text, context),
    source: 'clause',
    place,
    anchor:
      own && (anchor.heading ?? '') !== ''
        ? { ...place, field: 'heading', start: 0, end: anchor.heading?.length ?? 0 }
        : place,
  };
}

/**
 * Lists of assignments: siblings each headed by its unit. One such head alone is believed only with a colon
 * (区公安局:做好…), for a heading may be a unit's name for other reasons. `signs` are those of each sibling's text.
 */
export function readAssignments(
  siblings: readonly Node[],
  signs: readonly Signs[],
  context: DutyContext,
): Assignments {
  const heads = siblings.map((node, at) =>
    node.type === 'table' ? null : headOf(node, signs[at] ?? 0, context.register),
  );
  if (heads.every((head) => head === null)) return NONE;
  const duties: DutyReading[] = [];
  const read = new Set<string>();
  const give = (names: readonly string[], stretch: Stretch, anchor: TextNode) => {
    read.add(stretch.node.id);
    duties.push(assigned(names, stretch, anchor, context));
  };
  const several = heads.filter((head) => head !== null).length >= 2;
  for (const [at, headed] of heads.entries()) {
    const node = siblings[at];
    const head = headed ?? (several && node !== undefined ? alsoHeaded(node) : null);
    if (head === null || node === undefined || node.type === 'table') continue;
    const colon = /[:：]/.test(node.text.slice(0, 2 * LONGEST_HEAD)) && (node.heading ?? '') === '';
    if (!several && !colon) continue;
    if (head.rest !== null) {
      give(head.names, head.rest, node);
      continue;
    }
    const entries = node.children.length > 0 ? node.children.filter(assigns) : assignedAfter(siblings, at);
    for (const entry of entries) {
      if (entry.type === 'table') continue;
      const whole = wholeOf(entry);
      if (whole !== null) give(head.names, whole, entry);
    }
  }
  return { duties, read };
}

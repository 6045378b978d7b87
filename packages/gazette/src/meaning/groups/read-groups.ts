import type { GazetteDocument } from '../../model/issue.ts';
import type { Member, Node } from '../../model/node.ts';
import { readPosts } from '../appointments/index.ts';
import { type OrganisationRegister, squeeze } from '../units/index.ts';
import { Draft } from './draft.ts';
import { readEnds } from './ends.ts';
import type { EndReading, GroupPlace, GroupReading, SeatReading } from './group.ts';
import { endsInRank, readHolders } from './holders.ts';
import { readInline } from './inline.ts';
import { nameInHeading, nameInText, nameInTitle } from './name.ts';
import { readOffice } from './office.ts';

/** What a document says about groups: those it lists, and the bodies and groups it ends. */
export interface GroupsReading {
  readonly groups: readonly GroupReading[];
  readonly ends: readonly EndReading[];
}

/** Roles that are no seats: whom to call, who answers for a task. */
const NO_SEAT = /联系|责任人|负责人|编辑|撰稿|审核|校对|来源|地址|时间|单位地/;
const UNIT_LIST =
  /^([\u4e00-\u9fff、]{0,6}?(?:组长|主任|指挥长|召集人|成员|成员单位|牵头单位|责任单位|配合单位|组长单位|参加单位|参与单位))[:：](.{2,1500})$/s;
const WORKING_GROUP = /(?:组|专班)$/;
const VERB_FIRST = /^(?:强化|加强|建立|健全|完善|成立|压实|落实|明确|组织|做好|开展|组建)/;
const FUNCTIONS = /^(?:.{0,12})?(?:主要职责|工作职责|工作任务|职责任务)$/;
const FUNCTIONS_BEFORE = /^(?:主要职责|工作职责)[:：]/;
const PASSES =
  /(?:变动|变化|调整|变更)[^。]{0,40}(?:不再|不另)[^。]{0,16}(?:文|通知)|(?:变动|变化|调整|变更)[^。]{0,40}由[^。]{0,40}(?:接任|继任|承接|接替|替补|递补|顶替|担任)/;
const ENDS_ITSELF = /(?:小组|指挥部|专班|委员会|办公室)[^。；]{0,24}(?:自行|自动|自然)(?:撤销|解散|终止)/;

/**
 * The leading groups, committees, headquarters and working groups that a compiled document lists, with their seats
 * and offices, and the bodies that it abolishes, merges or renames.
 */
export function readGroups(document: GazetteDocument, register: OrganisationRegister): GroupsReading {
  const reader = new Reader(register);
  reader.scan(document.body, [], nameInTitle(document.title), null);
  for (const { body, title } of document.attachments) reader.scan(body, [], nameInTitle(title), null);
  return reader.result(document);
}

class Reader {
  readonly #register: OrganisationRegister;
  readonly #drafts: Draft[] = [];
  readonly #ends: EndReading[] = [];
  readonly #texts: string[] = [];
  #passes: string | null = null;

  constructor(register: OrganisationRegister) {
    this.#register = register;
  }

  /**
   * `chain` holds the names that the headings above give, the nearest last; `title` that of what holds all of it;
   * `before` is what the text before it sets up. Answers the group that the nodes themselves list last.
   */
  scan(
    nodes: readonly Node[],
    chain: readonly string[],
    title: string | null,
    before: string | null,
  ): Draft | null {
    let names = chain;
    let draft: Draft | null = null;
    let said = before;
    let lastList: string | null = null;
    for (const node of nodes) {
      if (node.type === 'table' || node.type === 'signature') continue;
      if (node.text !== '') this.#texts.push(node.text);
      const heading = node.heading === null ? null : nameInHeading(node.heading);
      const member = node.member;
      const list = member === undefined ? unitList(node.text) : null;
      if (member !== undefined && !NO_SEAT.test(member.role)) {
        if (draft === null || draft.beginsAgain(member.role)) {
          draft = member.role === '' ? null : this.#draftFor(names, said, title, place(node.id, node.text));
          said = null;
        }
        draft?.seats.push(this.#seatOf(node.id, node.text, member));
        lastList = null;
      } else if (list !== null && (draft !== null || names.length > 0 || said !== null)) {
        draft ??= this.#draftOfList(names, said, list.role, place(node.id, node.text));
        draft?.seats.push(...this.#unitSeats(node.id, node.text, list.role, list.from));
        lastList = draft === null ? null : list.role;
      } else if (draft !== null && lastList !== null && endsInRank(squeeze(node.text).text)) {
        draft.seats.push(...this.#unitSeats(node.id, node.text, lastList, 0));
      } else if (node.text !== '') {
        lastList = null;
        said = nameInText(node.text) ?? said;
        this.#aside(node, heading, draft ?? this.#known(names), names);
      }
      if (node.heading !== null && FUNCTIONS.test(node.heading)) {
        const owner = draft ?? this.#known(names);
        owner?.functions.push(...(node.text === '' ? node.children.map(({ id }) => id) : [node.id]));
      }
      const under = heading === null ? names : [...names, heading];
      const below = this.scan(node.children, under, title, said);
      if (node.heading === null && below !== null) draft = below;
      // 综合组 below the list of its leading group belongs to that group.
      if (draft !== null && names === chain) names = [...chain, draft.name];
    }
    return draft;
  }

  /** What a line that is no seat says about the group before it, or about one that it names itself. */
  #aside(node: Node, heading: string | null, group: Draft | null, names: readonly string[]): void {
    const { id, text } = node;
    if (PASSES.test(text)) this.#passes ??= id;
    this.#ends.push(...readEnds(id, text, group?.name ?? null));
    const inline = readInline(id, text, this.#register);
    if (inline !== null) {
      const own =
        this.#drafts.find(({ name }) => name === inline.name) ??
        this.#add(inline.name, names, place(id, text));
      own.seats.push(...inline.seats);
    }
    const office = readOffice(id, text, this.#register);
    if (office !== null && heading !== null && office.hosts.length > 0) {
      const special = this.#add(heading, names, place(id, text));
      special.hosts.push(...office.hosts);
      special.seats.push(
        ...office.seats.map((seat) => ({ ...seat, role: seat.role.replace(/^办公室/, '') })),
      );
      return;
    }
    const owner = inline === null ? group : this.#known([inline.name]);
    if (owner === null) return;
    if (office !== null) {
      owner.hosts.push(...office.hosts);
      owner.office.push(...office.seats);
    }
    if (FUNCTIONS_BEFORE.test(text)) owner.functions.push(id);
    if (ENDS_ITSELF.test(text)) owner.endsWithTask ??= id;
  }

  #seatOf(node: string, text: string, { role, name, post }: Member): SeatReading {
    const at = Math.max(0, text.lastIndexOf(post));
    const posts = readPosts(post, this.#register).map((one) => ({
      ...one,
      start: one.start + at,
      end: one.end + at,
    }));
    const holder = { type: 'person' as const, name: name.replace(/[(（].*$/, ''), posts };
    return { role, holder, place: place(node, text) };
  }

  #unitSeats(node: string, text: string, role: string, from: number): readonly SeatReading[] {
    const seats: SeatReading[] = [];
    for (const match of text.slice(from).matchAll(/[^；;。]+/g)) {
      const start = from + match.index;
      const at = { node, start, end: start + match[0].length };
      const list = squeeze(match[0]).text;
      for (const holder of readHolders(list, this.#register)) seats.push({ role, holder, place: at });
    }
    return seats;
  }

  #draftFor(
    names: readonly string[],
    said: string | null,
    title: string | null,
    at: GroupPlace,
  ): Draft | null {
    const near = names.at(-1);
    const taken = near === undefined ? undefined : this.#drafts.find(({ name }) => name === near);
    const name = near !== undefined && taken === undefined ? near : (said ?? title);
    return name === null ? null : this.#add(name, names, at);
  }

  /** A list of units alone makes a group only of a working group: 综合组, with its 牵头单位 and 责任单位. */
  #draftOfList(names: readonly string[], said: string | null, role: string, at: GroupPlace): Draft | null {
    const near = names.at(-1);
    const working =
      near !== undefined && WORKING_GROUP.test(near) && !VERB_FIRST.test(near) && near.length <= 20;
    if (/单位/.test(role)) return working ? this.#add(near, names, at) : null;
    const name = near ?? said;
    return name === null || name === undefined ? null : this.#add(name, names, at);
  }

  #known(names: readonly string[]): Draft | null {
    for (let at = names.length - 1; at >= 0; at--) {
      const found = this.#drafts.find(({ name }) => name === names[at]);
      if (found !== undefined) return found;
    }
    return names.length === 0 ? (this.#drafts.at(-1) ?? null) : null;
  }

  #add(name: string, names: readonly string[], at: GroupPlace): Draft {
    const draft = new Draft(
      name,
      names.filter((one) => one !== name),
      at,
    );
    this.#drafts.push(draft);
    return draft;
  }

  result(document: GazetteDocument): GroupsReading {
    const whole = this.#texts.join('\n').replaceAll(' ', '');
    const groups: Draft[] = [];
    // Those with persons on their seats first: what a sentence says of the same group is taken into them.
    const lists = this.#drafts.filter((draft) => draft.isGroup);
    for (const draft of [...lists].sort((a, b) => Number(b.hasPersons) - Number(a.hasPersons))) {
      const same = groups.find(({ core }) => core === draft.core);
      if (same === undefined) groups.push(draft);
      else if (!draft.hasPersons) same.takeIn(draft);
      else groups.push(draft);
    }
    groups.sort((a, b) => this.#drafts.indexOf(a) - this.#drafts.indexOf(b));
    const known = new Set(groups.map(({ name }) => name));
    return {
      groups: groups.map((draft) => draft.reading(document.title, whole, known, this.#passes)),
      ends: this.#ends,
    };
  }
}

function unitList(text: string): { readonly role: string; readonly from: number } | null {
  const match = UNIT_LIST.exec(text.replace(/^([\u4e00-\u9fff]) {1,3}(?=[\u4e00-\u9fff]{1,3}[:：])/, '$1'));
  if (match === null) return null;
  const colon = text.search(/[:：]/);
  return { role: (match[1] ?? '').replaceAll(' ', ''), from: colon + 1 };
}

const place = (node: string, text: string): GroupPlace => ({ node, start: 0, end: text.length });

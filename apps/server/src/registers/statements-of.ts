import { addMonths, type IsoDate } from '@zhengling/calendar';
import {
  findClause,
  type GazetteDocument,
  type GroupReading,
  type HolderReading,
  type Issue,
  type Node,
  type OrganisationRegister,
  type PostReading,
  readAppointments,
  readGroups,
  readHonours,
  type SeatReading,
} from '@zhengling/gazette';
import type { GroupDefinition } from '@zhengling/work';
import type { Names } from './names.ts';
import type { StatedGroup, StatedPost, StatedSeat, Statement } from './statement.ts';

/** What the documents of an issue say about posts, groups and honours; bodies are ids of the register. */
export function statementsOf(
  issue: Issue,
  register: OrganisationRegister,
  names: Names,
  definitions: readonly GroupDefinition[],
): readonly Statement[] {
  return issue.documents.flatMap((document) => {
    const stated = document.signed ?? issue.issue.published;
    const of = new DocumentStatements(document, stated, register, names);
    return [...of.appointments(), ...of.groups(), ...of.defined(definitions), ...of.honours()];
  });
}

class DocumentStatements {
  readonly #document: GazetteDocument;
  readonly #number: string;
  readonly #stated: IsoDate | null;
  readonly #register: OrganisationRegister;
  readonly #names: Names;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(
    document: GazetteDocument,
    stated: IsoDate | null,
    register: OrganisationRegister,
    names: Names,
  ) {
    this.#document = document;
    this.#number = document.number?.text ?? document.title;
    this.#stated = stated;
    this.#register = register;
    this.#names = names;
    this.#texts = textsOf(document);
  }

  appointments(): readonly Statement[] {
    return readAppointments(this.#document, this.#register).flatMap((reading) =>
      reading.posts.flatMap((printed) => {
        const post = this.#post(printed);
        if (post === null) return [];
        const { act, person, concurrent, decided, probation } = reading;
        const from = decided ?? this.#stated;
        const months = probation === null ? 0 : probation.n * (probation.unit === 'year' ? 12 : 1);
        const probationTo = months === 0 || from === null ? null : addMonths(from, months);
        return [
          this.#statement(holdingSubject(post, person), reading.place.node, reading.text, from, {
            type: 'holding',
            act: act === 'appoint' ? 'appointed' : 'removed',
            post,
            person,
            concurrent,
            probationTo,
          }),
        ];
      }),
    );
  }

  groups(): readonly Statement[] {
    const { groups, ends } = readGroups(this.#document, this.#register);
    const ids = new Map<string, string>();
    const statements: Statement[] = [];
    for (const group of groups) {
      const id = this.#groupId(group, ids);
      ids.set(group.name, id);
      statements.push(...this.#group(group, id, ids));
    }
    for (const { name, how, successor, place, text } of ends) {
      const own = (printed: string) => ids.get(printed) ?? this.#names.idOf(printed);
      statements.push(
        this.#statement(own(name), place.node, text, this.#stated, {
          type: 'end',
          how,
          successor: successor === null ? null : own(successor),
        }),
      );
    }
    return statements;
  }

  #group(group: GroupReading, id: string, ids: ReadonlyMap<string, string>): readonly Statement[] {
    const posts = new Map<string, readonly StatedPost[]>();
    const seats = group.seats.map((seat) => this.#seat(seat, false));
    for (const { person, posts: held } of seats)
      if (person !== null && held.length > 0) posts.set(person, held);
    // 办公室主任由某某同志兼任 names a member of the list: the seat goes with the same posts.
    const office = group.office
      .map((seat) => this.#seat(seat, true))
      .map((seat) =>
        seat.person !== null && seat.posts.length === 0
          ? { ...seat, posts: posts.get(seat.person) ?? [] }
          : seat,
      );
    const payload: StatedGroup = {
      type: 'group',
      name: group.name,
      parent: group.parent === null ? null : (ids.get(group.parent) ?? null),
      act: group.act,
      hosts: group.hosts.map((host) => this.#names.idOf(host.name, host.id)),
      passes: group.passes !== null,
      functions: group.functions
        .map((node) => this.#texts.get(node) ?? '')
        .join('\n')
        .replace(/^(?:主要职责|工作职责)[:：]/, ''),
      endsWithTask: group.endsWithTask === null ? null : (this.#texts.get(group.endsWithTask) ?? null),
      seats: [...seats, ...office],
      origin: 'read',
    };
    const seen = seats.flatMap(({ person, posts: held, node, text }) =>
      person === null
        ? []
        : held.map((post) =>
            this.#statement(holdingSubject(post, person), node, text, this.#stated, {
              type: 'holding',
              act: 'seen',
              post,
              person,
              concurrent: false,
              probationTo: null,
            }),
          ),
    );
    return [this.#statement(id, group.place.node, group.name, this.#stated, payload), ...seen];
  }

  /** Groups that the regulation's folder defines for this document. */
  defined(definitions: readonly GroupDefinition[]): readonly Statement[] {
    return definitions
      .filter(({ sources }) => sources.some(({ document }) => document === this.#number))
      .map((group) => {
        const { id, name, aliases = [], from, hosts = [], functions = '', seats } = group;
        this.#names.add({ id, name, aliases, kind: 'committee', parent: null });
        const clause = group.sources.find(({ document }) => document === this.#number)?.clause ?? '';
        return this.#statement(id, this.#clause(clause).node, name, from, {
          type: 'group',
          name,
          parent: null,
          act: 'listed',
          hosts: hosts.map((host) => this.#names.idOf(host)),
          passes: false,
          functions,
          endsWithTask: null,
          origin: 'definition',
          seats: seats.map((seat) => ({
            role: seat.role,
            office: false,
            person: null,
            posts: [],
            organisation: this.#names.idOf(seat.organisation),
            rank: seat.rank ?? null,
            task: seat.task ?? '',
            ...this.#clause(seat.clause ?? clause),
          })),
        });
      });
  }

  honours(): readonly Statement[] {
    return readHonours(this.#document).map(({ title, recipient, kind, about, minor, place }) =>
      this.#statement(`${title}|${recipient}|${about}`, place.node, '', this.#stated, {
        type: 'honour',
        title,
        recipient,
        kind,
        about,
        minor,
        by: this.#document.issuers.join('、'),
      }),
    );
  }

  #seat({ role, holder, place }: SeatReading, office: boolean): StatedSeat {
    const text = (this.#texts.get(place.node) ?? '').slice(place.start, place.end);
    return {
      role,
      office,
      ...this.#holder(holder),
      task: '',
      node: place.node,
      text: text.slice(0, longestQuote),
    };
  }

  #holder(holder: HolderReading): Pick<StatedSeat, 'person' | 'posts' | 'organisation' | 'rank'> {
    switch (holder.type) {
      case 'person':
        return {
          person: holder.name,
          posts: holder.posts.map((post) => this.#post(post)).filter((post) => post !== null),
          organisation: null,
          rank: null,
        };
      case 'post': {
        const post = this.#post(holder.post);
        // 分管副区长 of no body named: the seat is kept with the words of the print.
        return post === null
          ? { person: null, posts: [], organisation: this.#names.idOf(holder.post.title), rank: null }
          : { person: null, posts: [post], organisation: null, rank: null };
      }
      case 'unit':
        return {
          person: null,
          posts: [],
          organisation: this.#names.idOf(holder.name, holder.id),
          rank: holder.rank,
        };
    }
  }

  #post({ organisation, id, title }: PostReading): StatedPost | null {
    return organisation === null ? null : { organisation: this.#names.idOf(organisation, id), title };
  }

  /** A group is a body under its own name; one whose name says little without its parent has the parent's before it. */
  #groupId({ name, parent }: GroupReading, ids: ReadonlyMap<string, string>): string {
    const above = parent === null ? undefined : ids.get(parent);
    if (above === undefined || this.#names.isLocal(name)) {
      const id = this.#names.idOf(name);
      const body = this.#names.bodies.get(id);
      if (body !== undefined && body.kind === 'body') this.#names.add({ ...body, kind: 'committee' });
      return id;
    }
    const id = `${above}/${name}`.slice(0, 120);
    this.#names.add({ id, name, aliases: [], kind: 'committee', parent: above });
    return id;
  }

  #clause(name: string): { readonly node: string; readonly text: string } {
    const node = name === '' ? undefined : findClause(this.#document, name)?.nodes[0];
    if (node === undefined) return { node: '', text: '' };
    return {
      node: node.id,
      text: (node.text === '' ? (node.heading ?? '') : node.text).slice(0, longestQuote),
    };
  }

  #statement<T extends Statement['payload']>(
    subject: string,
    node: string,
    text: string,
    stated: IsoDate | null,
    payload: T,
  ): Statement<T> {
    return { document: this.#number, stated, subject, node, text: text.slice(0, longestQuote), payload };
  }
}

const longestQuote = 400;

export const postId = ({ organisation, title }: StatedPost): string => `${organisation}/${title}`;
const holdingSubject = (post: StatedPost, person: string): string => `${postId(post)}|${person}`;

function textsOf({ body, attachments }: GazetteDocument): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      texts.set(node.id, node.text === '' ? (node.heading ?? '') : node.text);
      visit(node.children);
    }
  };
  visit(body);
  for (const attachment of attachments) visit(attachment.body);
  return texts;
}

import type { OrganisationRegister } from '@zhengling/gazette';
import type { OrganisationSeed } from './ensure-organisation.ts';
import { organisationIdOf } from './ensure-organisation.ts';

export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ended: boolean;
}

/** A body named while reading, as it is to stand in the register if it does not yet. */
export interface NamedBody extends OrganisationSeed {
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Id of the body it belongs to, where its kind says so. */
  readonly parent: string | null;
}

const UNDER_GOVERNMENT = new Set(['department', 'town', 'street', 'directly-managed', 'park']);

/** Names of bodies become ids: first by the register as it stands, then by the usual bodies of the jurisdiction. */
export class Names {
  /** What came up and has no row yet, or a row under a name that print does not use. */
  readonly bodies = new Map<string, NamedBody>();
  readonly #known = new Map<string, string>();
  readonly #usual: OrganisationRegister;
  readonly #jurisdiction: string | null;

  constructor(known: readonly KnownName[], usual: OrganisationRegister, jurisdiction: string | null) {
    this.#usual = usual;
    this.#jurisdiction = jurisdiction;
    // A body that is there has its names before one that has ended, and an official name before an alias.
    const sorted = [...known].sort((a, b) => Number(a.ended) - Number(b.ended));
    for (const { id, name } of sorted) this.#learn(name, id);
    for (const { id, aliases } of sorted) for (const alias of aliases) this.#learn(alias, id);
  }

  /** A name that means this body from now on. */
  add(body: NamedBody): void {
    this.bodies.set(body.id, body);
    if (body.parent !== null) this.#above(body.parent);
    for (const name of [body.name, ...body.aliases]) this.#known.set(spelt(name), body.id);
  }

  /** The id of the body; one that nobody knows is made from its name. */
  idOf(printed: string, read?: string): string {
    const name = spelt(printed);
    const bare = name.replace(/\([^()]{0,40}\)$/, '');
    for (const form of this.#forms(name, bare)) {
      const id = this.#known.get(form);
      if (id !== undefined) return this.#cameUp(id, bare);
    }
    for (const form of this.#forms(name, bare)) {
      const id = this.#usual.find(form)?.id;
      if (id !== undefined) return this.#cameUp(id, bare);
    }
    if (read !== undefined) return this.#cameUp(read, bare);
    // Its shortest form is the usual one: 柳溪镇, however solemnly it is printed the first time.
    const town = this.#forms(name, bare).flatMap(townOf).at(-1);
    const id = organisationIdOf(town ?? name);
    this.add({
      id,
      name: town ?? printed.replace(/\s+/gu, ''),
      aliases: town === undefined ? [] : [bare],
      kind: kindOf(name),
      parent: null,
    });
    return id;
  }

  /** Whether a name says of itself where it belongs: 区防汛抗旱指挥部, 某区某领导小组; 市政组 of a district does not. */
  isLocal(name: string): boolean {
    const place = this.#jurisdiction;
    if (place === null) return /^[区县]|^.{2,6}[区县]/.test(name);
    const own = place.replace(/^.{2,10}?[市省](?=.{2,})/, '');
    return [place, own, place.slice(-1)].some((prefix) => name.startsWith(prefix));
  }

  #cameUp(id: string, printed: string): string {
    if (this.bodies.has(id)) return id;
    const usual = this.#usual.entries.find((entry) => entry.id === id);
    if (usual === undefined) {
      this.bodies.set(id, { id, name: printed, aliases: [], kind: kindOf(printed), parent: null });
      return id;
    }
    const names = [usual.name, ...usual.aliases];
    // As print calls it among its own: 区财政局, not 某市某区财政局.
    const level = this.#jurisdiction?.slice(-1) ?? '';
    const own = names.filter((one) => one.startsWith(level));
    const short = own.includes(printed) ? printed : (own[0] ?? usual.aliases[0] ?? usual.name);
    const parent = UNDER_GOVERNMENT.has(usual.kind) ? 'government' : null;
    this.bodies.set(id, {
      id,
      name: short,
      aliases: names.filter((one) => one !== short),
      kind: usual.kind,
      parent,
    });
    if (parent !== null) this.#above(parent);
    return id;
  }

  /** What others belong to has a row too. */
  #above(parent: string): void {
    if (!this.bodies.has(parent) && this.#usual.entries.some((entry) => entry.id === parent))
      this.#cameUp(parent, '');
  }

  /**
   * As printed, without a bracket behind it, with the level for the name of the jurisdiction (某市某区财政局), and a
   * town without its office (柳溪镇人民政府, 东山街道办事处).
   */
  #forms(name: string, bare: string): readonly string[] {
    const forms = name === bare ? [name] : [name, bare];
    const place = this.#jurisdiction;
    if (place === null) return [...forms, ...forms.flatMap(townOf)];
    const level = place.slice(-1);
    const own = place.replace(/^.{2,10}?[市省](?=.{2,})/, '');
    const local = forms.flatMap((form) =>
      [place, own]
        .filter((prefix) => form.startsWith(prefix) && form.length > prefix.length)
        .flatMap((prefix) => [`${level}${form.slice(prefix.length)}`, form.slice(prefix.length)]),
    );
    const all = [...forms, ...local];
    return [...all, ...all.flatMap(townOf)];
  }

  #learn(name: string, id: string): void {
    const key = spelt(name);
    if (!this.#known.has(key)) this.#known.set(key, id);
  }
}

const spelt = (name: string): string =>
  name.replace(/\s+/gu, '').replaceAll('（', '(').replaceAll('）', ')').replace(/[“”"]/g, '');

/** 柳溪镇人民政府, 东山街道办事处: the town; nothing for names of many (各镇人民政府). */
function townOf(name: string): readonly string[] {
  const town = /^([^各有相].+?(?:[镇乡]|街道))(?:人民政府|办事处)$/.exec(name)?.[1];
  return town === undefined ? [] : [town];
}

function kindOf(name: string): string {
  if (/(?:领导小组|指挥部|委员会|联席会议|专班|小组|工作组)$/.test(name)) return 'committee';
  if (/街道(?:办事处)?$/.test(name)) return 'street';
  if (/(?:镇|乡)(?:人民政府)?$/.test(name)) return 'town';
  if (/(?:管委会|园区|园城|度假区|开发区|景区)$/.test(name)) return 'park';
  if (/(?:公司|集团|银行|分行|支行|企业)$/.test(name)) return 'enterprise';
  return 'body';
}

import type { GroupPlace, GroupReading, SeatReading } from './group.ts';

const CHAIR = /组长|主任|指挥长|总指挥|召集人|会长|理事长|主席|团长|队长|政委/;

/** Whether the role leads: 组长, 第一组长, 总指挥长; 副组长 and 成员 do not. */
const isChair = (role: string): boolean => CHAIR.test(role) && !role.includes('副');

/** A group while its lines are read. */
export class Draft {
  readonly name: string;
  readonly seats: SeatReading[] = [];
  readonly hosts: { readonly name: string; readonly id?: string }[] = [];
  readonly office: SeatReading[] = [];
  readonly functions: string[] = [];
  endsWithTask: string | null = null;
  readonly #above: readonly string[];
  readonly #place: GroupPlace;

  constructor(name: string, above: readonly string[], at: GroupPlace) {
    this.name = name;
    this.#above = above;
    this.#place = at;
  }

  /** The name without the jurisdiction: 某区某某领导小组 and 某某领导小组 are one. */
  get core(): string {
    return this.name
      .replace(/^[\u4e00-\u9fff]{2,8}[市省](?=.{4,})/, '')
      .replace(/^[\u4e00-\u9fff]{0,4}?[区县市州旗](?=.{4,})/, '');
  }

  /** What a sentence says of a group that is listed too: its seats count only where the list has none. */
  takeIn(other: Draft): void {
    if (this.seats.length === 0) this.seats.push(...other.seats);
    this.hosts.push(...other.hosts);
    if (this.office.length === 0) this.office.push(...other.office);
    this.functions.push(...other.functions);
    this.endsWithTask ??= other.endsWithTask;
  }

  /** A chair behind other seats opens the next list. */
  beginsAgain(role: string): boolean {
    const last = this.seats.at(-1);
    return isChair(role) && last !== undefined && !isChair(last.role);
  }

  get hasPersons(): boolean {
    return this.seats.some(({ holder }) => holder.type === 'person');
  }

  get isGroup(): boolean {
    if (this.seats.length === 0) return this.hosts.length > 0;
    const led = this.seats.some(({ role }) => isChair(role) || /牵头单位|组长单位/.test(role));
    return led || this.hosts.length > 0 || this.seats.length >= 3;
  }

  reading(title: string, text: string, known: ReadonlySet<string>, passes: string | null): GroupReading {
    const setUp = new RegExp(`(?:成立|组建|设立)[^。；]{0,30}${literally(this.core)}`);
    const { name, seats, hosts, office, functions, endsWithTask } = this;
    const changed = /调整|变更|充实/.test(title);
    return {
      name,
      parent: [...this.#above].reverse().find((one) => known.has(one)) ?? null,
      act: changed ? 'adjusted' : /成立|组建|设立/.test(title) || setUp.test(text) ? 'established' : 'listed',
      seats,
      hosts: hosts.filter((one, at) => hosts.findIndex((other) => other.name === one.name) === at),
      office,
      functions: [...new Set(functions)].filter((node) => node !== passes),
      passes,
      endsWithTask,
      place: this.#place,
    };
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import type { Citation, Due, Duty, Node, NodePlace, TimeMention } from '@zhengling/gazette';
import { dueText } from '@zhengling/gazette/output';
import type { ClauseBecameView } from '../rules/views.ts';
import type { Annotation } from '../text/annotate.ts';

/** What the program read in one clause, shown beside it. `id` is unique on the page. */
export type Note =
  | { readonly kind: 'time'; readonly id: string; readonly text: string; readonly says: string }
  | {
      readonly kind: 'duty';
      readonly id: string;
      readonly lead: readonly string[];
      readonly responsible: readonly string[];
      readonly cooperating: readonly string[];
      readonly due: string | null;
    }
  /** The clause can be computed. */
  | {
      readonly kind: 'rule';
      readonly id: string;
      readonly rules: readonly { readonly title: string; readonly href: string }[];
    }
  /** What later work will carry: 程序, 职责 … */
  | { readonly kind: 'planned'; readonly id: string; readonly words: readonly string[] };

/** What is underlined where, and what is said beside which node. */
export interface Reading {
  annotations(node: string, field: 'heading' | 'text'): readonly Annotation[];
  cell(node: string, row: number, cell: number): readonly Annotation[];
  notes(node: string): readonly Note[];
}

/** What a document, a foreword or a news column was read as. */
export interface Findings {
  readonly times: readonly TimeMention[];
  readonly duties: readonly Duty[];
  readonly citations: readonly Citation[];
  /** Addresses of published documents by normalised number. */
  readonly links: ReadonlyMap<string, string>;
  /** Number of the document shown: its citations of itself lead to fragments of the same page. */
  readonly number: string | null;
  /** What became of the clauses. */
  readonly became?: readonly ClauseBecameView[];
}

/** Longest stretch underlined for a duty whose units are not named in its own words, in characters. */
const longestUnderline = 24;

export function read(nodes: readonly Node[], findings: Findings): Reading {
  const texts = textsById(nodes);
  const annotations = new Map<string, Annotation[]>();
  const notes = new Map<string, Note[]>();
  let serial = 0;
  const nextId = () => {
    serial += 1;
    return `note-${serial}`;
  };
  const annotate = (place: NodePlace, annotation: Annotation) =>
    push(annotations, placeKey(place), annotation);

  for (const { node, rules, planned } of findings.became ?? []) {
    if (rules.length > 0) push(notes, node, { kind: 'rule', id: nextId(), rules });
    if (planned.length > 0) push(notes, node, { kind: 'planned', id: nextId(), words: planned });
  }

  const readAs = new Map<string, string>();
  for (const duty of findings.duties) {
    const note: Note = {
      kind: 'duty',
      id: nextId(),
      lead: duty.lead,
      responsible: duty.responsible,
      cooperating: duty.cooperating,
      due: duty.due === null ? null : dueText(duty.due),
    };
    push(notes, duty.node, note);
    if (duty.due !== null) readAs.set(`${duty.node} ${dueKey(duty.due)}`, note.id);
    if (duty.place.field === 'cell') continue;
    const text = texts.get(duty.place.node)?.[duty.place.field] ?? '';
    for (const [start, end] of dutyPlaces(duty, text)) {
      annotate(duty.place, underline('unit', start, end, note.id, `任务：${unitsText(note)}`));
    }
  }

  for (const time of findings.times) {
    const says = dueText(time.due);
    const known = readAs.get(`${time.place.node} ${dueKey(time.due)}`);
    const id = known ?? nextId();
    if (known === undefined) {
      push(notes, time.place.node, { kind: 'time', id, text: time.text.replace(/\s+/g, ''), says });
      readAs.set(`${time.place.node} ${dueKey(time.due)}`, id);
    }
    annotate(time.place, underline('time', time.place.start, time.place.end, id, `读作：${says}`));
  }

  for (const citation of findings.citations) {
    const href = citationHref(citation, findings);
    if (href === null) continue;
    const { start, end } = citation.place;
    annotate(citation.place, {
      start,
      end,
      kind: 'citation',
      href,
      note: null,
      says: citation.title ?? citation.number ?? citation.text,
    });
  }

  return {
    annotations: (node, field) => annotations.get(`${node} ${field}`) ?? [],
    cell: (node, row, cell) => annotations.get(`${node} ${row} ${cell}`) ?? [],
    notes: (node) => notes.get(node) ?? [],
  };
}

function unitsText(note: Extract<Note, { kind: 'duty' }>): string {
  const groups = [
    ['牵头', note.lead],
    ['责任', note.responsible],
    ['配合', note.cooperating],
  ] as const;
  return groups
    .filter(([, units]) => units.length > 0)
    .map(([role, units]) => `${role} ${units.join('、')}`)
    .join('；');
}

function underline(
  kind: 'time' | 'unit',
  start: number,
  end: number,
  note: string,
  says: string,
): Annotation {
  return { start, end, kind, href: `#${note}`, note, says };
}

/**
 * Where the units of a duty stand: in the bracket behind its words where one gives it, else within its words, or at
 * their head (区教委：做好…); where none does, the words themselves if they are short. 各街镇 is not underlined in
 * 各街镇（园城）, which is another.
 */
function dutyPlaces(duty: Duty, text: string): readonly (readonly [number, number])[] {
  const { start, end } = duty.place;
  const bracket = duty.source === 'inline' ? bracketAt(text, end) : null;
  const places: (readonly [number, number])[] = [];
  const names = [...new Set([...duty.lead, ...duty.responsible, ...duty.cooperating])];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const within = text.slice(0, bracket ?? end).indexOf(name, bracket === null ? start : end);
    const at = within >= 0 || bracket !== null ? within : headOf(text.slice(0, start), name);
    if (
      at >= 0 &&
      !/[(（]/.test(text.charAt(at + name.length)) &&
      !places.some(([from, to]) => at < to && from < at + name.length)
    ) {
      places.push([at, at + name.length]);
    }
  }
  if (places.length > 0) return places;
  return end - start <= longestUnderline ? [[start, end]] : [];
}

/** Where the bracket that opens at `at` ends (the end of the text where it is not closed); null where none opens. */
function bracketAt(text: string, at: number): number | null {
  const opening = /^\s*[(（]/.exec(text.slice(at, at + 8))?.[0].length;
  if (opening === undefined) return null;
  let depth = 1;
  for (let i = at + opening; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '(' || sign === '（') depth += 1;
    else if ((sign === ')' || sign === '）') && --depth === 0) return i;
  }
  return text.length;
}

/** Where a name stands in the list of units before the colon that ends `head`; -1 where it does not. */
function headOf(head: string, name: string): number {
  return /[:：]\s*$/.test(head) ? head.lastIndexOf(name) : -1;
}

function citationHref(citation: Citation, { links, number }: Findings): string | null {
  const { target } = citation;
  if (target !== null) {
    const fragment = target.node === null ? '' : `#${target.node}`;
    if (target.document === number && number !== null) return fragment === '' ? null : fragment;
    const href = links.get(target.document);
    return href === undefined ? null : `${href}${fragment}`;
  }
  if (citation.number === null || citation.number === number) return null;
  return links.get(citation.number) ?? null;
}

function textsById(nodes: readonly Node[]): Map<string, { heading: string; text: string }> {
  const texts = new Map<string, { heading: string; text: string }>();
  const visit = (node: Node) => {
    texts.set(node.id, { heading: node.heading ?? '', text: node.text });
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return texts;
}

function placeKey(place: NodePlace): string {
  return place.field === 'cell'
    ? `${place.node} ${place.row ?? 0} ${place.cell ?? 0}`
    : `${place.node} ${place.field}`;
}

function dueKey(due: Due): string {
  return JSON.stringify(due);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

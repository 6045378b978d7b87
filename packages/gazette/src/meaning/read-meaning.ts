import type { NodeSource } from '../body/tree.ts';
import { inForce } from '../document/in-force.ts';
import type { Due } from '../model/due.ts';
import type {
  Citation,
  Duty,
  GazetteDocument,
  IssueLine,
  TimeMention,
  UnitReference,
} from '../model/issue.ts';
import type { Node } from '../model/node.ts';
import type { Line } from '../source/lines.ts';
import {
  abbreviations,
  type CitationReading,
  type PlacedCitation,
  readCitations,
  resolveCitations,
} from './citations/index.ts';
import { readDuties } from './duties/index.ts';
import { inDocument, type Passage, type Places, passagesOf, placeAt, placesOf } from './passages.ts';
import { advance, readTimes, type TimeReading, timeContext } from './times/index.ts';
import {
  deriveRegister,
  extendRegister,
  learnOrganisations,
  type OrganisationRegister,
} from './units/index.ts';
import { readValidity } from './validity/index.ts';

/** A tree of nodes whose ids are unique: a document, the foreword, or one item of news. */
interface Tree {
  readonly documentIndex: number | null;
  readonly nodes: readonly Node[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

export interface MeaningInput {
  readonly input: string;
  readonly lines: readonly Line[];
  readonly issue: IssueLine;
  readonly documents: readonly {
    readonly document: Omit<GazetteDocument, 'validity'>;
    readonly sources: ReadonlyMap<string, NodeSource>;
  }[];
  readonly others: readonly {
    readonly nodes: readonly Node[];
    readonly sources: ReadonlyMap<string, NodeSource>;
  }[];
}

export interface Meaning {
  readonly documents: readonly GazetteDocument[];
  readonly citations: readonly Citation[];
  readonly times: readonly TimeMention[];
  readonly duties: readonly Duty[];
}

/** Reads what the compiled text means: citations, times, duties, validity; every finding with its place. */
export function readMeaning({ input, lines, issue, documents: readings, others }: MeaningInput): Meaning {
  const trees: Tree[] = [
    ...readings.map(({ document, sources }, documentIndex) => ({
      documentIndex,
      nodes: treeOf(document),
      sources,
    })),
    ...others.map((other) => ({ ...other, documentIndex: null })),
  ];
  const passages = trees.map(({ nodes, documentIndex }) => passagesOf(nodes, documentIndex));
  const places = trees.map(({ nodes, sources }) => placesOf(input, lines, nodes, sources));
  const texts = passages.flatMap((some) => some.map((passage) => passage.text));
  const general = deriveRegister(issue.jurisdiction);
  const register = extendRegister(general, learnOrganisations(texts, general));
  const documents = readings.map(({ document }): GazetteDocument => {
    const { title, instrument, signed, printed, body, attachments } = document;
    // What has neither 文种 nor number (an interpretation, a table of figures) is no 公文: publishing it puts nothing in force.
    const published = document.kind === null && document.number === null ? null : issue.published;
    return inForce(
      document,
      readValidity({ title, instrument, signed, printed, body, attachments, published }),
    );
  });
  const nameOf = (index: number | null) => (index === null ? null : (documents[index]?.number?.text ?? null));
  const signedOf = (index: number | null) => (index === null ? null : (documents[index]?.signed ?? null));
  const times: TimeMention[] = [];
  const duties: Duty[] = [];
  trees.forEach(({ documentIndex, nodes }, t) => {
    const where = places[t];
    if (!where) return;
    const context = timeContext(signedOf(documentIndex), issue.year);
    for (const time of timesOf(passages[t] ?? [], where, context, nameOf(documentIndex))) times.push(time);
    if (documentIndex === null) return;
    const readDue = (text: string) => dueOf(readTimes(text, context));
    for (const reading of readDuties(nodes, { register, readDue })) {
      const { node, text, lead, responsible, cooperating, due, source, place, anchor } = reading;
      duties.push({
        node,
        text,
        lead,
        responsible,
        cooperating,
        due,
        source,
        document: nameOf(documentIndex),
        line: where.spanOf(anchor).startLine,
        units: unitsOf([lead, responsible, cooperating], register),
        span: where.spanOf(place),
        place: inDocument(place, documentIndex),
      });
    }
  });
  return { documents, citations: citationsOf(documents, passages, places, nameOf), times, duties };
}

/** Of several times in one sentence the deadline (…前、…内、…底) is when the duty is due, else the first. */
const dueOf = (readings: readonly TimeReading[]): Due | null =>
  (readings.find((reading) => /[前内底]$/.test(reading.text)) ?? readings[0])?.due ?? null;

const treeOf = ({ body, attachments }: Pick<GazetteDocument, 'body' | 'attachments'>): Node[] => [
  ...body,
  ...attachments.flatMap((attachment) => attachment.body),
];

function timesOf(
  passages: readonly Passage[],
  places: Places,
  start: ReturnType<typeof timeContext>,
  document: string | null,
): TimeMention[] {
  let context = start;
  const mentions: TimeMention[] = [];
  for (const { place, text } of passages) {
    const readings = readTimes(text, context);
    if (readings.length === 0) continue;
    context = advance(context, readings);
    for (const reading of readings) {
      const at = placeAt(place, reading.start, reading.end);
      const span = places.spanOf(at);
      mentions.push({
        document,
        line: span.startLine,
        text: reading.text,
        due: reading.due,
        span,
        place: at,
      });
    }
  }
  return mentions;
}

function unitsOf(roles: readonly (readonly string[])[], register: OrganisationRegister): UnitReference[] {
  const found: UnitReference[] = [];
  const ids = new Set<string>();
  for (const names of roles) {
    for (const name of names) {
      const id = register.find(name)?.id;
      if (id === undefined || ids.has(id)) continue;
      ids.add(id);
      found.push({ name, id });
    }
  }
  return found;
}

function citationsOf(
  documents: readonly GazetteDocument[],
  passages: readonly (readonly Passage[])[],
  places: readonly Places[],
  nameOf: (index: number | null) => string | null,
): Citation[] {
  const placed: (PlacedCitation & { readonly passage: Passage; readonly places: Places })[] = [];
  passages.forEach((some, t) => {
    const where = places[t];
    if (!where) return;
    const known = abbreviations(some.map((passage) => passage.text).join('\n'));
    const before: CitationReading[] = [];
    for (const passage of some) {
      for (const reading of readCitations(passage.text, known, before)) {
        const { documentIndex, node } = passage.place;
        placed.push({ reading, documentIndex, node, passage, places: where });
        before.push(reading);
      }
    }
  });
  const targets = resolveCitations(documents, placed);
  return placed.map(({ reading, documentIndex, node, passage, places: where }, i): Citation => {
    const place = placeAt(passage.place, reading.start, reading.end);
    return {
      from: node,
      text: reading.text,
      title: reading.title,
      number: reading.number,
      provision: reading.provision,
      document: nameOf(documentIndex),
      span: where.spanOf(place),
      place,
      target: targets[i] ?? null,
      kind: reading.kind,
    };
  });
}

import type { Calendar, IsoDate } from '@zhengling/calendar';
import { type Duty, deriveRegister, type Issue, type OrganisationRegister } from '@zhengling/gazette';
import { regulations } from '@zhengling/qijiang';
import {
  asSource,
  type DutyCreated,
  type DutyDefinition,
  type DutyPart,
  type DutyUnit,
  datesOf,
} from '@zhengling/work';
import { organisationIdOf } from '../registers/ensure-organisation.ts';
import { labelOf } from './clause-label.ts';

/** A body named by a candidate, as the register of organisations should hold it. */
interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** What a published text makes a candidate: the event, its key, the document it stands in, the bodies it names. */
export interface Candidate {
  readonly key: string;
  /** 0-based position of the document in the issue. */
  readonly documentIndex: number;
  readonly created: DutyCreated;
  readonly bodies: readonly NamedBody[];
}

interface Naming {
  readonly register: OrganisationRegister;
  readonly bodies: Map<string, NamedBody>;
}

/**
 * The duties of an issue as candidates: those that the compiler read, and those that its regulations define. `slug`
 * stands for the number of documents that have none.
 */
export function candidatesOf(issue: Issue, slug: string, calendar: Calendar): readonly Candidate[] {
  const register = deriveRegister(issue.issue.jurisdiction);
  const ordinals = new Map<string, number>();
  const extracted = issue.duties.flatMap((duty): Candidate[] => {
    const { documentIndex, node } = duty.place;
    if (documentIndex === null) return [];
    const at = `${documentIdOf(issue, documentIndex, slug)}#${node}`;
    const ordinal = (ordinals.get(at) ?? 0) + 1;
    ordinals.set(at, ordinal);
    return [extractedCandidate(issue, duty, documentIndex, `${at}#${ordinal}`, register, calendar)];
  });
  return [...extracted, ...definedCandidates(issue, register, calendar)];
}

/** What keys begin with: the number, or the place in the issue. */
const documentIdOf = (issue: Issue, index: number, slug: string): string =>
  issue.documents[index]?.number?.text ?? `${slug}/${index + 1}`;

function extractedCandidate(
  issue: Issue,
  duty: Duty,
  documentIndex: number,
  key: string,
  register: OrganisationRegister,
  calendar: Calendar,
): Candidate {
  const naming: Naming = { register, bodies: new Map() };
  const known = new Map(duty.units.map(({ name, id }) => [name, id]));
  const units = (['lead', 'responsible', 'cooperating'] as const).flatMap((part) =>
    duty[part].map((name) => unitOf(name, part, naming, known.get(name))),
  );
  const document = issue.documents[documentIndex];
  const { kind, dates } = datesOf(duty.due, { issued: issuedOf(issue, documentIndex), calendar });
  return {
    key,
    documentIndex,
    created: {
      type: 'created',
      origin: 'extracted',
      state: 'candidate',
      kind,
      title: titleOf(duty.text),
      number: document?.number?.text ?? null,
      node: duty.place.node,
      clause: document === undefined ? '' : labelOf(document, duty.place.node),
      quote: duty.text,
      period: null,
      units: asSource(units),
      leader: null,
      public: document?.disclosure === 'public',
      template: null,
      ...dates,
    },
    bodies: [...naming.bodies.values()],
  };
}

function definedCandidates(
  issue: Issue,
  register: OrganisationRegister,
  calendar: Calendar,
): readonly Candidate[] {
  return issue.documents.flatMap((document, documentIndex) => {
    const number = document.number?.text;
    return definitions
      .filter((definition) => definition.document === number)
      .map((definition): Candidate => {
        const naming: Naming = { register, bodies: new Map() };
        const units = (['lead', 'responsible', 'cooperating'] as const).flatMap((part) =>
          (definition.units[part] ?? []).map((name) => unitOf(name, part, naming, undefined)),
        );
        const { kind, dates } = datesOf(definition.due, {
          issued: issuedOf(issue, documentIndex),
          calendar,
        });
        return {
          key: `${definition.document}#=${definition.id}`,
          documentIndex,
          created: {
            type: 'created',
            origin: 'definition',
            state: 'candidate',
            kind,
            title: definition.title,
            number: definition.document,
            node: null,
            clause: definition.clause,
            quote: '',
            period: null,
            units: asSource(units),
            leader: null,
            public: document.disclosure === 'public',
            template: definition.report ?? null,
            ...dates,
          },
          bodies: [...naming.bodies.values()],
        };
      });
  });
}

const definitions: readonly DutyDefinition[] = regulations.flatMap(({ duties = [] }) => duties);

/** The day that a period from the publication counts from. */
const issuedOf = (issue: Issue, documentIndex: number): IsoDate | null => {
  const document = issue.documents[documentIndex];
  return document?.signed ?? document?.printed ?? issue.issue.published;
};

function unitOf(
  name: string,
  part: DutyPart,
  { register, bodies }: Naming,
  known: string | undefined,
): DutyUnit {
  const organisation = register.find(name);
  const id = organisation?.id ?? known ?? organisationIdOf(name);
  const collective = organisation?.kind === 'collective';
  bodies.set(id, {
    id,
    name: organisation?.name ?? name,
    kind: organisation?.kind ?? 'body',
    aliases: organisation?.aliases ?? [],
  });
  return { unit: id, part, collective };
}

const longestTitle = 60;

/** The first sentence of what is printed, short enough for a list; the whole stands beside it. */
function titleOf(text: string): string {
  const [sentence = ''] = text.replace(/\s+/gu, '').split(/[。；]/u);
  const bare = sentence.replace(/[，,、：:]+$/u, '');
  const letters = [...(bare === '' ? text.trim() : bare)];
  if (letters.length <= longestTitle) return letters.join('') || '（原文没有文字）';
  return `${letters.slice(0, longestTitle - 1).join('')}…`;
}

import { type IsoDate, parseDocumentNumber } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database, IssueState } from '../database/schema.ts';
import { publicStates } from './read.ts';

/** A document of the library, as an answer about validity names it. */
export interface NamedDocument {
  readonly number: string | null;
  readonly title: string;
  readonly issue: string;
  readonly position: number;
}

export type ValidityStatus =
  | 'in-force'
  | 'not-yet'
  | 'expired'
  | 'repealed'
  /** The library has neither the document nor one that repeals it. */
  | 'unknown';

export interface DocumentValidity {
  readonly number: string;
  readonly on: IsoDate;
  readonly status: ValidityStatus;
  /** Null where unknown. */
  readonly inForce: boolean | null;
  readonly title: string | null;
  /** The document's own place, null where it is known only from the one that repeals it. */
  readonly document: NamedDocument | null;
  readonly from: IsoDate | null;
  /** The last day in force; null while none is known. */
  readonly to: IsoDate | null;
  readonly repealedBy: (NamedDocument & { readonly on: IsoDate | null }) | null;
  /** In Chinese, one sentence each: why. */
  readonly reasons: readonly string[];
}

/**
 * Whether a document is in force on a day, by its own words and by what later documents of the library say of it.
 * A repeal takes effect on the day its document does: on that day the repealed one is in force no more.
 */
export async function documentValidity(
  db: Kysely<Database>,
  number: string,
  on: IsoDate,
  states: readonly IssueState[] = publicStates,
): Promise<DocumentValidity> {
  const own = await ownDocument(db, number, states);
  const titles = own === null ? [] : ownTitles(own);
  const repeal = await earliestRepeal(db, number, titles, own?.id ?? null, states);
  const from = own === null ? null : (own.in_force_from ?? own.signed);
  const year = parseDocumentNumber(number)?.year ?? null;
  const ends = own?.in_force_to ?? null;
  const base = {
    number,
    on,
    title: own?.title ?? repeal?.repealedTitle ?? null,
    document:
      own === null ? null : { number: own.number, title: own.title, issue: own.slug, position: own.position },
    from,
    repealedBy: repeal === null ? null : repeal.by,
  };
  const repealedOn = repeal?.by.on ?? null;
  const last = earlier(ends, repealedOn === null ? null : dayBefore(repealedOn));
  const begins = from === null ? [] : [`自${from}起施行。`];

  if (own === null && repeal === null) {
    return {
      ...base,
      status: 'unknown',
      inForce: null,
      to: null,
      reasons: ['库中没有这份文件，也没有文件提到废止它。'],
    };
  }
  if (repeal !== null && (repealedOn === null || on >= repealedOn)) {
    return {
      ...base,
      status: 'repealed',
      inForce: false,
      to: last,
      reasons: [...begins, `${repealedOn === null ? '已' : `自${repealedOn}起`}由${naming(repeal.by)}废止。`],
    };
  }
  if (own === null && year !== null && on < `${year}-01-01`) {
    return {
      ...base,
      status: 'not-yet',
      inForce: false,
      to: last,
      reasons: [`它是${year}年的文件，在此之前还没有。`],
    };
  }
  if (from !== null && on < from) {
    return {
      ...base,
      status: 'not-yet',
      inForce: false,
      to: last,
      reasons: [`自${from}起施行，在此之前尚未生效。`],
    };
  }
  if (ends !== null && on > ends) {
    return {
      ...base,
      status: 'expired',
      inForce: false,
      to: last,
      reasons: [...begins, `有效期至${ends}，已经届满。`],
    };
  }
  return {
    ...base,
    status: 'in-force',
    inForce: true,
    to: last,
    reasons: [
      ...begins,
      ...(own === null ? ['库中没有它的原文，只知道废止它的文件。'] : []),
      ...(ends === null ? [] : [`有效期至${ends}。`]),
      repeal === null || repealedOn === null
        ? '库中没有废止它的文件。'
        : `到${repealedOn}才由${naming(repeal.by)}废止。`,
    ],
  };
}

/** Where two issues print a number, the later print speaks. */
async function ownDocument(db: Kysely<Database>, number: string, states: readonly IssueState[]) {
  const row = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['document.id', 'document.number', 'document.title', 'document.position', 'document.signed'])
    .select(['document.in_force_from', 'document.in_force_to', 'document.content', 'issue.slug'])
    .where('document.number', '=', number)
    .where('issue.state', 'in', states)
    .orderBy('issue.year', 'desc')
    .orderBy('issue.number', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** What a repeal without a number may call it: its title, or that of the instrument it encloses. */
function ownTitles(own: NonNullable<Awaited<ReturnType<typeof ownDocument>>>): readonly string[] {
  const { instrument } = own.content;
  return instrument === null ? [own.title] : [own.title, instrument.title];
}

async function earliestRepeal(
  db: Kysely<Database>,
  number: string,
  titles: readonly string[],
  ownId: number | null,
  states: readonly IssueState[],
) {
  const row = await db
    .selectFrom('repeal')
    .innerJoin('document', 'document.id', 'repeal.document_id')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select([
      'document.number',
      'document.title',
      'document.position',
      'issue.slug',
      'repeal.title as repealedTitle',
    ])
    .select(({ fn }) =>
      fn.coalesce('document.in_force_from', 'document.signed', 'issue.published').as('effective'),
    )
    .where((eb) =>
      eb.or([
        eb('repeal.number', '=', number),
        ...(titles.length === 0
          ? []
          : [eb.and([eb('repeal.number', 'is', null), eb('repeal.title', 'in', titles)])]),
      ]),
    )
    .where('issue.state', 'in', states)
    .$if(ownId !== null, (query) => query.where('document.id', '!=', ownId ?? 0))
    .orderBy('effective', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  if (row === undefined) return null;
  const by = {
    number: row.number,
    title: row.title,
    issue: row.slug,
    position: row.position,
    on: row.effective,
  };
  return { by, repealedTitle: row.repealedTitle };
}

/** Titles within a title stand in single marks (GB/T 15834). */
export function naming({ number, title }: Pick<NamedDocument, 'number' | 'title'>): string {
  const name = `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
  return number === null ? name : `${name}（${number}）`;
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function dayBefore(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

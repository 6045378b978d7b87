import type { GazetteDocument, IsoDate, Validity } from '../../model/index.ts';
import { timeContext } from '../times/index.ts';
import { type Sentence, sentences } from './clause.ts';
import { type Force, type Issued, OF_FORCE, readForce } from './force.ts';
import { readRepeals } from './repeals.ts';

/** What validity is read from: a compiled document without it, and the day the issue came out. */
export type ValidityInput = Pick<
  GazetteDocument,
  'title' | 'instrument' | 'signed' | 'printed' | 'body' | 'attachments'
> & { readonly published: IsoDate | null };

/**
 * From when to when a document is in force, by which clause, and what it repeals.
 * Without a clause it is in force from its signature, with no end and no basis. 「N日后施行」 is in force from the day
 * after the Nth day; 「有效期三年」 counts the day it begins on.
 */
export function readValidity(input: ValidityInput): Validity {
  const issued = issuedOn(input);
  const context = timeContext(issued?.date ?? null);
  const instrument = input.instrument?.title.replace(/\s/g, '') ?? null;
  const lines = [
    ...sentences(input.body, OF_FORCE),
    ...input.attachments.flatMap((attachment) => sentences(attachment.body, OF_FORCE)),
  ];
  let from: Located | null = null;
  let to: Located | null = null;
  for (const sentence of lines) {
    const force = readForce(sentence, instrument, issued, context);
    if (force === null) continue;
    if (force.from !== null || force.to === null) from ??= { sentence, force };
    if (force.to !== null) to ??= { sentence, force };
  }
  return {
    from: from === null ? (issued?.date ?? null) : from.force.from,
    to: to?.force.to ?? null,
    basis: basisOf(from ?? to),
    note: noteOf(from, to, issued, input.instrument?.trial ?? /[（(](?:试行|暂行)[)）]/.test(input.title)),
    repeals: readRepeals(input.title, input.body, input.attachments),
  };
}

interface Located {
  readonly sentence: Sentence;
  readonly force: Force;
}

/** 发布之日 is the date of the signature, else of the printing, else of the gazette. */
function issuedOn({ signed, printed, published }: ValidityInput): Issued | null {
  if (signed !== null) return { date: signed, name: '成文日期' };
  if (printed !== null) return { date: printed, name: '印发日期' };
  return published === null ? null : { date: published, name: '公报出版日期' };
}

const basisOf = (located: Located | null) => (located === null ? null : (located.sentence.clause ?? '正文'));

function noteOf(from: Located | null, to: Located | null, issued: Issued | null, trial: boolean): string {
  const reasons = new Set<string>();
  if (from !== null) reasons.add(from.force.reason);
  else if (issued !== null) reasons.add(`未写明施行日期，按${issued.name}计`);
  else reasons.add('未写明施行日期，公报也未印成文日期');
  if (to !== null) reasons.add(to.force.reason);
  if (trial) reasons.add(to === null ? '试行，未规定期限' : '试行');
  return [...reasons].join('；');
}

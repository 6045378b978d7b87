import type { Diagnostic, Issue } from '../model/index.ts';
import { addressMalformed } from './address-malformed.ts';
import { addresseeMissing } from './addressee-missing.ts';
import { attachmentNotAnnounced } from './attachment-not-announced.ts';
import { attachmentNotPrinted } from './attachment-not-printed.ts';
import type { Check } from './check.ts';
import { citationTitleDiffers } from './citation-title-differs.ts';
import { citesRepealed } from './cites-repealed.ts';
import { columnSum } from './column-sum.ts';
import { contentsEntryLacking } from './contents-entry-lacking.ts';
import { contentsEntryMissing } from './contents-entry-missing.ts';
import { contentsPagesDescend } from './contents-pages-descend.ts';
import { contentsTitleDiffers } from './contents-title-differs.ts';
import { copiesDiffer } from './copies-differ.ts';
import { countOfList } from './count-of-list.ts';
import { dateImpossible } from './date-impossible.ts';
import { documentNumberMissing } from './document-number-missing.ts';
import { enclosedTitleDiffers } from './enclosed-title-differs.ts';
import { latinWordStray } from './latin-word-stray.ts';
import { markDoubled } from './mark-doubled.ts';
import { mastheadUnlikeSignature } from './masthead-unlike-signature.ts';
import { numberOutOfOrder } from './number-out-of-order.ts';
import { numberRepeated } from './number-repeated.ts';
import { numberSkipped } from './number-skipped.ts';
import { numberTaken } from './number-taken.ts';
import { numberYear } from './number-year.ts';
import type { CheckOptions } from './options.ts';
import { partsSum } from './parts-sum.ts';
import { personalData } from './personal-data.ts';
import { phoneMalformed } from './phone-malformed.ts';
import { planSum } from './plan-sum.ts';
import { printedBeforeSigned } from './printed-before-signed.ts';
import { provisionMissing } from './provision-missing.ts';
import { punctuationUnpaired } from './punctuation-unpaired.ts';
import { rowSum } from './row-sum.ts';
import { run } from './run.ts';
import { sentenceBroken } from './sentence-broken.ts';
import { seriesOutOfOrder } from './series-out-of-order.ts';
import { shareOfTotal } from './share-of-total.ts';
import { signatureDateMissing } from './signature-date-missing.ts';
import { textUnplaced } from './text-unplaced.ts';
import { unitUnknown } from './unit-unknown.ts';

export type { CheckOptions } from './options.ts';

/** Every check, in the order of their codes. */
export const CHECKS: readonly Check[] = [
  contentsTitleDiffers,
  contentsEntryMissing,
  contentsEntryLacking,
  contentsPagesDescend,
  numberRepeated,
  numberSkipped,
  numberOutOfOrder,
  seriesOutOfOrder,
  numberYear,
  numberTaken,
  rowSum,
  columnSum,
  partsSum,
  shareOfTotal,
  planSum,
  countOfList,
  dateImpossible,
  unitUnknown,
  latinWordStray,
  phoneMalformed,
  addressMalformed,
  punctuationUnpaired,
  markDoubled,
  signatureDateMissing,
  addresseeMissing,
  documentNumberMissing,
  printedBeforeSigned,
  attachmentNotPrinted,
  attachmentNotAnnounced,
  copiesDiffer,
  sentenceBroken,
  textUnplaced,
  mastheadUnlikeSignature,
  enclosedTitleDiffers,
  citesRepealed,
  citationTitleDiffers,
  provisionMissing,
  personalData,
];

/**
 * Proofreads a compiled issue. `source` is the text it was compiled from. Never throws: a check that fails is
 * reported as `ZL0901` and the others still run.
 */
export function check(issue: Issue, source: string, options: CheckOptions = {}): Diagnostic[] {
  return run(CHECKS, issue, source, options);
}

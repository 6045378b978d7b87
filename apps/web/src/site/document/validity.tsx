import type { GazetteDocument } from '@zhengling/gazette';
import { dateText } from '@zhengling/gazette/output';
import type { ValidityState, ValidityView } from '../views.ts';

/** The words an official uses for each state. */
const validityWords: Readonly<Record<ValidityState, string>> = {
  'in-force': '现行有效',
  'not-yet': '尚未施行',
  expired: '已失效',
  repealed: '已废止',
  unknown: '效力未载明',
};

/** An interpretation or a table of figures, printed without a number, is never in force: nothing is said of it. */
export const mayBeInForce = (
  state: ValidityState,
  number: string | { readonly text: string } | null,
): boolean => state !== 'unknown' || number !== null;

export function ValidityBadge({ state }: { readonly state: ValidityState }) {
  return <span className={`badge ${state}`}>{validityWords[state]}</span>;
}

/** Since when, until when, by what: the sentence beside the badge. */
export function ValidityReason({
  validity,
  document,
}: {
  readonly validity: ValidityView;
  readonly document: Pick<GazetteDocument, 'signed' | 'printed'>;
}) {
  const { state, since, until, basis, by } = validity;
  const source = basis === null ? '' : `（${basis}）`;
  switch (state) {
    case 'in-force':
      return (
        <>
          {since !== null && (basis === null ? reckoned(since, document) : `${dateText(since)}起施行`)}
          {until !== null && `${since === null ? '' : '，'}有效期至${dateText(until)}`}
          {source}
        </>
      );
    case 'not-yet':
      return (
        <>
          {since === null ? '施行日期待定' : `自${dateText(since)}起施行`}
          {source}
        </>
      );
    case 'expired':
      return (
        <>
          有效期至{until === null ? '期满' : dateText(until)}
          {source}
        </>
      );
    case 'repealed':
      return (
        <>
          {since === null ? '' : `自${dateText(since)}起`}
          {by === null ? (
            '被废止'
          ) : (
            <>
              被 <a href={by.href}>{by.label}</a> 废止
            </>
          )}
        </>
      );
    case 'unknown':
      return <>文中没有写明施行日期</>;
  }
}

/** The day a document without a clause is in force from: of its signature, else of its printing, else of the gazette. */
function reckoned(since: string, { signed, printed }: Pick<GazetteDocument, 'signed' | 'printed'>): string {
  if (since === signed) return '自成文之日起';
  return `未印成文日期，自${since === printed ? '印发' : '公报出版'}之日（${dateText(since)}）起`;
}

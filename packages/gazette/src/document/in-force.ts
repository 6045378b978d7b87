import type { GazetteDocument, Validity } from '../model/issue.ts';

/**
 * A document with what holds of it in time. Written out field by field, never spread: documents of one shape are what
 * everything that reads them is fast with.
 */
export const inForce = (
  document: Required<Omit<GazetteDocument, 'validity'>>,
  validity: Validity,
): Required<GazetteDocument> => ({
  masthead: document.masthead,
  number: document.number,
  title: document.title,
  kind: document.kind,
  instrument: document.instrument,
  issuers: document.issuers,
  addressees: document.addressees,
  signed: document.signed,
  printed: document.printed,
  printer: document.printer,
  copies: document.copies,
  disclosure: document.disclosure,
  body: document.body,
  attachments: document.attachments,
  span: document.span,
  validity,
});

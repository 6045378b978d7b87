import { parseDocumentNumber } from '@zhengling/gazette';

/**
 * A document number as documents carry it: `綦江府办发〔2019〕56号`, whatever brackets, widths and blanks it was typed
 * with. Null where the text is no document number.
 */
export function documentNumber(typed: string): string | null {
  return parseDocumentNumber(typed)?.text ?? null;
}

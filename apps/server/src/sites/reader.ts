import { type AccessRecord, may, type Subject } from '@zhengling/access';
import { masked, type SiteField, type SiteValue } from '@zhengling/work';

/** What one reader may see and do in the registers. */
export interface Reader {
  readonly subject: Subject;
  readonly public: boolean;
  mayEdit(unit: string | null): boolean;
  /** Names and numbers of people in full. */
  mayReveal(unit: string | null): boolean;
}

export function readerOf(subject: Subject): Reader {
  const record = (unit: string | null): AccessRecord => ({ unit, public: true });
  return {
    subject,
    public: subject.role === 'public',
    mayEdit: (unit) => may(subject, 'register', 'edit', record(unit)),
    mayReveal: (unit) => may(subject, 'register', 'reveal', record(unit)),
  };
}

/** The fields that a reader sees at all. */
export const fieldsFor = (reader: Reader, fields: readonly SiteField[]): readonly SiteField[] =>
  reader.public
    ? fields.filter(({ personal, internal }) => personal === undefined && internal !== true)
    : fields;

/** A value as a reader sees it. */
export const shownTo = (
  reader: Reader,
  unit: string | null,
  field: SiteField,
  value: SiteValue,
): SiteValue => (field.personal === undefined || reader.mayReveal(unit) ? value : masked(field, value));

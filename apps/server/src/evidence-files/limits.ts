/** The largest file of evidence, in bytes: a film of two minutes from a phone. */
export const maxEvidenceBytes = 50 * 1024 * 1024;

/** Days after which what never became whole is given up: a phone that comes back later begins again. */
export const arrivingDays = 7;

/** Days for which a file waits for the report or the inspection that names it. */
export const unnamedDays = 30;

/** Hours for which a content without a row may be one that is just being recorded. */
export const unrecordedHours = 24;

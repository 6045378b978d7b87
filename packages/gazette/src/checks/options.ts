import type { OrganisationRegister } from '../meaning/units/index.ts';
import type { IsoDate } from '../model/index.ts';

/** A document outside the issue that checks may know of. */
interface KnownDocument {
  readonly number: string;
  readonly title: string | null;
  /** The day it was repealed; null while in force or where unknown. */
  readonly repealed: IsoDate | null;
}

export interface CheckOptions {
  /** Put into every diagnostic. */
  readonly file?: string;
  /** The bodies known; without it, the usual ones of the jurisdiction and those the issue names itself. */
  readonly register?: OrganisationRegister;
  /** The usual 抄送 list; without it, the one most documents of the issue share. */
  readonly houseCopies?: readonly string[];
  /** Documents of earlier issues, for citations. */
  readonly known?: readonly KnownDocument[];
}

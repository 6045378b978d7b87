import type { Due, Duty, NodePlace } from '../../model/index.ts';
import type { OrganisationRegister } from '../units/index.ts';

/** A place in a document's nodes; which document is known to the caller. */
export type DutyPlace = Omit<NodePlace, 'documentIndex'>;

/** A duty as read from the nodes of one document: `text` is exactly what stands at `place`. */
export interface DutyReading extends Omit<Duty, 'document' | 'span' | 'line' | 'units' | 'place'> {
  /** What is to be done. */
  readonly place: DutyPlace;
  /** Where the duty is given: the bracket, the row, the line or the clause. Its line is the duty's line. */
  readonly anchor: DutyPlace;
}

export interface DutyContext {
  readonly register: OrganisationRegister;
  /** The first date or period a text names, with the year that its document implies. */
  readonly readDue: (text: string) => Due | null;
}

/** The three roles in which a unit takes part. */
export type Role = 'lead' | 'responsible' | 'cooperating';

/** Who takes part in which role, each unit once. */
export type Roles = Readonly<Record<Role, readonly string[]>>;

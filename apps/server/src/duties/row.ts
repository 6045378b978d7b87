import type { DutyState } from '@zhengling/work';
import type { Insertable } from 'kysely';
import { storable, toJsonb } from '../database/json.ts';
import type { DutyTable } from './tables.ts';

/** What the tables say of a task besides where it hangs: nothing but its state, written with every event. */
export type DutyColumns = Omit<
  Insertable<DutyTable>,
  'key' | 'parent_id' | 'document_id' | 'origin' | 'made_to' | 'updated_at'
>;

export function columnsOf(state: DutyState): DutyColumns {
  return {
    number: state.number,
    node: state.node,
    clause: storable(state.clause),
    quote: storable(state.quote),
    title: storable(state.title),
    state: state.state,
    kind: state.kind,
    due: state.due === null ? null : toJsonb(state.due),
    starts: state.starts,
    due_on: state.dueOn,
    due_problem: state.dueProblem === null ? null : storable(state.dueProblem),
    warn_on: state.warnOn,
    period: state.period,
    leader: state.leader === null ? null : storable(state.leader),
    public: state.public,
    closed_on: state.closedOn,
    done_on: state.doneOn,
    template: state.template === null ? null : toJsonb(state.template),
    members: state.members,
    parts: state.parts,
    reports: state.reports.length,
    contested: state.contest !== null,
    extension_asked: state.extension !== null,
    source_changed: state.sourceChange !== null,
    false_closings: state.falseClosings,
    urged: state.urged,
    version: state.version,
  };
}

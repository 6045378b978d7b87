import type { DutyCreated, DutyEvent } from './event.ts';
import type { DutyState, DutyUnitState } from './state.ts';
import { asSource, keepingActs, onlyCollectives, owing, unsigned } from './units.ts';

/** The task that its first event makes. */
export function begin(event: DutyCreated): DutyState {
  const { type: _, units, state, ...rest } = event;
  const own = keepingActs(units, []);
  return {
    ...rest,
    state,
    units: own,
    reports: [],
    members: 0,
    parts: 0,
    doneOn: null,
    askedBy: null,
    closedOn: null,
    closedBy: null,
    extension: null,
    extensions: 0,
    suspendedFrom: null,
    cancelledFrom: null,
    suspendedOn: null,
    cancelCause: null,
    source: { quote: event.quote, due: event.due, units: asSource(own) },
    sourceChange: null,
    contest: null,
    falseClosings: 0,
    urged: 0,
    version: 1,
  };
}

/** What a task is after an event. Nothing is judged here: `decide` gives out only events that may happen. */
export function apply(state: DutyState, event: DutyEvent): DutyState {
  return { ...after(state, event), version: state.version + 1 };
}

/** The task as the fold of its events; null where there is none, or the first does not make one. */
export function fold(events: Iterable<DutyEvent>): DutyState | null {
  let state: DutyState | null = null;
  for (const event of events) {
    if (state !== null) state = apply(state, event);
    else if (event.type === 'created') state = begin(event);
    else return null;
  }
  return state;
}

function after(state: DutyState, event: DutyEvent): DutyState {
  switch (event.type) {
    case 'created':
      return state;
    case 'reread': {
      const { type: _, units, ...read } = event;
      const own = keepingActs(units, state.units);
      return {
        ...state,
        ...read,
        units: own,
        source: { quote: event.quote, due: event.due, units: asSource(own) },
      };
    }
    case 'source-changed':
      return { ...state, sourceChange: { source: event.source } };
    case 'source-reverted':
      return { ...state, sourceChange: null };
    case 'source-settled': {
      const changed = state.sourceChange?.source ?? null;
      const quote = event.adopted && changed !== null ? changed.quote : state.quote;
      return { ...state, quote, source: changed ?? { quote: '', due: null, units: [] }, sourceChange: null };
    }
    case 'confirmed':
      return { ...state, state: 'confirmed' };
    case 'corrected': {
      const { dates, units, ...changes } = event.changes;
      const next = { ...state, ...changes, ...dates };
      return units === undefined ? next : working({ ...next, units: keepingActs(units, state.units) });
    }
    case 'dropped':
    case 'split':
    case 'merged':
      return { ...state, state: 'dropped' };
    case 'restored':
      return { ...state, state: 'candidate' };
    case 'absorbed':
      return { ...state, quote: event.quote };
    case 'assigned': {
      const units = keepingActs(event.units, state.units);
      const begun = state.state === 'confirmed' ? 'assigned' : state.state;
      return working({ ...state, units, leader: event.leader, state: begun });
    }
    case 'unfolded':
      return working({ ...state, members: state.members + event.members.length });
    case 'planned':
      return { ...state, parts: state.parts + event.parts.length };
    case 'accepted':
      return working(withUnit(state, event.unit, { acceptedOn: event.on }));
    case 'reported': {
      const { type: _, ...facts } = event;
      return { ...state, reports: [...state.reports, facts] };
    }
    case 'closing':
      return signed({ ...state, state: 'signing', doneOn: event.on, askedBy: event.unit });
    case 'signed': {
      const before = state.units.find(({ unit }) => unit === event.unit);
      return signed(
        withUnit(state, event.unit, { signedOn: event.on, acceptedOn: before?.acceptedOn ?? event.on }),
      );
    }
    case 'declined':
    case 'returned':
      return backToWork(state);
    case 'closed':
      return {
        ...state,
        state: 'closed',
        closedOn: event.on,
        closedBy: event.by,
        doneOn: state.doneOn ?? event.on,
        extension: null,
      };
    case 'extension-asked': {
      const { type: _, ...extension } = event;
      return { ...state, extension };
    }
    case 'extended':
      return {
        ...state,
        dueOn: event.dueOn,
        warnOn: event.warnOn,
        dueProblem: null,
        extension: null,
        extensions: state.extensions + 1,
      };
    case 'extension-refused':
      return { ...state, extension: null };
    case 'suspended':
      return { ...state, state: 'suspended', suspendedFrom: state.state, suspendedOn: event.on };
    case 'resumed':
      return {
        ...state,
        state: state.suspendedFrom ?? 'confirmed',
        suspendedFrom: null,
        suspendedOn: null,
        dueOn: event.dueOn,
        warnOn: event.warnOn,
      };
    case 'cancelled':
      return {
        ...state,
        state: 'cancelled',
        cancelledFrom: state.state,
        cancelCause: event.cause,
        extension: null,
      };
    case 'revived':
      return {
        ...state,
        state: state.cancelledFrom ?? 'candidate',
        cancelledFrom: null,
        cancelCause: null,
      };
    case 'contested': {
      const { type: _, ...contest } = event;
      return { ...state, contest };
    }
    case 'reopened':
      return { ...backToWork(state), contest: null, falseClosings: state.falseClosings + 1 };
    case 'contest-refused':
      return { ...state, contest: null };
    case 'part-reopened':
      return state.state === 'closed' ? backToWork(state) : state;
    case 'redated': {
      const { type: _, reason: __, ...dates } = event;
      return { ...state, ...dates };
    }
    case 'urged':
      return { ...state, urged: state.urged + 1 };
  }
}

function withUnit(
  state: DutyState,
  unit: string,
  acts: Partial<Pick<DutyUnitState, 'acceptedOn' | 'signedOn'>>,
): DutyState {
  return { ...state, units: state.units.map((one) => (one.unit === unit ? { ...one, ...acts } : one)) };
}

/** An assigned task is worked on once everybody who owes it has accepted, or its members have tasks of their own. */
function working(state: DutyState): DutyState {
  if (state.state !== 'assigned') return state;
  const bodies = owing(state.units);
  const begun = onlyCollectives(state.units)
    ? state.members > 0
    : bodies.length > 0 && bodies.every(({ acceptedOn }) => acceptedOn !== null);
  return begun ? { ...state, state: 'accepted' } : state;
}

/** With the last signature the closing goes to be checked. */
const signed = (state: DutyState): DutyState =>
  state.state === 'signing' && unsigned(state).length === 0 ? { ...state, state: 'checking' } : state;

/** What was asked for does not stand: the signatures under it fall with it. */
function backToWork(state: DutyState): DutyState {
  return {
    ...state,
    state: 'accepted',
    doneOn: null,
    askedBy: null,
    closedOn: null,
    closedBy: null,
    units: state.units.map((unit) => ({ ...unit, signedOn: null })),
  };
}

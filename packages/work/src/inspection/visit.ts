import { type ChecklistDefinition, pointOf, pointsOf } from './checklist.ts';
import { type Decision, granted, objected } from './refusal.ts';

/** `na`: the point does not apply here. */
export type Answer = 'pass' | 'fail' | 'na';

/** Who inspects: an account and its name at that moment. */
export interface Inspector {
  readonly account: number;
  readonly name: string;
}

/** Somebody present who signs the joint record. */
export interface Present {
  readonly unit: string;
  readonly name: string;
}

/** What happened at a visit. `at` is an instant by the clock of whoever was there, ISO 8601. */
export type VisitEvent =
  | { readonly type: 'started'; readonly at: string; readonly by: Inspector }
  | {
      readonly type: 'answered';
      readonly at: string;
      readonly by: Inspector;
      readonly point: string;
      readonly answer: Answer;
      /** The inspector holds the finding for a major hazard. */
      readonly major: boolean;
      readonly note: string;
      /** SHA-256 of each photograph. */
      readonly photos: readonly string[];
    }
  | {
      readonly type: 'finished';
      readonly at: string;
      readonly by: Inspector;
      readonly present: readonly Present[];
      readonly note: string;
    }
  | { readonly type: 'cancelled'; readonly at: string; readonly by: Inspector; readonly reason: string };

export type VisitStage = 'planned' | 'under-way' | 'finished' | 'cancelled';

/** What one inspector found at a point: the last answer that he gave. */
export interface GivenAnswer {
  readonly by: Inspector;
  readonly at: string;
  readonly answer: Answer;
  readonly major: boolean;
  readonly note: string;
  readonly photos: readonly string[];
}

export interface VisitState {
  readonly stage: VisitStage;
  /** By point; one entry for each inspector who answered, in the order in which they first did. */
  readonly answers: Readonly<Record<string, readonly GivenAnswer[]>>;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly present: readonly Present[];
  readonly note: string;
  /** Why it was cancelled. */
  readonly reason: string;
}

export const plannedVisit: VisitState = {
  stage: 'planned',
  answers: {},
  startedAt: null,
  finishedAt: null,
  present: [],
  note: '',
  reason: '',
};

/**
 * The visit after an event. Two inspectors on one visit never overwrite each other: each keeps his own answer, and
 * what one sends after the other has finished still counts.
 */
export function decideVisit(
  state: VisitState,
  event: VisitEvent,
  definition: ChecklistDefinition,
): Decision<VisitState> {
  if (state.stage === 'cancelled')
    return objected(
      'visit-cancelled',
      `这次检查已经取消${state.reason === '' ? '' : `（${state.reason}）`}。`,
      '内容留在这里。确实去检查了的，请新开一次检查，把这一条重新填入。',
    );
  switch (event.type) {
    case 'started':
      return granted(begun(state, event.at));
    case 'answered': {
      const point = pointOf(definition, event.point);
      if (point === null)
        return objected(
          'no-such-point',
          `检查表“${definition.title}”里没有“${event.point}”这一项。`,
          '请更新检查表后，在对应的一项里重新填写；这一条留着备查。',
        );
      const { by, at, answer, major, note, photos } = event;
      const given: GivenAnswer = {
        by,
        at,
        answer,
        major: answer === 'fail' && (point.major === 'always' || (point.major === 'judged' && major)),
        note,
        photos,
      };
      const before = state.answers[event.point] ?? [];
      const own = before.findIndex((one) => one.by.account === by.account);
      const answers = own === -1 ? [...before, given] : before.with(own, given);
      const started = begun(state, at);
      return granted({ ...started, answers: { ...started.answers, [event.point]: answers } });
    }
    case 'finished': {
      const started = begun(state, event.at);
      return granted({
        ...started,
        stage: 'finished',
        finishedAt: state.finishedAt ?? event.at,
        present: joined(state.present, event.present),
        note: state.note === '' || state.note === event.note ? event.note : `${state.note}；${event.note}`,
      });
    }
    case 'cancelled':
      if (state.stage === 'finished')
        return objected(
          'visit-finished',
          '这次检查已经完成，不能取消。',
          '个别问题查错了的，在问题里写明理由撤销。',
        );
      if (Object.keys(state.answers).length > 0)
        return objected(
          'visit-answered',
          '已经有人在这次检查里填写了内容，不能取消。',
          '请先与检查人员联系；不再检查的，把它完成。',
        );
      return granted({ ...state, stage: 'cancelled', reason: event.reason });
  }
}

export function foldVisit(events: readonly VisitEvent[], definition: ChecklistDefinition): VisitState {
  return events.reduce((state, event) => {
    const next = decideVisit(state, event, definition);
    return next.ok ? next.state : state;
  }, plannedVisit);
}

const begun = (state: VisitState, at: string): VisitState =>
  state.stage === 'planned' ? { ...state, stage: 'under-way', startedAt: at } : state;

function joined(before: readonly Present[], more: readonly Present[]): readonly Present[] {
  const known = new Set(before.map(({ unit, name }) => `${unit} ${name}`));
  return [...before, ...more.filter(({ unit, name }) => !known.has(`${unit} ${name}`))];
}

/** What a point came to, over all who answered it. */
export interface MergedAnswer {
  /** A finding of one is a finding. */
  readonly answer: Answer;
  readonly major: boolean;
  /** They do not agree: both are shown. */
  readonly differs: boolean;
  readonly given: readonly GivenAnswer[];
}

export function mergedAnswer(given: readonly GivenAnswer[]): MergedAnswer | null {
  const [first] = given;
  if (first === undefined) return null;
  const answers = new Set(given.map(({ answer }) => answer));
  return {
    answer: answers.has('fail') ? 'fail' : answers.has('pass') ? 'pass' : 'na',
    major: given.some(({ major }) => major),
    differs: answers.size > 1,
    given,
  };
}

export interface VisitProgress {
  readonly points: number;
  readonly answered: number;
  readonly failed: number;
  readonly differing: number;
}

export function progressOf(state: VisitState, definition: ChecklistDefinition): VisitProgress {
  const merged = pointsOf(definition).flatMap(({ id }) => mergedAnswer(state.answers[id] ?? []) ?? []);
  return {
    points: pointsOf(definition).length,
    answered: merged.length,
    failed: merged.filter(({ answer }) => answer === 'fail').length,
    differing: merged.filter(({ differs }) => differs).length,
  };
}

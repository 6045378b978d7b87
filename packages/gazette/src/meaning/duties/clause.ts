import type { TextNode } from '../../model/index.ts';
import { characterSet, codeIn } from '../../source/character-set.ts';
import { phrase } from '../../source/phrase.ts';
import { bitsOf, type Signs } from '../../source/signs.ts';
import { type OrganisationRegister, squeeze } from '../units/index.ts';
import type { DutyBracket } from './brackets.ts';
import { taskDue } from './due.ts';
import type { DutyContext, DutyReading, Role } from './duty.ts';
import { placeOf, textOf, trimmed } from './place.ts';
import {
  ACTIVE,
  ASKED,
  DONE,
  EXHORTS,
  INTERPRETS,
  PASSIVE,
  TASK_BEHIND_CALL,
  TOLD,
  WITHIN_LIMIT,
} from './predicate.ts';
import { Failures, fieldsAt, qualifiedAt, type Subject, subjectAt, surelyUnits } from './subject.ts';
import { below, lastBetween, Triggers } from './triggers.ts';

/** What may stand in a clause before its subject. */
const OPENER = phrase(
  String.raw`[-—·•”’」』]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，?|其中|特别是|尤其是|同时|此外|另外|并且|并|请|也|但|则|再|今后|原则上|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?[，,:：]?`,
);
/** An opener is no longer. */
const LONGEST_OPENER = 12;

/** 应当于每年三月底前会同…: how far from its subject 会同 may stand. */
const COLLEAGUES_WITHIN = 40;
/** What may follow a list of colleagues: anything that continues neither the list nor the last name. */
const NAME_ENDS = phrase('(?!人民政府|街道办|办事处|办公室|委员会)[^、和及与]', 'u');
const LEADS_ONLY = /^牵头(?:负责|抓总)?[，,]$/;
const LEADS = /(?:(?:要|应当?|须|必须|负责|具体|统筹)){0,3}牵头(?!单位|部门|领导|人)/y;
const HELPS = phrase('(?:积极|密切|协同|协助)?(?:配合|参与|参加|协助|协同|支持)');

interface Clause {
  readonly start: number;
  readonly end: number;
}

/** 、乙局负责: the next unit of an enumeration of duties. */
const TAKES_TURNS = /^、[^、，,。；;：:]{3,20}负责(?![人制的])/;

const ENUMERATES = '、'.charCodeAt(0);

/** Where each comma clause of a stretch begins and ends; 、 parts clauses only where one says 负责 of its own. */
function commaClauses({ text, clauseSigns }: Triggers, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  for (let i = below(clauseSigns, from); i < clauseSigns.length; i++) {
    const at = clauseSigns[i] ?? to;
    if (at >= to) break;
    if (codeIn(text, at) === ENUMERATES && !TAKES_TURNS.test(text.slice(at, at + 30))) continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  clauses.push({ start, end: to });
  return clauses;
}

/** Stretches that may hold a duty of their own: sentences, and the parts between semicolons. */
function segments(triggers: Triggers, holes: readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  for (const hole of holes) {
    cutAtStops(triggers, start, hole.start, found);
    start = hole.end;
  }
  cutAtStops(triggers, start, triggers.text.length, found);
  return found;
}

function cutAtStops({ stops }: Triggers, from: number, to: number, found: Clause[]): void {
  let start = from;
  for (let i = below(stops, from); i < stops.length; i++) {
    const at = stops[i] ?? to;
    if (at >= to) break;
    found.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (to > start) found.push({ start, end: to });
}

interface Found {
  readonly subject: Subject;
  /** Only told what to do, with no word that obliges. */
  readonly told: boolean;
  /** Units named after a lead in the same breath: A牵头,B具体负责. */
  readonly answering: readonly string[];
  readonly start: number;
  /** Where the comma clause of the subject begins, which may be behind `start`. */
  readonly clause: number;
  readonly predicate: number;
}

/** Places where no subject of this kind begins. */
interface Failed {
  readonly active: Failures;
  readonly passive: Failures;
  readonly limited: Failures;
  readonly asked: Failures;
  readonly told: Failures;
}

const ATTRIBUTE_STOP = characterSet('。；;：:');
const SEARCHED = 40;
/** A list of subjects may be parted by commas (区委，区政府要…): a clause may be as short as a name. */
const SHORTEST = 2;
const NO_AGENT_BEFORE = characterSet('理缘自事情因任');

/** Up to where in a segment a clause may begin that obliges somebody: behind that, nothing is left that could. */
interface Reach {
  readonly active: number;
  readonly limited: number;
  readonly passive: number;
  readonly asked: number;
  readonly told: number;
}

/** Where a clause goes on behind what opens it. */
const openedAt = (text: string, start: number): number =>
  OPENER.mayBeginAt(text, start)
    ? start + OPENER.lengthAt(text.slice(start, start + LONGEST_OPENER), 0)
    : start;

const NOBODY: readonly string[] = [];

const foundAt = (start: number, subject: Subject, told: boolean): Found => ({
  subject,
  told,
  answering: NOBODY,
  start,
  clause: start,
  predicate: subject.end,
});

/** The unit a comma clause obliges: its subject, or the agent after 由. */
function obliged(
  text: string,
  clause: Clause,
  first: boolean,
  reach: Reach,
  register: OrganisationRegister,
  failed: Failed,
): Found | null {
  const { start, end } = clause;
  if (end - start < SHORTEST) return null;
  if (text.charAt(ATTRIBUTE_STOP.hasAt(text, end - 1) ? end - 2 : end - 1) === '的') return null;
  const opened = openedAt(text, start);
  if (start <= reach.active) {
    const subject =
      subjectAt(text, opened, ACTIVE, register, failed.active) ??
      (opened === start ? null : subjectAt(text, start, ACTIVE, register, failed.active)) ??
      (first ? fieldsAt(text, opened, ACTIVE, register) : null) ??
      qualifiedAt(text, opened, ACTIVE);
    if (subject !== null) return foundAt(start, subject, false);
  }
  if (start <= reach.asked && text.charAt(opened - 1) === '请') {
    const asked = subjectAt(text, opened, ASKED, register, failed.asked);
    if (asked !== null && surelyUnits(asked, register)) return foundAt(start, asked, false);
  }
  if (start <= reach.limited) {
    const limited = subjectAt(text, opened, WITHIN_LIMIT, register, failed.limited);
    if (limited?.names.every((name) => register.find(name) !== undefined))
      return foundAt(start, limited, false);
  }
  if (start <= reach.passive) {
    const agent = agentOf(text, clause, register, failed);
    if (agent !== null) return foundAt(start, agent, false);
  }
  const told = start <= reach.told ? subjectAt(text, opened, TOLD, register, failed.told) : null;
  if (told === null || !(first || surelyUnits(told, register))) return null;
  return foundAt(start, told, true);
}

/** The unit after 由 in a comma clause: 由区司法局牵头. */
function agentOf(
  text: string,
  { start, end }: Clause,
  register: OrganisationRegister,
  failed: Failed,
): Subject | null {
  const searched = Math.min(end, start + SEARCHED);
  for (let by = text.indexOf('由', start); by >= 0 && by < searched; by = text.indexOf('由', by + 1)) {
    if (by > start && NO_AGENT_BEFORE.hasAt(text, by - 1)) continue;
    const subject = subjectAt(text, by + 1, PASSIVE, register, failed.passive);
    if (subject !== null) return subject;
  }
  return null;
}

const OPENS_BRACKET = characterSet('(（');
const HOLDS_BRACKET = bitsOf(['opening']);

/**
 * A subject and what obliges it stand in one segment, unless a bracket stands between them: that of a name may hold
 * a stop.
 */
function reachOf(triggers: Triggers, { start, end }: Clause, brackets: boolean): Reach {
  const { text } = triggers;
  const beyond = brackets && opensBracket(text, start, end) && triggers.last >= end;
  const lastTold = triggers.lastTold(start, end);
  return {
    active: beyond ? end : triggers.lastActive(start, end),
    limited: triggers.lastLimit,
    passive: lastBetween(triggers.agents, start, end + 1),
    asked: lastBetween(triggers.asking, start, end + 1),
    told: lastTold < 0 || DONE.test(text.slice(start, end + 1)) ? -1 : lastTold,
  };
}

function opensBracket(text: string, start: number, end: number): boolean {
  const until = Math.min(end + 1, text.length);
  for (let at = start; at < until; at++) if (OPENS_BRACKET.has(codeIn(text, at))) return true;
  return false;
}

/** A会同B: A leads and B cooperates; A牵头 leads, and whoever helps further on cooperates; otherwise responsible. */
function rolesOf(
  triggers: Triggers,
  found: Found,
  end: number,
  context: DutyContext,
): Record<Role, readonly string[]> {
  const { text } = triggers;
  const { subject } = found;
  const rest = text.slice(subject.end, subject.end + COLLEAGUES_WITHIN);
  const together = rest.slice(0, Math.max(0, rest.search(/[。；;]|$/))).search(/会同|联合(?!会|社|体)/);
  const colleagues =
    together < 0
      ? null
      : (subjectAt(text, subject.end + together + 2, NAME_ENDS, context.register) ??
        fieldsAt(text, subject.end + together + 2, NAME_ENDS, context.register));
  if (colleagues !== null) return { lead: subject.names, responsible: [], cooperating: colleagues.names };
  if (together === 0 && rest.startsWith('会同'))
    return { lead: subject.names, responsible: [], cooperating: [] };
  LEADS.lastIndex = subject.end;
  if (!LEADS.test(text)) return { lead: [], responsible: subject.names, cooperating: [] };
  const led = subjectAt(text, LEADS.lastIndex, NAME_ENDS, context.register);
  if (led !== null && surelyUnits(led, context.register))
    return { lead: subject.names, responsible: found.answering, cooperating: led.names };
  const failed = new Failures();
  const helpers = commaClauses(triggers, subject.end, end).flatMap(
    (clause) => subjectAt(text, clause.start, HELPS, context.register, failed)?.names ?? [],
  );
  return { lead: subject.names, responsible: found.answering, cooperating: helpers };
}

/** What depends on an obliging clause becomes known as its sentence is read. */
interface Obligation {
  found: Found;
  end: number;
}

const ENDS_SENTENCE = characterSet('。！!？?');

/** The obliging clauses of a text without blanks, each with what depends on it, in order. */
function obligations(
  triggers: Triggers,
  signs: Signs,
  holes: readonly Clause[],
  context: DutyContext,
): Obligation[] {
  const all: Obligation[] = [];
  if (triggers.none) return all;
  const { text } = triggers;
  const failed: Failed = {
    active: new Failures(),
    passive: new Failures(),
    limited: new Failures(),
    asked: new Failures(),
    told: new Failures(),
  };
  const brackets = holes.length === 0 ? null : new Set(holes.map((hole) => hole.start));
  let open = false;
  for (const segment of segments(triggers, holes)) {
    const reach = reachOf(triggers, segment, (signs & HOLDS_BRACKET) !== 0);
    const furthest = Math.max(reach.active, reach.limited, reach.passive, reach.asked, reach.told);
    let read = segment.start;
    let first = true;
    for (const clause of furthest < segment.start ? [] : commaClauses(triggers, segment.start, segment.end)) {
      if (clause.start < read) continue;
      if (clause.start > furthest) break;
      const previous = open ? all.at(-1) : undefined;
      const found = obliged(text, clause, clause.start === segment.start, reach, context.register, failed);
      if (found === null || (found.told && previous?.found.told === false)) continue;
      read = found.predicate;
      if (previous !== undefined && LEADS_ONLY.test(text.slice(previous.found.predicate, clause.start))) {
        previous.found = { ...previous.found, answering: found.subject.names };
        continue;
      }
      const begins = conditionOf(text, previous?.found.predicate ?? segment.start, clause.start);
      if (previous !== undefined && !first) previous.end = begins;
      all.push({
        found: { ...found, start: first && !found.told ? segment.start : begins },
        end: segment.end,
      });
      open = true;
      first = false;
    }
    const last = open ? all.at(-1) : undefined;
    if (last !== undefined) last.end = segment.end;
    if (ENDS_SENTENCE.hasAt(text, segment.end - 1) || brackets?.has(segment.end) === true) open = false;
  }
  return all;
}

const CONDITION = /[，,]([^，,]{1,80}的[，,])$/;

/** Where the clause at `at` begins with its condition: 逾期未改的，某局应当…. */
function conditionOf(text: string, from: number, at: number): number {
  const before = text.slice(Math.max(from, at - 90), at);
  return at - (CONDITION.exec(before)?.[1]?.length ?? 0);
}

/** Whether something is to be done: not only called for (要高度重视), nor only interpreted. */
function isTask(text: string, predicate: number, end: number): boolean {
  const head = text.slice(predicate, predicate + 24);
  if (INTERPRETS.test(head)) return false;
  if (!EXHORTS.test(head)) return true;
  const said = text.slice(predicate, Math.min(end, predicate + 400));
  return TASK_BEHIND_CALL.test(said.slice(0, Math.max(0, said.search(/[。！!]|$/))));
}

/**
 * Sentences whose subject is a unit and whose predicate obliges it: 区财政局负责…, 各镇街应于…前报送…, 由区司法局牵头….
 * A part after a semicolon is a duty of its own where it has its own unit, else part of the one before;
 * `brackets` that assign what precedes them end a sentence. `signs` are those of the node's text.
 */
export function readClauses(
  node: TextNode,
  signs: Signs,
  brackets: readonly DutyBracket[],
  context: DutyContext,
): DutyReading[] {
  if (node.text === '') return [];
  const squeezed = squeeze(node.text, signs);
  const { text } = squeezed;
  const holes = brackets.map((bracket) => bracket.squeezed);
  const triggers = new Triggers(text);
  return obligations(triggers, signs, holes, context)
    .filter(({ found, end }) => isTask(text, found.predicate, end))
    .map(({ found, end }) => {
      const stretch = trimmed({
        node,
        field: 'text',
        start: squeezed.startOf(found.start),
        end: squeezed.endOf(end),
      });
      const place = placeOf(stretch);
      const said = textOf(stretch);
      return {
        node: node.id,
        text: said,
        ...rolesOf(triggers, found, end, context),
        due:
          taskDue(node.text.slice(squeezed.startOf(found.clause), place.end), context) ??
          taskDue(said, context),
        source: 'clause',
        place,
        anchor: place,
      };
    });
}

import type { TextNode } from '../../model/index.ts';
import { type OrganisationRegister, squeeze } from '../units/index.ts';
import type { DutyBracket } from './brackets.ts';
import { taskDue } from './due.ts';
import type { DutyContext, DutyReading, Role } from './duty.ts';
import { placeOf, textOf, trimmed } from './place.ts';
import { type Subject, subjectAt } from './subject.ts';

/** What obliges the unit before it. 应 and 要 count only where they begin no other word (应急, 应用, 要求). */
const OBLIGES =
  '(?:也|还|均|都|同时|原则上|分别|具体|统一|统筹|共同){0,2}(?:应当|应该|应(?![急用对收缴付届变邀有])|必须|须|务必|不得|严禁|要(?![求素点闻件道])|负责(?![人制的]|同志|[^，,。；;]{0,20}的(?:分管|领导|人员|同志|干部|负责))|承担(?![^，,。；;]{0,24}的)|牵头(?!单位|部门|领导|人)|会同)';
const ADVERB = '(?:(?:原则上|依法|及时|结合|按照?|根据|依据|围绕|在|于|自|每)[^，,。；;：:]{0,30}?[，,]?)';
const BY_DATE =
  '(?:(?:于|在)(?=[^，,。；;：:]{0,14}(?:年|月|日|季|周))|每[年月季周])[^，,。；;：:]{1,20}?(?:前|底|内)[，,]?(?=[^。；;]{0,30}(?:报|提交|完成|上报|送|公布|公开))';
const BY_OFFICE =
  '按照?(?:各自|工作|部门){0,2}(?:职能|职责|分工|规定|权限){1,3}(?:范围)?[，,]?(?:依法|切实|认真)?(?:做好|抓好|负责|落实|开展|加强|承担|组织|履行|协调|配合)';
const DESIGNATED = '为(?!成员|组长|副组长)[^，,。；;]{2,40}[，,](?:具体|统一)?负责(?![人制的])';
const ACTIVE = new RegExp(
  `${OBLIGES}|${ADVERB}(?:应当|应(?![急用对收缴付届变邀有])|必须|须|不得|负责(?![人制的]))|${BY_DATE}|${BY_OFFICE}|${DESIGNATED}`,
  'y',
);

/** A plain statement obliges a registered unit where it sets a limit: 管理机构审核材料，在20个工作日内完成审批. */
const WITHIN_LIMIT = /[^。；;：:]{1,50}?(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天)(?:之)?内/y;

/** What obliges a unit after 由. */
const PASSIVE =
  /(?:具体|统一|共同|分别|统筹|依法|依序|按[^，,。；;]{1,15}|会同[^，,。；;]{1,30}?)?(?:负责(?![人制的])|牵头(?!单位|部门|人)|组织(?!部)|承担|统筹|审核|审批|审查|审定|提出|提请|报|汇总|编制|编报|下达|拨付|督促|指导|制定|拟定|拟订|受理|收回|发出|公布|公开|实施|查处|处理|核查|监督|落实|建立|会同|引进)/y;

/** General calls rather than tasks, and the right to interpret. */
const EXHORTS =
  /^(?:要|应当|应|必须|须|务必)?(?:进一步|切实|深刻|充分|高度|牢固|坚决|认真|不断|全面|自觉|深入|始终|紧紧|牢牢){0,3}(?:认识|重视|统一思想|树立|提高(?:思想|政治|认识|站位)|贯彻|遵照|把握|围绕|学习|坚持以|担负起|守住|扛起|履职尽责|各司其职|清醒|放眼|增强[^，,。]{0,8}意识|加强(?:对[^，,。；;]{0,16})?(?:组织)?领导|强化组织领导|以[^，,]{2,30}为(?:榜样|指导))|^(?:负责)?(?:进行)?解释|负责解释/;

const OPENER =
  /^[-—·•”’」』]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，?|其中|同时|此外|另外|并且|并|请|也|但|则|再|今后|原则上|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?[，,:：]?/;

/** 应当于每年三月底前会同…: how far from its subject 会同 may stand. */
const COLLEAGUES_WITHIN = 40;
/** What may follow a list of colleagues: anything that continues neither the list nor the last name. */
const NAME_ENDS = /(?!人民政府|街道办|办事处|办公室|委员会)[^、和及与]/uy;
const LEADS_ONLY = /^牵头(?:负责|抓总)?[，,]$/;
const HELPS = /(?:积极|密切|协同|协助)?(?:配合|参与|参加|协助|协同|支持)/y;

interface Clause {
  readonly start: number;
  readonly end: number;
}

const TAKES_TURNS = /^、[^、，,。；;：:]{3,20}负责(?![人制的])/;

/** Where each comma clause of a stretch begins and ends; 、 parts clauses only where one says 负责 of its own. */
function commaClauses(text: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (!/[，,：:]/.test(character) && !(character === '、' && TAKES_TURNS.test(text.slice(at, at + 30))))
      continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  clauses.push({ start, end: to });
  return clauses;
}

/** Stretches that may hold a duty of their own: sentences, and the parts between semicolons. */
function segments(text: string, holes: readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  let hole = 0;
  for (let at = 0; at < text.length; at++) {
    const next = holes[hole];
    if (next !== undefined && at === next.start) {
      if (at > start) found.push({ start, end: at });
      at = Math.max(at, next.end - 1);
      start = at + 1;
      hole++;
      continue;
    }
    if (!/[。；;！!？?]/.test(text.charAt(at))) continue;
    found.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

interface Found {
  readonly subject: Subject;
  /** Units named after a lead in the same breath: A牵头,B具体负责. */
  readonly answering: readonly string[];
  readonly start: number;
  readonly predicate: number;
}

/** Places where no subject of this kind begins. */
interface Failed {
  readonly active: Set<number>;
  readonly passive: Set<number>;
  readonly limited: Set<number>;
}

const SEARCHED = 40;
/** A list of subjects may be parted by commas (区委，区政府要…): a clause may be as short as a name. */
const SHORTEST = 2;
const NO_AGENT_BEFORE = /[理缘自事情因任]/;

/** The unit a comma clause obliges: its subject, or the agent after 由. */
function obliged(text: string, clause: Clause, register: OrganisationRegister, failed: Failed): Found | null {
  if (clause.end - clause.start < SHORTEST) return null;
  if (/的[。；;：:]?$/.test(text.slice(Math.max(clause.start, clause.end - 2), clause.end))) return null;
  const opener = OPENER.exec(text.slice(clause.start, clause.start + 12))?.[0].length ?? 0;
  for (const start of new Set([clause.start + opener, clause.start])) {
    const subject = subjectAt(text, start, ACTIVE, register, failed.active);
    if (subject !== null) return { subject, answering: [], start: clause.start, predicate: subject.end };
  }
  const limited = subjectAt(text, clause.start + opener, WITHIN_LIMIT, register, failed.limited);
  if (limited?.names.every((name) => register.find(name) !== undefined))
    return { subject: limited, answering: [], start: clause.start, predicate: limited.end };
  const searched = text.slice(clause.start, Math.min(clause.end, clause.start + SEARCHED));
  for (const by of searched.matchAll(/由/g)) {
    if (NO_AGENT_BEFORE.test(searched.charAt(by.index - 1))) continue;
    const subject = subjectAt(text, clause.start + by.index + 1, PASSIVE, register, failed.passive);
    if (subject !== null) return { subject, answering: [], start: clause.start, predicate: subject.end };
  }
  return null;
}

/** A会同B: A leads and B cooperates; A牵头 leads, and whoever helps further on cooperates; otherwise responsible. */
function rolesOf(
  text: string,
  found: Found,
  end: number,
  context: DutyContext,
): Record<Role, readonly string[]> {
  const { subject } = found;
  const rest = text.slice(subject.end, subject.end + COLLEAGUES_WITHIN);
  const together = rest.slice(0, Math.max(0, rest.search(/[。；;]|$/))).indexOf('会同');
  const colleagues =
    together < 0 ? null : subjectAt(text, subject.end + together + 2, NAME_ENDS, context.register);
  if (colleagues !== null) return { lead: subject.names, responsible: [], cooperating: colleagues.names };
  if (together === 0) return { lead: subject.names, responsible: [], cooperating: [] };
  if (!text.startsWith('牵头', subject.end)) return { lead: [], responsible: subject.names, cooperating: [] };
  const failed = new Set<number>();
  const helpers = commaClauses(text, subject.end, end).flatMap(
    (clause) => subjectAt(text, clause.start, HELPS, context.register, failed)?.names ?? [],
  );
  return { lead: subject.names, responsible: found.answering, cooperating: helpers };
}

interface Obligation {
  readonly found: Found;
  readonly end: number;
}

const ENDS_SENTENCE = /[。！!？?]/;

/** The obliging clauses of a text without blanks, each with what depends on it, in order. */
function obligations(text: string, holes: readonly Clause[], context: DutyContext): Obligation[] {
  const all: Obligation[] = [];
  const failed: Failed = { active: new Set(), passive: new Set(), limited: new Set() };
  const brackets = new Set(holes.map((hole) => hole.start));
  let open = false;
  const alter = (change: (last: Obligation) => Obligation) => {
    const last = all.pop();
    if (last !== undefined) all.push(change(last));
  };
  for (const segment of segments(text, holes)) {
    let read = segment.start;
    let first = true;
    for (const clause of commaClauses(text, segment.start, segment.end)) {
      if (clause.start < read) continue;
      const found = obliged(text, clause, context.register, failed);
      if (found === null) continue;
      read = found.predicate;
      const previous = open ? all.at(-1) : undefined;
      if (previous !== undefined && LEADS_ONLY.test(text.slice(previous.found.predicate, clause.start))) {
        alter((last) => ({ ...last, found: { ...last.found, answering: found.subject.names } }));
        continue;
      }
      if (open && !first) alter((last) => ({ ...last, end: clause.start }));
      all.push({ found: { ...found, start: first ? segment.start : clause.start }, end: segment.end });
      open = true;
      first = false;
    }
    if (open) alter((last) => ({ ...last, end: segment.end }));
    if (ENDS_SENTENCE.test(text.charAt(segment.end - 1)) || brackets.has(segment.end)) open = false;
  }
  return all;
}

/**
 * Sentences whose subject is a unit and whose predicate obliges it: 区财政局负责…, 各镇街应于…前报送…, 由区司法局牵头….
 * A part after a semicolon is a duty of its own where it has its own unit, else part of the one before;
 * `brackets` that assign what precedes them end a sentence.
 */
export function readClauses(
  node: TextNode,
  brackets: readonly DutyBracket[],
  context: DutyContext,
): DutyReading[] {
  const squeezed = squeeze(node.text);
  const { text } = squeezed;
  const holes = brackets.map((bracket) => bracket.squeezed);
  return obligations(text, holes, context)
    .filter(({ found }) => !EXHORTS.test(text.slice(found.predicate, found.predicate + 24)))
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
        ...rolesOf(text, found, end, context),
        due: taskDue(said, context),
        source: 'clause',
        place,
        anchor: place,
      };
    });
}

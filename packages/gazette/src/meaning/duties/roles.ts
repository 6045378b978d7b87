import { hasHan } from '../../source/han.ts';
import { type OrganisationRegister, readPureUnitList, readUnitList, withoutBlanks } from '../units/index.ts';
import type { Role, Roles } from './duty.ts';

/** 牵头单位: and its kin; a person's label (责任人:) names no unit, a time label (完成时限:) a date. */
const LABEL =
  '(?:市级|区级|县级|主要|共同)?(?:牵头|主办|主责|责任|负责|承办|落实|实施|主管|配合|协办|参与|参加|协助|协同|支持)(?:[(（]?(?:牵头|责任|配合|落实|实施|协助)[)）]?)?(?:单位|部门|主体|科室|处室|街镇|镇街|机构)(?:及分工)?[:：]';
const OTHER_LABEL =
  '(?:责任人|责任领导|牵头领导|分管领导|联系人|联系电话|完成时限|完成时间|时间要求|工作时限|时限|期限|时间)[:：]';
const MARK = new RegExp(
  [
    `(?<label>${LABEL})`,
    `(?<other>${OTHER_LABEL})`,
    '(?<with>会同|联合(?!会|社|体))',
    '(?<leads>牵头(?!单位|部门|领导)(?:负责|组织实施|组织|落实|实施|抓总)?)',
    '(?<helps>(?:积极|密切|协同|协助)?(?:配合|参与|参加|协助|协同|支持)(?!单位|部门)(?:落实|实施|做好)?)',
    '(?<answers>(?:等)?(?:按照?(?:各自|职责|工作|任务|部门){0,3}(?:职责|分工|职能){1,2})?(?:分工|分别|共同|具体|组织|各自|统筹){0,2}(?:负责|落实|组织实施|承办|实施)(?!单位|部门))',
  ].join('|'),
  'g',
);

const LABEL_START = new RegExp(`^(?:由)?${LABEL}`);

/** Whether a text without blanks begins with 责任单位: or its like. */
export const startsWithLabel = (text: string): boolean => LABEL_START.test(text.slice(0, 40));

/** The role a label or a table heading gives; null where it gives none to a unit. */
export function roleOfLabel(label: string): Role | null {
  if (/责任人|领导|联系|电话/.test(label) && !/单位|部门/.test(label)) return null;
  if (/牵头|主办|主责/.test(label)) return 'lead';
  if (/配合|协办|协助|协同|参与|参加|支持/.test(label)) return 'cooperating';
  return /(?:责任|负责|承办|落实|实施|完成|主管)(?:单位|部门|主体|科室|处室|街镇|镇街|机构)/.test(label)
    ? 'responsible'
    : null;
}

/** A date among the names, as in (A牵头,B配合,2020年底前完成). */
const DATED = /\d{1,4}年|\d{1,2}月|\d个?工作日|每[年月季周]|长期|持续|即日|立即/;

export interface RolesReading {
  readonly roles: Roles;
  /** What stands among the names and speaks of time. */
  readonly dated: readonly string[];
}

/**
 * Who does what in `A会同B、C负责`, `A牵头,B参与`, `责任单位:A;配合单位:B` or a plain list of names, which all get the role `given`.
 * A colleague named after 会同 cooperates; those after 牵头 cooperate unless 负责 follows them.
 * With `pure`, the result is null where anything but names of units, roles and dates stands in the text.
 */
export function readRoles(
  original: string,
  given: Role,
  register: OrganisationRegister,
  pure = false,
): RolesReading | null {
  const text = withoutBlanks(original);
  const found: Record<Role, string[]> = { lead: [], responsible: [], cooperating: [] };
  const named = new Set<string>();
  const dated: string[] = [];
  let impure = false;

  const assign = (piece: string, role: Role | null) => {
    const parts = piece.split(/[，,;；。]/);
    const undated = parts.filter((part) => {
      const date = DATED.test(part);
      if (date) dated.push(part);
      return !date;
    });
    const list = undated.join('，');
    if (role === null || !hasHan(list)) return;
    const units = pure ? readPureUnitList(list, register) : readUnitList(list, register);
    if (units === null) impure = true;
    for (const unit of units ?? []) {
      if (named.has(unit.name)) continue;
      named.add(unit.name);
      found[role].push(unit.name);
    }
  };

  let current: Role | null = given;
  let fixed = false;
  let at = 0;
  for (const mark of text.matchAll(MARK)) {
    const piece = text.slice(at, mark.index);
    const { label, other, with: together, leads, helps } = mark.groups ?? {};
    at = mark.index + mark[0].length;
    if (label !== undefined) {
      assign(piece, current);
      current = roleOfLabel(label) ?? given;
      fixed = true;
    } else if (other !== undefined) {
      assign(piece, current);
      current = null;
    } else if (together !== undefined) {
      assign(piece, 'lead');
      current = 'cooperating';
      fixed = true;
    } else if (leads !== undefined) {
      assign(piece, fixed ? current : 'lead');
      if (!fixed) current = 'cooperating';
    } else if (helps !== undefined) {
      assign(piece, 'cooperating');
    } else {
      assign(piece, fixed ? current : 'responsible');
    }
  }
  assign(text.slice(at), current);
  return impure ? null : { roles: found, dated };
}

export const namesNobody = (roles: Roles): boolean =>
  roles.lead.length + roles.responsible.length + roles.cooperating.length === 0;

import { characterSet, codeIn } from '../../source/character-set.ts';
import { type OrganisationRegister, squeeze } from '../units/index.ts';
import { namesNobody, type RolesReading, readRoles, startsWithLabel } from './roles.ts';

/** A bracket that says who answers for what stands before it. Offsets include the bracket signs. */
export interface DutyBracket extends RolesReading {
  readonly start: number;
  readonly end: number;
  /** The same place in the text without its blanks. */
  readonly squeezed: { readonly start: number; readonly end: number };
}

const LONGEST = 1000;
const MOST_INNER = 12;
const ENDS_IN_ROLE = /(?:负责|牵头|配合|落实|承办|参与|实施|协助)(?:落实|实施)?[。.]?$/;

/** (A、B负责,2021年6月底前完成): the date comes after the role. */
const TRAILING_DATE = /[,，;；](?:[^,，;；]{1,20}(?:前|底|内|起)(?:完成|实施)?|长期坚持|持续(?:开展|推进))$/;

const OPEN = characterSet('(（');
const SIGN = characterSet('()（）');

interface Pair {
  readonly open: number;
  /** Offset of the closing sign; the end of the text where it is missing. */
  readonly close: number;
  readonly closed: boolean;
  /** How many brackets open inside. */
  readonly inner: number;
}

/** Brackets from left to right; an opening sign that is never closed reaches to the end of its paragraph. */
function pairs(text: string): Pair[] {
  const open: { at: number; before: number }[] = [];
  let opened = 0;
  const found: Pair[] = [];
  for (let at = 0, end = text.length; at < end; at++) {
    const code = codeIn(text, at);
    if (!SIGN.has(code)) continue;
    if (OPEN.has(code)) open.push({ at, before: ++opened });
    else {
      const start = open.pop();
      if (start !== undefined)
        found.push({ open: start.at, close: at, closed: true, inner: opened - start.before });
    }
  }
  const last = open.at(-1);
  if (last !== undefined)
    found.push({ open: last.at, close: text.length, closed: false, inner: opened - last.before });
  return found.sort((a, b) => a.open - b.open);
}

function read(content: string, closed: boolean, register: OrganisationRegister): RolesReading | null {
  if (startsWithLabel(content)) return readRoles(content, 'responsible', register);
  const undated = content.slice(-40).replace(TRAILING_DATE, '');
  if (!closed || !ENDS_IN_ROLE.test(undated.slice(-8))) return null;
  return readRoles(content, 'responsible', register, true);
}

const NONE: readonly DutyBracket[] = [];

/**
 * The brackets that name units in a role: (责任单位:…;配合单位:…), (A牵头,B配合), (A、B按职责分工负责).
 * One that lacks its closing sign counts where it begins with a label.
 */
export function readBrackets(original: string, register: OrganisationRegister): readonly DutyBracket[] {
  if (!OPEN.isIn(original)) return NONE;
  const squeezed = squeeze(original);
  const found: DutyBracket[] = [];
  let after = 0;
  for (const { open, close, closed, inner } of pairs(squeezed.text)) {
    if (open < after || close - open > LONGEST || inner > MOST_INNER) continue;
    const reading = read(squeezed.text.slice(open + 1, close), closed, register);
    if (reading === null || namesNobody(reading.roles)) continue;
    const past = closed ? close + 1 : close;
    found.push({
      ...reading,
      start: squeezed.startOf(open),
      end: squeezed.endOf(past),
      squeezed: { start: open, end: past },
    });
    after = past;
  }
  return found;
}

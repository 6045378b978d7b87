import { characterSet, codeIn } from '../../source/character-set.ts';
import type { UnitReading } from './organisation.ts';
import type { OrganisationRegister } from './register.ts';
import { isBareClass, looksLikeUnit, withoutAbbreviation } from './shape.ts';
import { type Squeezed, squeeze } from './squeeze.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A bracket, or what separates names. */
const SIGN = characterSet('、，,;；/／|()（）');
const OPENS = characterSet('(（');
const CLOSES = characterSet(')）');

/** What follows the names and says what they do. */
const ENDING =
  /(?:等)?(?:(?:按照?(?:各自|职责|工作|任务)*(?:职责|分工|职能)+)|分别|共同|具体|组织|牵头|统筹|积极|密切|依)*(?:负责|牵头|配合|参与|参加|协助|协同|落实|承办|实施|支持)?(?:落实|实施)?[。.]?$/;

/** Words that may stand before the first name. */
const OPENER = /^(?:以及|及|和|与|由|请|并)+/;
const BEGINS_OPENER = characterSet('以及和与由请并');

const JOINT = /以及|及|和|与|暨/g;

const TRAIL = characterSet('。.：:');
const LONGEST_TRAIL = 3;

const TWO_IDEOGRAPHS = /\p{Script=Han}{2}/u;

const LONGEST_PIECE = 80;

/** Cuts at the signs that separate names, except inside brackets. */
function* pieces(text: string): Generator<Piece> {
  let depth = 0;
  let start = 0;
  for (let at = 0, end = text.length; at < end; at++) {
    const code = codeIn(text, at);
    if (!SIGN.has(code)) continue;
    if (OPENS.has(code)) depth++;
    else if (CLOSES.has(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (at > start) yield { start, end: at };
      start = at + 1;
    }
  }
  if (text.length > start) yield { start, end: text.length };
}

const isUnit = (name: string, register: OrganisationRegister): boolean =>
  register.find(name) !== undefined || looksLikeUnit(name);

/** 相关街镇和景区 are two, 区规划和自然资源局 and 有关部门和单位 are one. */
function splitJoints(text: string, piece: Piece, register: OrganisationRegister): Piece[] {
  const name = text.slice(piece.start, piece.end);
  if (name.length > LONGEST_PIECE || name.search(JOINT) < 0 || register.find(name) !== undefined)
    return [piece];
  for (const joint of name.matchAll(JOINT)) {
    const left = name.slice(0, joint.index);
    const right = name.slice(joint.index + joint[0].length);
    if (left === '' || right === '' || isBareClass(right)) continue;
    if (/[(（][^)）]*$/.test(left) || !isUnit(left, register)) continue;
    if (!isUnit(right.replace(/等.*$/, ''), register)) continue;
    const cut = piece.start + joint.index + joint[0].length;
    return [
      { start: piece.start, end: piece.start + joint.index },
      ...splitJoints(text, { start: cut, end: piece.end }, register),
    ];
  }
  return [piece];
}

/** A等有关部门 is A; A等区政府有关部门 is A and the class; 高等学校 is one name. */
function splitAndSoOn(text: string, piece: Piece, register: OrganisationRegister): Piece[] {
  const name = text.slice(piece.start, piece.end);
  const at = name.indexOf('等');
  if (at < 0 || name.length > LONGEST_PIECE || register.find(name) !== undefined) return [piece];
  const left = name.slice(0, at);
  const right = name.slice(at + 1).replace(/^\d{1,3}[个家]/, '');
  if (left !== '' && !isUnit(left, register) && right !== '') return [piece];
  const kept: Piece[] = left === '' ? [] : [{ start: piece.start, end: piece.start + at }];
  if (right !== '' && !isBareClass(right) && isUnit(right, register))
    kept.push({ start: piece.end - right.length, end: piece.end });
  return kept;
}

/** The last characters of what `ENDING` matches. */
const LAST_OF_ENDING = characterSet('等责工能别同体织头筹极切依合与加助实办施持。.');

/** How much of a list stands behind its last name. */
function endingOf(text: string): number {
  if (text !== '' && !LAST_OF_ENDING.hasAt(text, text.length - 1)) return 0;
  return ENDING.exec(text.slice(-40))?.[0].length ?? 0;
}

/** How much of a list or a name stands before its name. */
const openerOf = (text: string): number =>
  BEGINS_OPENER.hasAt(text, 0) ? (OPENER.exec(text)?.[0].length ?? 0) : 0;

/** The pieces of a list, whether or not they are names of bodies; offsets into the text without blanks. */
function* piecesOf(text: string, register: OrganisationRegister): Generator<Piece> {
  const end = text.length - endingOf(text);
  const first = Math.min(openerOf(text), end);
  for (const piece of pieces(text.slice(first, end))) {
    const from = piece.start + first;
    const to = piece.end + first;
    const opener = BEGINS_OPENER.hasAt(text, from) ? openerOf(text.slice(from, Math.min(to, from + 8))) : 0;
    let trail = to;
    while (trail > from && to - trail < LONGEST_TRAIL && TRAIL.hasAt(text, trail - 1)) trail--;
    const name = { start: from + opener, end: trail };
    if (name.end <= name.start) continue;
    for (const part of splitJoints(text, name, register)) yield* splitAndSoOn(text, part, register);
  }
}

function reading(squeezed: Squeezed, piece: Piece, register: OrganisationRegister): UnitReading {
  const name = withoutAbbreviation(squeezed.text.slice(piece.start, piece.end));
  const place = {
    start: squeezed.startOf(piece.start),
    end: squeezed.endOf(piece.start + name.length),
    name,
  };
  const known = register.find(name);
  return known === undefined ? place : { ...place, id: known.id };
}

/**
 * The names in a list of units such as stands after 责任单位: or in a column of that name.
 * Everything between two separators counts as a name, known or not, save what could be no name at all;
 * 等, 等有关部门 and what the units do (负责, 按职责分工负责) are left out.
 */
export function readUnitList(text: string, register: OrganisationRegister): UnitReading[] {
  const squeezed = squeeze(text);
  const found: UnitReading[] = [];
  for (const piece of piecesOf(squeezed.text, register)) {
    if (piece.end - piece.start > 40) continue;
    if (TWO_IDEOGRAPHS.test(squeezed.text.slice(piece.start, piece.end)))
      found.push(reading(squeezed, piece, register));
  }
  return found;
}

/** The names of a list that holds nothing but names of bodies; null where anything else stands in it. */
export function readPureUnitList(text: string, register: OrganisationRegister): UnitReading[] | null {
  const squeezed = squeeze(text);
  const found: Piece[] = [];
  for (const piece of piecesOf(squeezed.text, register)) {
    if (!isUnit(squeezed.text.slice(piece.start, piece.end), register)) return null;
    found.push(piece);
  }
  return found.length > 0 ? found.map((piece) => reading(squeezed, piece, register)) : null;
}

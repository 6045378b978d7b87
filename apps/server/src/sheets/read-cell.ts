import { parseDate } from '@zhengling/calendar';
import type { CellValue, Choice, Column } from './column.ts';
import { nearestName, plain } from './nearest.ts';

/** A unit of the register as a sheet may name it. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export type ReadCell =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly message: string };

/** Finds units by any of their names; made once for a sheet. */
export interface UnitNames {
  find(name: string): string | null;
  nearest(name: string): string | null;
}

export function unitNames(units: readonly NamedUnit[]): UnitNames {
  const ids = new Map<string, string>();
  const names: string[] = [];
  // A proper name wins over another unit's alias, a name over a number.
  for (const { id } of units) ids.set(plain(id), id);
  for (const { id, name } of units) ids.set(plain(name), id);
  for (const { id, name, aliases } of units) {
    names.push(name, ...aliases);
    for (const alias of aliases) if (!ids.has(plain(alias))) ids.set(plain(alias), id);
  }
  const guesses = new Map<string, string | null>();
  return {
    find: (name) => ids.get(plain(name)) ?? null,
    nearest: (name) => {
      const known = guesses.get(name);
      if (known !== undefined) return known;
      const guess = nearestName(name, names);
      if (guesses.size < 500) guesses.set(name, guess);
      return guess;
    },
  };
}

/** How a unit is written so that `unitNames` finds it again: its name, or its number where another has the name. */
export function unitLabel(units: readonly NamedUnit[]): (id: string) => string | undefined {
  const names = unitNames(units);
  const byId = new Map(units.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = byId.get(id);
    return name === undefined || names.find(name) === id ? name : id;
  };
}

/** What stands between several values of a cell. */
const divides = /[、；;，,\n]/;

const value = (of: CellValue): ReadCell => ({ ok: true, value: of });
const wrong = (message: string): ReadCell => ({ ok: false, message });

/** What a cell says as a value of its column, or in Chinese why it cannot be. */
export function readCell(column: Column, cell: string, units: UnitNames): ReadCell {
  if (cell === '') return column.required === true ? wrong('没有填') : value(emptyOf(column));
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell))
    return wrong(`公式出错（${cell}）`);
  const read = column.multiple === true ? readList(column, cell, units) : readOne(column, cell, units);
  if (!read.ok) return read;
  const fault = column.check?.(read.value) ?? null;
  return fault === null ? read : wrong(fault);
}

/** What a cell that is empty or not there counts as. */
export const emptyOf = (column: Column): CellValue =>
  column.multiple === true ? [] : (column.empty ?? null);

function readList(column: Column, cell: string, units: UnitNames): ReadCell {
  const values: string[] = [];
  const parts = cell.split(divides);
  /** Where each part ends in the cell. */
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? -1) + 1 + part.length);
  for (let at = 0, from = 0; at < parts.length; ) {
    // A name may itself hold what divides names (宣传、统战委员): the longest that is known counts.
    let last = at;
    for (let to = Math.min(parts.length, at + longestName) - 1; to > at; to -= 1)
      if (isKnown(column, cell.slice(from, ends[to]).trim(), units)) {
        last = to;
        break;
      }
    const one = cell.slice(from, ends[last]).trim();
    at = last + 1;
    from = (ends[last] ?? 0) + 1;
    if (one === '') continue;
    const read = readOne(column, one, units);
    if (!read.ok) return read;
    if (typeof read.value === 'string' && !values.includes(read.value)) values.push(read.value);
  }
  return value(values);
}

/** Parts that one name is looked for in at most. */
const longestName = 8;

function isKnown({ kind, choices = [] }: Column, text: string, units: UnitNames): boolean {
  switch (kind) {
    case 'unit':
      return units.find(text) !== null;
    case 'choice':
      return choices.some(({ title, aliases = [] }) => title === text || aliases.includes(text));
    default:
      return false;
  }
}

function readOne(column: Column, cell: string, units: UnitNames): ReadCell {
  switch (column.kind) {
    case 'text': {
      const most = column.maxLength ?? 2_000;
      return cell.length > most ? wrong(`超过 ${most} 字`) : value(cell);
    }
    case 'date':
      return readDate(cell);
    case 'number':
    case 'integer': {
      const number = readNumber(cell);
      if (number === null) return wrong(`“${short(cell)}”不是数`);
      if (column.kind === 'integer' && !Number.isSafeInteger(number))
        return wrong(`“${short(cell)}”不是整数`);
      return within(column, number, String);
    }
    case 'money': {
      const fen = readMoney(cell, column.unit ?? '元');
      if (fen === null) return wrong(`“${short(cell)}”不是金额，最多到分`);
      return within(column, fen, (amount) => `${amount / 100}元`);
    }
    case 'share':
      return readShare(column, cell);
    case 'unit': {
      const id = units.find(cell);
      if (id !== null) return value(id);
      const near = units.nearest(cell);
      return wrong(`机构名录里没有“${short(cell)}”${near === null ? '' : `，是不是“${near}”`}`);
    }
    case 'choice':
      return readChoice(column.choices ?? [], cell);
    case 'yes-no': {
      if (/^(?:是|有|√|✓|✔|y|yes|true|1|已.{1,10})$/i.test(cell)) return value(true);
      if (/^(?:否|无|不是|没有|×|✗|x|n|no|false|0|未.{1,10})$/i.test(cell)) return value(false);
      return wrong(`“${short(cell)}”要填“是”或“否”`);
    }
  }
}

function within(column: Column, number: number, say: (bound: number) => string): ReadCell {
  if (column.min !== undefined && number < column.min) return wrong(`小于 ${say(column.min)}`);
  if (column.max !== undefined && number > column.max) return wrong(`大于 ${say(column.max)}`);
  return value(number);
}

/** The first day that Excel counts from, and the days of the serials that are dates of our times (1950–2100). */
const firstSerial = 18_264;
const lastSerial = 73_415;

function readDate(cell: string): ReadCell {
  const text = cell.normalize('NFKC').trim();
  // A date that was formatted as a number keeps its serial: 43846 is 2020-01-16.
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    if (serial < firstSerial || serial > lastSerial) return wrong(`“${short(cell)}”不是日期`);
    return value(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
  }
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*\d{1,2}[:时]\d{0,2}.{0,12})?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) {
    return /^\d{4}[-/.年]\d{1,2}月?$/.test(text)
      ? wrong(`“${short(cell)}”没有写到日`)
      : wrong(`“${short(cell)}”不是日期，请写成 2020-01-16 的样子`);
  }
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!parseDate(iso).ok) return wrong(`没有${Number(year)}年${Number(month)}月${Number(day)}日这一天`);
  return value(iso);
}

/** Thousands separators and full-width digits are read; anything else beside figures is not a number. */
function readNumber(cell: string): number | null {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  if (!/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}

/** Whole fen. */
function readMoney(cell: string, bare: '元' | '万元'): number | null {
  const text = cell.normalize('NFKC').replace(/[\s,¥￥]/g, '');
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,10}))?(元|万元|万|亿元|亿)?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', written] = match;
  const unit = written ?? bare;
  const digits = unit === '元' ? 2 : unit.startsWith('万') ? 6 : 10;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const fen = Number(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return Number.isSafeInteger(fen) ? fen : null;
}

function readShare(column: Column, cell: string): ReadCell {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  const percent = /^(-?\d{1,6}(?:\.\d{1,10})?)%$/.exec(text);
  const number = percent === null ? readNumber(text) : null;
  if (percent !== null) return within(column, Number(`${percent[1]}e-2`), asPercent);
  if (number === null) return wrong(`“${short(cell)}”不是比例，请写成 40% 的样子`);
  if (Math.abs(number) > 1) return wrong(`“${short(cell)}”分不清是倍数还是百分数，请写上 %`);
  return within(column, number, asPercent);
}

const asPercent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

function readChoice(choices: readonly Choice[], cell: string): ReadCell {
  const written = plain(cell);
  for (const { value: id, title, aliases = [] } of choices) {
    if (plain(title) === written || aliases.some((alias) => plain(alias) === written)) return value(id);
  }
  const titles = choices.map(({ title }) => title);
  const near = nearestName(cell, titles);
  if (near !== null) return wrong(`没有“${short(cell)}”这一项，是不是“${near}”`);
  return wrong(
    `没有“${short(cell)}”这一项，可填：${titles.slice(0, 12).join('、')}${titles.length > 12 ? ' 等' : ''}`,
  );
}

function short(cell: string): string {
  return cell.length > 30 ? `${cell.slice(0, 30)}…` : cell;
}

import type { IsoDate } from '@zhengling/calendar';
import {
  type AmountForm,
  checkTotal,
  compareExact,
  type DatedAmount,
  decimalOf,
  type Exact,
  exactOf,
  type IndicatorColour,
  type IndicatorDefinition,
  type IndicatorJudgement,
  type IndicatorTarget,
  indicatorKindName,
  judgePlace,
  judgeTarget,
  lineOf,
  percentDown,
  printAmount,
  printExact,
  startOf,
  wholeDistrict,
  wholeOf,
  wholeValues,
} from '@zhengling/work';
import { documentTitle } from './catalogue.ts';
import type { JudgedView, LineView, PlaceView } from './schemas.ts';
import type { IndicatorValues } from './values.ts';

/** What one reader may see and do with one indicator. */
export interface IndicatorReader {
  /** Places whose values they see. */
  readonly sees: readonly string[];
  /** Places that they enter. */
  readonly enters: readonly string[];
  readonly mine: boolean;
}

type Place = Omit<PlaceView, 'mayEnter'>;

export function lineView(
  definition: IndicatorDefinition,
  values: IndicatorValues,
  reader: IndicatorReader,
  { today, href, place }: { readonly today: IsoDate; readonly href: string | null; readonly place?: string },
): LineView {
  const places = reader.sees.filter((one) => place === undefined || one === place);
  const judged = places.map((one) => judgedAt(definition, one, values, today));
  const tally = tallyOf(judged);
  const [only] = judged;
  const several = judged.length > 1;
  const whole =
    several && judged.length === definition.places.length ? wholeValueOf(definition, values) : null;
  const value = several ? whole : (only?.value ?? null);
  const due = several ? earliestOpen(judged) : (only?.target.on ?? null);
  const computed = values.computed;
  return {
    id: definition.id,
    title: definition.title,
    summary: definition.summary,
    document: definition.document,
    documentTitle: documentTitle(definition.document),
    clause: definition.clause,
    href,
    kind: definition.kind,
    kindName: indicatorKindName(definition.kind),
    places: places.length,
    computed,
    light: several ? worst(tally) : (only?.light ?? 'none'),
    words: several ? tallyWords(judged) : (only?.words ?? ''),
    tally,
    value: value === null ? null : valueView(definition, value),
    targetText: several ? '各街镇分别' : only === undefined ? '' : targetText(definition, only.target),
    due,
    rate: several ? Math.floor((tally.blue * 100) / judged.length) : rateOf(only),
    lead: [...definition.lead],
    warnings: (definition.totals ?? [])
      .map((total) => checkTotal(definition, total))
      .flatMap(({ agrees, words }) => (agrees ? [] : [words])),
    mayEnter: !computed && reader.enters.length > 0,
    mine: reader.mine,
    updatedAt: values.stored.reduce<string | null>(
      (last, { updatedAt }) => (last === null || updatedAt > last ? updatedAt : last),
      null,
    ),
  };
}

export function placeView(
  definition: IndicatorDefinition,
  place: string,
  values: IndicatorValues,
  today: IsoDate,
): Place {
  const dated = values.byPlace.get(place) ?? [];
  const versions = new Map(
    values.stored.flatMap((one) => (one.place === place ? [[one.on, one.version] as const] : [])),
  );
  return viewOf(definition, place, dated, today, values.computed ? new Map() : versions);
}

/** The whole district beside its places; null where they do not add up. */
export function wholeView(
  definition: IndicatorDefinition,
  values: IndicatorValues,
  today: IsoDate,
): Place | null {
  const whole = wholeOf(definition);
  if (whole === null || whole.targets.length === 0) return null;
  return viewOf(whole, wholeDistrict, wholeValues(definition.places, values.byPlace), today, new Map());
}

function viewOf(
  definition: IndicatorDefinition,
  place: string,
  dated: readonly DatedAmount[],
  today: IsoDate,
  versions: ReadonlyMap<string, number>,
): Place {
  const targets = definition.targets.filter((target) => target.place === place);
  const judged = targets.map((target) => judgeTarget(definition, target, dated, today));
  const head = judgePlace(definition, place, dated, today);
  if (head === null) throw new TypeError(`${definition.id} has no target in ${place}`);
  return {
    place,
    judged: judgedView(definition, head),
    targets: judged.map((one) => judgedView(definition, one)),
    values: dated.map((one) => ({ ...valueView(definition, one), version: versions.get(one.on) ?? null })),
    line: lineOf(definition, place, head.target).map(({ on, value }) => ({
      on,
      plot: plotOf(definition.form, value),
      text: printExact(definition, value),
    })),
  };
}

const judgedAt = (
  definition: IndicatorDefinition,
  place: string,
  values: IndicatorValues,
  today: IsoDate,
): IndicatorJudgement => {
  const judged = judgePlace(definition, place, values.byPlace.get(place) ?? [], today);
  if (judged === null) throw new TypeError(`${definition.id} has no target in ${place}`);
  return judged;
};

const wholeValueOf = (definition: IndicatorDefinition, { byPlace }: IndicatorValues): DatedAmount | null =>
  definition.together ? (wholeValues(definition.places, byPlace).at(-1) ?? null) : null;

function valueView(definition: IndicatorDefinition, { on, amount }: DatedAmount) {
  return {
    on,
    amount,
    text: printAmount(definition, amount),
    plot: plotOf(definition.form, exactOf(amount)),
  };
}

function judgedView(definition: IndicatorDefinition, judged: IndicatorJudgement): JudgedView {
  const { target, value, light, words, expected } = judged;
  return {
    target: {
      on: target.on,
      from: target.from ?? null,
      amount: target.value,
      text: targetText(definition, target),
      plot: target.value === null ? null : plotOf(definition.form, exactOf(target.value)),
      clause: target.clause ?? definition.clause,
    },
    value: value === null ? null : valueView(definition, value),
    light,
    words,
    rate: rateOf(judged),
    expected: expected === null ? null : printExact(definition, expected),
  };
}

/** `不低于50%`, `低于0.5%`, `不超过2起`. */
function targetText(definition: IndicatorDefinition, { value, strict }: IndicatorTarget): string {
  if (value === null) return '由上级另定';
  const figure = printAmount(definition, value);
  const all = compareExact(exactOf(value), { top: 1n, bottom: 1n }) === 0 && definition.form === 'share';
  switch (definition.direction) {
    case 'up':
      return strict === true ? `高于${figure}` : all ? figure : `不低于${figure}`;
    case 'down':
      return strict === true ? `低于${figure}` : value === '0' ? `为${figure}` : `不超过${figure}`;
    case 'equal':
      return figure;
  }
}

/** Whole percents, between none and 999. */
function rateOf(judged: IndicatorJudgement | undefined): number | null {
  if (judged?.rate == null) return null;
  return Math.max(0, Math.min(999, Number.parseInt(percentDown(judged.rate), 10)));
}

/** For drawing only: shares in hundredths, thousandths in thousandths. */
function plotOf(form: AmountForm, value: Exact): number {
  const scale = form === 'share' || form === 'change' ? 100n : form === 'permille' ? 1000n : 1n;
  return Number(decimalOf({ top: value.top * scale, bottom: value.bottom }, 4));
}

export function plotUnit({ form, unit }: Pick<IndicatorDefinition, 'form' | 'unit'>): string {
  return form === 'share' || form === 'change' ? '%' : form === 'permille' ? '‰' : unit;
}

function tallyOf(judged: readonly IndicatorJudgement[]): Record<IndicatorColour, number> {
  const tally = { blue: 0, green: 0, yellow: 0, red: 0, none: 0 };
  for (const { light } of judged) tally[light] += 1;
  return tally;
}

/** The most urgent first; of those past their day the silent ones by themselves. */
function tallyWords(judged: readonly IndicatorJudgement[]): string {
  const silent = judged.filter(({ light, value }) => light === 'red' && value === null).length;
  const { red, yellow, none, green, blue } = tallyOf(judged);
  const counted = [
    ['逾期或超限', red - silent],
    ['到期未报', silent],
    ['落后', yellow],
    ['未报', none],
    ['正常', green],
    ['达到', blue],
  ] as const;
  return counted.flatMap(([word, count]) => (count === 0 ? [] : [`${word}${count}`])).join('，');
}

const urgency = ['red', 'yellow', 'none', 'green', 'blue'] as const satisfies readonly IndicatorColour[];

const worst = (tally: Readonly<Record<IndicatorColour, number>>): IndicatorColour =>
  urgency.find((colour) => tally[colour] > 0) ?? 'none';

/** The day that asks for something next; of what is all past the last. */
function earliestOpen(judged: readonly IndicatorJudgement[]): IsoDate | null {
  const days = judged.flatMap(({ target, light }) =>
    target.on === null || light === 'blue' ? [] : [target.on],
  );
  return (
    days.toSorted()[0] ??
    judged
      .flatMap(({ target }) => target.on ?? [])
      .toSorted()
      .at(-1) ??
    null
  );
}

export function startWords(definition: IndicatorDefinition): string | null {
  const { start, places } = definition;
  const [first] = places;
  if (start === undefined || first === undefined) return null;
  const point = startOf(definition, first);
  const value =
    typeof start.values === 'string' && point !== null
      ? `从${printExact(definition, point.value)}起`
      : '从各街镇的现有数起';
  return `${start.on}，${value}（${start.printed ? '印出的' : '按我们的理解'}）`;
}

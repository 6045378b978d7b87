import { type Column, NOT_GIVEN } from '@zhengling/rules';
import { type Answer, Draw, numberOf, type Row, type Subject, textOf } from './subject.ts';

const MATTERS = ['violation', 'concealed-accident'] as const;
const GRADES: readonly [string, ...string[]] = ['general', 'larger', 'major', 'extraordinary'];
const EXCLUSIONS = [
  'known',
  'under-order',
  'self-found',
  'unverifiable',
  'media-exposed',
  'judicial',
  'rewarded-elsewhere',
  'official-or-kin',
] as const;
const PER_PERSON: Readonly<Record<string, number>> = {
  general: 30_000,
  larger: 40_000,
  major: 50_000,
  extraordinary: 60_000,
};

function makeRows(count: number): readonly Row[] {
  const draw = new Draw(41);
  return Array.from({ length: count }, (): Row => {
    const excluded = draw.share() < 0.15 ? { exclusions: [draw.of(EXCLUSIONS)] } : {};
    return draw.share() < 0.6
      ? { matter: 'violation', penalty: draw.below(4_000_000), ...excluded }
      : { matter: 'concealed-accident', grade: draw.of(GRADES), deaths: draw.below(12), ...excluded };
  });
}

/** The fen of 15% of so many fen, half up. */
const shareOf = (fen: number): number => Math.floor((fen * 15 + 50) / 100);

function hand(row: Row): Answer {
  const { exclusions } = row;
  if (Array.isArray(exclusions) && exclusions.length > 0) return { eligible: false, amount: 0 };
  if (row.matter === 'violation')
    return {
      eligible: true,
      amount: Math.min(shareOf(Math.round(numberOf(row, 'penalty') * 100)), 30_000_000) / 100,
    };
  return {
    eligible: true,
    amount: Math.min((PER_PERSON[textOf(row, 'grade')] ?? 0) * numberOf(row, 'deaths'), 300_000),
  };
}

const NAMES = new Set(['matter', 'penalty', 'grade', 'deaths', 'exclusions']);
const KNOWN: ReadonlySet<unknown> = new Set(EXCLUSIONS);

function handChecked(row: Row): Answer | null {
  for (const name of Object.keys(row)) if (!NAMES.has(name)) return null;
  const { matter, penalty, grade, deaths, exclusions } = row;
  if (matter !== 'violation' && matter !== 'concealed-accident') return null;
  if (penalty !== undefined) {
    if (typeof penalty !== 'number' || !(penalty >= 0 && penalty <= 1e12)) return null;
    if (Math.round(penalty * 100) / 100 !== penalty) return null;
  }
  if (deaths !== undefined)
    if (typeof deaths !== 'number' || !(deaths >= 0 && deaths <= 10_000) || !Number.isInteger(deaths))
      return null;
  if (grade !== undefined && (typeof grade !== 'string' || PER_PERSON[grade] === undefined)) return null;
  if (exclusions !== undefined && (!Array.isArray(exclusions) || !exclusions.every((one) => KNOWN.has(one))))
    return null;
  if (matter === 'violation' ? penalty === undefined : grade === undefined || deaths === undefined)
    return null;
  return hand(row);
}

export function rewardSubject(count: number): Subject {
  const rows = makeRows(count);
  const matter = Uint8Array.from(rows, (row) => (row.matter === 'violation' ? 0 : 1));
  const penalty = Float64Array.from(rows, (row) =>
    row.penalty === undefined ? Number.NaN : numberOf(row, 'penalty'),
  );
  const grade = Uint8Array.from(rows, (row) => {
    const code = typeof row.grade === 'string' ? GRADES.indexOf(row.grade) : -1;
    return code < 0 ? 255 : code;
  });
  const deaths = Float64Array.from(rows, (row) =>
    row.deaths === undefined ? Number.NaN : numberOf(row, 'deaths'),
  );
  const bits = Uint32Array.from(rows, ({ exclusions }) =>
    Array.isArray(exclusions)
      ? EXCLUSIONS.reduce((sum, one, place) => sum + (exclusions.includes(one) ? 2 ** place : 0), 0)
      : NOT_GIVEN.choices,
  );
  const columns: Readonly<Record<string, Column>> = {
    matter: { kind: 'choice', codes: matter, dictionary: MATTERS },
    penalty: { kind: 'number', values: penalty },
    grade: { kind: 'choice', codes: grade, dictionary: GRADES },
    deaths: { kind: 'number', values: deaths },
    exclusions: { kind: 'choices', bits },
  };
  return {
    rule: 'whistleblower/reward',
    rows,
    columns,
    hand,
    handChecked,
    handColumns: () => {
      const eligible = new Uint8Array(count);
      const amount = new Float64Array(count);
      for (let i = 0; i < count; i += 1) {
        const set = bits[i] ?? 0;
        if (set !== 0 && set !== NOT_GIVEN.choices) continue;
        eligible[i] = 1;
        amount[i] =
          matter[i] === 0
            ? Math.min(shareOf(Math.round((penalty[i] ?? 0) * 100)), 30_000_000) / 100
            : Math.min((30_000 + 10_000 * (grade[i] ?? 0)) * (deaths[i] ?? 0), 300_000);
      }
      return { eligible, amount };
    },
    publicodes: {
      model: {
        matter: { question: 'matter' },
        penalty: { question: 'penalty', unité: '€' },
        grade: { question: 'grade' },
        deaths: { question: 'deaths', unité: 'personne' },
        excluded: { 'par défaut': 'non' },
        eligible: { valeur: 'excluded = non' },
        'per person': {
          variations: [
            { si: "grade = 'general'", alors: '30000 €/personne' },
            { si: "grade = 'larger'", alors: '40000 €/personne' },
            { si: "grade = 'major'", alors: '50000 €/personne' },
            { sinon: '60000 €/personne' },
          ],
        },
        amount: {
          variations: [
            { si: 'excluded', alors: '0 €' },
            {
              si: "matter = 'violation'",
              alors: { valeur: 'penalty * 15%', plafond: '300000 €', arrondi: '2 décimales' },
            },
            { sinon: { valeur: 'per person * deaths', plafond: '300000 €' } },
          ],
        },
      },
      situation: ({ matter: of, penalty: fine, grade: at, deaths: dead, exclusions }) => ({
        matter: `'${of}'`,
        ...(typeof fine === 'number' ? { penalty: fine } : {}),
        ...(typeof at === 'string' ? { grade: `'${at}'` } : {}),
        ...(typeof dead === 'number' ? { deaths: dead } : {}),
        ...(exclusions === undefined ? {} : { excluded: 'oui' }),
      }),
    },
    zen: {
      expressions: [
        ['eligible', 'len(exclusions ?? []) == 0'],
        [
          'amount',
          '$.eligible ? (matter == "violation" ? min([round(penalty * 0.15, 2), 300000]) : min([(grade == "general" ? 30000 : grade == "larger" ? 40000 : grade == "major" ? 50000 : 60000) * deaths, 300000])) : 0',
        ],
      ],
      context: (row) => row,
    },
    jsonRules: {
      cases: [
        { when: [{ fact: 'excluded', operator: 'greaterThan', value: 0 }], eligible: false, amount: () => 0 },
        {
          when: [{ fact: 'matter', operator: 'equal', value: 'violation' }],
          eligible: true,
          amount: (row) => Math.min(shareOf(Math.round(numberOf(row, 'penalty') * 100)), 30_000_000) / 100,
        },
        ...GRADES.map((one) => ({
          when: [{ fact: 'grade', operator: 'equal', value: one }],
          eligible: true,
          amount: (row: Row) => Math.min((PER_PERSON[one] ?? 0) * numberOf(row, 'deaths'), 300_000),
        })),
      ],
      facts: ({ matter: of, grade: at, exclusions }) => ({
        matter: of,
        grade: at ?? null,
        excluded: Array.isArray(exclusions) ? exclusions.length : 0,
      }),
    },
  };
}

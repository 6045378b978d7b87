import type { Column } from '@zhengling/rules';
import { type Answer, Draw, numberOf, type Row, type Subject } from './subject.ts';

const SCALES = ['above', 'below'] as const;

function makeRows(count: number): readonly Row[] {
  const draw = new Draw(26);
  return Array.from({ length: count }, (): Row => {
    const scale = draw.of(SCALES);
    return {
      scale,
      intensity: (20_000 + 1000 * draw.below(60)) / 1_000_000,
      deductible: scale === 'above' ? draw.below(80_000_000) : draw.below(2_000_000),
      income: 4_000_000 + draw.below(4_000_000),
      districtInstitution: draw.share() < 0.85,
      reservePolicy: draw.share() < 0.1,
    };
  });
}

/** The fen of 1% of so many fen, half up. */
const shareOf = (fen: number): number => Math.floor((fen + 50) / 100);

function hand({ scale, intensity, deductible, income, districtInstitution, reservePolicy }: Row): Answer {
  const above = scale === 'above';
  const eligible =
    districtInstitution === true &&
    reservePolicy === false &&
    typeof intensity === 'number' &&
    (above ? intensity >= 0.05 : intensity >= 0.03 && typeof income === 'number' && income >= 5_000_000);
  if (!eligible) return { eligible, amount: 0 };
  const fen = Math.min(
    shareOf(Math.round((typeof deductible === 'number' ? deductible : 0) * 100)),
    above ? 50_000_000 : 1_000_000,
  );
  return { eligible, amount: fen <= (above ? 1_000_000 : 100_000) ? 0 : fen / 100 };
}

const NAMES = new Set(['scale', 'intensity', 'deductible', 'income', 'districtInstitution', 'reservePolicy']);

const within = (value: unknown, most: number, den: number): boolean =>
  typeof value === 'number' && value >= 0 && value <= most && Math.round(value * den) / den === value;

function handChecked(row: Row): Answer | null {
  for (const name of Object.keys(row)) if (!NAMES.has(name)) return null;
  const { scale, intensity, deductible, income, districtInstitution, reservePolicy } = row;
  if (scale !== 'above' && scale !== 'below') return null;
  if (!within(intensity, 100, 1_000_000) || !within(deductible, 1e12, 100)) return null;
  if (!within(income, 1e12, 100)) return null;
  if (typeof districtInstitution !== 'boolean' || typeof reservePolicy !== 'boolean') return null;
  return hand(row);
}

export function rdSpendingSubject(count: number): Subject {
  const rows = makeRows(count);
  const scale = Uint8Array.from(rows, (row) => (row.scale === 'above' ? 0 : 1));
  const numbers = (name: string) => Float64Array.from(rows, (row) => numberOf(row, name));
  const [intensity, deductible, income] = [numbers('intensity'), numbers('deductible'), numbers('income')];
  const institution = Uint8Array.from(rows, (row) => Number(row.districtInstitution));
  const reserve = Uint8Array.from(rows, (row) => Number(row.reservePolicy));
  const columns: Readonly<Record<string, Column>> = {
    scale: { kind: 'choice', codes: scale, dictionary: SCALES },
    intensity: { kind: 'number', values: intensity },
    deductible: { kind: 'number', values: deductible },
    income: { kind: 'number', values: income },
    districtInstitution: { kind: 'yes-no', values: institution },
    reservePolicy: { kind: 'yes-no', values: reserve },
  };
  return {
    rule: 'science-subsidies/rd-spending',
    rows,
    columns,
    hand,
    handChecked,
    handColumns: () => {
      const eligible = new Uint8Array(count);
      const amount = new Float64Array(count);
      for (let i = 0; i < count; i += 1) {
        const above = scale[i] === 0;
        const share = intensity[i] ?? 0;
        const fit = above ? share >= 0.05 : share >= 0.03 && (income[i] ?? 0) >= 5_000_000;
        if (institution[i] !== 1 || reserve[i] !== 0 || !fit) continue;
        eligible[i] = 1;
        const fen = Math.min(shareOf(Math.round((deductible[i] ?? 0) * 100)), above ? 50_000_000 : 1_000_000);
        amount[i] = fen <= (above ? 1_000_000 : 100_000) ? 0 : fen / 100;
      }
      return { eligible, amount };
    },
    publicodes: {
      model: {
        scale: { question: 'scale' },
        intensity: { question: 'intensity' },
        deductible: { question: 'deductible', unité: '€' },
        income: { question: 'income', unité: '€' },
        institution: { question: 'institution' },
        reserve: { question: 'reserve' },
        'least intensity': { variations: [{ si: "scale = 'above'", alors: 0.05 }, { sinon: 0.03 }] },
        cap: { variations: [{ si: "scale = 'above'", alors: '500000 €' }, { sinon: '10000 €' }] },
        'not paid': { variations: [{ si: "scale = 'above'", alors: '10000 €' }, { sinon: '1000 €' }] },
        eligible: {
          'toutes ces conditions': [
            'institution',
            'reserve = non',
            'intensity >= least intensity',
            { 'une de ces conditions': ["scale = 'above'", 'income >= 5000000 €'] },
          ],
        },
        subsidy: { valeur: 'deductible * 1%', plafond: 'cap', arrondi: '2 décimales' },
        amount: {
          variations: [
            { si: 'eligible = non', alors: '0 €' },
            { si: 'subsidy <= not paid', alors: '0 €' },
            { sinon: 'subsidy' },
          ],
        },
      },
      situation: (row) => ({
        scale: `'${row.scale}'`,
        intensity: numberOf(row, 'intensity'),
        deductible: numberOf(row, 'deductible'),
        income: numberOf(row, 'income'),
        institution: row.districtInstitution === true ? 'oui' : 'non',
        reserve: row.reservePolicy === true ? 'oui' : 'non',
      }),
    },
    zen: {
      expressions: [
        [
          'eligible',
          'districtInstitution and not reservePolicy and (scale == "above" ? intensity >= 0.05 : intensity >= 0.03 and income >= 5000000)',
        ],
        ['subsidy', 'min([round(deductible * 0.01, 2), scale == "above" ? 500000 : 10000])'],
        ['amount', '$.eligible ? ($.subsidy <= (scale == "above" ? 10000 : 1000) ? 0 : $.subsidy) : 0'],
      ],
      context: (row) => row,
    },
    jsonRules: {
      cases: [
        {
          when: [{ fact: 'districtInstitution', operator: 'equal', value: false }],
          eligible: false,
          amount: () => 0,
        },
        {
          when: [{ fact: 'reservePolicy', operator: 'equal', value: true }],
          eligible: false,
          amount: () => 0,
        },
        ...SCALES.flatMap((of, index) => {
          const small = index === 0 ? 0.05 : 0.03;
          const same = { fact: 'scale', operator: 'equal', value: of };
          return [
            {
              when: [same, { fact: 'intensity', operator: 'lessThan', value: small }],
              eligible: false,
              amount: () => 0,
            },
            ...(index === 0
              ? []
              : [
                  {
                    when: [same, { fact: 'income', operator: 'lessThan', value: 5_000_000 }],
                    eligible: false,
                    amount: () => 0,
                  },
                ]),
            { when: [same], eligible: true, amount: (row: Row) => hand(row).amount },
          ];
        }),
      ],
      facts: (row) => ({ ...row }),
    },
  };
}

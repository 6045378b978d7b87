import { type IndicatorDefinition, type IndicatorTarget, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';
import { ANNEX_2, ANNEX_3, type Row } from './plan-tables.ts';

/** The day on which 现有数 stood: the notice's own. */
const start = '2020-01-16';
const clause = '一';
const lead = ['区民政局'];
const placesOf = (rows: Readonly<Record<string, Row>>, column: number) =>
  Object.entries(rows).flatMap(([place, row]) => (row[column] == null ? [] : [place]));
const sum = (row: Row | undefined, columns: readonly number[]): string =>
  String(columns.reduce((total, column) => total + (row?.[column] ?? 0), 0));

/** What should be there by the end of a year: what was there and every year's plan up to it. */
function byTheEndOf(
  rows: Readonly<Record<string, Row>>,
  existing: number,
  year: number,
  plans: readonly number[],
  annex: string,
): readonly IndicatorTarget[] {
  return placesOf(rows, existing).map((place) => ({
    place,
    on: `${year}-12-31`,
    value: sum(rows[place], [existing, ...plans]),
    clause: annex,
  }));
}

const before = (rows: Readonly<Record<string, Row>>, existing: number) => ({
  on: start,
  printed: true,
  values: Object.fromEntries(placesOf(rows, existing).map((place) => [place, sum(rows[place], [existing])])),
});

/** The last row of a column against its cells. */
const columnTotal = (
  annex: string,
  rows: Readonly<Record<string, Row>>,
  title: string,
  column: number,
  printed: number,
) => ({
  title: `${annex}“${title}”合计`,
  clause: annex,
  printed: String(printed),
  parts: Object.entries(rows).flatMap(([place, row]) => {
    const value = row[column];
    return value == null ? [] : [{ title: place, value: String(value) }];
  }),
});
const streets = placesOf(ANNEX_2, 0);
const villagesOf = 302;

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    id: 'elderly-care/street-centres',
    title: '街道养老服务中心',
    summary: '各街道建成的养老服务中心个数。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause: '附件2',
    targets: byTheEndOf(ANNEX_2, 0, 2020, [1], '附件2'),
    start: before(ANNEX_2, 0),
    lead,
    totals: [
      columnTotal('附件2', ANNEX_2, '街道中心现有数', 0, 1),
      columnTotal('附件2', ANNEX_2, '街道中心2020年', 1, 4),
    ],
    reading: '到年底应有＝现有数＋到这一年为止各年的计划数；空格按0计。',
  }),
  indicator({
    id: 'elderly-care/stations',
    title: '社区养老服务站',
    summary: '各街镇建成的社区养老服务站个数。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause: '附件2',
    targets: byTheEndOf(ANNEX_2, 3, 2020, [4], '附件2'),
    start: before(ANNEX_2, 3),
    lead,
    totals: [
      columnTotal('附件2', ANNEX_2, '社区数量', 2, 79),
      columnTotal('附件2', ANNEX_2, '社区站现有数', 3, 55),
      columnTotal('附件2', ANNEX_2, '社区站2020年', 4, 23),
      {
        title: '社区站现有数与2020年计划之和，比照“79个城市社区全覆盖”',
        clause,
        printed: '79',
        parts: [
          { title: '现有数', value: '55' },
          { title: '2020年', value: '23' },
        ],
      },
    ],
    reading: '文龙街道13个社区，现有8个、计划4个，到2020年底按计划差1个；如实显示，不代为更正。',
  }),
  indicator({
    id: 'elderly-care/town-centres',
    title: '镇养老服务中心',
    summary: '各镇建成的养老服务中心个数。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause: '附件3',
    targets: [
      ...byTheEndOf(ANNEX_3, 0, 2020, [1], '附件3'),
      ...byTheEndOf(ANNEX_3, 0, 2021, [1, 2], '附件3'),
    ],
    start: before(ANNEX_3, 0),
    lead,
    totals: [
      columnTotal('附件3', ANNEX_3, '镇中心现有数', 0, 5),
      columnTotal('附件3', ANNEX_3, '镇中心2020年', 1, 6),
      columnTotal('附件3', ANNEX_3, '镇中心2021年', 2, 5),
      {
        title: '镇中心现有数与两年计划之和，比照“16个镇全覆盖”',
        clause,
        printed: '16',
        parts: ['5', '6', '5'].map((value) => ({ title: '', value })),
      },
    ],
  }),
  indicator({
    id: 'elderly-care/points',
    title: '村级互助养老点',
    summary: '各街镇建成的村级互助养老点个数。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause: '附件3',
    targets: [
      ...byTheEndOf(ANNEX_3, 4, 2020, [5], '附件3'),
      ...byTheEndOf(ANNEX_3, 4, 2021, [5, 6], '附件3'),
    ],
    start: before(ANNEX_3, 4),
    lead,
    totals: [
      columnTotal('附件3', ANNEX_3, '行政村数量', 3, villagesOf),
      columnTotal('附件3', ANNEX_3, '村级点现有数', 4, 151),
      columnTotal('附件3', ANNEX_3, '村级点2020年', 5, 112),
      columnTotal('附件3', ANNEX_3, '村级点2021年', 6, 39),
      {
        title: '村级点现有数与两年计划之和，比照“302个行政村全覆盖”',
        clause,
        printed: String(villagesOf),
        parts: ['151', '112', '39'].map((value) => ({ title: '', value })),
      },
    ],
  }),
  ...(
    [
      ['street-coverage', '街道养老服务中心覆盖率', '街道', 'street-centres', '5', '2020', streets],
      ['community-coverage', '城市社区养老服务站覆盖率', '社区', 'stations', '79', '2020', undefined],
      ['town-coverage', '镇养老服务中心覆盖率', '镇', 'town-centres', '16', '2021', undefined],
      ['village-coverage', '行政村互助养老点覆盖率', '村', 'points', '302', '2021', undefined],
    ] as const
  ).map(([name, title, unit, of, whole, year, places]) =>
    indicator({
      id: `elderly-care/${name}`,
      title,
      summary: `由各街镇填报的个数之和，除以${whole}个${unit}算出；不另外填报。`,
      form: 'share',
      unit: `个${unit}`,
      document: NUMBER,
      clause,
      targets: [{ place: '全区', on: `${year}-12-31`, value: '1' }],
      how: {
        type: 'share-of',
        indicator: `elderly-care/${of}`,
        whole,
        ...(places === undefined ? {} : { places }),
      },
      lead,
      reading: '“基本实现全覆盖”按100%列为目标，差额如实显示；写年份的以当年12月31日为期。',
    }),
  ),
  ...(
    [
      ['urban-operation', '城市养老服务设施社会化运营率', '0.9'],
      ['rural-operation', '农村养老服务设施社会化运营率', '0.6'],
      ['medical-capacity', '城乡养老设施具备医养服务能力的比率', '1'],
    ] as const
  ).map(([name, title, value]) =>
    indicator({
      id: `elderly-care/${name}`,
      title,
      summary: '达到的设施个数占全部设施个数的比例。',
      form: 'share',
      unit: '个设施',
      document: NUMBER,
      clause,
      targets: [{ place: '全区', on: '2021-12-31', value }],
      lead,
      reading: '与2021年的农村全覆盖同在一句，以2021年12月31日为期。',
    }),
  ),
  indicator({
    id: 'elderly-care/nursing-beds',
    title: '护理型床位占比',
    summary: '护理型床位占全部养老床位的比例。',
    form: 'share',
    unit: '张床位',
    document: NUMBER,
    clause: '三（二）',
    targets: [{ place: '全区', on: '2022-12-31', value: '0.5' }],
    lead: ['区卫生健康委', '区民政局'],
    responsible: ['区医保局'],
  }),
  indicator({
    id: 'elderly-care/institutions',
    title: '社区医养结合型机构',
    summary: '建成的社区医养结合型机构个数。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause: '三（二）',
    targets: [{ place: '全区', on: null, value: '5' }],
    lead: ['区卫生健康委', '区民政局'],
    responsible: ['区医保局'],
    reading: '“5个以上”包括5个；原文没有写期限。',
  }),
];

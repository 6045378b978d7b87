import type { SiteKind, SiteSeed } from '@zhengling/work';
import { towns } from '../towns.ts';
import { NUMBER, validity } from './document.ts';
import { ANNEX_2, ANNEX_3, type Row } from './plan-tables.ts';

const facilityKinds = [
  { value: 'street-centre', title: '街道养老服务中心' },
  { value: 'community-station', title: '社区养老服务站', aliases: ['城市社区养老服务站'] },
  { value: 'town-centre', title: '镇养老服务中心', aliases: ['乡镇养老服务中心'] },
  { value: 'village-point', title: '村级互助养老点', aliases: ['互助养老点'] },
] as const;

interface Planned {
  readonly kind: (typeof facilityKinds)[number]['value'];
  readonly annex: '附件2' | '附件3';
  /** Columns of the annex: what there is, what 2020 and 2021 add, how many places are to be covered. */
  readonly existing: number;
  readonly in2020: number;
  readonly in2021: number | null;
  readonly toCover: number | null;
}

const plannedKinds: readonly Planned[] = [
  { kind: 'street-centre', annex: '附件2', existing: 0, in2020: 1, in2021: null, toCover: null },
  { kind: 'community-station', annex: '附件2', existing: 3, in2020: 4, in2021: null, toCover: 2 },
  { kind: 'town-centre', annex: '附件3', existing: 0, in2020: 1, in2021: 2, toCover: null },
  { kind: 'village-point', annex: '附件3', existing: 4, in2020: 5, in2021: 6, toCover: 3 },
];

function seedOf(place: string, { kind, annex, ...columns }: Planned): readonly SiteSeed[] {
  const rows: Readonly<Record<string, Row>> = annex === '附件2' ? ANNEX_2 : ANNEX_3;
  const cell = (column: number | null): number | null =>
    column === null ? 0 : (rows[place]?.[column] ?? null);
  const existing = cell(columns.existing);
  // A street has no town centre, a town no street centre.
  if (existing === null) return [];
  const values = {
    place,
    kind,
    existing,
    in2020: cell(columns.in2020) ?? 0,
    in2021: cell(columns.in2021) ?? 0,
    toCover: columns.toCover === null ? 1 : cell(columns.toCover),
  };
  return [
    {
      states: [
        { values, starts: validity.from, ends: null, evidence: [{ document: NUMBER, clause: annex }] },
      ],
    },
  ];
}

const count = { kind: 'integer', unit: '个', min: 0, max: 100_000 } as const;

export const plansKind: SiteKind = {
  id: 'elderly-care/plans',
  title: '养老设施建设计划',
  counter: '项',
  summary: '各街镇的养老服务设施：现有几个，2020年、2021年计划各建几个，应覆盖几个。',
  basis: { document: NUMBER, clause: '附件2' },
  keeper: '区民政局',
  public: true,
  name: 'place',
  identity: ['place', 'kind'],
  place: 'place',
  columns: ['place', 'kind', 'existing', 'in2020', 'in2021', 'toCover'],
  fields: [
    { key: 'place', title: '街镇', kind: 'choice', required: true, choices: towns },
    { key: 'kind', title: '设施种类', kind: 'choice', required: true, choices: facilityKinds },
    { key: 'existing', title: '现有', required: true, ...count },
    { key: 'in2020', title: '2020年计划', required: true, ...count },
    { key: 'in2021', title: '2021年计划', required: true, ...count },
    { key: 'toCover', title: '应覆盖', hint: '一街道（镇）一中心，一社区（村）一站（点）', ...count },
    { key: 'note', title: '备注', kind: 'text' },
  ],
  seeds: plannedKinds.flatMap((kind) => towns.flatMap(({ value }) => seedOf(value, kind))),
};

export const facilitiesKind: SiteKind = {
  id: 'elderly-care/facilities',
  title: '养老服务设施',
  counter: '处',
  summary: '已建和在建的养老服务中心、站、点：面积、床位、功能区，达不达建设标准。',
  basis: { document: NUMBER, clause: '附件1' },
  keeper: '区民政局',
  public: true,
  name: 'name',
  identity: ['name', 'place'],
  place: 'place',
  columns: ['name', 'kind', 'place', 'state', 'area', 'beds'],
  fields: [
    { key: 'name', title: '设施名称', aliases: ['名称'], kind: 'text', required: true },
    {
      key: 'kind',
      title: '设施种类',
      aliases: ['种类'],
      kind: 'choice',
      required: true,
      choices: facilityKinds,
    },
    { key: 'place', title: '所在街镇', aliases: ['街镇'], kind: 'choice', required: true, choices: towns },
    { key: 'community', title: '社区（村）', aliases: ['社区', '村'], kind: 'text' },
    { key: 'address', title: '地址', kind: 'text' },
    {
      key: 'state',
      title: '状态',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'planned', title: '计划' },
        { value: 'building', title: '在建' },
        { value: 'open', title: '投入使用', aliases: ['已投用', '运营', '已建成'] },
      ],
    },
    { key: 'opened', title: '投用日期', kind: 'date' },
    { key: 'area', title: '建筑面积', kind: 'number', unit: '平方米', min: 0, max: 10_000_000 },
    { key: 'beds', title: '床位', kind: 'integer', unit: '张', min: 0, max: 100_000 },
    { key: 'fewElderly', title: '老年人口较少的社区', kind: 'yes-no' },
    { key: 'bedsFeasible', title: '有设置床位的条件', kind: 'yes-no' },
    {
      key: 'lackingAreas',
      title: '没有设置的功能区',
      kind: 'choice',
      multiple: true,
      choices: [
        { value: 'leisure', title: '休闲娱乐' },
        { value: 'culture', title: '文化教育' },
        { value: 'daily-care', title: '生活照料' },
        { value: 'health', title: '健康管理、医疗康复', aliases: ['健康管理', '医疗康复'] },
        { value: 'humane', title: '人文关怀' },
        { value: 'nursing', title: '托养护理' },
        { value: 'operation', title: '运营管理' },
        { value: 'own-room', title: '单独的功能用房' },
      ],
      hint: '都设置了就不填',
    },
    { key: 'operator', title: '运营单位', kind: 'text' },
    { key: 'contact', title: '负责人', kind: 'text', personal: 'name' },
    { key: 'phone', title: '联系电话', kind: 'text', personal: 'phone' },
  ],
  facts: [
    {
      key: 'shortfalls',
      title: '建设标准的不足',
      rule: 'elderly-care/facility',
      output: 'shortfalls',
      inputs: {
        kind: { field: 'kind' },
        area: { field: 'area' },
        beds: { field: 'beds' },
        fewElderly: { field: 'fewElderly' },
        bedsFeasible: { field: 'bedsFeasible' },
        lackingAreas: { field: 'lackingAreas' },
      },
      alarming: ['area', 'beds', 'areas'],
    },
  ],
};

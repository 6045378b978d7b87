import type {
  Citation,
  Duty,
  GazetteDocument,
  Node,
  NodePlace,
  TableCell,
  TableNode,
  TextNode,
  TimeMention,
} from '@zhengling/gazette';
import type { DocumentView, IssueSummaryView, IssueView, SiteView } from './views.ts';

/** An invented document with every construction the pages set: articles, lists of seats, tables, attachments. */
const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
let serial = 0;

function text(
  type: TextNode['type'],
  id: string,
  num: string | null,
  heading: string | null,
  body: string,
  more: Partial<TextNode> = {},
): TextNode {
  return { type, id, num, heading, text: body, span, children: [], ...more };
}

function cell(value: string, more: Partial<TableCell> = {}): TableCell {
  serial += 1;
  return { text: value, colspan: 1, rowspan: 1, header: false, span: { ...span, start: serial }, ...more };
}

const instrument = 'instrument' as const;

const table: TableNode = {
  type: 'table',
  id: 'att_1__table_1',
  num: null,
  heading: '重点任务分解表',
  text: '',
  span,
  children: [],
  rows: [
    {
      kind: 'header',
      line: 1,
      cells: [
        cell('序号', { rowspan: 2 }),
        cell('任务', { rowspan: 2 }),
        cell('单位', { colspan: 2 }),
        cell('完成时限', { rowspan: 2 }),
        cell('资金（万元）', { rowspan: 2 }),
      ],
    },
    { kind: 'header', line: 2, cells: [cell('牵头'), cell('配合')] },
    { kind: 'group', line: 3, cells: [cell('一、摸清底数')] },
    {
      kind: 'data',
      line: 4,
      cells: [
        cell('1'),
        cell('逐栋登记使用满十五年的电梯,建立台账'),
        cell('区市场监管局'),
        cell('各街镇'),
        cell('2024年6月底'),
        cell('12.50'),
      ],
    },
    {
      kind: 'data',
      line: 5,
      cells: [
        cell('2'),
        cell('公布首批更新名单 <b>'),
        cell('区住房城乡建设委'),
        cell('区市场监管局'),
        cell('持续开展'),
        cell('1,203.00'),
      ],
    },
    { kind: 'total', line: 6, cells: [cell('合计', { colspan: 5 }), cell('1,215.50')] },
  ],
};

const articleTwo =
  '区市场监管局应当于每季度末月 25 日前汇总补助情况,报区政府办公室。申请材料按《示例区政务公开办法》(示府发〔2023〕4号)公开。';

const body: readonly Node[] = [
  text(
    'block',
    'block_1',
    null,
    null,
    '《示例区老旧电梯更新补助办法（试行）》已经区政府同意,现印发给你们,请认真贯彻落实。',
    { part: 'notice' },
  ),
  text('signature', 'signature_1', null, null, '示例区人民政府办公室 2024年4月18日', { part: 'notice' }),
  text('chapter', 'chp_1', '第一章', '总则', '', {
    part: instrument,
    children: [
      text('article', 'art_1', '第一条', null, '为鼓励更新老旧电梯,保障乘梯安全,制定本办法。'),
      text('article', 'art_2', '第二条', null, articleTwo, {
        children: [
          text('paragraph', 'art_2__para_2', null, null, '汇总包括下列内容：', {
            children: [
              text('item', 'art_2__para_2__item_1', '（一）', null, '台数和费用；'),
              text('item', 'art_2__para_2__item_2', '（二）', null, '联系人：陈某,电话：13912345678。'),
            ],
          }),
        ],
      }),
    ],
  }),
  text('chapter', 'chp_2', '第二章', '附则', '', {
    part: instrument,
    children: [text('article', 'art_3', '第三条', null, '本办法自2024年5月1日起施行,有效期两年。')],
  }),
];

const seat = (n: number, role: string, name: string, post: string) =>
  text('block', `att_2__block_${n}`, null, null, `${role}：${name} ${post}`, {
    member: { role, name, post },
  });

export const fixtureDocument: GazetteDocument = {
  masthead: '示例区人民政府办公室文件',
  number: { text: '示府办发〔2024〕7号', series: '示府办发', year: 2024, serial: 7 },
  title: '示例区人民政府办公室关于印发示例区老旧电梯更新补助办法（试行）的通知',
  kind: '通知',
  instrument: { kind: '办法', title: '示例区老旧电梯更新补助办法（试行）', trial: true },
  issuers: ['示例区人民政府办公室'],
  addressees: ['各街道办事处', '各镇人民政府', '区政府各部门'],
  signed: '2024-04-18',
  printed: '2024-04-19',
  printer: '示例区人民政府政务公开办公室',
  copies: ['区委办公室', '区人大常委会办公室'],
  disclosure: 'public',
  validity: { from: '2024-05-01', to: '2026-04-30', basis: '第三条', note: null, repeals: [] },
  body,
  attachments: [
    { label: '附件1', title: '重点任务分解表', omitted: false, body: [table], span },
    {
      label: '附件2',
      title: '工作专班名单',
      omitted: false,
      body: [
        seat(1, '组长', '王一鸣', '区政府副区长'),
        seat(2, '成员', '李明', '区市场监管局局长'),
        seat(3, '成员', '欧阳文远', '区住房城乡建设委主任'),
      ],
      span,
    },
    { label: '附件3', title: '申请表', omitted: true, body: [], span },
  ],
  span,
};

function place(node: string, source: string, words: string): NodePlace {
  const start = source.indexOf(words);
  return { documentIndex: 0, node, field: 'text', start, end: start + words.length };
}

const number = '示府办发〔2024〕7号';
const quarterly = { type: 'recurrence', rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25' } as const;

const times: readonly TimeMention[] = [
  {
    document: number,
    line: 1,
    text: '每季度末月 25 日前',
    due: quarterly,
    span,
    place: place('art_2', articleTwo, '每季度末月 25 日前'),
  },
  {
    document: number,
    line: 2,
    text: '有效期两年',
    due: { type: 'duration', n: 2, unit: 'year' },
    span,
    place: place('art_3', '本办法自2024年5月1日起施行,有效期两年。', '有效期两年'),
  },
  {
    document: number,
    line: 4,
    text: '2024年6月底',
    due: { type: 'date', date: '2024-06-30' },
    span,
    place: { documentIndex: 0, node: 'att_1__table_1', field: 'cell', row: 3, cell: 4, start: 0, end: 8 },
  },
];

const duties: readonly Duty[] = [
  {
    document: number,
    node: 'art_2',
    line: 1,
    text: articleTwo,
    lead: [],
    responsible: ['区市场监管局'],
    cooperating: [],
    due: quarterly,
    source: 'clause',
    units: [],
    span,
    place: place('art_2', articleTwo, articleTwo.slice(0, 30)),
  },
  {
    document: number,
    node: 'att_1__table_1',
    line: 4,
    text: '逐栋登记',
    lead: ['区市场监管局'],
    responsible: [],
    cooperating: ['各街镇'],
    due: { type: 'date', date: '2024-06-30' },
    source: 'table',
    units: [],
    span,
    place: { documentIndex: 0, node: 'att_1__table_1', field: 'cell', row: 3, cell: 1, start: 0, end: 18 },
  },
];

const citations: readonly Citation[] = [
  {
    from: 'art_2',
    text: '《示例区政务公开办法》(示府发〔2023〕4号)',
    title: '示例区政务公开办法',
    number: '示府发〔2023〕4号',
    provision: null,
    document: number,
    span,
    place: place('art_2', articleTwo, '《示例区政务公开办法》(示府发〔2023〕4号)'),
    target: null,
    kind: 'document',
  },
];

export const fixtureSite: SiteView = { gazette: '示例区人民政府公报', sample: true, assetVersion: 'test' };

const fixtureSummary: IssueSummaryView = {
  slug: '2024-4',
  title: '示例区人民政府公报',
  jurisdiction: '示例区',
  year: 2024,
  number: 4,
  totalNumber: 52,
  published: '2024-05-10',
  documentCount: 3,
};

export const fixtureDocumentView: DocumentView = {
  ...fixtureSite,
  href: `/documents/${encodeURIComponent(number)}`,
  json: `/api/documents/${encodeURIComponent(number)}`,
  issue: fixtureSummary,
  position: 1,
  page: 9,
  document: fixtureDocument,
  printed: {
    addressees: '各街道办事处、各镇人民政府,区政府各部门:',
    copies: null,
    disclosure: null,
    announcedIn: 'instrument',
  },
  validity: { state: 'in-force', since: '2024-05-01', until: '2026-04-30', basis: '第三条', by: null },
  times,
  duties,
  citations,
  links: new Map([['示府发〔2023〕4号', '/documents/%E7%A4%BA']]),
  progress: {
    total: 2,
    closed: 1,
    late: 1,
    duties: [
      {
        id: 1,
        title: '建立台账',
        clause: '第三条',
        node: null,
        leads: ['区民政局'],
        state: '办理中',
        colour: 'red',
        dueOn: '2024-06-30',
        closed: false,
      },
      {
        id: 2,
        title: '公布电话',
        clause: '第四条',
        node: 'art_4',
        leads: ['区市场监管局'],
        state: '已办结',
        colour: 'blue',
        dueOn: '2024-05-31',
        closed: true,
      },
    ],
  },
  became: {
    clauses: [
      {
        node: 'art_2',
        rules: [{ title: '电梯更新补助', href: '/rules/elevators/subsidy' }],
        planned: ['程序'],
      },
      { node: 'att_1__table_1', rules: [], planned: ['职责'] },
    ],
    rules: [{ title: '电梯更新补助', href: '/rules/elevators/subsidy' }],
    counts: [
      { word: '规则', count: 2, planned: false },
      { word: '程序', count: 1, planned: true },
    ],
  },
  previous: null,
  next: { href: '/issues/2024-4/documents/2', title: '示例区人民政府关于表彰先进集体的决定' },
};

export const fixtureIssue: IssueView = {
  summary: fixtureSummary,
  contents: [
    { section: '卷首语', title: '把实事办好', page: 1, href: '/issues/2024-4/foreword' },
    {
      section: '示例区人民政府办公室文件',
      title: fixtureDocument.title,
      page: 9,
      href: fixtureDocumentView.href,
    },
    {
      section: '示例区人民政府办公室文件',
      title: '示例区人民政府办公室关于做好汛期值守的通知',
      page: 15,
      href: null,
    },
    { section: '政务要闻', title: '△电梯更新首批完工', page: 43, href: '/issues/2024-4/news' },
  ],
  imprint: {
    sponsor: '示例区人民政府',
    organiser: '示例区人民政府办公室',
    publisher: '示例区人民政府公报室',
    address: '示例区东山街道中山路1号',
    postcode: '400000',
    phone: '(023)48650000',
    fax: null,
    website: 'http://www.example.org',
    licence: 'NO.00001',
    editors: [{ role: '主编', names: ['王一鸣', '李明'] }],
    mottoes: ['传达政令', '宣传政策', '指导工作', '服务社会'],
  },
  foreword: { title: '把实事办好', href: '/issues/2024-4/foreword' },
  news: { count: 4, href: '/issues/2024-4/news' },
  previous: { ...fixtureSummary, slug: '2024-3', number: 3, totalNumber: 51 },
  next: null,
};

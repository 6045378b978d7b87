import type {
  Citation,
  GazetteDocument,
  Issue,
  Node,
  Span,
  TableCell,
  TableRow,
  TextNode,
  TextNodeType,
} from '../model/index.ts';

const span: Span = { start: 0, end: 0, startLine: 1, endLine: 1 };

type More = Partial<Pick<TextNode, 'num' | 'heading' | 'part' | 'member'>> & {
  readonly children?: readonly Node[];
};

function node(type: TextNodeType, id: string, text: string, more: More = {}): TextNode {
  return { type, id, text, num: null, heading: null, children: [], span, ...more };
}

export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  return { text, colspan: 1, rowspan: 1, header: false, span, ...more };
}

const row = (kind: TableRow['kind'], ...cells: readonly TableCell[]): TableRow => ({ kind, cells, line: 1 });

const seat = (id: string, role: string, name: string, post: string) =>
  node('block', id, `${role}：${name}　${post}`, { member: { role, name, post } });

const notice: GazetteDocument = {
  masthead: '示例区人民政府文件',
  number: { text: '示例府发〔2021〕7号', series: '示例府发', year: 2021, serial: 7 },
  title: '示例区人民政府关于印发示例区隐患台账管理办法的通知',
  kind: '通知',
  instrument: { kind: '办法', title: '示例区隐患台账管理办法', trial: false },
  issuers: ['示例区人民政府'],
  addressees: ['各街道办事处', '各镇人民政府', '区政府各部门'],
  signed: '2021-03-05',
  printed: '2021-03-08',
  printer: '示例区人民政府办公室',
  copies: ['区委办公室', '区人大常委会办公室', '区政协办公室'],
  disclosure: 'public',
  validity: {
    from: '2021-04-01',
    to: '2026-03-31',
    basis: '第四条',
    note: null,
    repeals: [{ number: '示例府发〔2016〕3号', title: '示例区隐患登记办法' }],
  },
  body: [
    node('block', 'block_1', '《示例区隐患台账管理办法》已经区政府同意,现印发给你们,请照此执行。', {
      part: 'notice',
    }),
    node('signature', 'sign_1', '示例区人民政府\n2021年3月5日', { part: 'notice' }),
    node('chapter', 'chp_1', '', {
      num: '第一章',
      heading: '总则',
      part: 'instrument',
      children: [
        node('article', 'art_1', '', {
          num: '第一条',
          children: [
            node(
              'paragraph',
              'art_1__para_1',
              '为了把身边的隐患记清楚、改到位,根据《某某省安全条例》,制定本办法。',
            ),
          ],
        }),
        node('article', 'art_2', '', {
          num: '第二条',
          children: [
            node('paragraph', 'art_2__para_1', '台账应当写明下列内容:', {
              children: [
                node('item', 'art_2__para_1__item_1', '隐患在哪里、由谁报告;', { num: '（一）' }),
                node('item', 'art_2__para_1__item_2', '由谁整改、何时改完,五个工作日内销号。', {
                  num: '（二）',
                }),
              ],
            }),
            node('paragraph', 'art_2__para_2', '台账每月更新一次。'),
          ],
        }),
      ],
    }),
    node('chapter', 'chp_2', '', {
      num: '第二章',
      heading: '附则',
      part: 'instrument',
      children: [
        node('article', 'art_3', '', {
          num: '第三条',
          heading: '分工',
          children: [node('paragraph', 'art_3__para_1', '区应急局牵头,各街镇配合。')],
        }),
        node('article', 'art_4', '', {
          num: '第四条',
          children: [node('paragraph', 'art_4__para_1', '本办法自2021年4月1日起施行,有效期五年。')],
        }),
      ],
    }),
  ],
  attachments: [
    {
      label: '附件1',
      title: '任务分工表',
      omitted: false,
      span,
      body: [
        {
          type: 'table',
          id: 'att_1__table_1',
          num: null,
          heading: null,
          text: '',
          span,
          children: [],
          rows: [
            row(
              'header',
              cell('序号', { header: true, rowspan: 2 }),
              cell('任务', { header: true, rowspan: 2 }),
              cell('单位', { header: true, colspan: 2 }),
            ),
            row('header', cell('牵头', { header: true }), cell('配合', { header: true })),
            row('group', cell('一、摸清底数', { colspan: 4 })),
            row(
              'data',
              cell('1'),
              cell('把老旧电梯、燃气管线和临街广告牌逐处登记，写明位置、权属和责任人，拍照存档。'),
              cell('区应急局'),
              cell('各街镇'),
            ),
            row('data', cell('2'), cell('每月抽查一次。'), cell('区督查室'), cell('')),
            row('total', cell('合计', { colspan: 2 }), cell('2'), cell('1')),
          ],
        },
      ],
    },
    {
      label: '附件2',
      title: '工作专班名单',
      omitted: false,
      span,
      body: [
        seat('att_2__block_1', '组长', '甲一乙', '区政府副区长'),
        seat('att_2__block_2', '副组长', '丙丁', '区应急局局长'),
        seat('att_2__block_3', '成员', '戊己庚', '区财政局副局长'),
        seat('att_2__block_4', '成员', '辛壬', '区督查室负责人,联系电话(023)48000000'),
      ],
    },
    { label: '附件3', title: '隐患报告登记表', omitted: true, span, body: [] },
  ],
  span,
};

const order: GazetteDocument = {
  ...notice,
  masthead: '示例区人民政府令',
  number: { text: '示例区人民政府令第3号', series: '示例区人民政府令', year: 2021, serial: 3 },
  title: '示例区户外广告管理规定',
  kind: '令',
  instrument: null,
  addressees: [],
  copies: [],
  printed: null,
  validity: { from: null, to: null, basis: null, note: null, repeals: [] },
  body: [
    node('article', 'art_1', '', {
      num: '第一条',
      children: [
        node(
          'paragraph',
          'art_1__para_1',
          '临街广告牌由设置人每年检查两次，检查结果3日内报区城管局，逾期的按《某某省市容条例》第十二条处理。',
        ),
      ],
    }),
    node('point', 'point_1', '', {
      num: '一、',
      heading: '总体要求',
      children: [node('block', 'point_1__block_1', '坚持预防为主。')],
    }),
    node('point', 'point_2', '', {
      num: '二、',
      heading: '主要任务',
      children: [
        node('subpoint', 'point_2__subpoint_1', '各街镇要逐街逐栋登记，A4纸大小以上的都要登记。', {
          num: '（一）',
          heading: '全面登记',
        }),
        node('entry', 'point_2__entry_1', '每处设一名责任人；', { num: '1.' }),
      ],
    }),
    node('signature', 'sign_1', '区长　甲一乙\n2021年2月1日'),
  ],
  attachments: [],
};

const lawText = '《某某省安全条例》';
const paragraph = '为了把身边的隐患记清楚、改到位,根据《某某省安全条例》,制定本办法。';

const law: Citation = {
  from: 'art_1__para_1',
  text: lawText,
  title: '某某省安全条例',
  number: null,
  provision: null,
  document: '示例府发〔2021〕7号',
  span,
  place: {
    documentIndex: 0,
    node: 'art_1__para_1',
    field: 'text',
    start: paragraph.indexOf(lawText),
    end: paragraph.indexOf(lawText) + lawText.length,
  },
  target: null,
  kind: 'law',
};

/** An issue of an invented district with one of everything: for the tests of what is made of an issue. */
export const sampleIssue: Issue = {
  schema: 'zhengling/issue@1',
  issue: {
    title: '示例区人民政府公报',
    jurisdiction: '示例区',
    year: 2021,
    number: 2,
    totalNumber: 14,
    published: '2021-04-10',
  },
  imprint: {
    sponsor: '示例区人民政府',
    organiser: '示例区人民政府办公室',
    publisher: '示例区人民政府公报室',
    address: '示例区人民路1号',
    postcode: '400000',
    phone: '(023)48000000',
    fax: null,
    website: null,
    licence: '示例准印字第1号',
    editors: [
      { role: '主编', names: ['甲一乙'] },
      { role: '编辑', names: ['丙丁', '戊己庚'] },
    ],
    mottoes: ['传达政令', '服务社会'],
  },
  contents: [
    { section: '区政府文件', title: notice.title, page: 2, document: 1, span },
    { section: '区政府令', title: order.title, page: 6, document: 2, span },
  ],
  foreword: {
    title: '把小事记在账上',
    source: '示例日报',
    sourceDate: '2021-04-01',
    body: [node('block', 'block_1', '隐患不怕多,怕的是没有人记。')],
    span,
  },
  documents: [notice, order],
  news: [
    {
      title: '区应急局开展电梯检查',
      body: [node('block', 'news_1__block_1', '三月共检查电梯120部。')],
      span,
    },
  ],
  citations: [law],
  times: [],
  duties: [],
  fields: [],
  residue: [],
};

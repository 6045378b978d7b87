import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Due, Node, TableCell, TableNode, TableRow, TextNode } from '../../model/index.ts';
import { deriveRegister } from '../units/index.ts';
import { BRACKETS, ROLES, roles, SENTENCES } from './examples.testing.ts';
import { type DutyContext, type DutyReading, readDuties } from './index.ts';
import { readRoles } from './roles.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };

/** Knows 2019年9月30日, 持续, 每月, N日 and N年: enough to see which passage the date is taken from. */
function readDue(text: string): Due | null {
  const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  const [, year = '', month = '', day = ''] = date ?? [];
  if (date) return { type: 'date', date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  if (/持续/.test(text)) return { type: 'ongoing' };
  if (/每月/.test(text)) return { type: 'recurrence', rrule: 'FREQ=MONTHLY' };
  const period = /(\d+)(日内|年)/.exec(text);
  return period
    ? { type: 'duration', n: Number(period[1]), unit: period[2] === '年' ? 'year' : 'day' }
    : null;
}

const context: DutyContext = { register: deriveRegister('重庆市綦江区'), readDue };

let ids = 0;
const text = (over: Partial<Omit<TextNode, 'span'>>): TextNode => ({
  id: `n${++ids}`,
  type: 'block',
  num: null,
  heading: null,
  text: '',
  children: [],
  ...over,
  span,
});
const lines = (...texts: string[]): TextNode[] => texts.map((line) => text({ text: line }));
const cell = (content: string, over: Partial<TableCell> = {}): TableCell => ({
  text: content,
  colspan: 1,
  rowspan: 1,
  header: false,
  span,
  ...over,
});
const row = (kind: TableRow['kind'], ...cells: (string | TableCell)[]): TableRow => ({
  kind,
  line: 1,
  cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
});
const table = (...rows: TableRow[]): TableNode => ({
  id: `t${++ids}`,
  type: 'table',
  num: null,
  heading: null,
  text: '',
  children: [],
  span,
  rows,
});

const who = ({ lead, responsible, cooperating }: DutyReading) => ({ lead, responsible, cooperating });
const brief = (duties: readonly DutyReading[]) =>
  duties.map((duty) => [
    [duty.lead, duty.responsible, duty.cooperating].map((names) => names.join('、')).join('|'),
    duty.text,
  ]);

describe('who does what', () => {
  it.each(ROLES)('%s', (printed, wanted) => {
    expect(readRoles(printed, 'responsible', context.register)?.roles).toEqual(roles(wanted));
  });
});

describe('brackets after a task', () => {
  it.each(BRACKETS)('$printed', ({ printed, duties }) => {
    const found = readDuties(lines(printed), context).filter((duty) => duty.source === 'inline');
    expect(found.map(who)).toEqual(duties.map(roles));
  });

  it('oblige what stands before them, back to the bracket before', () => {
    const [node] = lines('建点(区民政局负责)；查店(区市场监管局负责)。');
    const found = readDuties(node ? [node] : [], context);
    expect(found.map((duty) => duty.text)).toEqual(['建点', '查店']);
    expect(found.map((duty) => node?.text.slice(duty.anchor.start, duty.anchor.end))).toEqual([
      '(区民政局负责)',
      '(区市场监管局负责)',
    ]);
  });

  it('alone in their paragraph oblige the paragraph before', () => {
    const found = readDuties(lines('推进助餐点建设。', '(责任单位:区民政局)'), context);
    expect(brief(found)).toEqual([['|区民政局|', '推进助餐点建设。']]);
  });

  it('after a heading without text oblige the heading', () => {
    const found = readDuties([text({ num: '1.', heading: '公开菜单（区民政局负责）' })], context);
    expect(brief(found)).toEqual([['|区民政局|', '公开菜单']]);
  });

  it('take their date from the bracket, else from the task; lengths of time that limit nothing are no date', () => {
    const due = (printed: string) => readDuties(lines(printed), context)[0]?.due;
    expect(due('2019年1月1日完成建设(责任单位:区教委;完成时限:2020年5月1日)')).toMatchObject({
      date: '2020-05-01',
    });
    expect(due('2019年1月1日完成建设(区教委负责)')).toMatchObject({ date: '2019-01-01' });
    expect(due('质保期不少于5年(区教委负责)')).toBeNull();
    expect(due('从2019年3月1日起整治(区教委负责)')).toBeNull();
    expect(due('收到后20日内办结(区教委负责)')).toEqual({ type: 'duration', n: 20, unit: 'day' });
  });
});

describe('sentences', () => {
  it.each(SENTENCES)('$printed', ({ printed, duties }) => {
    const found = readDuties(lines(printed), context);
    expect(found.map(who)).toEqual(duties.map(roles));
    for (const duty of found) expect(duty.source).toBe('clause');
  });

  it('that a bracket behind them repeats for the same units are told once', () => {
    const [duty, ...more] = readDuties(lines('各街镇要清理河道。(各街镇负责)'), context);
    expect(more).toEqual([]);
    expect(duty).toMatchObject({ source: 'inline', responsible: ['各街镇'], text: '各街镇要清理河道。' });
    const two = readDuties(lines('各街镇要清理河道。(区水利局、各街镇负责)'), context);
    expect(two.map((one) => one.source)).toEqual(['clause', 'inline']);
  });

  it('that a bracket behind them gives to more units are told once, where they are the whole task', () => {
    const whole = readDuties(lines('各街镇要清理河道。(牵头单位:各街镇;配合单位:区水利局)'), context);
    expect(brief(whole)).toEqual([['各街镇||区水利局', '各街镇要清理河道。']]);
    const part = readDuties(
      lines('清理河道。各街镇要登记点位。(牵头单位:各街镇;配合单位:区水利局)'),
      context,
    );
    expect(part.map((one) => one.source)).toEqual(['clause', 'inline']);
  });

  it('begin with their condition', () => {
    expect(
      brief(readDuties(lines('各街镇应登记点位，因改建需要移动的，区水利局应当重新核定。'), context)),
    ).toEqual([
      ['|各街镇|', '各街镇应登记点位'],
      ['|区水利局|', '因改建需要移动的，区水利局应当重新核定。'],
    ]);
  });

  it('are due when their own clause says, before what the clauses above it say', () => {
    const [duty] = readDuties(lines('2019年1月1日起试点,各街镇务必于2019年9月30日前报送总结。'), context);
    expect(duty?.due).toEqual({ type: 'date', date: '2019-09-30' });
    const [other] = readDuties(lines('2019年9月30日前,由区教委牵头开展检查。'), context);
    expect(other?.due).toEqual({ type: 'date', date: '2019-09-30' });
  });

  it('keep what depends on them, and end where the next unit begins', () => {
    expect(
      brief(
        readDuties(lines('区教委负责招生；做好宣传。预算由区政府负责执行，具体由区财政局负责。'), context),
      ),
    ).toEqual([
      ['|区教委|', '区教委负责招生；做好宣传。'],
      ['|区政府|', '预算由区政府负责执行'],
      ['|区财政局|', '具体由区财政局负责。'],
    ]);
  });
});

describe('lists of assignments', () => {
  it('give each numbered entry to the unit at its head', () => {
    const found = readDuties(
      [
        text({ num: '（一）', heading: '区教委', text: '督促学校开展教育。' }),
        text({ num: '（二）', heading: '区公安局', text: '及时受理报告。' }),
      ],
      context,
    );
    expect(brief(found)).toEqual([
      ['|区教委|', '督促学校开展教育。'],
      ['|区公安局|', '及时受理报告。'],
    ]);
  });

  it('read 区公安局:做好… and the entries under 区公安局:', () => {
    const found = readDuties(
      [
        text({ text: '区民政局：做好救助。' }),
        text({
          text: '区公安局:',
          children: [text({ num: '1.', text: '负责治安。' }), text({ num: '2.', text: '负责交通。' })],
        }),
      ],
      context,
    );
    expect(brief(found)).toEqual([
      ['|区民政局|', '做好救助。'],
      ['|区公安局|', '负责治安。'],
      ['|区公安局|', '负责交通。'],
    ]);
  });

  it('read 各片区:做好… among entries that units head, whoever 各片区 are', () => {
    const found = readDuties(
      lines(
        '区民政局：做好救助。',
        '区公安局：做好巡逻。',
        '各督导责任区：做好日常督导。',
        '各项要求：做好的继续保持。',
      ),
      context,
    );
    expect(brief(found)).toContainEqual(['|各督导责任区|', '做好日常督导。']);
    expect(brief(readDuties(lines('各督导责任区：做好日常督导。'), context))).toEqual([]);
  });

  it('take neither a list of members nor the heading of an organisation for a duty', () => {
    const members = lines('成员单位:区教委、区公安局。', '区政府工作部门:区教委、区公安局、区民政局。');
    const chart = text({
      heading: '区安委会',
      num: '一、',
      children: [text({ num: '（一）', heading: '组成人员' })],
    });
    expect(readDuties([...members, chart, { ...chart, id: 'other' }], context)).toEqual([]);
  });
});

describe('labelled lines', () => {
  it('of an event are one duty, dated by the line 时间:', () => {
    const event = text({
      num: '1.',
      heading: '登高活动',
      children: lines('时间:2019年12月31日', '地点:某山', '责任单位:区文化旅游委(体育局)、某公司'),
    });
    const [duty, ...more] = readDuties([event], context);
    expect(more).toEqual([]);
    expect(duty).toMatchObject({
      text: '登高活动',
      responsible: ['区文化旅游委(体育局)', '某公司'],
      due: { type: 'date', date: '2019-12-31' },
      source: 'inline',
      node: event.id,
      anchor: { node: event.children[2]?.id },
    });
  });

  it('of a working group join lead and responsible units, and oblige to what 工作职责: says', () => {
    const group = (...children: Node[]) =>
      readDuties([text({ num: '（一）', heading: '宣传组', children })], context);
    const units = () => lines('牵头单位:区委宣传部', '责任单位:区文联、相关街镇和景区');
    expect(brief(group(...units(), ...lines('工作职责:负责宣传。')))).toEqual([
      ['区委宣传部|区文联、相关街镇、景区|', '负责宣传。'],
    ]);
    expect(
      brief(
        group(...units(), text({ text: '工作职责:', children: [text({ num: '1.', text: '负责报道；' })] })),
      ),
    ).toEqual([['区委宣传部|区文联、相关街镇、景区|', '负责报道；']]);
  });
});

describe('tables', () => {
  const header = row('header', '序号', '重点任务', '责任单位', '完成时限');

  it('give one duty for each data row', () => {
    const duties = readDuties(
      [
        table(
          header,
          row('group', cell('推行公示制度', { colspan: 4 })),
          row('data', '1', '清理主体资格。', '区司法局会同区委编办负责', '2019年9月30日'),
          row('data', '2', '公开信息。', '行政执法机关', '持续开展'),
          row('total', '', '合计', '2', ''),
          row('data', '3', '未定。', '', ''),
        ),
      ],
      context,
    );
    expect(brief(duties)).toEqual([
      ['区司法局||区委编办', '清理主体资格。'],
      ['|行政执法机关|', '公开信息。'],
    ]);
    expect(duties.map((duty) => duty.due)).toEqual([
      { type: 'date', date: '2019-09-30' },
      { type: 'ongoing' },
    ]);
    expect(duties.map((duty) => duty.anchor.row)).toEqual([2, 3]);
  });

  it('read a heading of two rows and a column for each role', () => {
    const duties = readDuties(
      [
        table(
          row(
            'header',
            cell('任务', { rowspan: 2 }),
            cell('分工', { colspan: 3 }),
            cell('时限', { rowspan: 2 }),
          ),
          row('header', '牵头单位', '责任单位', '配合单位'),
          row('data', '建设。', '区民政局', '各街镇', '区财政局、区残联', '持续'),
        ),
      ],
      context,
    );
    expect(brief(duties)).toEqual([['区民政局|各街镇|区财政局、区残联', '建设。']]);
    expect(duties[0]?.due).toEqual({ type: 'ongoing' });
  });

  it('give a spanning cell to every row it covers', () => {
    const duties = readDuties(
      [
        table(
          header,
          row('data', '1', '甲事。', cell('区教委', { rowspan: 2 }), cell('2019年9月30日', { rowspan: 2 })),
          row('data', '2', '乙事。'),
          row('data', '3', '丙事。', '区财政局', '持续'),
        ),
      ],
      context,
    );
    expect(brief(duties)).toEqual([
      ['|区教委|', '甲事。'],
      ['|区教委|', '乙事。'],
      ['|区财政局|', '丙事。'],
    ]);
    expect(duties[1]?.due).toEqual({ type: 'date', date: '2019-09-30' });
  });

  it('are not read where no column names units', () => {
    const plain = table(
      row('header', '单位', '任务', '联系人'),
      row('data', '个', '区教委应当报送。', '张三'),
    );
    expect(readDuties([plain], context)).toEqual([]);
  });
});

const words = fc.constantFrom(
  ...'区教委 区财政局 各街镇 项目单位 应当 要 负责 牵头 会同 配合 由 于2020年5月1日前 不得 、 ， 。 ； ( ) （ ） 责任单位: 配合单位： 等 和 及 的 按职责分工 “ ” 1 建设'.split(
    ' ',
  ),
  ' ',
  '\n',
);
const prose = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((some) => some.join('')),
  fc.string({ maxLength: 40 }),
);
const anyCell = fc.record({
  text: prose,
  colspan: fc.integer({ min: -1, max: 70 }),
  rowspan: fc.integer({ min: -1, max: 9 }),
});
const anyRow = fc.record({
  kind: fc.constantFrom('header' as const, 'group' as const, 'data' as const, 'total' as const),
  cells: fc.array(fc.oneof(anyCell, fc.constant({ text: '责任单位', colspan: 1, rowspan: 1 })), {
    maxLength: 5,
  }),
});
const { tree } = fc.letrec<{ tree: Node[]; node: Node }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'tree' }),
  node: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'tree' },
    fc
      .array(anyRow, { maxLength: 6 })
      .map(
        (rows): Node =>
          table(...rows.map(({ kind, cells }) => row(kind, ...cells.map((one) => cell(one.text, one))))),
      ),
    fc
      .record({
        heading: fc.option(prose),
        num: fc.option(fc.constantFrom('1.', '（一）')),
        text: prose,
        children: tie('tree'),
      })
      .map((over): Node => text(over)),
  ),
}));

describe('laws', () => {
  it('every duty names someone, and its text and anchor stand where it says', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        const all = new Map<string, Node>();
        const visit = (some: readonly Node[]) => {
          for (const node of some) {
            all.set(node.id, node);
            visit(node.children);
          }
        };
        visit(nodes);
        const at = (place: DutyReading['place']): string => {
          const node = all.get(place.node);
          if (node?.type === 'table') return node.rows[place.row ?? -1]?.cells[place.cell ?? -1]?.text ?? '?';
          return (place.field === 'heading' ? node?.heading : node?.text) ?? '?';
        };
        for (const duty of readDuties(nodes, context)) {
          const names = [...duty.lead, ...duty.responsible, ...duty.cooperating];
          expect(names.length).toBeGreaterThan(0);
          for (const name of names) expect(name).toMatch(/^\S{2,}$/);
          expect(at(duty.place).slice(duty.place.start, duty.place.end)).toBe(duty.text);
          expect(duty.text).toMatch(/\S/);
          expect(duty.anchor.end).toBeLessThanOrEqual(at(duty.anchor).length);
          expect(duty.anchor.start).toBeLessThanOrEqual(duty.anchor.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('blanks that recognition adds between characters change no unit and no role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES, ...BRACKETS), ({ printed }) => {
        const spaced = [...printed].join(' ');
        expect(readDuties(lines(spaced), context).map(who)).toEqual(
          readDuties(lines(printed), context).map(who),
        );
      }),
    );
  });

  it.each([
    '(',
    '(区教委负责',
    '由区教委',
    '区财政局、',
    '责任单位:',
    '，区政府',
    '区教委牵头,',
    '(区教委负责)',
  ])(
    'reads a megabyte of %s to its end',
    (unit) => {
      const node = text({ num: '1.', text: unit.repeat(1_000_000 / unit.length) });
      expect(Array.isArray(readDuties([node], context))).toBe(true);
    },
    120_000,
  );
});

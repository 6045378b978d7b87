import { nationalCalendar } from '@zhengling/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyLines,
  chineseNumber,
  draftLetter,
  formatLetterNumber,
  generalLetters,
  type LateTask,
  letter,
  openBlanks,
  valuesOf,
} from './index.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const lift: LateTask = {
  title: '报送电梯更新补助季度汇总',
  documentTitle: '示例区老旧电梯更新补助办法',
  number: '示府办发〔2024〕7号',
  clause: '第八条',
  dueOn: '2024-06-07',
  taken: [
    { rung: 'remind', on: '2024-05-31' },
    { rung: 'urge', on: '2024-06-11' },
  ],
};
const facts = {
  issuer: '示例区人民政府督查室',
  unit: '示例区市场监督管理局',
  today: '2024-06-17',
  replyBy: '2024-06-24',
  calendar: nationalCalendar,
} as const;
const byId = (id: string) => {
  const found = generalLetters.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a draft', () => {
  it('says what is late, since when in working days, by which clause, and what was done before', () => {
    const draft = draftLetter(byId('general/supervise'), valuesOf({ ...facts, tasks: [lift] }));
    expect(draft.addressee).toBe('示例区市场监督管理局');
    // The Dragon Boat Festival is on Monday 10 June.
    expect(draft.body).toContain(
      '报送电梯更新补助季度汇总。依据：《示例区老旧电梯更新补助办法》（示府办发〔2024〕7号）第八条。应于2024年6月7日前完成，已逾期5个工作日。',
    );
    expect(draft.body).toContain('此前已于2024年5月31日提醒、2024年6月11日催办');
    expect(draft.body).toContain('于2024年6月24日前将办理情况');
    expect(openBlanks(draft.body)).toEqual(['联系人', '联系电话']);
  });

  it('numbers several tasks and names whom they are owed by where it goes to all', () => {
    const draft = draftLetter(
      byId('general/circulate'),
      valuesOf({
        ...facts,
        unit: '',
        tasks: [lift, { ...lift, title: '划线立牌' }],
        owners: ['甲局', '乙镇'],
      }),
    );
    expect(draft.body).toContain('（一）报送电梯更新补助季度汇总。责任单位：甲局。');
    expect(draft.body).toContain('（二）划线立牌。责任单位：乙镇。');
  });

  it('leaves out what it does not know and never invents it', () => {
    const draft = draftLetter(
      byId('general/supervise'),
      valuesOf({
        ...facts,
        replyBy: null,
        tasks: [{ ...lift, taken: [], dueOn: '2090-06-07' }],
        today: '2090-07-07',
      }),
    );
    expect(draft.body).not.toContain('此前已');
    expect(draft.body).toContain('于【报送期限】前');
    expect(draft.body).toContain('至今未办结');
  });

  it('is refused where a name in it is neither value nor blank, or a blank stands nowhere', () => {
    const base = byId('general/supervise');
    expect(() => letter({ ...base, title: '{whoever}' })).toThrow('whoever');
    expect(() =>
      letter({ ...base, blanks: { ...base.blanks, extra: { label: '甲', example: '乙' } } }),
    ).toThrow('extra');
  });
});

describe('the body of a letter', () => {
  it('sets headings in their hands and sentences as text', () => {
    expect(bodyLines('一、投放时间：每天早上。晚上不收。\n二、请做到以下几点：')).toEqual([
      { level: 1, heading: '一、投放时间：', text: '每天早上。晚上不收。' },
      { level: 1, heading: '', text: '二、请做到以下几点：' },
    ]);
    expect(bodyLines('现通知如下。\n\n一、督办事项\n（一）查明原因。要快。\n二、这是一句话。\n1.甲')).toEqual(
      [
        { level: 0, heading: '', text: '现通知如下。' },
        { level: 1, heading: '一、督办事项', text: '' },
        { level: 2, heading: '（一）查明原因。', text: '要快。' },
        { level: 1, heading: '', text: '二、这是一句话。' },
        { level: 3, heading: '', text: '1.甲' },
      ],
    );
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一、（二）3.事。；，项\n ') }), (body) => {
        const shown = bodyLines(body).map(({ heading, text }) => heading + text);
        expect(shown.join('').replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
      }),
    );
  });
});

it('numbers are written as documents write them', () => {
  expect(formatLetterNumber({ series: '示府督', year: 2024, serial: 7 })).toBe('示府督〔2024〕7号');
  expect([1, 10, 11, 20, 21, 99, 100].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
    '100',
  ]);
});

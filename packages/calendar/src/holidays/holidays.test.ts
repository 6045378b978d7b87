import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, type HolidayYear, knownOn, withHolidays, withNotices } from '../calendar.ts';
import { isWorkingDay } from '../day.ts';
import { nationalCalendar } from '../national.ts';
import type { Outcome } from '../outcome.ts';
import { changedDays, type DeadlineCase, movedBy } from './moved-by.ts';
import { printedNotices } from './notices.testing.ts';
import { readHolidayNotice } from './read-holiday-notice.ts';
import { readHolidayYear } from './read-holiday-year.ts';

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
};

const of2026 = printedNotices.find(({ year }) => year === 2026)?.text ?? '';
const errorsOf = (text: string): readonly string[] => {
  const read = readHolidayNotice(text);
  return read.ok ? [] : read.errors.map(({ code, message }) => `${code} ${message}`);
};

describe('a holiday notice as printed', () => {
  it.each(printedNotices)('of $year ($at) gives what the national calendar has', ({ year, at, text }) => {
    const known = nationalCalendar.years.get(year)?.notices[at];
    // What extends a holiday rests on the notices before it.
    const calendar = knownOn(nationalCalendar, `${(known?.issued ?? '').slice(0, 7)}-01`);
    expect(readHolidayNotice(text, { calendar })).toEqual({ ok: true, value: { year, notices: [known] } });
  });

  it.each([
    [2021, '中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。', '2021-09-19', '2021-09-21'],
    [2022, '中秋节：9月10日至12日放假，共3天。', '2022-09-10', '2022-09-12'],
    [2017, '中秋节：10月4日放假，10月5日（星期四）补休，共2天。', '2017-10-04', '2017-10-05'],
  ])('of %i in other words', (year, sentence, from, to) => {
    const text = [
      `国务院办公厅关于调整${year}年中秋节放假安排的通知`,
      '国办发明电〔2020〕99号',
      `现将安排通知如下：${sentence.slice(4)}`,
      `国务院办公厅\n${year}年1月1日`,
    ].join('\n');
    expect(readHolidayNotice(text)).toMatchObject({
      ok: true,
      value: { year, notices: [{ holidays: [{ name: '中秋节', from, to }] }] },
    });
  });

  it('is read with hard line breaks, blanks and half-width signs', () => {
    const known = readHolidayNotice(of2026);
    const broken = of2026
      .replace(/(.{11})/gu, '$1\n  ')
      .replaceAll('：', ':')
      .replaceAll('，', ', ');
    expect(readHolidayNotice(broken)).toEqual(known);
  });

  it('takes number and day of issue from who knows them', () => {
    const bare = of2026.replace('国办发明电〔2025〕7号', '').replace('2025年11月4日', '');
    expect(errorsOf(bare)).toEqual([
      expect.stringContaining('没有找到文号'),
      expect.stringContaining('没有找到落款日期'),
    ]);
    expect(readHolidayNotice(bare, { number: '国办发明电〔2025〕7号', issued: '2025-11-04' })).toEqual(
      readHolidayNotice(of2026),
    );
  });

  it.each([
    ['1月4日（周日）上班', '1月4日（周六）上班', '2026-01-04 是周日，通知写的是周六'],
    ['放假调休，共9天', '放假调休，共8天', '写的是 8 天，按日期是 9 天'],
    ['4月4日（周六）至6日', '4月4日（周六）至31日', '没有 2026-04-31 这一天'],
    ['端午节：6月19日', '端午：6月19日', '没有读到端午节的安排'],
    ['2月28日（周六）上班', '2月28日（周六）照常工作', '没有读懂这一句'],
    ['放假，共3天', '放假，大约3天', '没有读懂“大约3天”'],
    ['国务院办公厅关于', '某办公室关于', '没有找到标题'],
    ['9月20日（周日）', '9月21日（周一）', '调休上班只能在周六、周日'],
    ['5月1日（周五）至5日（周二）放假', '5月1日（周五）至5日（周二）休息', '没有读'],
  ])('with “%s” printed as “%s” is refused: %s', (right, wrong, message) => {
    expect(of2026).toContain(right);
    expect(errorsOf(of2026.replace(right, wrong)).join('\n')).toContain(message);
  });

  it('never throws and is quick, whatever it is', () => {
    expect(errorsOf('日'.repeat(60_000))).toHaveLength(1);
    const head = '国务院办公厅关于2027年部分节假日安排的通知';
    for (const part of [
      '1月1日',
      '一、元旦：',
      '（',
      '、1',
      '至1月',
      '年1月',
      ',',
      '元旦,放假,',
      '1,',
      '延长',
    ])
      for (const before of ['', '一、元旦：1月1日放假'])
        expect(readHolidayNotice(head + before + part.repeat(7_000)).ok).toBe(false);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...of2026.split(/(?=[、。：（）年月日至])/u)), { maxLength: 60 }),
        (parts) => {
          readHolidayNotice(head + parts.join(''));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});

const of2027: HolidayYear = {
  year: 2027,
  notices: [
    {
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      number: '国办发明电〔2026〕99号',
      issued: '2026-11-10',
      holidays: [
        { name: '元旦', from: '2026-12-31', to: '2027-01-02', worked: ['2026-12-27'] },
        { name: '春节', from: '2027-02-05', to: '2027-02-11', worked: [] },
      ],
    },
  ],
};

describe('a year of notices as JSON', () => {
  it('is read back as it was written', () => {
    for (const year of [...nationalCalendar.years.values(), of2027])
      expect(readHolidayYear(JSON.parse(JSON.stringify(year)))).toEqual({ ok: true, value: year });
  });

  it('tells everything that is wrong with its place', () => {
    const errors = (json: unknown) => {
      const read = readHolidayYear(json);
      return read.ok ? [] : read.errors.map(({ message }) => message);
    };
    const [notice] = of2027.notices;
    expect(errors([])).toEqual([
      '应为对象 {…}，写的是 []',
      'year：应为数字，如 2027，没有写',
      'notices：应为列表 […]，没有写',
    ]);
    expect(
      errors({
        year: '2027',
        notices: [{ ...notice, number: 7, holydays: [], holidays: [{ name: '元旦', from: '2027-01-01' }] }],
      }),
    ).toEqual([
      'year：应为数字，如 2027，写的是 "2027"',
      'notices[0].holydays：不认识的字段；可用 title、number、issued、holidays',
      'notices[0].number：应为文字，写的是 7',
      'notices[0].holidays[0].to：应为文字，没有写',
    ]);
    expect(
      errors({
        year: 2027,
        notices: [
          {
            ...notice,
            issued: '2026年11月10日',
            holidays: [
              { name: '元旦', from: '2027-01-03', to: '2027-01-01', worked: ['2027-01-05'] },
              { name: '春节', from: '2027-02-30', to: '2028-02-05', worked: [] },
              { name: '清明节', from: '2027-04-01', to: '2027-05-05', worked: ['2026-04-04'] },
            ],
          },
          notice,
        ],
      }),
    ).toEqual([
      'notices[0].issued：“2026年11月10日”不是 ISO 日期（如 2027-01-01）',
      'notices[0].holidays[0].to：元旦的起止日期颠倒',
      'notices[0].holidays[0].worked[0]：元旦的上班日 2027-01-05 是周二，调休上班只能在周六、周日',
      'notices[0].holidays[1].from：“2027-02-30”不是 ISO 日期（如 2027-01-01）',
      'notices[0].holidays[2].worked[0]：2026-04-04 不属于 2027 年的安排',
      'notices[0].holidays[2].to：清明节长于 31 天',
      'notices[1].number：文号 国办发明电〔2026〕99号 出现两次',
    ]);
  });
});

describe('a notice added to those of its year', () => {
  it('stands beside the first, and replaces the one with its number', () => {
    const year = nationalCalendar.years.get(2020);
    const [first, second] = year?.notices ?? [];
    if (first === undefined || second === undefined) throw new Error('2020 has two notices');
    const started = unwrap(withHolidays(calendarOf([]), { year: 2020, notices: [first] }));
    const both = unwrap(withNotices(started, { year: 2020, notices: [second] }));
    expect(both.years.get(2020)).toEqual(year);
    const corrected = {
      ...second,
      holidays: [{ name: '春节', from: '2020-01-31', to: '2020-02-09', worked: [] }],
    };
    const after = unwrap(withNotices(both, { year: 2020, notices: [corrected] }));
    expect(after.years.get(2020)?.notices).toEqual([first, corrected]);
    expect(isWorkingDay('2020-02-07', after)).toEqual({ ok: true, value: false });
    expect(isWorkingDay('2020-02-07', both)).toEqual({ ok: true, value: true });
  });
});

describe('what a new notice moves', () => {
  const one = (id: string, from: string, n: number, unit: 'day' | 'workday' | 'month'): DeadlineCase => ({
    id,
    from,
    period: { n, unit },
    pauses: [],
  });

  it('is every period whose end it shifts, settles or leaves', () => {
    const after = unwrap(withNotices(nationalCalendar, of2027));
    const stopped: DeadlineCase = {
      ...one('中止', '2026-12-20', 8, 'workday'),
      pauses: [{ kind: 'appraisal', from: '2026-12-29', to: null }],
    };
    const cases = [
      one('顺延', '2026-12-21', 10, 'day'),
      one('提前', '2026-12-18', 7, 'workday'),
      one('不变', '2026-12-01', 10, 'day'),
      one('可算', '2026-12-28', 20, 'workday'),
      one('仍缺', '2027-12-20', 20, 'workday'),
      one('有误', '2027-02-30', 20, 'workday'),
      stopped,
    ];
    const { moved, unchanged, unknown, refused } = movedBy(nationalCalendar, after, cases);
    const due = (run: (typeof moved)[number]['before']) =>
      run === null ? null : run.state === 'due' ? run.due : `已计${run.counted}`;
    expect(moved.map((move) => [move.case.id, move.change, due(move.before), due(move.after)])).toEqual([
      ['顺延', 'later', '2026-12-31', '2027-01-04'],
      ['提前', 'earlier', '2026-12-29', '2026-12-28'],
      ['可算', 'settled', null, '2027-01-27'],
      ['中止', 'recounted', '已计6', '已计7'],
    ]);
    expect(unchanged).toBe(1);
    expect(unknown.map(({ case: { id }, error }) => [id, error.missingNotice])).toEqual([
      ['仍缺', '国务院办公厅关于2028年部分节假日安排的通知'],
    ]);
    expect(refused.map(({ case: { id }, error }) => [id, error.code])).toEqual([['有误', 'ZL7001']]);
    expect(changedDays(nationalCalendar, after).slice(0, 3)).toEqual([
      { date: '2026-12-27', before: '周日休息', after: '周日为元旦调休上班', working: true },
      { date: '2026-12-31', before: '工作日', after: '元旦放假', working: false },
      { date: '2027-01-01', before: null, after: '元旦放假', working: false },
    ]);
  });

  it('is what the notice of 2020 moved when it came', () => {
    const before = knownOn(nationalCalendar, '2020-01-25');
    const cases = [
      one('a', '2020-01-17', 7, 'day'),
      one('b', '2020-01-19', 5, 'workday'),
      one('c', '2020-03-01', 1, 'month'),
    ];
    const { moved, unchanged } = movedBy(before, knownOn(nationalCalendar, '2020-01-26'), cases);
    expect(moved.map(({ case: { id }, change, before, after }) => [id, change, before, after])).toEqual([
      [
        'a',
        'later',
        { state: 'due', lastDay: '2020-01-24', due: '2020-01-31', pausedDays: 0 },
        { state: 'due', lastDay: '2020-01-24', due: '2020-02-03', pausedDays: 0 },
      ],
      [
        'b',
        'later',
        { state: 'due', lastDay: '2020-01-31', due: '2020-01-31', pausedDays: 0 },
        { state: 'due', lastDay: '2020-02-03', due: '2020-02-03', pausedDays: 0 },
      ],
    ]);
    expect(unchanged).toBe(1);
  });

  it('is nothing where nothing changes', () => {
    const cases = [one('a', '2024-05-10', 20, 'workday')];
    expect(movedBy(nationalCalendar, nationalCalendar, cases)).toEqual({
      moved: [],
      unchanged: 1,
      unknown: [],
      refused: [],
    });
    expect(changedDays(nationalCalendar, nationalCalendar)).toEqual([]);
  });
});

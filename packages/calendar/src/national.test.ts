import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { calendarOf, knownOn, withHolidays } from './calendar.ts';
import { addDays, weekdayOf } from './date.ts';
import { dayStatus, isWorkingDay } from './day.ts';
import { nationalCalendar } from './national.ts';

const FIRST = '2018-01-01';
const LAST = '2026-12-31';

describe('the national calendar', () => {
  it('agrees with chinese-days on every day of its years', () => {
    const differences: string[] = [];
    let days = 0;
    for (let date = FIRST; date <= LAST; date = addDays(date, 1)) {
      days += 1;
      const ours = isWorkingDay(date);
      if (!ours.ok) differences.push(`${date} ${ours.error.message}`);
      else if (ours.value !== chineseDays.isWorkday(date)) differences.push(`${date} ours ${ours.value}`);
    }
    expect(days).toBe(3287);
    expect(differences).toEqual([]);
  });

  it('has only weekend days worked for a holiday', () => {
    for (const [date, day] of nationalCalendar.days) {
      if (day.kind === 'worked') expect(weekdayOf(date), date).toBeGreaterThanOrEqual(6);
    }
  });

  it('balances every make-up day with a weekday off beyond the statutory days', () => {
    // Statutory days off by the Regulation on Holidays: 11 a year to 2024, 13 from 2025; those on a weekend move.
    for (let year = 2018; year <= 2026; year += 1) {
      let weekdaysOff = 0;
      let worked = 0;
      for (const [date, day] of nationalCalendar.days) {
        if (!day.notice.title.includes(`${year}年`)) continue;
        if (day.kind === 'worked') worked += 1;
        else if (weekdayOf(date) <= 5) weekdaysOff += 1;
      }
      const statutory = year >= 2025 ? 13 : 11;
      // The extension of 2020 gave 31 January off and took back the make-up day of 1 February.
      const expected = year === 2020 ? statutory + 2 : statutory;
      expect(weekdaysOff - worked, String(year)).toBe(expected);
    }
  });

  it('gives for each exceptional day the notice it comes from', () => {
    expect(dayStatus('2020-02-01')).toMatchObject({
      ok: true,
      value: { kind: 'holiday', working: false, notice: { number: '国办发明电〔2020〕1号' } },
    });
    expect(dayStatus('2019-05-05')).toMatchObject({
      ok: true,
      value: { kind: 'worked', reason: '周日为劳动节调休上班', notice: { number: '国办发明电〔2019〕3号' } },
    });
    expect(dayStatus('2024-05-12')).toMatchObject({ ok: true, value: { reason: '周日休息', notice: null } });
  });

  it('shows what was known on a day', () => {
    const before = knownOn(nationalCalendar, '2020-01-20');
    expect(isWorkingDay('2020-02-01', before)).toEqual({ ok: true, value: true });
    expect(isWorkingDay('2020-02-01', nationalCalendar)).toEqual({ ok: true, value: false });
    expect(isWorkingDay('2021-01-04', before)).toMatchObject({ ok: false, error: { code: 'ZL7003' } });
  });
});

describe('adding a year', () => {
  const year = {
    year: 2027,
    notices: [
      {
        title: '国务院办公厅关于2027年部分节假日安排的通知',
        number: '国办发明电〔2026〕99号',
        issued: '2026-11-10',
        holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02', worked: ['2026-12-27'] }],
      },
    ],
  };

  it('answers for that year and leaves the calendar given unchanged', () => {
    const added = withHolidays(nationalCalendar, JSON.parse(JSON.stringify(year)));
    if (!added.ok) throw new Error(added.error.message);
    expect(isWorkingDay('2027-01-04', added.value)).toEqual({ ok: true, value: true });
    expect(isWorkingDay('2026-12-31', added.value)).toEqual({ ok: true, value: false });
    expect(isWorkingDay('2026-12-27', added.value)).toEqual({ ok: true, value: true });
    expect(added.value.version).toBe('国办发明电〔2026〕99号');
    expect(isWorkingDay('2027-01-04')).toMatchObject({ ok: false, error: { code: 'ZL7003' } });
    expect(isWorkingDay('2026-12-31')).toEqual({ ok: true, value: true });
  });

  it.each([
    ['a day that does not exist', { from: '2027-02-30', to: '2027-03-01', worked: [] }],
    ['an end before its start', { from: '2027-02-05', to: '2027-02-01', worked: [] }],
    ['a day of another year', { from: '2028-02-01', to: '2028-02-02', worked: [] }],
    ['a working day inside the holiday', { from: '2027-02-01', to: '2027-02-05', worked: ['2027-02-03'] }],
    ['a holiday of two months', { from: '2027-02-01', to: '2027-04-05', worked: [] }],
  ])('refuses %s', (_about, dates) => {
    const notices = year.notices.map((notice) => ({ ...notice, holidays: [{ name: '春节', ...dates }] }));
    expect(withHolidays(nationalCalendar, { year: 2027, notices })).toMatchObject({
      ok: false,
      error: { code: 'ZL7004' },
    });
  });

  it('without any year knows no day', () => {
    expect(isWorkingDay('2024-05-10', calendarOf([]))).toMatchObject({
      ok: false,
      error: { code: 'ZL7003' },
    });
  });
});

import { addPeriod, type HolidayYear, isWorkingDay, nationalCalendar } from '@zhengling/calendar';
import { describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { importedHolidays, importHolidays, libraryCalendar } from './store.ts';

const by = { id: null, name: '命令行' };

const notice = (number: string, issued: string, from: string, to: string): HolidayYear => ({
  year: 2027,
  notices: [
    {
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      number,
      issued,
      holidays: [{ name: '元旦', from, to, worked: [] }],
    },
  ],
});
const first = notice('国办发明电〔2026〕99号', '2026-11-10', '2027-01-01', '2027-01-03');
const second = notice('国办发明电〔2026〕100号', '2026-12-20', '2027-01-04', '2027-01-05');

describe('imported holidays', () => {
  const databases = testDatabases();

  it('are counted with from then on, each import once, with an event', async () => {
    const db = await databases.create();
    expect(await libraryCalendar(db)).toBe(nationalCalendar);
    expect(await importHolidays(db, first, by, '通知.txt')).toMatchObject({
      ok: true,
      value: { year: 2027, outcome: 'created', notices: ['国办发明电〔2026〕99号'] },
    });
    expect(await importHolidays(db, first, by, '通知.txt')).toMatchObject({
      value: { outcome: 'unchanged' },
    });
    const calendar = await libraryCalendar(db);
    expect(addPeriod('2026-12-28', { n: 4, unit: 'workday' }, calendar)).toEqual({
      ok: true,
      value: { lastDay: '2027-01-04', due: '2027-01-04' },
    });
    const events = await db.selectFrom('event').select(['action', 'subject_id', 'detail']).execute();
    expect(events).toEqual([
      {
        action: 'holidays.imported',
        subject_id: '2027',
        detail: {
          imported: ['国办发明电〔2026〕99号'],
          notices: ['国办发明电〔2026〕99号'],
          source: '通知.txt',
          before: nationalCalendar.version,
          version: '国办发明电〔2026〕99号',
        },
      },
    ]);
  });

  it('stand beside those of their year, also when imported at once', async () => {
    const db = await databases.create();
    const done = await Promise.all([importHolidays(db, second, by, 'b'), importHolidays(db, first, by, 'a')]);
    expect(done.map((one) => one.ok)).toEqual([true, true]);
    expect(await importedHolidays(db)).toEqual([
      { year: 2027, notices: [...first.notices, ...second.notices] },
    ]);
    expect(isWorkingDay('2027-01-05', await libraryCalendar(db))).toEqual({ ok: true, value: false });
    const corrected = notice('国办发明电〔2026〕100号', '2026-12-21', '2027-01-04', '2027-01-04');
    expect(await importHolidays(db, corrected, by, 'c')).toMatchObject({ value: { outcome: 'updated' } });
    expect(isWorkingDay('2027-01-05', await libraryCalendar(db))).toEqual({ ok: true, value: true });
  });

  it('leave the notices of the program in place for a year that it has', async () => {
    const db = await databases.create();
    const more: HolidayYear = {
      year: 2026,
      notices: [
        {
          title: '国务院办公厅关于调整2026年劳动节假期安排的通知',
          number: '国办发明电〔2026〕2号',
          issued: '2026-03-01',
          holidays: [{ name: '劳动节', from: '2026-05-06', to: '2026-05-06', worked: [] }],
        },
      ],
    };
    await importHolidays(db, more, by, 'd');
    const calendar = await libraryCalendar(db);
    expect(calendar.years.get(2026)?.notices).toHaveLength(2);
    expect(isWorkingDay('2026-05-06', calendar)).toEqual({ ok: true, value: false });
    expect(isWorkingDay('2026-10-01', calendar)).toEqual({ ok: true, value: false });
  });

  it('that contradict themselves are refused and nothing is stored', async () => {
    const db = await databases.create();
    const wrong = notice('国办发明电〔2026〕99号', '2026-11-10', '2027-01-03', '2027-01-01');
    expect(await importHolidays(db, wrong, by, 'e')).toMatchObject({
      ok: false,
      problem: { code: 'ZL7004' },
    });
    expect(await importedHolidays(db)).toEqual([]);
    expect(await db.selectFrom('event').selectAll().execute()).toEqual([]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Directories, zhengling } from './zhengling.testing.ts';

const directories = new Directories();
afterAll(() => directories.remove());

function file(name: string, content: string): string {
  const path = join(directories.make(), name);
  writeFileSync(path, content);
  return path;
}

/** An invented notice for a year that has none yet. */
const notice = `国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦：2026年12月31日（周四）至2027年1月2日（周六）放假调休，共3天。2026年12月27日（周日）上班。
二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月5日（周一）放假1天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，注意安全。
国务院办公厅
2026年11月10日
`;
const cases = `编号,起算日,期限,暂停
甲,2026-12-21,10日,
乙,2026-12-18,7个工作日,
丙,2026-12-01,10日,
丁,2026-12-28,20workdays,听证:2027-01-04..2027-01-05
戊,2027-02-30,3日,
`;

describe('zhengling holidays', () => {
  it('lists the years that the program brings and shows one', async () => {
    const list = await zhengling(['holidays', 'list', '--json']);
    expect(list.code).toBe(0);
    const years: readonly { readonly year: number }[] = JSON.parse(list.out);
    expect(years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    const show = await zhengling(['holidays', 'show', '2020']);
    expect(show.out).toMatch(
      /春节 +2020-01-24 周五 至 2020-01-30 周四 +7天 +上班：2020-01-19 周日、2020-02-01 周六/,
    );
    expect(show.out).toContain('关于延长2020年春节假期的通知');
    expect(await zhengling(['holidays', 'show', '2031'])).toMatchObject({ code: 2, out: '' });
  });

  it('previews a notice on a list of periods and stores nothing', async () => {
    const args = ['holidays', 'preview', file('通知.txt', notice), '--cases', file('期限.csv', cases)];
    const { code, out, err } = await zhengling(args);
    expect(code).toBe(1);
    expect(out).toContain('期限：改变 3，不变 1，仍不能算 0');
    expect(out).toMatch(/甲 +2026-12-21 起 10日 +2026-12-31 周四 → 2027-01-04 周一 +推后/);
    expect(out).toMatch(/乙 .*2026-12-29 周二 → 2026-12-28 周一 +提前/);
    expect(out).toMatch(/丁 .*未知 → 2027-01-29 周五 +可以算出/);
    expect(out).toMatch(/2026-12-31 周四 +休息 +工作日 → 元旦放假/);
    expect(err).toContain('第5行.from');
    const json = await zhengling([...args, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      notice: { year: 2027 },
      unchanged: 1,
      moved: [{ change: 'later' }, { change: 'earlier' }, { change: 'settled' }],
    });
    expect((await zhengling(['deadline', '2026-12-28', '20workdays'])).err).toContain('ZL7003');
  });

  it('imports the notice itself; later commands count with it', async () => {
    const data = directories.make();
    const imported = await zhengling(['holidays', 'import', file('通知.txt', notice), '--data', data]);
    expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('已导入：2027年') });
    const again = await zhengling(['holidays', 'import', file('通知.txt', notice), '--data', data, '--json']);
    expect(JSON.parse(again.out)).toEqual({
      year: 2027,
      outcome: 'unchanged',
      notices: ['国办发明电〔2026〕99号'],
    });
    const deadline = await zhengling(['deadline', '2026-12-28', '20workdays', '--data', data, '--json']);
    expect(JSON.parse(deadline.out)).toMatchObject({ due: '2027-01-27', calendar: '国办发明电〔2026〕99号' });
    const known = ['--known-on', '2026-11-09'];
    const before = await zhengling(['deadline', '2026-12-28', '3days', '--data', data, ...known, '--json']);
    expect(JSON.parse(before.out)).toMatchObject({ due: '2026-12-31' });
    const list = await zhengling(['holidays', 'list', '--data', data]);
    expect(list.out).toMatch(/2027 +国办发明电〔2026〕99号 +2026-11-10 +已导入/);
  });

  it('tells all that is wrong with a notice and ends with 1', async () => {
    const wrong = notice.replace('1月31日（周日）', '1月31日（周六）').replace('共5天', '共6天');
    const text = await zhengling(['holidays', 'preview', file('通知.txt', wrong)]);
    expect([text.code, text.out]).toEqual([1, '']);
    expect(text.err).toContain('2027-01-31 是周日，通知写的是周六');
    expect(text.err).toContain('写的是 6 天，按日期是 5 天');
    const json = await zhengling(['holidays', 'preview', '-'], '{"year": 2027, "notices": [{"title": 3}]}');
    expect([json.code, json.out]).toEqual([1, '']);
    expect(json.err).toContain('notices[0].title：应为文字，写的是 3');
    const broken = await zhengling(['holidays', 'preview', '-'], '{"year": 2027,');
    expect([broken.code, broken.err.includes('ZL9310')]).toEqual([1, true]);
    const csv = await zhengling([
      'holidays',
      'preview',
      file('a.txt', notice),
      '--cases',
      file('b.csv', 'a,b\n"x'),
    ]);
    expect([csv.code, csv.err.includes('ZL9310')]).toEqual([2, true]);
  });
});

describe('zhengling deadline with pauses', () => {
  it('takes them out, and says since when a period stands still', async () => {
    const hearing = ['--pause', '听证:2021-03-08..2021-03-10', '公示:2021-03-15..2021-03-16'];
    const due = await zhengling(['deadline', '2021-03-01', '20workdays', ...hearing]);
    expect(due.out).toContain('2021年3月1日起20个工作日：截止2021年4月6日（周二）');
    const stopped = await zhengling([
      'deadline',
      '2021-03-01',
      '20workdays',
      '--pause',
      '鉴定:2021-03-08..',
      '--json',
    ]);
    expect(JSON.parse(stopped.out)).toMatchObject({ state: 'stopped', since: '2021-03-08', remaining: 16 });
    const wrong = await zhengling(['deadline', '2021-03-01', '20workdays', '--pause', '开会:2021-03-08..']);
    expect([wrong.code, wrong.err.includes('ZL7005')]).toEqual([2, true]);
  });
});

describe('zhengling occurrences', () => {
  it('lists the days of a rule', async () => {
    const { code, out } = await zhengling([
      'occurrences',
      'FREQ=MONTHLY;BYMONTHDAY=13',
      '2021-06-01',
      '2021-07-31',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('每月13日：2期');
    expect(out).toContain('2021年6月  2021-06-13 周日  当日端午节放假，未规定顺延，仍以当日为准');
    const rest = ['--on-rest-day', 'next', '--json'];
    const moved = await zhengling([
      'occurrences',
      'FREQ=MONTHLY;BYMONTHDAY=13',
      '2021-06-01',
      '2021-06-30',
      ...rest,
    ]);
    expect(JSON.parse(moved.out)).toMatchObject({
      description: '每月13日',
      occurrences: [{ due: '2021-06-15' }],
    });
    expect(await zhengling(['occurrences', 'FREQ=HOURLY', '2021-06-01', '2021-06-30'])).toMatchObject({
      code: 2,
    });
  });
});

import { expect, it } from 'vitest';
import { dateText, dueText } from './due-text.ts';

it('says dates as they are spoken', () => {
  expect(dateText('2019-11-03')).toBe('2019年11月3日');
});

it.each([
  ['FREQ=MONTHLY;BYMONTHDAY=5', '每月5日'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '每月最后一日'],
  ['FREQ=MONTHLY;INTERVAL=3', '每季度'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '每月最后一个工作日'],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2', '每月第2个周五'],
  ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30', '每年6月30日'],
  ['FREQ=YEARLY;BYMONTH=3,10', '每年3月、10月'],
  ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20', '每年6月20日、12月20日'],
  ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1', '每年3月最后一日、9月最后一日'],
  ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5,20', '每年1月5日、20日'],
  ['FREQ=YEARLY;X-TIMES=2', '每年2次'],
  ['FREQ=WEEKLY;BYDAY=MO,FR', '每周一、五'],
  ['FREQ=DAILY', '每天'],
  ['FREQ=YEARLY;INTERVAL=3', '每3年'],
  ['FREQ=YEARLY;BYSETPOS=1', 'FREQ=YEARLY;BYSETPOS=1'],
])('says %s as %s', (rrule, text) => {
  expect(dueText({ type: 'recurrence', rrule })).toBe(text);
});

it('says dates, ranges, periods and what goes on', () => {
  expect(dueText({ type: 'date', date: '2020-01-25', time: '18:00' })).toBe('2020年1月25日 18:00');
  expect(dueText({ type: 'range', start: '2020-01-01', end: '2020-06-30' })).toBe('2020年1月1日至6月30日');
  expect(dueText({ type: 'range', start: '2019-12-01', end: '2020-02-29' })).toBe(
    '2019年12月1日至2020年2月29日',
  );
  expect(dueText({ type: 'range', start: '2022-01-01', end: '2022-12-31' })).toBe('2022年全年');
  expect(dueText({ type: 'duration', n: 10, unit: 'workday' })).toBe('10个工作日');
  expect(dueText({ type: 'duration', n: 60, unit: 'day', from: '受理' })).toBe('受理之日起60日');
  expect(dueText({ type: 'ongoing' })).toBe('持续进行');
});

import { expect, test } from 'vitest';
import { choice, money, number, share } from './declare.ts';
import { percent, yuan } from './number.ts';
import { table } from './parameter.ts';
import { output } from './rule.ts';

/*
 * What does not compile. The type checker reads this file: a line marked below that compiled would be an error there
 * (`@ts-expect-error` with nothing to expect), so that `npm test` fails.
 */
const paid = money('paid', '已付');
const due = money('due', '应付');
const days = number('days', '天数', '天');
const width = number('width', '宽', '米');
const rate = share('rate', '比例', { max: 1 });
const grade = choice('grade', '等级', { high: '高', low: '低' });

const nonsense: Readonly<Record<string, () => unknown>> = {
  // @ts-expect-error money times money
  'money times money': () => paid.times(due),
  // @ts-expect-error money for each yuan
  'money for each yuan': () => paid.each(due),
  // @ts-expect-error days compared with metres
  'days compared with metres': () => days.atLeast(width),
  // @ts-expect-error money and days do not add
  'money plus days': () => paid.plus(days),
  // @ts-expect-error a share of money leaves the rule without rounding
  'a share without rounding': () => output('补助', paid.times(rate)),
  // @ts-expect-error the least of a share and a cap is as exact as the share
  'a capped share without rounding': () => output('补助', paid.times(percent(10)).atMostBe(yuan(5))),
  // @ts-expect-error a match that misses a case
  'a match that misses a case': () => grade.match({ high: yuan(1) }),
  'a table that misses a case': () =>
    table('perGrade', '每级', '元', grade, {
      // @ts-expect-error low is missing
      cells: { high: 1 },
      source: '第一条',
    }),
  // @ts-expect-error a value that the choice does not have
  'an unknown value': () => grade.is('middle'),
};

const sense: Readonly<Record<string, () => unknown>> = {
  'a share, rounded': () => output('补助', paid.times(rate).round('half-up')),
  'so much for each day': () => output('补助', yuan(3).each(days)),
  'every case': () => grade.match({ high: yuan(1), low: yuan(0) }),
};

test('what compiles makes a term, and what does not is listed', () => {
  for (const [name, make] of Object.entries(sense)) expect(make(), name).toBeDefined();
  expect(Object.keys(nonsense)).toHaveLength(9);
});

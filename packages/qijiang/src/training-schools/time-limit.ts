import {
  choice,
  type Day,
  date,
  day,
  none,
  options,
  output,
  parameter,
  rule,
  step,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { type Blacklisting, forEach, groupOf, type Limit } from './findings.ts';

const finding = choice(
  'finding',
  '检查发现的问题',
  forEach((of) => `${groupOf(of)}：${of.title}`),
);
const found = date('found', '发现问题、责令整改之日');

const week = parameter('week', '一周的整改期', '日', { value: 7, source: '三（六）1' });
const tenDays = parameter('tenDays', '10天的整改期', '日', { value: 10, source: '三（五）2' });
const month = parameter('month', '一个月的整改期', '个月', { value: 1, source: '三（二）4' });
const threeMonths = parameter('threeMonths', '三个月的整改期', '个月', { value: 3, source: '三（一）2' });
const endOfAugust = day('2020-08-31');

const limits = options({
  'at-once': '立即',
  week: '一周内',
  'ten-days': '10天内',
  month: '一个月内',
  'three-months': '三个月内',
  'end-of-august': '2020年8月底前',
  stop: '即行停止，直到符合条件',
  none: '没有规定时限',
} satisfies Record<Limit, string>);
const measures = options(forEach(({ measure }) => measure));
const listings = options({
  listed: '纳入黑名单',
  'if-continued': '继续违规或者整改不力的，纳入黑名单',
  'by-authority': '是否列入由业务主管部门按违法违规情况决定',
} satisfies Record<Blacklisting, string>);

const dueOf = (limit: Limit): Day | typeof none => {
  switch (limit) {
    case 'at-once':
    case 'stop':
      return found;
    case 'week':
      return found.within(week);
    case 'ten-days':
      return found.within(tenDays);
    case 'month':
      return found.within(month);
    case 'three-months':
      return found.within(threeMonths);
    case 'end-of-august':
      return when(step('2020年8月底以后才发现', '三（二）', found.after(endOfAugust)), found).otherwise(
        endOfAugust,
      );
    case 'none':
      return none;
  }
};

const stepOf = (title: string, clause: string, due: Day | typeof none) =>
  due === none ? none : step(title, clause, due);
const limit = forEach((of) =>
  step(of.title, { clause: of.clause, note: of.measure }, limits.value(of.limit)),
);

export const timeLimit = rule({
  id: 'training-schools/time-limit',
  title: '检查发现的问题最迟哪天改好',
  summary: '六类三十种问题各要怎么改，改到哪一天为止，要不要列入黑名单。',
  document: NUMBER,
  clause: '三',
  validity,
  inputs: [finding, found],
  parameters: [week, tenDays, month, threeMonths],
  outputs: {
    limit: output('整改时限', finding.match(limit)),
    measure: output('整改要求', finding.match(forEach((_, name) => measures.value(name)))),
    due: output(
      '最迟改好之日',
      finding.match(forEach((of) => stepOf('最迟改好之日', of.clause, dueOf(of.limit)))),
      { whereGiven: true },
    ),
    blacklist: output(
      '黑名单',
      finding.match(
        forEach(({ blacklist = 'by-authority', clause }) =>
          step('黑名单', blacklist === 'by-authority' ? '六（二）' : clause, listings.value(blacklist)),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '三',
      reading: '时限从责令整改的次日起数，最后一日是节假日的顺延；“立即”是当日',
      reason: '原文没有写起点；期间开始的当日不计入',
    },
    {
      clause: '三（二）',
      reading: '写明2020年8月底的，到2020年8月31日；这一天以后才发现的，立即整改',
      reason: '方案以后仍然每年清理，期限已过的没有再给期限的依据',
    },
    {
      clause: '三（六）1',
      reading: '“一个周内”按7日计算',
      reason: '一周为连续七日',
    },
    {
      clause: '三（六）3',
      reading: '没有写时限的，答“没有规定时限”，由工作组在检查记录中另定',
      reason: '原文只写要求，没有写期限；不能当作立即，也不能当作不用改',
    },
  ],
});

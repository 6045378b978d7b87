import { date, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './documents.ts';

const decided = date('decided', '常务会决定任职之日');
const on = date('on', '要查的日期', { hint: '不填则只算期满之日' });
const years = parameter('years', '试用期', '年', { value: 1, source: '第五段' });

const lastDay = step('试用期最后一日', { clause: '第五段', note: '试用期1年' }, decided.lastDayOf(years));

export const probation = rule({
  id: 'appointments/probation',
  title: '试用期到哪一天',
  summary: '附有一年试用期的任职，从决定之日算起，试用期到哪一天，某一天是否仍在试用期内。',
  document: NUMBER,
  clause: '第五段',
  validity,
  inputs: [decided, on],
  parameters: [years],
  outputs: {
    lastDay: output('试用期最后一日', lastDay),
    onProbation: output('仍在试用期内', on.onOrAfter(decided).and(on.onOrBefore(lastDay)), {
      whereGiven: true,
    }),
  },
  interpretations: [
    {
      clause: '第五段',
      reading: '试用期从常务会决定之日（2021年6月22日）起算，不从发文之日起算',
      reason: '职务由常务会决定，通知只是公布；发文日期晚于决定',
    },
    {
      clause: '第五段',
      reading: '最后一日是节假日的不顺延',
      reason: '试用期是任职的状态，不是在期限内办理某事，没有必要顺延到工作日',
    },
  ],
});

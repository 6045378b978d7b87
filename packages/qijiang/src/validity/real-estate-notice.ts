import { date, day, none, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const on = date('on', '要查的日期');
const repealed = step('废止之日', '正文', day('2020-01-17'));

const unknown = step(
  '原文件可能还没有印发',
  { clause: '正文', note: '原文件是2015年的，本文件没有写它的印发月日' },
  on.onOrBefore(day('2015-12-31')),
);
const afterwards = step('已到废止之日', '正文', on.onOrAfter(repealed));
const states = options({
  'in-force': '有效',
  repealed: '已由綦江府办发〔2020〕3号废止',
});
const instead = options({ successor: '綦江府发〔2019〕29号' });

export const realEstateNotice = rule({
  id: 'validity/real-estate-notice',
  title: '綦江府办发〔2015〕110号在某一天是否有效',
  summary: '2015年关于房地产市场平稳发展的通知自2020年1月17日起废止，某一天是否仍然有效，以哪个文件为准。',
  document: NUMBER,
  clause: '正文',
  validity,
  inputs: [on],
  outputs: {
    state: output(
      '效力',
      when(afterwards, states.value('repealed'))
        .when(unknown.not(), states.value('in-force'))
        .otherwise(none),
    ),
    repealedFrom: output('废止之日', when(afterwards, repealed).otherwise(none)),
    use: output('废止以后以此为准', when(afterwards, instead.value('successor')).otherwise(none)),
  },
  interpretations: [
    {
      clause: '正文',
      reading: '废止自本文件成文之日起，当日即已失效',
      reason: '没有另定废止日期；行政机关公文以成文日期为准',
    },
    {
      clause: '正文',
      reading: '2015年底以前的日期不作答（答“不适用”）',
      reason: '从文号只知道原文件是2015年的，不知道从哪一天起有效',
    },
    {
      clause: '正文',
      reading: '綦江府发〔2019〕29号出台以后、废止以前，原文件仍列为有效',
      reason: '本文件认定两者相抵触而决定废止；抵触的内容在此以前怎样适用，本文件没有写',
    },
  ],
});

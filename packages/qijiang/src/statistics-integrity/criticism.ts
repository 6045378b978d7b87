import { allOf, choice, choices, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const subject = choice('subject', '对象', {
  leadership: '领导班子及其成员',
  statistician: '统计人员',
});
const situations = choices(
  'situations',
  '领导班子及其成员的情形',
  {
    'not-implemented': '上级部署和工作安排没有落实',
    'no-system': '没有建立责任制、问责制和定期研究部署制度',
    'no-reporting': '没有建立举报、查处、处分建议、双随机抽查和信用制度',
    'concealed-cases': '隐瞒不报、压案不查、追责不到位',
    'transferred-cases': '转交线索不核查，交办案件不处理，不支持查处',
    'widespread-fraud': '大面积或连续造假而未发现、不纠正，没有落实干预记录制度',
    'took-part': '参与篡改、编造或者授意造假',
    retaliation: '打击报复依法履职人员',
    other: '其他没有严格履行责任制的情形',
  },
  { hint: '没有就一项也不选；对象是统计人员的不必填' },
);
const dutyFailed = yesNo('dutyFailed', '没有严格履行第八条的责任', {
  hint: '对象是领导班子的不必填',
});
const serious = yesNo('serious', '情节严重');
const graveEffect = yesNo('graveEffect', '造成严重影响');

export const criticism = rule({
  id: 'statistics-integrity/criticism',
  title: '应不应当通报',
  summary: '领导班子有九种情形之一的应当通报；统计人员失职、情节严重并造成严重影响的应当通报。',
  document: NUMBER,
  clause: '第十一条',
  validity,
  inputs: [subject, situations, dutyFailed, serious, graveEffect],
  outputs: {
    criticise: output(
      '应当通报',
      subject.match({
        leadership: step(
          '领导班子及其成员有九种情形之一',
          { clause: '第十一条', note: '有一种即认定推进不力' },
          situations.size().atLeast(1),
        ),
        statistician: step(
          '统计人员失职，情节严重并造成严重影响',
          { clause: '第十二条', note: '三项同时具备' },
          allOf(dutyFailed, serious, graveEffect),
        ),
      }),
    ),
  },
  interpretations: [
    {
      clause: '第十一条第一款',
      reading: '一项之中列了几种表现的，有一种就算有该项情形',
      reason: '“有下列情形之一的”，各项内部用顿号、逗号并列不同的失职表现',
    },
  ],
});

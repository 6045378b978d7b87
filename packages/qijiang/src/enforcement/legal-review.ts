import { choice, choices, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const features = choices(
  'features',
  '决定具有的情形',
  {
    'public-interest': '涉及重大公共利益',
    'social-risk': '可能造成重大社会影响或引发社会风险',
    'major-rights': '直接关系行政相对人或第三人重大权益',
    hearing: '经过听证程序',
    complex: '案件情况疑难复杂、涉及多个法律关系',
    'ordinary-penalty': '适用一般程序的行政处罚',
  },
  { hint: '都没有就一项也不选' },
);
const review = choice('review', '法制审核', {
  'not-done': '没有审核',
  problems: '审核提出存在问题',
  passed: '审核同意',
});

const required = step(
  '应当法制审核',
  { clause: '四（九）', note: '有其中一种情形就要审核' },
  features.includeAny(
    'public-interest',
    'social-risk',
    'major-rights',
    'hearing',
    'complex',
    'ordinary-penalty',
  ),
);

const states = options({
  'may-decide': '可以作出决定',
  'review-first': '先送法制审核',
  'resolve-first': '先处理审核提出的问题，再次报审',
});

export const legalReview = rule({
  id: 'enforcement/legal-review',
  title: '要不要法制审核，能不能作出决定',
  summary: '哪些执法决定应当法制审核；没有审核或者审核没有通过的，不得作出决定。',
  document: NUMBER,
  clause: '四',
  validity,
  inputs: [features, review],
  outputs: {
    required: output('应当法制审核', required),
    mayDecide: output(
      '可以作出决定',
      step(
        '可以作出决定',
        { clause: '四', note: '未经法制审核或者审核未通过的，不得作出决定' },
        required.not().or(review.is('passed')),
      ),
      { whereGiven: true },
    ),
    next: output(
      '下一步',
      when(required.not(), states.value('may-decide')).otherwise(
        review.match({
          'not-done': states.value('review-first'),
          problems: states.value('resolve-first'),
          passed: states.value('may-decide'),
        }),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '四（九）',
      reading: '六种情形有一种就要审核；简易程序处罚没有其他情形的不必审核',
      reason: '各种情形以顿号、逗号并列，句末“都要进行法制审核”；一般程序处罚另行点明',
    },
  ],
});

import { choice, none, options, output, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const role = choice('role', '职务或岗位', {
  'leading-group': '镇街、区级部门领导班子',
  head: '主要负责人',
  'rule-of-law': '分管法治工作的班子成员',
  'statistics-lead': '分管统计（专业）的班子成员',
  'other-member': '其他班子成员',
  supervision: '纪检监察工作负责人',
  statistician: '统计人员（含统计机构、统计科室负责人）',
  other: '其他人员',
});

const kinds = options({
  overall: '全面领导责任',
  first: '第一责任',
  principal: '主体责任',
  supervisory: '监督责任',
  direct: '直接责任',
});

const places = options({
  'article-3': '第三条',
  'article-4': '第四条',
  'article-5': '第五条',
  'article-6': '第六条',
  'article-7': '第七条',
  'article-8': '第八条',
});

export const responsibility = rule({
  id: 'statistics-integrity/responsibility',
  title: '谁负什么责任',
  summary: '一个职务或岗位对防范统计造假负哪一种责任，具体内容在哪一条。',
  document: NUMBER,
  clause: '第三条',
  validity,
  inputs: [role],
  outputs: {
    kind: output(
      '责任',
      step(
        '责任',
        '第三条',
        role.match({
          'leading-group': kinds.value('overall'),
          head: kinds.value('first'),
          'rule-of-law': kinds.value('principal'),
          'statistics-lead': kinds.value('principal'),
          'other-member': kinds.value('principal'),
          supervision: kinds.value('supervisory'),
          statistician: kinds.value('direct'),
          other: none,
        }),
      ),
    ),
    content: output(
      '具体内容',
      role.match({
        'leading-group': places.value('article-4'),
        head: places.value('article-5'),
        'rule-of-law': places.value('article-6'),
        'statistics-lead': places.value('article-7'),
        'other-member': places.value('article-3'),
        supervision: places.value('article-3'),
        statistician: places.value('article-8'),
        other: none,
      }),
    ),
  },
  interpretations: [
    {
      clause: '第二条',
      reading: '统计机构和统计职能科室的负责人不在领导班子的，与统计人员一样负直接责任',
      reason: '第二条把他们与统计人员一并列入适用范围，第三条没有另定责任',
    },
  ],
});

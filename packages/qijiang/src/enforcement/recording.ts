import { choice, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const activity = choice('activity', '执法活动', {
  seizure: '查封扣押财产',
  demolition: '强制拆除',
  'major-interest-scene': '其他直接涉及人身自由、生命健康、重大财产权益的现场执法',
  'enforcement-place': '在执法办案场所进行的活动',
  'on-site': '现场执法',
  evidence: '调查取证',
  hearing: '举行听证',
  'lien-service': '留置送达',
  'notice-service': '公告送达',
  other: '其他执法行为',
});
const writtenSuffices = yesNo('writtenSuffices', '文字记录能够全面有效记录');

const modes = options({
  whole: '必须全程音像记录',
  circumstances: '根据实际情况音像记录',
  optional: '可以不作音像记录',
  list: '按市级部门的音像记录事项清单',
});

export const recording = rule({
  id: 'enforcement/recording',
  title: '要不要音像记录',
  summary: '一项执法活动必须全程音像记录、视情况记录，还是可以不作音像记录。',
  document: NUMBER,
  clause: '三（五）',
  validity,
  inputs: [activity, writtenSuffices],
  outputs: {
    mode: output(
      '音像记录要求',
      when(
        step(
          '必须全程记录的活动',
          '三（五）',
          activity.is('seizure', 'demolition', 'major-interest-scene', 'enforcement-place'),
        ),
        modes.value('whole'),
      )
        .when(
          step(
            '容易引发争议的过程',
            '三（五）',
            activity.is('on-site', 'evidence', 'hearing', 'lien-service', 'notice-service'),
          ),
          modes.value('circumstances'),
        )
        .when(step('文字记录足够', '三（五）', writtenSuffices), modes.value('optional'))
        .otherwise(modes.value('list')),
    ),
  },
  interpretations: [
    {
      clause: '三（五）',
      reading: '必须全程记录的和容易引发争议的，不因文字记录足够而免除',
      reason: '“可以不作”针对一般行为；后两句对这两类另作规定，特别规定优先',
    },
  ],
});

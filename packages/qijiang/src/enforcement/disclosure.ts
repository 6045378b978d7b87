import { choices, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const sensitive = choices(
  'sensitive',
  '信息涉及',
  {
    'state-secret': '国家秘密',
    'trade-secret': '商业秘密',
    privacy: '个人隐私',
    other: '其他不宜公开的内容',
  },
  { hint: '都没有就一项也不选' },
);
const mustDisclose = yesNo('mustDisclose', '依法确须公开');

const ways = options({
  'as-is': '及时公开',
  redacted: '作适当处理后公开',
  withheld: '不公开',
});

export const disclosure = rule({
  id: 'enforcement/disclosure',
  title: '执法信息怎样公开',
  summary: '执法信息原则上公开；不宜公开而依法确须公开的，处理后公开。',
  document: NUMBER,
  clause: '二',
  validity,
  inputs: [sensitive, mustDisclose],
  outputs: {
    way: output(
      '怎样公开',
      when(step('没有不宜公开的内容', '二', sensitive.isEmpty()), ways.value('as-is'))
        .when(step('依法确须公开', '二', mustDisclose), ways.value('redacted'))
        .otherwise(ways.value('withheld')),
    ),
  },
  interpretations: [
    {
      clause: '二',
      reading: '不宜公开、也没有法律要求公开的，不公开',
      reason: '条文只规定“依法确须公开的”处理后公开，其余按不宜公开对待',
    },
  ],
});

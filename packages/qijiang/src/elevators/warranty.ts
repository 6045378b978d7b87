import {
  allOf,
  always,
  choice,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（七）1';
const project = choice('project', '电梯的种类', {
  'subsidised-renewal': '享受政府财政补助的更新改造电梯',
  'new-maker-maintained': '新安装使用、由原生产企业维保的电梯',
  other: '其他电梯',
});
const wholeYears = number('wholeYears', '整梯质保期', '年', { max: 100 });
const partYears = number('partYears', '五大部件质保期', '年', {
  max: 100,
  hint: '曳引机、门机、安全钳、限速器、控制柜；几件不同的填最短的',
});
const wholeLeast = parameter('wholeLeast', '整梯质保期的下限', '年', { value: 5, source: CLAUSE });
const partLeast = parameter('partLeast', '五大部件质保期的下限', '年', { value: 10, source: CLAUSE });

const isRenewal = step('享受财政补助的更新改造', CLAUSE, project.is('subsidised-renewal'));
const isNew = step('新安装、原厂维保', CLAUSE, project.is('new-maker-maintained'));
const wholeShort = step('整梯质保期不足', CLAUSE, allOf(isRenewal, wholeYears.under(wholeLeast)));
const partsShort = step('五大部件质保期不足', CLAUSE, allOf(isNew, partYears.under(partLeast)));
const shortfalls = options({ whole: '整梯质保期不足5年', parts: '五大部件质保期不足10年' });

export const warranty = rule({
  id: 'elevators/warranty',
  title: '电梯质保期够不够',
  summary: '财政补助的更新改造整梯至少5年，新安装并由原厂维保的五大部件至少10年。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [project, wholeYears, partYears],
  parameters: [wholeLeast, partLeast],
  outputs: {
    wholeAtLeast: output('整梯质保期至少', when(isRenewal, wholeLeast).otherwise(none)),
    partsAtLeast: output('五大部件质保期至少', when(isNew, partLeast).otherwise(none)),
    meets: output(
      '符合要求',
      project.match({
        'subsidised-renewal': step('整梯质保期足够', CLAUSE, wholeYears.atLeast(wholeLeast)),
        'new-maker-maintained': step('五大部件质保期足够', CLAUSE, partYears.atLeast(partLeast)),
        other: step('没有最短质保期的要求', CLAUSE, always(true)),
      }),
    ),
    shortfalls: output('不足之处', shortfalls.collect(['whole', wholeShort], ['parts', partsShort])),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '“10年以上”包括恰为10年；其他电梯没有规定最短质保期，只鼓励延长',
      reason: '“以上”包括本数；条文只对两种电梯作了要求',
    },
  ],
});

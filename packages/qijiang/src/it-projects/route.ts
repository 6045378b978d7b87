import { allOf, money, none, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const budget = money('budget', '项目总投资');
const majorInformationSecurity = yesNo('majorInformationSecurity', '涉及重大信息安全', { default: false });
const classified = yesNo('classified', '经保密主管部门批准定为涉密项目', { default: false });
const operationOnly = yesNo('operationOnly', '只是运行维护', {
  default: false,
  hint: '不含开发、设计、购买',
});

const designFrom = parameter('designFrom', '应编制初步设计的起点', '元', {
  value: 500_000,
  source: '第八条',
});
const supervisedFrom = parameter('supervisedFrom', '应引入监理的起点', '元', {
  value: 1_000_000,
  source: '第十二条',
});

const documents = options({
  'preliminary-design': '初步设计内容，报区大数据发展局审核',
  'application-form': '项目申报表',
  'classified-route': '按保密相关规定办理',
});

const isClassified = step('是涉密项目', '第十七条', classified);
const large = step('达到50万元', { clause: '第八条', note: '50万元（含）以上' }, budget.atLeast(designFrom));
const security = step(
  '涉及重大信息安全',
  { clause: '第八条', note: '不适用简化程序' },
  majorInformationSecurity,
);

export const route = rule({
  id: 'it-projects/route',
  title: '信息化项目报什么、要不要监理',
  summary: '进入清单的项目应报初步设计还是申报表，是否要引入监理机构；涉密项目另走保密程序。',
  document: NUMBER,
  clause: '第八条',
  validity,
  inputs: [classified, budget, majorInformationSecurity, operationOnly],
  parameters: [designFrom, supervisedFrom],
  outputs: {
    document: output(
      '应报的文件',
      when(isClassified, documents.value('classified-route'))
        .when(large, documents.value('preliminary-design'))
        .when(security, documents.value('preliminary-design'))
        .otherwise(documents.value('application-form')),
    ),
    supervision: output(
      '应引入监理',
      when(
        isClassified.not(),
        step(
          '应引入监理',
          { clause: '第十二条', note: '总投资100万元（含）以上的开发、设计、购买项目' },
          allOf(budget.atLeast(supervisedFrom), operationOnly.not()),
        ),
      ).otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '第十二条',
      reading: '“超过100万元（含）”包括恰好100万元',
      reason: '条文自己写明“含”，以此为准',
    },
    {
      clause: '第八条',
      reading: '50万元以下而涉及重大信息安全的，也编制初步设计',
      reason: '“除外”是从简化程序中除外，回到一般程序',
    },
    {
      clause: '第十七条',
      reading: '涉密项目要不要监理，本细则不答',
      reason: '涉密项目按保密相关规定执行，不走本细则的程序',
    },
  ],
});

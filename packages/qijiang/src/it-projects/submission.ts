import { allOf, choice, money, options, output, parameter, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const budget = money('budget', '项目总投资');
const majorInformationSecurity = yesNo('majorInformationSecurity', '涉及重大信息安全', { default: false });
const submitted = choice('submitted', '所报文件', {
  'preliminary-design': '初步设计内容',
  'application-form': '项目申报表',
});
const catalogueIncluded = yesNo('catalogueIncluded', '附有预编的项目信息资源目录');

const designFrom = parameter('designFrom', '应编制初步设计的起点', '元', {
  value: 500_000,
  source: '第八条',
});

const shortfalls = options({
  'preliminary-design': '应报初步设计，不能只报申报表',
  catalogue: '没有附项目信息资源目录',
});

const rightDocument = step(
  '所报文件符合要求',
  { clause: '第八条', note: '不到50万元且不涉及重大信息安全的，才可以只报申报表' },
  submitted.is('preliminary-design').or(allOf(budget.under(designFrom), majorInformationSecurity.not())),
);
const catalogue = step('附有信息资源目录', '第九条', catalogueIncluded);

export const submission = rule({
  id: 'it-projects/submission',
  title: '项目申报文件是否合格',
  summary: '一个项目所报的文件种类对不对，有没有附信息资源目录。',
  document: NUMBER,
  clause: '第九条',
  validity,
  inputs: [submitted, budget, majorInformationSecurity, catalogueIncluded],
  parameters: [designFrom],
  outputs: {
    acceptable: output('合格', allOf(rightDocument, catalogue)),
    shortfalls: output(
      '不合格之处',
      shortfalls.collect(['preliminary-design', rightDocument.not()], ['catalogue', catalogue.not()]),
    ),
  },
});

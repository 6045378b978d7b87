import { allOf, choice, output, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const unit = choice('unit', '项目单位', {
  organ: '区内党政群机关',
  subordinate: '党政群机关的直属部门',
  'state-enterprise': '区属国有企业',
  institution: '区属事业单位',
  other: '其他单位',
});
const funds = choice('funds', '资金来源', {
  fiscal: '财政性资金',
  'state-owned': '国有资金',
  other: '其他资金',
});
const kind = choice('kind', '项目内容', {
  network: '信息网络系统建设',
  application: '信息应用系统建设',
  resource: '信息资源开发利用',
  security: '信息安全保障',
  operation: '运行维护',
  equipment: '与业务系统有关的信息化设备采购',
  software: '商业现货软件采购',
  development: '定制软件开发（含二次开发）',
  integration: '集成实施服务',
  service: '向社会购买信息化服务',
  other: '其他内容',
});

export const scope = rule({
  id: 'it-projects/scope',
  title: '适用本细则的项目',
  summary: '看单位、资金和内容三项，判断一个项目归不归本细则管。',
  document: NUMBER,
  clause: '第三条',
  validity,
  inputs: [unit, funds, kind],
  outputs: {
    applies: output(
      '适用本细则',
      allOf(
        step('单位在范围内', '第三条', unit.is('other').not()),
        step('使用财政性或国有资金', '第三条', funds.is('other').not()),
        step('属于信息化项目', '第二条', kind.is('other').not()),
      ),
    ),
  },
});

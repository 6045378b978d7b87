import { allOf, anyOf, options, output, rule, step, type YesNo, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const major = yesNo('major', '属于重大政策或重大项目');
const expertsConsulted = yesNo('expertsConsulted', '已由科技专家库专家论证');
const groupStudied = yesNo('groupStudied', '已经区科技领导小组研究');
const governmentDecided = yesNo('governmentDecided', '已由区政府确定');

const steps = options({
  experts: '科技专家库专家论证',
  'leading-group': '区科技领导小组研究',
  'district-government': '区政府确定',
});
const clause = '九（二十一）';

/** A step that a major policy or project still lacks. */
const lacks = (title: string, done: YesNo) => step(title, clause, allOf(major, done.not()));

export const budgetGate = rule({
  id: 'science-subsidies/budget-gate',
  title: '科技政策和项目能否安排资金预算',
  summary: '重大科技政策和项目走完三道程序才可安排预算，还缺哪几道。',
  document: NUMBER,
  clause,
  validity,
  inputs: [major, expertsConsulted, groupStudied, governmentDecided],
  outputs: {
    allowed: output(
      '可以安排资金预算',
      step(
        '可以安排资金预算',
        { clause, note: '重大政策和项目未经三道程序，一律不得安排' },
        anyOf(
          step('不属于重大政策、重大项目', clause, major.not()),
          allOf(expertsConsulted, groupStudied, governmentDecided),
        ),
      ),
    ),
    lacking: output(
      '还缺的程序',
      steps.collect(
        ['experts', lacks('尚未经科技专家库专家论证', expertsConsulted)],
        ['leading-group', lacks('尚未经区科技领导小组研究', groupStudied)],
        ['district-government', lacks('尚未由区政府确定', governmentDecided)],
      ),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '不属重大的政策和项目不受这三道程序限制',
      reason: '“重大政策和重大项目须按程序”，其后“未经相关程序”承接它而言',
    },
  ],
});

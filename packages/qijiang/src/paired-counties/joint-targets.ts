import { money, number, options, output, parameter, rule } from '@zhengling/rules';
import { against } from './against.ts';
import { NUMBER, validity } from './document.ts';

const linkedFirms = number('linkedFirms', '当年与石柱优质企业建立合作关系的重点骨干企业', '家', {
  max: 100_000,
});
const introducedProjects = number('introducedProjects', '当年联手引进落地石柱的项目', '个', { max: 100_000 });
const arrivedFunds = money('arrivedFunds', '当年协作引资实际到位资金');

const leastFirms = parameter('leastFirms', '每年合作企业数', '家', { value: 1, source: '二（二）2' });
const leastProjects = parameter('leastProjects', '每年引进项目数', '个', { value: 1, source: '二（二）5' });
const leastFunds = parameter('leastFunds', '每年到位资金', '元', {
  value: 50_000_000,
  source: '二（二）5',
});

const firmsTarget = against('合作企业', '二（二）2', linkedFirms, leastFirms);
const projectsTarget = against('引进项目', '二（二）5', introducedProjects, leastProjects);
const fundsTarget = against(
  '到位资金',
  { clause: '二（二）5', note: '力争达到5000万元以上' },
  arrivedFunds,
  leastFunds,
);

const targets = options({ firms: '合作企业', projects: '引进项目', funds: '到位资金' });

export const jointTargets = rule({
  id: 'paired-counties/joint-targets',
  title: '南岸区、綦江区共同的年度目标',
  summary: '两区联手的三项年度目标（合作企业、引进项目、到位资金）是否达到，差哪几项。',
  document: NUMBER,
  clause: '二（二）',
  validity,
  inputs: [linkedFirms, introducedProjects, arrivedFunds],
  parameters: [leastFirms, leastProjects, leastFunds],
  outputs: {
    met: output('三项都达到', firmsTarget.enough.and(projectsTarget.enough, fundsTarget.enough)),
    shortfalls: output(
      '没有达到的目标',
      targets.collect(
        ['firms', firmsTarget.short],
        ['projects', projectsTarget.short],
        ['funds', fundsTarget.short],
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（二）5',
      reading: '5000万元是两区每年合计的到位资金',
      reason: '与“每年联手引进1个以上项目”同在一句，承接“每年”“联手”',
    },
    {
      clause: '二（二）5',
      reading: '没有到5000万元列为未达到，但不等于违反规定',
      reason: '原文写“力争”，是努力目标',
    },
  ],
});

import type { RegisterDefinitions, ResponsibilityDefinition } from '@zhengling/work';
import { NUMBER, validity } from './document.ts';

const of = ['各街镇', '区级各部门'];

const responsibility = (
  id: string,
  role: string,
  who: string,
  clause: string,
  summary: string,
): ResponsibilityDefinition => ({
  id: `statistics-integrity/${id}`,
  role,
  of,
  who,
  summary,
  from: validity.from,
  sources: [{ document: NUMBER, clause }],
});

/** Who answers for true statistics, by role, in every street, town and department. */
export const registers: RegisterDefinitions = {
  responsibilities: [
    responsibility(
      'leadership',
      '全面领导责任',
      '领导班子',
      '第四条',
      '谋划部署、领导推动、严惩违法、宣传教育、队伍建设',
    ),
    responsibility(
      'principal',
      '第一责任',
      '主要负责人',
      '第五条',
      '部署工作、健全机制、协调问题、督办案件、带头守法',
    ),
    responsibility(
      'law',
      '主体责任（法治）',
      '分管法治工作负责人',
      '第六条',
      '协调法治工作、文件审查、宣传、查处、监督机制',
    ),
    responsibility(
      'statistics',
      '主体责任（统计）',
      '分管统计（专业）负责人',
      '第七条',
      '分管责任、宣传、依法调查、质量控制、数据核查',
    ),
    responsibility('staff', '直接责任', '统计人员', '第八条', '按所承担的统计调查业务负直接责任'),
    responsibility('discipline', '监督责任', '纪检监察工作负责人', '第三条', '监督责任制的落实'),
  ],
};

import { eachYear, type IndicatorDefinition, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';

const unnamed = '方案没有逐项写明责任单位，按职能分工。';
const together = '南岸区、綦江区联手完成，填两区合计。';

/** One yearly figure of 2021–2025. */
function yearly(
  name: string,
  title: string,
  unit: string,
  value: string,
  clause: string,
  lead: string,
  reading = '南岸区、綦江区各自完成，填綦江区的。',
): IndicatorDefinition {
  return indicator({
    id: `paired-counties/${name}`,
    title,
    summary: '当年的数，每年从头计起。',
    form: unit === '万元' ? 'number' : 'count',
    unit,
    document: NUMBER,
    clause,
    targets: eachYear(2021, 2025, { place: '全区', value }),
    lead: [lead],
    reading: `${reading}${unnamed}`,
  });
}

export const indicators: readonly IndicatorDefinition[] = [
  yearly('firms', '与石柱企业建立合作的重点骨干企业', '家', '1', '二（二）2', '区经济信息委', together),
  yearly('projects', '联手引进落地石柱的项目', '个', '1', '二（二）5', '区招商投资局', together),
  yearly(
    'funds',
    '协作引资实际到位资金',
    '万元',
    '5000',
    '二（二）5',
    '区招商投资局',
    `${together}原文写“力争”，没有达到不等于违反规定。`,
  ),
  yearly('sales', '帮助石柱销售的农特、文旅产品', '万元', '1000', '二（四）1', '区商务委'),
  yearly('research', '与石柱实施的科研协作项目', '项', '1', '二（五）', '区科技局'),
  yearly('exchanges', '与石柱挂职交流的人才', '名', '2', '二（五）', '区人力社保局'),
  yearly('cadres', '为石柱培训的干部人才', '名', '25', '二（五）', '区人力社保局'),
  yearly('teachers', '与石柱互派的教师或教学管理人员', '名', '5', '二（七）2', '区教委'),
  yearly('medics', '与石柱互派交流的医务人员', '名', '5', '二（七）3', '区卫生健康委'),
  yearly('medic-training', '为石柱培训的医务人员', '名', '10', '二（七）3', '区卫生健康委'),
  yearly('jobs', '为石柱提供的就业岗位', '个', '100', '二（七）4', '区人力社保局'),
  yearly('trainees', '为石柱开展的就业培训', '人次', '150', '二（七）4', '区人力社保局'),
];

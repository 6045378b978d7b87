import type { Money } from '@zhengling/rules';
import { choice, output, parameter, rule, step, table, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const kind = choice('kind', '认定或建成的平台、机构', {
  'key-laboratory': '重点实验室',
  'technology-innovation-centre': '技术创新中心',
  'clinical-research-centre': '临床医学研究中心',
  'industry-innovation-centre': '产业创新中心',
  'field-station': '野外科学观测站',
  'engineering-research-centre': '工程研究中心',
  'enterprise-technology-centre': '企业技术中心',
  'sme-technology-centre': '中小企业技术研发中心',
  'new-research-institution': '新型研发机构',
  'academician-station': '院士专家工作站',
  'academician-studio': '院士专家工作室',
  'postdoctoral-station': '博士后科研工作站',
  'industry-collaboration-centre': '产业技术协同创新中心',
  'manufacturing-innovation-centre': '制造业创新中心',
  'star-farm': '星创天地',
  'expert-compound': '专家大院',
  'technology-transfer-institution': '技术转移转化机构',
  'testing-institution': '检验检测机构',
  incubator: '科技企业孵化器',
  'maker-space': '众创空间',
});
const level = choice(
  'level',
  '认定级别',
  {
    national: '国家级',
    municipal: '市级',
    'municipal-high-end': '市级（新型高端研发机构）',
    'municipal-start-up': '市级（新型研发机构，初创型）',
  },
  { hint: '院士专家工作站、工作室不分级别，不必填' },
);
const first = yesNo('first', '属于首次认定', { default: true, hint: '只补助首次认定；不填按首次认定计算' });
const operatedOneYear = yesNo('operatedOneYear', '成立并已正常运行一年', {
  default: true,
  hint: '只问院士专家工作站、工作室；不填按已满一年计算',
});

/** What each level gives for one kind; a level not written is one for which the document lays down nothing. */
const byLevel = (
  name: string,
  title: string,
  clause: string,
  cells: Partial<Record<'national' | 'municipal' | 'municipal-high-end' | 'municipal-start-up', number>>,
) => {
  const none = { national: null, municipal: null, 'municipal-high-end': null, 'municipal-start-up': null };
  const grant = table(name, `${title}补助标准`, '元', level, {
    cells: { ...none, ...cells },
    source: clause,
  });
  const isFirst = step('首次认定', { clause, note: '只补助首次认定，一次性' }, first);
  const amount = when(isFirst, step(`${title}补助`, clause, grant)).otherwise(yuan(0));
  return { grant, amount };
};

const onceRunning = (name: string, title: string, value: number) => {
  const clause = '一（三）';
  const grant = parameter(name, `${title}补助标准`, '元', { value, source: clause });
  const running = step('已正常运行一年', { clause, note: '成立并正常运行一年后一次性补助' }, operatedOneYear);
  const amount: Money = when(running, step(`${title}补助`, clause, grant)).otherwise(yuan(0));
  return { grant, amount };
};

const keyLaboratory = byLevel('keyLaboratory', '重点实验室', '一（一）', { national: 600_000 });
const technologyInnovation = byLevel('technologyInnovation', '技术创新中心', '一（一）', {
  national: 300_000,
  municipal: 50_000,
});
const clinicalResearch = byLevel('clinicalResearch', '临床医学研究中心', '一（一）', {
  national: 300_000,
  municipal: 50_000,
});
const industryInnovation = byLevel('industryInnovation', '产业创新中心', '一（一）', { national: 300_000 });
const fieldStation = byLevel('fieldStation', '野外科学观测站', '一（一）', {
  national: 300_000,
  municipal: 50_000,
});
const engineeringResearch = byLevel('engineeringResearch', '工程研究中心', '一（一）', {
  national: 300_000,
  municipal: 50_000,
});
const enterpriseTechnology = byLevel('enterpriseTechnology', '企业技术中心', '一（一）', {
  national: 200_000,
  municipal: 40_000,
});
const smeTechnology = byLevel('smeTechnology', '中小企业技术研发中心', '一（一）', { municipal: 40_000 });
const newResearch = byLevel('newResearch', '新型研发机构', '一（二）', {
  national: 1_000_000,
  'municipal-high-end': 500_000,
  'municipal-start-up': 200_000,
});
const academicianStation = onceRunning('academicianStation', '院士专家工作站', 1_000_000);
const academicianStudio = onceRunning('academicianStudio', '院士专家工作室', 200_000);
const postdoctoral = byLevel('postdoctoral', '博士后科研工作站', '一（三）', {
  national: 600_000,
  municipal: 200_000,
});
const collaboration = byLevel('collaboration', '产业技术协同创新中心', '二（四）', {
  national: 300_000,
  municipal: 50_000,
});
const manufacturing = byLevel('manufacturing', '制造业创新中心', '二（四）', {
  national: 300_000,
  municipal: 50_000,
});
const starFarm = byLevel('starFarm', '星创天地', '三（七）', { national: 200_000, municipal: 100_000 });
const expertCompound = byLevel('expertCompound', '专家大院', '三（七）', {
  national: 100_000,
  municipal: 30_000,
});
const transfer = byLevel('transfer', '技术转移转化机构', '七（十八）', {
  national: 200_000,
  municipal: 50_000,
});
const testing = byLevel('testing', '检验检测机构', '七（十八）', { national: 200_000, municipal: 50_000 });
const incubator = byLevel('incubator', '科技企业孵化器', '八（十九）', {
  national: 500_000,
  municipal: 200_000,
});
const makerSpace = byLevel('makerSpace', '众创空间', '八（十九）', { national: 300_000, municipal: 100_000 });

const amount = kind.match({
  'key-laboratory': keyLaboratory.amount,
  'technology-innovation-centre': technologyInnovation.amount,
  'clinical-research-centre': clinicalResearch.amount,
  'industry-innovation-centre': industryInnovation.amount,
  'field-station': fieldStation.amount,
  'engineering-research-centre': engineeringResearch.amount,
  'enterprise-technology-centre': enterpriseTechnology.amount,
  'sme-technology-centre': smeTechnology.amount,
  'new-research-institution': newResearch.amount,
  'academician-station': academicianStation.amount,
  'academician-studio': academicianStudio.amount,
  'postdoctoral-station': postdoctoral.amount,
  'industry-collaboration-centre': collaboration.amount,
  'manufacturing-innovation-centre': manufacturing.amount,
  'star-farm': starFarm.amount,
  'expert-compound': expertCompound.amount,
  'technology-transfer-institution': transfer.amount,
  'testing-institution': testing.amount,
  incubator: incubator.amount,
  'maker-space': makerSpace.amount,
});

export const recognition = rule({
  id: 'science-subsidies/recognition',
  title: '创新平台、研发机构、孵化载体的一次性补助',
  summary: '首次认定为国家级、市级平台或机构（院士专家工作站、工作室为运行满一年）能得多少一次性补助。',
  document: NUMBER,
  clause: '一（一）',
  validity,
  inputs: [kind, level, first, operatedOneYear],
  parameters: [
    keyLaboratory.grant,
    technologyInnovation.grant,
    clinicalResearch.grant,
    industryInnovation.grant,
    fieldStation.grant,
    engineeringResearch.grant,
    enterpriseTechnology.grant,
    smeTechnology.grant,
    newResearch.grant,
    academicianStation.grant,
    academicianStudio.grant,
    postdoctoral.grant,
    collaboration.grant,
    manufacturing.grant,
    starFarm.grant,
    expertCompound.grant,
    transfer.grant,
    testing.grant,
    incubator.grant,
    makerSpace.grant,
  ],
  outputs: { amount: output('补助金额', amount) },
  interpretations: [
    {
      clause: '一（一）',
      reading: '本政策没有写到的级别（如市级重点实验室）答“不适用”，不答零元',
      reason: '没有规定不等于规定不补助，可能由其他文件规定',
    },
    {
      clause: '一（一）',
      reading: '“中小企业技术研发中心”只有市级一档',
      reason: '“市级”二字管“企业技术中心、中小企业技术研发中心”两项，国家级一句没有列它',
    },
    {
      clause: '一（三）',
      reading: '院士专家工作站、工作室以正常运行一年为条件，不问级别和是否首次认定',
      reason: '原文对这两种只写“成立并正常运行一年”',
    },
  ],
  entitlement: 'amount',
});

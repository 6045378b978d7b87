import { allOf, money, number, options, output, parameter, rule } from '@zhengling/rules';
import { against } from './against.ts';
import { NUMBER, validity } from './document.ts';

const MOST = { max: 10_000_000 };
const sales = money('sales', '当年帮助石柱销售的农特产品、文旅产品');
const researchProjects = number('researchProjects', '当年与石柱实施的科研协作项目', '项', MOST);
const exchangedTalents = number('exchangedTalents', '当年与石柱挂职交流的人才', '名', MOST);
const trainedCadres = number('trainedCadres', '当年为石柱培训的干部人才', '名', MOST);
const exchangedTeachers = number('exchangedTeachers', '当年互派的教师或教学管理人员', '名', MOST);
const exchangedMedics = number('exchangedMedics', '当年互派交流的医务人员', '名', MOST);
const trainedMedics = number('trainedMedics', '当年为石柱培训的医务人员', '名', MOST);
const jobs = number('jobs', '当年为石柱提供的就业岗位', '个', MOST);
const trainees = number('trainees', '当年为石柱开展的就业培训', '人次', MOST);

const leastSales = parameter('leastSales', '每年销售额', '元', { value: 10_000_000, source: '二（四）1' });
const leastResearch = parameter('leastResearch', '每年科研协作项目数', '项', {
  value: 1,
  source: '二（五）',
});
const leastTalents = parameter('leastTalents', '每年挂职交流人数', '名', { value: 2, source: '二（五）' });
const leastCadres = parameter('leastCadres', '每年培训干部人才数', '名', { value: 25, source: '二（五）' });
const leastTeachers = parameter('leastTeachers', '每年互派教师数', '名', { value: 5, source: '二（七）2' });
const leastMedics = parameter('leastMedics', '每年互派医务人员数', '名', { value: 5, source: '二（七）3' });
const leastTrainedMedics = parameter('leastTrainedMedics', '每年培训医务人员数', '名', {
  value: 10,
  source: '二（七）3',
});
const leastJobs = parameter('leastJobs', '每年就业岗位数', '个', { value: 100, source: '二（七）4' });
const leastTrainees = parameter('leastTrainees', '每年就业培训人次', '人次', {
  value: 150,
  source: '二（七）4',
});

const salesTarget = against('销售额', '二（四）1', sales, leastSales);
const researchTarget = against('科研协作', '二（五）', researchProjects, leastResearch);
const talentsTarget = against('挂职交流', '二（五）', exchangedTalents, leastTalents);
const cadresTarget = against('干部人才培训', '二（五）', trainedCadres, leastCadres);
const teachersTarget = against('互派教师', '二（七）2', exchangedTeachers, leastTeachers);
const medicsTarget = against('互派医务人员', '二（七）3', exchangedMedics, leastMedics);
const trainedMedicsTarget = against('医务人员培训', '二（七）3', trainedMedics, leastTrainedMedics);
const jobsTarget = against('就业岗位', '二（七）4', jobs, leastJobs);
const traineesTarget = against('就业培训', '二（七）4', trainees, leastTrainees);

const targets = options({
  sales: '农特、文旅产品销售',
  research: '科研协作项目',
  talents: '挂职交流人才',
  cadres: '干部人才培训',
  teachers: '互派教师',
  medics: '互派医务人员',
  'medic-training': '医务人员培训',
  jobs: '就业岗位',
  trainees: '就业培训',
});

export const districtTargets = rule({
  id: 'paired-counties/district-targets',
  title: '每个区的年度协同目标',
  summary: '南岸区、綦江区各自对石柱县的九项年度目标是否达到，差哪几项。',
  document: NUMBER,
  clause: '二',
  validity,
  inputs: [
    sales,
    researchProjects,
    exchangedTalents,
    trainedCadres,
    exchangedTeachers,
    exchangedMedics,
    trainedMedics,
    jobs,
    trainees,
  ],
  parameters: [
    leastSales,
    leastResearch,
    leastTalents,
    leastCadres,
    leastTeachers,
    leastMedics,
    leastTrainedMedics,
    leastJobs,
    leastTrainees,
  ],
  outputs: {
    met: output(
      '九项都达到',
      allOf(
        salesTarget.enough,
        researchTarget.enough,
        talentsTarget.enough,
        cadresTarget.enough,
        teachersTarget.enough,
        medicsTarget.enough,
        trainedMedicsTarget.enough,
        jobsTarget.enough,
        traineesTarget.enough,
      ),
    ),
    shortfalls: output(
      '没有达到的目标',
      targets.collect(
        ['sales', salesTarget.short],
        ['research', researchTarget.short],
        ['talents', talentsTarget.short],
        ['cadres', cadresTarget.short],
        ['teachers', teachersTarget.short],
        ['medics', medicsTarget.short],
        ['medic-training', trainedMedicsTarget.short],
        ['jobs', jobsTarget.short],
        ['trainees', traineesTarget.short],
      ),
    ),
  },
  interpretations: [
    {
      clause: '二（四）1',
      reading: '九项都是南岸区、綦江区各自的数，分别填、分别看',
      reason: '各句都写“每年分别”或“各”',
    },
    {
      clause: '二（五）',
      reading: '科研协作项目多于1项也算达到',
      reason: '写“1项”是应完成的数，没有限定不得更多',
    },
  ],
});

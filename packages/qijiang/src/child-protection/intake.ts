import {
  allOf,
  choice,
  choices,
  date,
  none,
  options,
  output,
  parameter,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const institution = choice('institution', '发现情况的单位', {
  school: '中小学校、幼儿园',
  'village-committee': '村（居）民委员会',
  'social-work': '社会工作服务机构',
  'rescue-station': '救助管理机构',
  welfare: '福利机构',
  medical: '医疗机构',
  other: '其他个人、组织、企业',
});
const guides = options({
  education: '区教委督促指导',
  'civil-affairs': '区民政局指导',
  health: '区卫生健康委指导',
});
const byCivilAffairs = step('区民政局指导强制报告', '（八）', guides.value('civil-affairs'));

export const mandatoryReporter = rule({
  id: 'child-protection/mandatory-reporter',
  title: '发现儿童受侵害，是不是必须报告',
  summary: '哪些机构及其工作人员必须报告处于困境或遭受侵害的儿童，由哪个部门指导。',
  document: NUMBER,
  clause: '（八）',
  validity,
  inputs: [institution],
  outputs: {
    mandatory: output(
      '必须报告',
      step(
        '是强制报告的单位',
        { clause: '（八）', note: '学校幼儿园见（六），医疗机构见（十五）' },
        institution.is('school', 'village-committee', 'social-work', 'rescue-station', 'welfare', 'medical'),
      ),
    ),
    guide: output(
      '由谁指导',
      institution.match({
        school: step('区教委指导强制报告', '（六）', guides.value('education')),
        'village-committee': byCivilAffairs,
        'social-work': byCivilAffairs,
        'rescue-station': byCivilAffairs,
        welfare: byCivilAffairs,
        medical: step('区卫生健康委指导强制报告', '（十五）', guides.value('health')),
        other: none,
      }),
    ),
  },
  interpretations: [
    {
      clause: '（七）',
      reading: '其他个人、组织、企业可以报告，公安同样受理，但本文件没有规定其必须报告',
      reason: '（七）把“强制报告主体”和“其他个人、组织、企业等主体”分开写',
    },
  ],
});

const situations = choices(
  'situations',
  '儿童的情况',
  {
    abandoned: '弃婴',
    'no-guardian': '家庭监护缺失',
    'harmed-by-guardian': '受监护侵害',
    'temporarily-unguarded': '暂时无人监护的农村留守儿童',
    injured: '遭受侵害或意外伤害，需要救治',
    'crime-suspected': '涉嫌犯罪',
  },
  { hint: '都没有就一项也不选' },
);
const steps = options({
  police: '公安机关第一时间出警调查，采取应急处置措施',
  treatment: '送医疗机构救治、鉴定伤情',
  investigation: '立案侦查',
  placement: '护送到救助管理机构、福利机构，机构及时接收',
  notice: '公安机关向民政部门和街道、镇通报应急处置情况',
});
const reported = step('有需要处置的情况', '（七）', situations.size().atLeast(1));

export const intake = rule({
  id: 'child-protection/intake',
  title: '接到报告以后怎样处置',
  summary: '接到困境儿童的报告，要走哪几步：出警、救治、立案、护送安置、通报。',
  document: NUMBER,
  clause: '（七）',
  validity,
  inputs: [situations],
  outputs: {
    steps: output(
      '处置步骤',
      steps.collect(
        ['police', reported],
        [
          'treatment',
          step(
            '需要救治',
            { clause: '（七）', note: '医疗机构及时接收，见（十五）' },
            situations.include('injured'),
          ),
        ],
        ['investigation', step('涉嫌犯罪', '（七）', situations.include('crime-suspected'))],
        [
          'placement',
          step(
            '由救助、福利机构兜底接收',
            '（八）',
            situations.includeAny('abandoned', 'no-guardian', 'harmed-by-guardian', 'temporarily-unguarded'),
          ),
        ],
        ['notice', reported],
      ),
    ),
  },
  interpretations: [
    {
      clause: '（七）',
      reading: '“及时”“第一时间”没有定时限，这里只列步骤',
      reason: '文件没有写小时数',
    },
  ],
});

const registered = date('registered', '公安机关登记受理查寻之日');
const on = date('on', '申请查询之日');
const found = yesNo('found', '已经找到', { default: false });
const months = parameter('months', '下落不明须超过的月数', '个月', { value: 6, source: '（七）' });
const lastDay = step('满6个月之日', '（七）', registered.lastDayOf(months));

export const missingParent = rule({
  id: 'child-protection/missing-parent',
  title: '父母失联能不能查询信息',
  summary: '登记受理查寻超过6个月仍下落不明的，从哪一天起公安机关提供信息查询服务。',
  document: NUMBER,
  clause: '（七）',
  validity,
  inputs: [registered, on, found],
  parameters: [months],
  outputs: {
    after: output('满6个月之日', lastDay),
    available: output(
      '提供信息查询',
      step(
        '超过6个月仍下落不明',
        { clause: '（七）', note: '满6个月的次日起' },
        allOf(found.not(), on.after(lastDay)),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '（七）',
      reading: '满6个月的当日还不算超过，次日起可以查询；不因节假日顺延',
      reason: '“超过”不含本数；这是下落不明持续的时间，不是办事期限',
    },
  ],
});

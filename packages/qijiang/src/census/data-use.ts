import { choice, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const purpose = choice('purpose', '打算怎么用', {
  census: '用于普查的登记、比对、汇总',
  analysis: '汇总资料的开发、研究和决策参考',
  assessment: '对下级或部门考核、奖惩',
  'individual-action': '对普查对象处罚等具体行政行为',
  disclosure: '提供或出售给其他机构、单位、个人',
});
const identifiable = yesNo('identifiable', '能够识别或者推断单个普查对象');
const forbiddenPurpose = step(
  '考核奖惩、对个人的行政行为',
  { clause: '三（五）', note: '不得作为考核、奖惩和处罚的依据' },
  purpose.is('assessment', 'individual-action'),
);
const leak = step(
  '提供个人资料，或者用于普查以外',
  { clause: '三（七）', note: '严禁泄露或者出售公民个人信息' },
  purpose.is('analysis', 'disclosure').and(identifiable),
);
const results = options({
  allowed: '可以',
  'keep-confidential': '可以，并严格保密',
  forbidden: '不得使用',
});

export const dataUse = rule({
  id: 'census/data-use',
  title: '普查数据能不能这样用',
  summary: '普查数据限于普查目的，不作考核奖惩和处罚依据，个人资料不得泄露。',
  document: NUMBER,
  clause: '三（五）',
  validity,
  inputs: [purpose, identifiable],
  outputs: {
    result: output(
      '能不能用',
      when(forbiddenPurpose, results.value('forbidden'))
        .when(leak, results.value('forbidden'))
        .when(step('普查工作中的个人资料', '三（七）', identifiable), results.value('keep-confidential'))
        .otherwise(results.value('allowed')),
    ),
  },
  interpretations: [
    {
      clause: '三（五）',
      reading: '不能识别个人的汇总资料可以用于研究、决策参考和公布',
      reason: '第（九）项要求开发普查资料服务决策；限定用途针对的是普查取得的数据本身',
    },
  ],
});

const AFFAIRS = {
  publicity: '宣传',
  funds: '区级普查经费',
  'hong-kong-macao-taiwan-foreign': '港澳台和外籍人口普查',
  'big-data': '大数据应用和互联网宣传',
  planning: '与发展规划的衔接、设备和信息化',
  education: '教育部门人口普查',
  minorities: '少数民族人口普查',
  household: '户籍资料整理和协助入户登记',
  divisions: '行政区划和死亡火化信息',
  prisons: '监狱服刑人员普查',
  'social-security': '集体户、劳动力和社会保险信息',
  maps: '电子地图和不动产权住房调查',
  rentals: '租赁住房调查、物业区域宣传和入户',
  outdoor: '户外广告设置',
  health: '卫生健康、出生信息比对和登记政策',
  businesses: '对个体工商户宣传',
  military: '军队系统人口普查',
} as const;
const affair = choice('affair', '事项', AFFAIRS);
const units = options({
  publicity: '区委宣传部',
  finance: '区财政局',
  'united-front-police-foreign-affairs': '区委统战部、区公安局、区政府外办',
  internet: '区委网信办',
  reform: '区发展改革委',
  education: '区教委',
  'united-front': '区委统战部',
  police: '区公安局',
  'civil-affairs': '区民政局',
  justice: '区司法局',
  'human-resources': '区人力社保局',
  planning: '区规划自然资源局',
  housing: '区住房城乡建设委',
  'urban-management': '区城管局',
  health: '区卫生健康委',
  market: '区市场监管局',
  'armed-forces-police': '区人武部、武警綦江中队',
});

export const coordination = rule({
  id: 'census/coordination',
  title: '普查的一类事项由谁协调',
  summary: '宣传、经费、户籍、住房等十七类事项各由哪个部门负责协调。',
  document: NUMBER,
  clause: '三（二）',
  validity,
  inputs: [affair],
  outputs: {
    units: output(
      '负责协调的单位',
      step(
        '负责协调的单位',
        '三（二）',
        affair.match({
          publicity: units.value('publicity'),
          funds: units.value('finance'),
          'hong-kong-macao-taiwan-foreign': units.value('united-front-police-foreign-affairs'),
          'big-data': units.value('internet'),
          planning: units.value('reform'),
          education: units.value('education'),
          minorities: units.value('united-front'),
          household: units.value('police'),
          divisions: units.value('civil-affairs'),
          prisons: units.value('justice'),
          'social-security': units.value('human-resources'),
          maps: units.value('planning'),
          rentals: units.value('housing'),
          outdoor: units.value('urban-management'),
          health: units.value('health'),
          businesses: units.value('market'),
          military: units.value('armed-forces-police'),
        }),
      ),
    ),
  },
});

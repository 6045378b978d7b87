import { allOf, choice, choices, options, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const stage = choice('stage', '就读阶段', {
  compulsory: '小学、初中（义务教育）',
  'senior-high': '高中阶段教育',
  other: '其他阶段',
});
const disabled = yesNo('disabled', '残疾学生', { default: false });
const poor = yesNo('poor', '家庭经济困难', { default: false });

export const freeEducation = rule({
  id: 'child-protection/free-education',
  title: '儿童上学是否免费',
  summary: '义务教育免费；家庭经济困难的残疾学生，到高中阶段共12年免费。',
  document: NUMBER,
  clause: '（六）',
  validity,
  inputs: [stage, disabled, poor],
  outputs: {
    free: output(
      '免费',
      step(
        '义务教育，或者困难残疾学生的高中阶段教育',
        { clause: '（六）', note: '义务教育9年，加高中阶段共12年' },
        stage.is('compulsory').or(allOf(stage.is('senior-high'), disabled, poor)),
      ),
    ),
  },
  interpretations: [
    {
      clause: '（六）',
      reading: '其他学生的高中阶段、所有学生的其他阶段，按各级教育资助政策，本文件没有定数额',
      reason: '文件对其他各级教育只写“资助政策”',
    },
  ],
});

const features = choices(
  'features',
  '情况',
  {
    orphan: '孤儿',
    'de-facto-orphan': '事实无人抚养儿童',
    'low-income': '低保、建档立卡贫困或者低收入家庭的儿童',
    'severely-disabled': '重度残疾儿童',
    'seriously-ill': '重病，或者一、二级重残，符合救助条件',
    'aids-tb': '患艾滋病、结核病，符合条件',
    'vaccination-age': '适龄接种的孤儿',
    'adult-orphan-unemployed': '孤儿等困境儿童成年后就业困难',
    'adult-orphan-business': '成年孤儿等困境儿童自主创业',
    'adult-orphan-rural-homeless': '农村无住房的成年孤儿，符合危房改造条件',
    'adult-orphan-urban': '城市的成年孤儿，符合住房保障条件',
    'family-housing': '困境儿童家庭、农民工家庭，符合住房保障条件',
  },
  { hint: '都没有就一项也不选' },
);
const kinds = options({
  insurance: '资助参加居民医保',
  'medical-aid': '医疗救助和康复政策',
  'free-treatment': '免费治疗',
  'free-vaccination': '免费预防接种',
  'public-post': '优先安排公益性岗位',
  'business-support': '小额担保贷款及贴息、创业服务和培训',
  'rural-renovation': '优先纳入农村危房改造',
  'urban-housing': '纳入住房保障',
  'public-rental': '配租公租房或者发放租赁补贴',
});

export const supports = rule({
  id: 'child-protection/supports',
  title: '困境儿童和成年孤儿可以得到的保障',
  summary: '医保资助、医疗救助、免费治疗和接种、就业创业、住房，按情况可以得到哪几项。',
  document: NUMBER,
  clause: '（十七）',
  validity,
  inputs: [features],
  outputs: {
    supports: output(
      '可以得到',
      kinds.collect(
        [
          'insurance',
          step(
            '资助参保的儿童',
            '（十七）',
            features.includeAny('orphan', 'de-facto-orphan', 'low-income', 'severely-disabled'),
          ),
        ],
        ['medical-aid', step('重病、重残儿童', '（十七）', features.include('seriously-ill'))],
        ['free-treatment', step('艾滋病、结核病儿童', '（十五）', features.include('aids-tb'))],
        ['free-vaccination', step('适龄孤儿', '（十五）', features.include('vaccination-age'))],
        ['public-post', step('成年后就业困难', '（十一）', features.include('adult-orphan-unemployed'))],
        ['business-support', step('成年后自主创业', '（十一）', features.include('adult-orphan-business'))],
        [
          'rural-renovation',
          step('农村无住房的成年孤儿', '（十二）', features.include('adult-orphan-rural-homeless')),
        ],
        ['urban-housing', step('城市的成年孤儿', '（十二）', features.include('adult-orphan-urban'))],
        ['public-rental', step('符合住房保障条件的家庭', '（十二）', features.include('family-housing'))],
      ),
    ),
  },
  interpretations: [
    {
      clause: '（十七）',
      reading: '这里只答有哪几项保障，数额和办理按各项政策',
      reason: '分工文件没有定标准',
    },
  ],
});

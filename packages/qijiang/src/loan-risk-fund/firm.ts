import { allOf, choices, options, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const registeredInDistrict = yesNo('registeredInDistrict', '注册地在綦江区');
const lawfulOperation = yesNo('lawfulOperation', '生产经营合法合规');
const industrialPolicy = yesNo('industrialPolicy', '符合国家产业发展政策');
const industrial = yesNo('industrial', '属于工业企业');
const strengths = choices(
  'strengths',
  '企业的优势',
  { market: '产品有市场', prospects: '项目发展有前景', technology: '技术有竞争力' },
  { hint: '都没有就一项也不选' },
);
const position = choices(
  'position',
  '企业的地位',
  { emerging: '新兴产业', backbone: '行业骨干', employer: '就业大户' },
  { hint: '都不是就一项也不选' },
);
const barredBusiness = choices(
  'barredBusiness',
  '不允许的经营行为',
  { futures: '购买期货', 'real-estate': '从事房地产开发', other: '其他同类经营行为' },
  { hint: '没有就一项也不选' },
);
const badRecords = choices(
  'badRecords',
  '实际控制人、主要股东及其家属的不良记录',
  {
    gang: '涉黑涉恶',
    usury: '参与高利贷',
    'illegal-fundraising': '非法集资',
    'loan-fraud': '骗贷',
    laundering: '洗钱',
    dishonesty: '失信',
    other: '其他不良记录或违法犯罪行为',
  },
  { hint: '没有就一项也不选' },
);

const shortfalls = options({
  'not-registered': '注册地不在綦江区',
  unlawful: '生产经营不合法合规',
  'against-policy': '不符合国家产业发展政策',
  'not-industrial': '不是工业企业',
  'not-supported-kind': '不属于支持的工业企业',
  'barred-business': '有购买期货、房地产开发等经营行为',
  'bad-record': '有不良记录或违法犯罪行为',
});

const here = step('注册地在綦江区', '第八条第一款第一项', registeredInDistrict);
const lawful = step('生产经营合法合规', '第八条第一款第一项', lawfulOperation);
const policy = step('符合国家产业发展政策', '第八条第一款第一项', industrialPolicy);
const isIndustrial = step('属于工业企业', '第八条第一款第二项', industrial);
const supported = step(
  '属于支持的工业企业',
  {
    clause: '第八条第一款第二项',
    note: '有市场、有前景、有技术三项都具备，或者属于新兴产业、行业骨干、就业大户之一',
  },
  allOf(strengths.include('market'), strengths.include('prospects'), strengths.include('technology')).or(
    position.includeAny('emerging', 'backbone', 'employer'),
  ),
);
const noBarred = step('没有不允许的经营行为', '第八条第一款第三项', barredBusiness.isEmpty());
const clean = step('没有不良记录', '第八条第一款第三项', badRecords.isEmpty());

export const firm = rule({
  id: 'loan-risk-fund/firm',
  title: '企业申请增信的条件',
  summary: '一家企业能否申请由风险补偿基金增信的流动性贷款，差哪一条。',
  document: NUMBER,
  clause: '第八条',
  validity,
  inputs: [
    registeredInDistrict,
    lawfulOperation,
    industrialPolicy,
    industrial,
    strengths,
    position,
    barredBusiness,
    badRecords,
  ],
  outputs: {
    eligible: output('可以申请', allOf(here, lawful, policy, isIndustrial, supported, noBarred, clean)),
    shortfalls: output(
      '不满足的条件',
      shortfalls.collect(
        ['not-registered', here.not()],
        ['unlawful', lawful.not()],
        ['against-policy', policy.not()],
        ['not-industrial', isIndustrial.not()],
        ['not-supported-kind', supported.not()],
        ['barred-business', noBarred.not()],
        ['bad-record', clean.not()],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第八条第一款第二项',
      reading: '市场、前景、技术三项须都具备；新兴产业、行业骨干、就业大户有一项即可',
      reason: '前三项用顿号并列描述同一家企业，“或”之后列举的是三类企业',
    },
  ],
});

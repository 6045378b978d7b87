import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2021〕26号';

export const validity: Validity = {
  from: '2021-06-16',
  basis: '通知',
  note: '没有另定施行日期，自印发之日起执行；没有规定有效期',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发綦江区支持科技创新若干财政金融政策的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发政策，要求贯彻实施' },
    { clause: '正文', as: 'statement', summary: '目的和依据' },
    {
      clause: ['一（一）', '一（二）'],
      as: ['rule', 'procedure'],
      summary: '创新平台、新型研发机构首次认定的一次性补助',
      rules: ['science-subsidies/recognition'],
    },
    {
      clause: '一（三）',
      as: ['rule', 'procedure'],
      summary: '院士专家工作站、工作室和博士后科研工作站的一次性补助',
      rules: ['science-subsidies/recognition'],
    },
    {
      clause: '二（四）',
      as: ['rule', 'procedure'],
      summary: '产业技术协同创新中心、制造业创新中心首次认定的一次性补助',
      rules: ['science-subsidies/recognition'],
    },
    {
      clause: '二（五）',
      as: ['rule', 'procedure'],
      summary: '国家级、市级科技计划项目按所获财政资金配套，各有上限',
      rules: ['science-subsidies/project-matching'],
    },
    {
      clause: '二（六）',
      as: ['rule', 'procedure'],
      summary: '企业研发投入按加计扣除额的1%补助，有强度、收入门槛和起付、封顶',
      rules: ['science-subsidies/rd-spending'],
    },
    {
      clause: '三（七）',
      as: ['rule', 'procedure'],
      summary: '星创天地、专家大院首次认定的一次性补助',
      rules: ['science-subsidies/recognition'],
    },
    {
      clause: '三（八）',
      as: ['rule', 'duty', 'procedure'],
      summary: '统筹资金支持农业专利申请；规模化智能化科技型企业补助3万元',
      rules: ['science-subsidies/smart-farm'],
    },
    { clause: '四（九）', as: 'duty', summary: '整合科创类基金，引进管理机构，做好运营和联动' },
    {
      clause: '四（十）',
      as: ['rule', 'duty', 'indicator'],
      summary: '融资对接和监测评估；补偿担保代偿损失；科创企业担保费补贴最高2%；风险补偿金到位2000万元',
      rules: ['science-subsidies/guarantee-fee', 'science-subsidies/credit-risk-fund'],
    },
    {
      clause: '四（十一）',
      as: ['rule', 'duty', 'procedure'],
      summary: '上市企业储备和辅导；科创板成功上市最高奖补2000万元',
      rules: ['science-subsidies/star-listing'],
    },
    { clause: '四（十二）', as: 'statement', summary: '鼓励金融机构创新信贷、证券化、质押和供应链融资产品' },
    {
      clause: '五（十三）',
      as: ['rule', 'procedure'],
      summary: '国内外发明专利授权的资助，同一发明只资助一次',
      rules: ['science-subsidies/patent', 'science-subsidies/patents'],
    },
    {
      clause: '五（十四）',
      as: ['rule', 'procedure'],
      summary: '专利导航、高价值专利培育每项3万元、20万元；知识产权质押评估费补助50%，最高5万元',
      rules: ['science-subsidies/patent-navigation', 'science-subsidies/pledge-valuation'],
    },
    {
      clause: '六（十五）',
      as: ['duty', 'procedure'],
      summary: '修订人才引育政策；顶尖人才和团队一人（团队）一策，团队薪酬激励一事一议',
    },
    { clause: '六（十六）', as: 'duty', summary: '建设人才公寓，优先保障重点单位人才' },
    {
      clause: '七（十七）',
      as: ['rule', 'procedure'],
      summary: '成果产业化按次年销售收入补助；高新技术产品每个1万元；技术合同按万分之一补助',
      rules: [
        'science-subsidies/converted-results',
        'science-subsidies/high-tech-products',
        'science-subsidies/technology-contracts',
      ],
    },
    {
      clause: '七（十八）',
      as: ['rule', 'procedure'],
      summary: '技术转移转化机构、检验检测机构首次认定的一次性补助',
      rules: ['science-subsidies/recognition'],
    },
    {
      clause: '八（十九）',
      as: ['rule', 'procedure'],
      summary: '孵化器、众创空间首次认定的一次性补助；从区外引进的企业成为高新技术企业，每个奖孵化载体10万元',
      rules: ['science-subsidies/recognition', 'science-subsidies/incubated-firms'],
    },
    {
      clause: '八（二十）',
      as: ['duty', 'procedure'],
      summary: '科技公共服务平台共建共享；成渝共建项目一事一议',
    },
    {
      clause: '九（二十一）',
      as: ['rule', 'procedure'],
      summary: '重大政策和重大项目须经专家论证、领导小组研究、区政府确定，否则不安排预算',
      rules: ['science-subsidies/budget-gate'],
    },
    {
      clause: '九（二十二）',
      as: ['rule', 'duty'],
      summary: '部门出台实施细则、衔接新旧政策；政策重复的就高',
      rules: ['science-subsidies/overlap'],
    },
    { clause: '九（二十三）', as: 'duty', summary: '按预算绩效管理制度管理政策和项目' },
  ],
};

import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2019〕56号';

export const validity: Validity = {
  from: '2019-12-14',
  basis: '第二十五条',
  note: '自发布之日起30日后施行；发布之日按成文日期2019年11月13日计，30日届满于12月13日',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区工业企业流动性贷款风险补偿基金管理办法的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法' },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    {
      clause: '第二条',
      as: 'rule',
      summary: '流动性贷款的范围：实际控制人等负连带责任，合作银行向工业类企业发放，用于生产经营',
      rules: ['loan-risk-fund/scope'],
    },
    { clause: '第三条', as: 'statement', summary: '风险补偿基金的定义和原则' },
    {
      clause: '第四条',
      as: 'rule',
      summary: '基金不超过2亿元，首期2000万元，利息计入；贷款总额不超过基金5倍、不超过10亿元',
      rules: ['loan-risk-fund/fund', 'loan-risk-fund/capacity', 'loan-risk-fund/filing'],
    },
    { clause: '第五条', as: ['duty', 'register'], summary: '区金融发展中心管理基金、审查备案' },
    { clause: '第六条', as: 'duty', summary: '区财政局、区经济信息委和两个园区管委会各自的职责' },
    { clause: '第七条', as: ['register', 'procedure'], summary: '唯一托管银行、专户封闭运行，支取须经批准' },
    {
      clause: '第八条',
      as: 'rule',
      summary: '申请企业须同时满足的条件',
      rules: ['loan-risk-fund/firm'],
    },
    {
      clause: '第九条',
      as: 'rule',
      summary: '合作银行须同时满足的条件',
      rules: ['loan-risk-fund/bank'],
    },
    { clause: '第十条', as: 'duty', summary: '合作银行的七项主体责任' },
    {
      clause: '第十一条',
      as: ['rule', 'procedure'],
      summary: '先签合作协议，方可办理',
      rules: ['loan-risk-fund/bank'],
    },
    {
      clause: '第十二条',
      as: 'rule',
      summary: '单笔单户不超过2000万元，期限1年及以上；利率参考LPR',
      rules: ['loan-risk-fund/filing'],
    },
    { clause: '第十三条', as: ['procedure', 'letter'], summary: '申请、审查、报区政府同意、备案、放款' },
    {
      clause: '第十四条',
      as: ['rule', 'checklist'],
      summary: '备案的十项材料，最后一项放款后提交',
      rules: ['loan-risk-fund/filing-materials'],
    },
    { clause: '第十五条', as: 'duty', summary: '发生逾期及时报送，此后每月5日前报送' },
    {
      clause: '第十六条',
      as: 'rule',
      summary: '启动补偿的三个条件：逾期超过90日、已追索、追回不足以覆盖本息',
      rules: ['loan-risk-fund/compensation', 'loan-risk-fund/time-limits'],
    },
    { clause: '第十七条', as: ['procedure', 'letter'], summary: '补偿的申请、审批、批准书和划拨' },
    {
      clause: '第十七条第一款第二项',
      as: ['rule', 'procedure'],
      summary: '20个工作日内完成审批',
      rules: ['loan-risk-fund/time-limits'],
    },
    {
      clause: '第十八条',
      as: ['rule', 'checklist'],
      summary: '申请补偿的六项材料',
      rules: ['loan-risk-fund/compensation-materials'],
    },
    {
      clause: '第十九条',
      as: 'rule',
      summary: '最终损失的算法，基金补偿50%；债权仍属银行',
      rules: ['loan-risk-fund/compensation'],
    },
    { clause: '第二十条', as: 'procedure', summary: '基金出现重大问题时可以暂停新增业务，评估后决定' },
    {
      clause: '第二十一条',
      as: ['rule', 'procedure'],
      summary: '合作全部终止后清算，剩余资金返还区财政',
      rules: ['loan-risk-fund/winding-up'],
    },
    {
      clause: '第二十二条',
      as: ['rule', 'duty'],
      summary: '贷款只能用于企业自身生产经营',
      rules: ['loan-risk-fund/fund-use'],
    },
    {
      clause: '第二十三条',
      as: ['rule', 'procedure'],
      summary: '违规的取消资格，追究责任',
      rules: ['loan-risk-fund/consequences'],
    },
    {
      clause: '第二十四条',
      as: ['rule', 'duty', 'procedure'],
      summary: '不定期督查用途，挪用的收回或纠正',
      rules: ['loan-risk-fund/fund-use'],
    },
    { clause: '第二十五条', as: 'statement', summary: '施行日期' },
  ],
};

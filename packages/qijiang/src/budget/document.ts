import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕1号';

export const validity: Validity = {
  from: '2020-01-01',
  basis: '第三十七条',
  note: '1月14日印发，写明自2020年1月1日起实施',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府办公室关于印发重庆市綦江区预算管理办法的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法' },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    { clause: '第二条', as: 'statement', summary: '适用范围和预算的组成' },
    { clause: '第三条', as: 'duty', summary: '区级预算单位遵守本办法；中央和市在綦单位参照执行' },
    { clause: '第四条', as: 'duty', summary: '财政部门和预算单位的分工' },
    { clause: '第五条', as: 'duty', summary: '收入支出的编制要求；不得越权减免、不得挂钩' },
    {
      clause: '第五条第一款',
      as: 'rule',
      summary: '收支平衡，不列赤字',
      rules: ['budget/balance'],
    },
    { clause: '第六条', as: 'duty', summary: '所有收支纳入部门预算' },
    { clause: '第七条', as: ['register', 'duty'], summary: '作为财政直编预算管理的八类资金' },
    {
      clause: '第七条第一款第五项',
      as: 'rule',
      summary: '预备费为一般公共预算支出额的1%至3%',
      rules: ['budget/reserve'],
    },
    { clause: '第八条', as: 'duty', summary: '转移支付的编制；不得截扣、不得擅自要求配套' },
    { clause: '第八条第四款', as: 'procedure', summary: '委托街镇实施的，商财政部门调整预算' },
    {
      clause: '第八条第五款',
      as: 'duty',
      summary: '要求街镇减收增支须先商财政、报区政府书面同意；否则街镇有权拒绝',
    },
    {
      clause: ['第八条第六款', '第八条第七款'],
      as: ['rule', 'procedure'],
      summary: '什么资金可以二次分配，当年9月前分配完',
      rules: ['budget/second-distribution', 'budget/calendar'],
    },
    { clause: '第九条', as: 'procedure', summary: '部署、汇总、审核、审查、批准' },
    {
      clause: '第九条第一款第二项',
      as: ['rule', 'procedure'],
      summary: '项目没有绩效目标的不纳入预算；参加公开评审',
      rules: ['budget/project-entry'],
    },
    {
      clause: '第九条第一款第四项',
      as: ['rule', 'procedure'],
      summary: '布置编制前报告；人代会举行30日前提交初步方案',
      rules: ['budget/dates'],
    },
    {
      clause: '第十条',
      as: ['rule', 'procedure'],
      summary: '批准之日起20日内批复部门预算、向社会公开',
      rules: ['budget/dates'],
    },
    { clause: ['第十一条', '第十二条'], as: 'duty', summary: '预算执行主体；足额征收，不得擅自减免截留' },
    {
      clause: '第十三条',
      as: 'rule',
      summary: '人代会批准以前可以安排的支出',
      rules: ['budget/interim-spending'],
    },
    { clause: ['第十四条', '第十五条'], as: 'duty', summary: '按规定用途使用；专项资金按专项办法分配' },
    { clause: '第十六条', as: 'procedure', summary: '工资福利、编制变化引起的预算调整' },
    {
      clause: '第十七条',
      as: ['rule', 'procedure'],
      summary: '已明确政策和额度的事项直接执行；上会前先征求财政意见',
      rules: ['budget/direct-execution'],
    },
    {
      clause: '第十八条',
      as: ['rule', 'procedure'],
      summary: '追加预算的权限、程序和绩效目标',
      rules: ['budget/extra-funds'],
    },
    {
      clause: '第十九条',
      as: ['rule', 'procedure'],
      summary: '哪些追加可以组织公开评审',
      rules: ['budget/open-review'],
    },
    { clause: '第二十条', as: 'duty', summary: '统筹考虑资金来源和承受能力' },
    { clause: '第二十一条', as: 'duty', summary: '绩效管理制度，结果与预算挂钩' },
    {
      clause: '第二十二条',
      as: ['rule', 'duty'],
      summary: '每年6月、9月等时点通报执行进度',
      rules: ['budget/calendar'],
    },
    {
      clause: ['第二十三条第一款第一项', '第二十三条第一款第六项'],
      as: 'rule',
      summary: '区本级的结转、净结余和超收收入',
      rules: ['budget/surplus', 'budget/carry-over'],
    },
    {
      clause: ['第二十三条第一款第二项', '第二十三条第一款第三项'],
      as: 'rule',
      summary: '结转资金继续使用还是收回',
      rules: ['budget/carry-over'],
    },
    { clause: '第二十三条', as: 'duty', summary: '收回的存量统筹使用；结转多的压缩以后年度预算' },
    { clause: '第二十四条', as: 'duty', summary: '国库集中支付、账户和公务卡管理' },
    {
      clause: ['第二十五条', '第二十六条'],
      as: ['rule', 'procedure'],
      summary: '变动报备案，调整报审查批准',
      rules: ['budget/change'],
    },
    {
      clause: ['第二十七条', '第二十八条', '第二十九条', '第三十条'],
      as: 'procedure',
      summary: '决算的编制和报批',
    },
    {
      clause: '第三十一条',
      as: ['rule', 'procedure'],
      summary: '决算批复和公开的期限',
      rules: ['budget/dates'],
    },
    { clause: ['第三十二条', '第三十三条'], as: 'duty', summary: '接受监督；监督检查和处理' },
    { clause: '第三十四条', as: 'duty', summary: '监督检查和绩效评价结果作为预算调整、编制的依据' },
    { clause: '第三十五条', as: 'statement', summary: '街镇可以参照制定' },
    { clause: '第三十六条', as: 'statement', summary: '上级新规定优先；解释机关' },
    { clause: '第三十七条', as: 'statement', summary: '实施日期' },
  ],
};

import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2021〕24号';

export const validity: Validity = {
  from: '2021-06-03',
  to: '2025-12-31',
  basis: '标题',
  note: '没有另定施行日期，自印发之日起执行；“十四五”方案，到2025年底',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区人民政府办公室关于印发南岸区、綦江区与石柱县“十四五”“一区两群”对口协同发展实施方案的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发方案，要求贯彻落实' },
    { clause: '正文', as: 'statement', summary: '目的和依据' },
    { clause: '一（一）', as: 'statement', summary: '基本思路' },
    { clause: '一（二）', as: 'register', summary: '两区对一县结对，2025年前保持不变' },
    { clause: '一（三）', as: 'statement', summary: '三条基本原则' },
    { clause: '一（四）', as: 'statement', summary: '总体目标' },
    { clause: '二（一）', as: 'duty', summary: '水利、能源、新型基础设施协同建设' },
    { clause: '二（二）', as: 'duty', summary: '产业协同：园区合作、特色农业、飞地建园' },
    {
      clause: '二（二）2',
      as: ['rule', 'indicator', 'duty'],
      summary: '每年联手推动至少1家重点骨干企业与石柱企业合作',
      rules: ['paired-counties/joint-targets'],
    },
    {
      clause: '二（二）5',
      as: ['rule', 'indicator', 'duty'],
      summary: '协同招商，每年引进1个以上项目、到位资金5000万元以上',
      rules: ['paired-counties/joint-targets'],
    },
    { clause: '二（三）', as: 'duty', summary: '文旅景点和市场合作' },
    { clause: '二（四）', as: 'duty', summary: '城乡要素互动：乡村振兴、市场互通' },
    {
      clause: '二（四）1',
      as: ['rule', 'indicator', 'duty'],
      summary: '每区每年帮助销售农特、文旅产品1000万元以上',
      rules: ['paired-counties/district-targets'],
    },
    {
      clause: '二（五）',
      as: ['rule', 'indicator', 'duty'],
      summary: '每区每年科研协作项目1项、挂职交流2名以上、培训干部人才25名以上',
      rules: ['paired-counties/district-targets'],
    },
    { clause: '二（六）', as: 'duty', summary: '生态保护协作，森林、耕地、建设用地指标交易' },
    { clause: '二（七）', as: 'duty', summary: '社会民生共建' },
    {
      clause: '二（七）1',
      as: ['rule', 'duty'],
      summary: '帮扶资金60%以上用于巩固脱贫成果和乡村振兴，固定资产项目原则上每个不低于100万元',
      rules: ['paired-counties/funds'],
    },
    {
      clause: ['二（七）2', '二（七）3', '二（七）4'],
      as: ['rule', 'indicator', 'duty'],
      summary: '每区每年互派教师、医务人员，培训医务人员，提供岗位，就业培训',
      rules: ['paired-counties/district-targets'],
    },
    { clause: '三（一）', as: ['register', 'duty'], summary: '工作协调小组，结对责任主体和机构人员' },
    {
      clause: '三（二）',
      as: ['duty', 'procedure'],
      summary: '资金帮扶量不减；对口帮扶资金由南岸区按基数上解，市财政结算给石柱县',
    },
    { clause: '三（三）', as: 'procedure', summary: '协商编制方案、签订年度协议、制定清单并报备' },
    { clause: '三（四）', as: ['duty', 'procedure'], summary: '月调度、季通报、年评估，纳入工作目标和督查' },
    { clause: '三（五）', as: 'duty', summary: '沟通报送信息，总结宣传' },
  ],
};

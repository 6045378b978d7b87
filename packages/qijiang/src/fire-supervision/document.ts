import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2020〕1号';

export const validity: Validity = {
  from: '2020-01-21',
  basis: '第十六条',
  note: '自印发之日起实施；试行，没有规定期限',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于印发綦江区消防安全督办约谈实施办法(试行)的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法' },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    { clause: '第二条', as: 'statement', summary: '督办、约谈的含义' },
    {
      clause: '第三条',
      as: ['rule', 'procedure', 'letter'],
      summary: '六种情形下发《督办通知书》；成员单位可以报请督办街道、镇',
      rules: ['fire-supervision/supervise'],
    },
    {
      clause: '第四条',
      as: ['rule', 'procedure', 'duty'],
      summary: '被督办单位制订方案、落实责任人和时限，按期书面报告',
      rules: ['fire-supervision/plan'],
    },
    { clause: '第五条', as: 'procedure', summary: '督办结束后视情核查、通报' },
    {
      clause: '第六条',
      as: ['rule', 'procedure'],
      summary: '五种情形组织约谈',
      rules: ['fire-supervision/interview'],
    },
    {
      clause: '第七条',
      as: 'rule',
      summary: '约谈主要负责人还是分管负责人',
      rules: ['fire-supervision/interview'],
    },
    {
      clause: '第八条',
      as: ['rule', 'procedure'],
      summary: '约谈由谁审定',
      rules: ['fire-supervision/interview'],
    },
    { clause: '第八条第一款第三项', as: 'procedure', summary: '同一事由的多个对象可以一并约谈' },
    {
      clause: '第九条',
      as: ['rule', 'procedure', 'letter'],
      summary: '书面通知被约谈单位；书面材料的内容',
      rules: ['fire-supervision/materials'],
    },
    { clause: '第十条', as: ['procedure', 'register'], summary: '参加和列席约谈的人员' },
    { clause: '第十一条', as: ['procedure', 'letter'], summary: '约谈会的主持和步骤；会议纪要' },
    { clause: '第十二条', as: ['procedure', 'duty'], summary: '跟踪问效，公开约谈情况' },
    { clause: '第十三条', as: ['procedure', 'duty'], summary: '在约定时限内书面报告整改，可以现场核查' },
    {
      clause: '第十四条',
      as: ['rule', 'procedure'],
      summary: '整改不力的通报批评；因不落实而出事故的从严追责',
      rules: ['fire-supervision/consequences'],
    },
    { clause: '第十五条', as: 'duty', summary: '整改情况纳入年度消防工作综合检查' },
    { clause: '第十六条', as: 'statement', summary: '实施日期' },
  ],
};

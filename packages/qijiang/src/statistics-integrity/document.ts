import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2019〕57号';

export const validity: Validity = {
  from: '2019-11-18',
  basis: '第十四条',
  note: '自印发之日起施行，印发之日按成文日期2019年11月18日计；试行，没有规定期限',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区人民政府办公室关于印发重庆市綦江区防范和惩治统计造假弄虚作假责任制规定实施办法(试行)的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法' },
    { clause: '第一条', as: 'statement', summary: '目的和依据' },
    {
      clause: ['第二条', '第三条'],
      as: ['rule', 'register'],
      summary: '适用于哪些人，各负什么责任',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: '第四条',
      as: ['rule', 'register'],
      summary: '领导班子负全面领导责任：五个方面',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: ['第四条第一款第一项', '第四条第一款第二项', '第四条第一款第四项', '第四条第一款第五项'],
      as: 'duty',
      summary: '谋划部署、领导推动、宣传教育、队伍建设',
    },
    {
      clause: '第四条第一款第三项',
      as: ['duty', 'procedure'],
      summary: '零容忍；举报、查处、双随机抽查和信用制度',
    },
    {
      clause: '第五条',
      as: ['rule', 'register'],
      summary: '主要负责人负第一责任：五个方面',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: [
        '第五条第一款第一项',
        '第五条第一款第二项',
        '第五条第一款第三项',
        '第五条第一款第四项',
        '第五条第一款第五项',
      ],
      as: 'duty',
      summary: '部署工作、健全机制、协调问题、督办案件、带头守法',
    },
    {
      clause: '第六条',
      as: ['rule', 'register'],
      summary: '分管法治工作负责人的主体责任：五个方面',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: ['第六条第一款第一项', '第六条第一款第二项', '第六条第一款第三项', '第六条第一款第五项'],
      as: 'duty',
      summary: '组织协调、审查文件、宣传教育、健全监督',
    },
    {
      clause: '第六条第一款第四项',
      as: ['duty', 'procedure'],
      summary: '组织执法检查、查处和提出处分处理建议',
    },
    {
      clause: '第七条',
      as: ['rule', 'register'],
      summary: '分管统计（专业）负责人的主体责任：五个方面',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: ['第七条第一款第一项', '第七条第一款第二项', '第七条第一款第三项', '第七条第一款第四项'],
      as: 'duty',
      summary: '落实分管责任、宣传、依法调查、质量控制',
    },
    {
      clause: '第七条第一款第五项',
      as: ['duty', 'procedure'],
      summary: '发现的违纪违法线索移交法治机构',
    },
    {
      clause: '第八条',
      as: ['rule', 'register'],
      summary: '统计人员负直接责任，九类岗位各自的要求',
      rules: ['statistics-integrity/responsibility'],
    },
    {
      clause: [
        '第八条第一款第一项',
        '第八条第一款第二项',
        '第八条第一款第三项',
        '第八条第一款第四项',
        '第八条第一款第五项',
        '第八条第一款第七项',
        '第八条第一款第八项',
      ],
      as: 'duty',
      summary: '设计、审批、名录库、实施、采集、管理、查询各岗位的要求',
    },
    {
      clause: '第八条第一款第六项',
      as: ['rule', 'procedure'],
      summary: '审核有疑问的及时退回核实，修正须保留痕迹并说明',
      rules: ['statistics-integrity/correction'],
    },
    {
      clause: '第八条第一款第九项',
      as: ['duty', 'procedure'],
      summary: '统计执法：事实清楚、证据确凿、程序合法',
    },
    { clause: '第九条', as: ['duty', 'procedure'], summary: '区统计机构组织落实，追究落实不力的责任' },
    { clause: '第十条', as: 'duty', summary: '执行情况列为年度述职述廉和民主评议内容' },
    {
      clause: '第十一条',
      as: ['rule', 'checklist'],
      summary: '领导班子应予通报的九种情形',
      rules: ['statistics-integrity/criticism'],
    },
    {
      clause: '第十二条',
      as: 'rule',
      summary: '统计人员情节严重并造成严重影响的，应予通报',
      rules: ['statistics-integrity/criticism'],
    },
    { clause: '第十三条', as: 'procedure', summary: '未严格履行的依规依法追究责任' },
    { clause: '第十四条', as: 'statement', summary: '解释机关和施行日期' },
  ],
};

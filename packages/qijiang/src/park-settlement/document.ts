import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府发〔2019〕24号';

export const validity: Validity = {
  from: '2019-10-30',
  to: '2022-10-29',
  basis: '三（三）',
  note: '未写明施行日期，按成文日期2019年10月30日计；暂定执行3年，到2022年10月29日',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title: '重庆市綦江区人民政府关于印发区对园城管委会财政资金结算办法的通知',
  validity,
  clauses: [
    { clause: '通知', as: 'statement', summary: '印发办法' },
    { clause: '正文', as: 'statement', summary: '目的' },
    {
      clause: '一',
      as: 'rule',
      summary: '管委会的六项财政事权',
      rules: ['park-settlement/use'],
    },
    {
      clause: '二',
      as: ['rule', 'duty'],
      summary: '结算资金只能用于与财政事权相对应的支出',
      rules: ['park-settlement/use'],
    },
    {
      clause: '二（一）',
      as: 'rule',
      summary: '应结算的七类收入及各自的结算比例',
      rules: ['park-settlement/share'],
    },
    {
      clause: '二（一）1',
      as: 'rule',
      summary: '土地出让收入：商住55%、旅游地产60%（优惠政策兑现后），工业82%（含优惠政策），划拨价金100%',
      rules: ['park-settlement/share'],
    },
    {
      clause: '二（一）2',
      as: 'rule',
      summary: '配套费：国有公司100%，企业55%（优惠政策兑现后，区属重点企业除外）',
      rules: ['park-settlement/share'],
    },
    {
      clause: '二（一）3',
      as: ['rule', 'register'],
      summary: '税收：按管委会列出的国有公司等缴纳税收的100%；园区入驻企业区级分成的100%',
      rules: ['park-settlement/share', 'park-settlement/tax'],
    },
    {
      clause: '二（二）',
      as: ['rule', 'procedure'],
      summary: '没有列出的事项，执行中单独确定规则',
      rules: ['park-settlement/share'],
    },
    { clause: '三（一）', as: 'statement', summary: '国有公司市场化运作，依法处理财务和负债' },
    {
      clause: '三（二）',
      as: ['rule', 'procedure'],
      summary: '2016至2018年的上级专项按进度和财力逐步调度；往来款另行提交方案',
      rules: ['park-settlement/past-transfer'],
    },
    {
      clause: '三（三）',
      as: 'rule',
      summary: '暂定执行3年；财政体制或管理方式重大变化致无法执行的终止',
      rules: ['park-settlement/term'],
    },
  ],
};

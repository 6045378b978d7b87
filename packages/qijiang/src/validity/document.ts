import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const NUMBER = '綦江府办发〔2020〕3号';

export const validity: Validity = {
  from: '2020-01-17',
  basis: '落款',
  note: '没有另定日期，自成文之日2020年1月17日起废止',
};

export const document: DocumentAccount = {
  number: NUMBER,
  title:
    '重庆市綦江区人民政府办公室关于废止《重庆市綦江区人民政府办公室关于进一步促进全区房地产市场平稳发展的通知》的通知',
  validity,
  clauses: [
    {
      clause: 'block_1',
      as: ['rule', 'register'],
      summary: '因与綦江府发〔2019〕29号相抵触，废止綦江府办发〔2015〕110号',
      rules: ['validity/real-estate-notice'],
    },
    { clause: 'block_2', as: 'statement', summary: '结束语' },
  ],
};
